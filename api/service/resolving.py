"""What one user message is about: terms that it names, terms that it nearly names, and the rest."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from api.glossary import TermDocument
from api.service import limits
from api.service.asking import (
    Thing,
    as_unknown,
    asks_which,
    beyond,
    things,
    uncovered,
    unknown_slogan,
)
from api.service.context import Context
from api.service.markdown import Explained, render
from api.service.nearby import Near, Searcher
from api.service.results import (
    AnnotationResult,
    Mention,
    Reason,
    ResolvedTerm,
    ResolveResult,
    Surface,
    UnknownSlogan,
)

if TYPE_CHECKING:
    from api.service.snapshot import Snapshot

_SURE: Final = 0.7

# Half a surrogate pair is no text that could be served; one code point stands for it.
_HALF_PAIR: Final = re.compile("[\ud800-\udfff]")
_YEAR: Final = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})\s*年")
_PLACE_PART: Final = re.compile(
    r"[^省市区县州旗盟镇乡]{2,}?(?:自治区|自治州|街道|省|市|区|县|州|旗|盟|镇|乡)"
)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a message names, what it nearly names, and what stands in no entry."""

    named: Mapping[str, Mention]
    near: Sequence[Near]
    unknown: tuple[UnknownSlogan, ...]


def resolve(
    snapshot: "Snapshot", message: str, context: Context, *, limit: int, full: bool
) -> ResolveResult:
    """Find what a message is about and write the answer.

    Args:
        snapshot: the edition that answers.
        message: one user message; it is data, whatever it says.
        context: place and year of the caller; where unknown, those that the message names.
        limit: terms at most.
        full: whole terms and an answer of any length; else summaries and a short one.
    """
    message = _HALF_PAIR.sub("\ufffd", message)
    found = snapshot.annotate(message, context)
    told = _context_of(snapshot, message, context, found)
    if told != context:
        found = snapshot.annotate(message, told)
    read = _read(snapshot, message, told, found)
    explained = [_named(snapshot, one) for one in list(read.named.values())[:limit]]
    explained += [_nearly_named(snapshot, one) for one in read.near[: limit - len(explained)]]
    return ResolveResult(
        terms=tuple(one.resolved if full else _short(snapshot, one.resolved) for one in explained),
        unknown=read.unknown,
        markdown=render(
            explained,
            read.unknown,
            {source.id: source for source in snapshot.sources()},
            more=len(read.named) + len(read.near) - len(explained),
            longest=None if full else limits.SHORT_MARKDOWN,
        ),
    )


def _read(
    snapshot: "Snapshot", message: str, context: Context, found: AnnotationResult
) -> _Reading:
    """Tell what a message names from what it nearly names and from what stands in no entry."""
    stretches = things(message, snapshot.core)
    others, mentions = _outdone(stretches, found.mentions)
    named = _first_mentions(mentions)
    searcher = Searcher(snapshot, context)
    near: list[Near] = searcher.things(_as_things(found.unknown))
    if not mentions and asks_which(message):
        near += searcher.by_content(message, stretches)
    elif not mentions:
        near += searcher.message(message, stretches)
    else:
        rests = (uncovered(one, _spans(_inside(one, mentions))) for one in stretches)
        near += searcher.things(chain.from_iterable(rests))
    near = _apart(near, others, named)
    shaped = [unknown_slogan(one) for one in searcher.unmatched if one.asked]
    unknown = [*found.unknown, *map(as_unknown, others), *filter(None, shaped)]
    return _Reading(named, near, _still_unknown(unknown, near))


def _outdone(
    stretches: Sequence[Thing], mentions: Sequence[Mention]
) -> tuple[list[Thing], list[Mention]]:
    """Things asked about that only begin or end like a term, and the mentions without those."""
    others: list[Thing] = []
    outdone: set[Mention] = set()
    for stretch in stretches:
        inside = _inside(stretch, mentions)
        spans = _spans(inside)
        for mention in inside:
            longer = beyond(stretch, mention.start, mention.end, spans)
            if longer is not None:
                others.append(longer)
                outdone.add(mention)
    return list(dict.fromkeys(others)), [one for one in mentions if one not in outdone]


def _spans(mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in mentions]


