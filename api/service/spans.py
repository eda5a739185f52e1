"""From what the annotator finds to what is served."""

from collections.abc import Callable

from api.annotate import Mention as Hit
from api.annotate import Unknown
from api.glossary import TermSummary
from api.service.results import FoundGroup, FoundMember, Mention, Reason, UnknownSlogan


def mention_of(hit: Hit, summary: Callable[[str], TermSummary]) -> Mention:
    """A mention with its term in one line."""
    return Mention(
        start=hit.start,
        end=hit.end,
        surface=hit.surface,
        term=summary(hit.term_id),
        sense_id=hit.sense_id,
        score=hit.score,
        reason=Reason(kind=hit.kind, matched=hit.matched),
        alternatives=hit.alternatives,
    )


def unknown_of(slogan: Unknown) -> UnknownSlogan:
    """An unknown slogan with the expansion that the text gives it."""
    groups = tuple(
        FoundGroup(
            numeral=group.numeral,
            count=group.count,
            noun=group.noun,
            members=tuple(FoundMember(text=m.text, note=m.note) for m in group.members),
            complete=group.complete,
        )
        for group in slogan.groups or ()
    )
    return UnknownSlogan(
        start=slogan.start,
        end=slogan.end,
        surface=slogan.surface,
        kind=slogan.kind,
        groups=groups or None,
    )
