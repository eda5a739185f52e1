"""Trims mentions that go on behind their own quotation marks: in “三保”底线 it is 三保."""

from collections.abc import Iterator, Sequence
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

    Args:
        found: mentions in the order of their ends.
        overrun: those of them with a quotation inside.
    """
    kept = list(found)
    dropped: set[int] = set()
    for over in overrun:
        outer = found[over.index]
        for index in _inside(found, over):
            inner = found[index]
            if inner.term_id == outer.term_id or _may_be(inner, outer.term_id):
                dropped.add(over.index)
                kept[index] = inner._replace(
                    term_id=outer.term_id,
                    sense_id=outer.sense_id,
                    score=outer.score,
                    alternatives=outer.alternatives,
                )
    return [mention for index, mention in enumerate(kept) if index not in dropped]


def _inside(found: Sequence[Mention], over: Overrun) -> Iterator[int]:
    """Number the mentions that are just the quotation; they end in or with the longer one."""
    for index in range(over.index, -1, -1):
        if found[index].end <= over.core[0]:
            break
        if (found[index].start, found[index].end) == over.core:
            yield index
    for index in range(over.index + 1, len(found)):
        if found[index].end > found[over.index].end:
            return
        if (found[index].start, found[index].end) == over.core:
            yield index


def _may_be(mention: Mention, term_id: str) -> bool:
    """Whether a sense of the term is among those that the mention leaves open."""
    return any(sense.startswith(f"{term_id}.") for sense in mention.alternatives)
