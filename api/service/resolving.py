"""What one user message is about: terms that it names, terms that it nearly names, and the rest."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from api.glossary import TermDocument
from api.service import limits
from api.service.context import Context
from api.service.markdown import Explained, render
from api.service.results import (
    AnnotationResult,
    Match,
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
_LIKELY: Final = 0.5
_MOST_LOOKUPS: Final = 5
_SHORTEST: Final = 3

# Half a surrogate pair is no text that could be served; one code point stands for it.
_HALF_PAIR: Final = re.compile("[\ud800-\udfff]")
_YEAR: Final = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})\s*年")
_PLACE_PART: Final = re.compile(
    r"[^省市区县州旗盟镇乡]{2,}?(?:自治区|自治州|街道|省|市|区|县|州|旗|盟|镇|乡)"
)
# What carries a question; the answer repeats only what is asked about.
_CARRIER: Final = re.compile(
    r"^(?:请问|你好|您好|什么是|什么叫|何谓|何为|解释一下|解释|介绍一下|介绍|[，,\s])+"
    r"|(?:是|指)?(?:的?(?:是什么意思|是什么|什么意思|啥意思|是啥|含义|意思)|[呀啊吗呢？?！!。\s])+$"
)
_SENTENCE: Final = re.compile(r"[。！？!?\n；;]+")
_PIECE: Final = re.compile(r"[\s，。；、：？！…,;:?!（）()“”\"]+|和|与|跟|及|还有|以及|或者|还是")
# A remainder of a message is no question of its own; only what sounds, looks or is written like
# a term is believed there.
_BELIEVED: Final = frozenset(
    ("exact", "form", "script", "numeral", "pattern", "pinyin", "homophone", "shape", "edit")
)


@dataclass(frozen=True, slots=True)
class _Near:
    """A match for words that name no term, with those words."""

    asked: str
    match: Match
    ambiguous: bool


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
    named = _first_mentions(found)
    near = [one for one in _near(snapshot, message, told, found) if one.match.term.id not in named]
    unknown = _still_unknown(found, near)
    explained = [_named(snapshot, one) for one in list(named.values())[:limit]]
    explained += [_nearly_named(snapshot, one) for one in near[: limit - len(explained)]]
    return ResolveResult(
        terms=tuple(one.resolved if full else _short(snapshot, one.resolved) for one in explained),
        unknown=unknown,
        markdown=render(
            explained,
            unknown,
            {source.id: source for source in snapshot.sources()},
            longest=None if full else limits.SHORT_MARKDOWN,
        ),
    )


def _still_unknown(found: AnnotationResult, near: list[_Near]) -> tuple[UnknownSlogan, ...]:
    """What is not another writing of a term that was found for certain."""
    sure = [one.asked for one in near if one.match.confident]
    return tuple(one for one in found.unknown if not any(one.surface in words for words in sure))


def _first_mentions(found: AnnotationResult) -> dict[str, Mention]:
    """The most certain mention of each term, terms in the order of the message."""
    first: dict[str, Mention] = {}
    for mention in found.mentions:
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


def _near(
    snapshot: "Snapshot", message: str, context: Context, found: AnnotationResult
) -> Iterator[_Near]:
    """Look up what the message asks about without naming it."""
    from api.service.snapshot import Query

    seen: set[str] = set()
    for words, whole in _asked(message, found)[:_MOST_LOOKUPS]:
        result = snapshot.lookup(Query(words, limits.LOOKUP_DEFAULT if whole else 1, context))
        for match in result.matches:
            if match.term.id not in seen and _is_believed(match, words, whole=whole):
                seen.add(match.term.id)
                yield _Near(words, match, result.ambiguous)


def _is_believed(match: Match, words: str, *, whole: bool) -> bool:
    if match.score < _LIKELY or not (whole or match.confident):
        return False
    written = match.reason.kind in _BELIEVED
    if match.confident:
        return whole or written
    return written or (match.reason.kind == "prefix" and len(words) >= _SHORTEST)


def _asked(message: str, found: AnnotationResult) -> list[tuple[str, bool]]:
    """The words to look up, each with whether all of the message is that question."""
    slogans = [one.surface for one in found.unknown if len(one.surface) <= limits.QUERY_MAX]
    asked = [(words, False) for words in slogans]
    if len(message) > limits.QUERY_MAX:
        sentences = _SENTENCE.split(message) if not found.mentions else []
        return asked + [(one, False) for one in sentences if _fits(one)]
    if not found.mentions:
        return [*asked, (message, True)] if message.strip() else []
    rest = message
    for mention in reversed(found.mentions):
        rest = f"{rest[: mention.start]}，{rest[mention.end :]}"
    return asked + [(piece, False) for piece in _PIECE.split(rest) if _fits(piece)]


def _fits(words: str) -> bool:
    return _SHORTEST <= len(words) <= limits.QUERY_MAX


def _named(snapshot: "Snapshot", mention: Mention) -> Explained:
    resolved = ResolvedTerm(
        term=snapshot.term(mention.term.id),
        sense_id=mention.sense_id,
        mention=Surface(start=mention.start, end=mention.end, surface=mention.surface),
        score=mention.score,
        confident=mention.score >= _SURE and not mention.alternatives,
        reason=mention.reason,
        alternatives=mention.alternatives,
    )
    return Explained(resolved, _document(resolved), _others(snapshot, mention.alternatives))


def _nearly_named(snapshot: "Snapshot", near: _Near) -> Explained:
    match = near.match
    resolved = ResolvedTerm(
        term=snapshot.term(match.term.id),
        sense_id=match.sense_id,
        mention=None,
        score=match.score,
        confident=match.confident,
        reason=Reason(kind=match.reason.kind, matched=match.reason.matched),
        alternatives=(),
    )
    asked = _CARRIER.sub("", near.asked).strip() or near.asked
    return Explained(resolved, _document(resolved), (), asked, near.ambiguous)


def _document(resolved: ResolvedTerm) -> TermDocument:
    assert isinstance(resolved.term, TermDocument)
    return resolved.term


def _others(snapshot: "Snapshot", senses: tuple[str, ...]) -> tuple[tuple[TermDocument, str], ...]:
    """The terms of other possible senses, each with the id of the sense."""
    return tuple((snapshot.term(sense.rsplit(".", 1)[0]), sense) for sense in senses)


def _short(snapshot: "Snapshot", resolved: ResolvedTerm) -> ResolvedTerm:
    return resolved.model_copy(update={"term": snapshot.summary(resolved.term.id)})
