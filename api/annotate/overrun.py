"""Trims mentions that go on behind their own quotation marks: in “三保”底线 it is 三保."""

from collections.abc import Sequence
from dataclasses import dataclass

from api.annotate.mention import Mention


@dataclass(frozen=True, slots=True)
class Overrun:
    """A mention, by its index, with the one quotation inside it, in offsets of the text."""

    index: int
    core: tuple[int, int]


def trimmed(found: Sequence[Mention], overrun: Sequence[Overrun]) -> list[Mention]:
    """Trim mentions to the quotation in them where that is a mention of the same term.

    The words behind the quotation have told which term and sense are meant, so what is said of
    the longer mention holds for the quotation.
    """
    told: dict[tuple[int, int], Mention] = {}
    dropped: set[int] = set()
    quoted = {(mention.start, mention.end): mention for mention in found}
    for over in overrun:
        inner, outer = quoted.get(over.core), found[over.index]
        if inner is not None and (inner.term_id == outer.term_id or _may_be(inner, outer.term_id)):
            dropped.add(over.index)
            told[over.core] = inner._replace(
                term_id=outer.term_id,
                sense_id=outer.sense_id,
                score=outer.score,
                alternatives=outer.alternatives,
            )
    kept = (mention for index, mention in enumerate(found) if index not in dropped)
    return [told.get((mention.start, mention.end), mention) for mention in kept]


def _may_be(mention: Mention, term_id: str) -> bool:
    """Whether a sense of the term is among those that the mention leaves open."""
    return any(sense.startswith(f"{term_id}.") for sense in mention.alternatives)