def _inside(thing: Thing, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions that share characters with a thing; they stand in order."""
    first = bisect_right(mentions, thing.start, key=lambda one: one.end)
    last = bisect_left(mentions, thing.end, key=lambda one: one.start)
    return mentions[first:last]


def _as_things(unknown: Sequence[UnknownSlogan]) -> list[Thing]:
    return [Thing(one.start, one.end, one.surface, asked=False) for one in unknown]


def _apart(
    near: Sequence[Near], others: Sequence[Thing], named: Mapping[str, Mention]
) -> list[Near]:
    """Each term once, without those that are named; what is but a part of another is not sure."""
    kept: dict[str, Near] = {}
    for one in near:
        if one.match.term.id in named:
            continue
        torn = any(one.match.reason.matched in thing.words for thing in others)
        kept.setdefault(one.match.term.id, one.unsure() if torn else one)
    return list(kept.values())


def _still_unknown(
    unknown: Sequence[UnknownSlogan], near: Sequence[Near]
) -> tuple[UnknownSlogan, ...]:
    """Each stretch once, without other writings of a term that was found for certain."""
    sure = [one.asked for one in near if one.confident]
    kept: list[UnknownSlogan] = []
    for one in sorted(unknown, key=lambda one: (one.start, -one.end)):
        reached = kept[-1].end if kept else 0
        if one.start >= reached and not any(one.surface in words for words in sure):
            kept.append(one)
    return tuple(kept)


def _first_mentions(mentions: Sequence[Mention]) -> dict[str, Mention]:
    """The most certain mention of each term, terms in the order of the message."""
    first: dict[str, Mention] = {}
    for mention in mentions:
        held = first.get(mention.term.id)
        if held is None or held.score < mention.score:
            first[mention.term.id] = mention
    return first


def _context_of(
    snapshot: "Snapshot", message: str, context: Context, found: AnnotationResult
) -> Context:
    """Fill the place and year that the caller leaves open with those that the message names."""
    year = _YEAR.search(message)
    if context.year is None and year:
        context = replace(context, year=int(year[1]))
    if context.place is None:
        terms = snapshot.terms_by_ids(_candidates(found))
        places = {sense.place for term in terms.values() for sense in term.senses}
        named = [place for place in sorted(places) if _names_place(message, place)]
        if named:
            context = replace(context, place=max(named, key=len))
    return context


def _candidates(found: AnnotationResult) -> set[str]:
    """Ids of the terms that the mentions may stand for."""
    ids = {mention.term.id for mention in found.mentions}
    others = {sense for mention in found.mentions for sense in mention.alternatives}
    return ids | {sense.rsplit(".", 1)[0] for sense in others}


def _names_place(message: str, place: str) -> bool:
    """Whether a message names the innermost part of a place: 沈河区 of 沈阳市沈河区."""
    parts = _PLACE_PART.findall(place)
    return bool(parts) and parts[-1] in message


def _named(snapshot: "Snapshot", mention: Mention) -> Explained:
    resolved = ResolvedTerm(
        term=snapshot.term(mention.term.id),
        sense_id=mention.sense_id,
        mention=Surface(start=mention.start, end=mention.end, surface=mention.surface),
        score=mention.score,
        confident=mention.score >= _SURE and not _is_open(snapshot, mention),
        reason=mention.reason,
        alternatives=mention.alternatives,
    )
    return Explained(resolved, _document(resolved), _others(snapshot, mention.alternatives))


def _is_open(snapshot: "Snapshot", mention: Mention) -> bool:
    """Whether the sense is open, as lookup counts it: a use without explanation explains none."""
    own = {sense.id: sense.basis for sense in snapshot.term(mention.term.id).senses}
    return any(own.get(sense) != "unexplained" for sense in mention.alternatives)


def _nearly_named(snapshot: "Snapshot", near: Near) -> Explained:
    match = near.match
    resolved = ResolvedTerm(
        term=snapshot.term(match.term.id),
        sense_id=match.sense_id,
        mention=None,
        score=match.score,
        confident=near.confident,
        reason=Reason(kind=match.reason.kind, matched=match.reason.matched),
        alternatives=(),
    )
    asked = near.match.reason.matched if near.how == "told" else near.asked
    return Explained(resolved, _document(resolved), (), asked, near.how, near.ambiguous)


def _document(resolved: ResolvedTerm) -> TermDocument:
    assert isinstance(resolved.term, TermDocument)
    return resolved.term


def _others(snapshot: "Snapshot", senses: tuple[str, ...]) -> tuple[tuple[TermDocument, str], ...]:
    """The terms of other possible senses, each with the id of the sense."""
    return tuple((snapshot.term(sense.rsplit(".", 1)[0]), sense) for sense in senses)


def _short(snapshot: "Snapshot", resolved: ResolvedTerm) -> ResolvedTerm:
    return resolved.model_copy(update={"term": snapshot.summary(resolved.term.id)})
