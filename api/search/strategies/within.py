"""A name that stands word for word inside a longer question."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from api.lexicon import LexForm
from api.search.candidate import Candidate, Request
from api.search.carrier import is_filler
from api.search.question import Question
from api.search.remainder import NOTHING, fit, unexplained
from api.search.spelled import is_plain_number, spelling_kind
from api.text import fold, fold_key, is_han

_BASE: Final = 0.975
_SHORTNESS: Final = 0.05
_TORN_NUMBER: Final = 0.35
_TORN_FORMULA: Final = 0.5
_TORN_WORD: Final = 0.7
_CONTINUED: Final = 0.8
_POSSESSOR: Final = 0.93
_SURROUNDING: Final = 0.985
_UNRELATED: Final = 0.99
_PHRASES: Final = frozenset(("phrase", "acronym"))
_PLAIN_NUMBER: Final = 0.3
_MEANT_SHARE: Final = 3
_TOLD_REST: Final = 0.05
_COUNTING: Final = frozenset("0123456789十百千万亿第")
_COUNTED: Final = re.compile("[0-9十百千]+[个大项条类种级]?$")
_OTHER_COUNT: Final = 0.9
_GLUED: Final = 0.6
_LEAST_MORE: Final = 2
# Behind a name that is nothing but a number, 十四五, these make it a number again: 十四五岁.
_MEASURES: Final = "岁个天日次人名元米斤度倍户点"
_BEFORE_ASKED: Final = frozenset("的和与及跟、")
_QUOTES: Final = frozenset("“”\"「」『』‘’'《》【】")


class Found(NamedTuple):
    """A form at a place of the folded question."""

    start: int
    end: int
    form: LexForm


def find(request: Request) -> Iterator[Candidate]:
    """Give the terms whose names stand in the question, each by its longest name there."""
    text = request.question.text
    key = request.question.key
    if any(wanted.origin == "whole" for wanted, _ in request.whole_forms):
        return
    found = _longest([Found(*inner) for inner in request.inner_forms])
    if not found:
        return
    folded = fold(text)
    spans = [(one.start, one.end) for one in found] + _place(request.question)
    for one in found:
        first, last = folded.span(one.start, one.end)
        is_meant = {text[first - 1 : first], text[last : last + 1]} <= _QUOTES
        is_meant |= _is_asked_for(request, one)
        told = request.index.told(one.form.term)
        kind = request.index.lexicon.terms.kind(one.form.term)
        phrase = () if kind in _PHRASES else _as_mentioned(key, one, told.around)
        unknown = unexplained(key, [*spans, *phrase], told)
        rest = unexplained(key, spans, NOTHING)
        unknown += _TOLD_REST * (rest - unknown)
        length = one.end - one.start
        glued = 0.0 if is_meant else _glued(key, one, unknown)
        weighed = unknown / _MEANT_SHARE if is_meant else unknown + glued
        share = fit(length, weighed, kind, apart=len(request.question.parts) > 1)
        factor = 1.0 if is_meant else _torn(request, key, one, unknown)
        if is_plain_number(text[first:last], one.form):
            factor = min(factor, _PLAIN_NUMBER)
        factor *= _among_others(request, one, found)
        if _COUNTED.search(key, 0, one.start) and key[one.start] not in _COUNTING:
            factor *= _OTHER_COUNT
        score = (_BASE - _SHORTNESS / length) * share * factor
        features = {"unexplained": unknown, "share": share, "border": factor}
        features["rest"] = rest + len({other.form.term for other in found}) - 1
        spelling = spelling_kind(text[first:last], one.form)
        asked = key[one.start : one.end]
        yield Candidate(one.form.term, spelling, score, one.form.surface, asked, features)


def _as_mentioned(key: str, found: Found, around: str) -> Iterator[tuple[int, int]]:
    """Where a slogan goes on just as a document does around its mention: 三零社区（村）."""
    start, end = found.start, found.end
    while end < len(key) and key[start : end + 1] in around:
        end += 1
    while start and key[start - 1 : end] in around:
        start -= 1
    if end - start >= found.end - found.start + _LEAST_MORE:
        yield start, end


def _glued(key: str, found: Found, unknown: float) -> float:
    """Weigh what goes on right behind a name, no filler between: 放管服效, 十四五岁."""
    after = key[found.end : found.end + 1]
    return _GLUED if unknown >= 1 and after and not is_filler(after) else 0.0


def _place(question: Question) -> list[tuple[int, int]]:
    """Where the question names a place: it says where, not what."""
    place = fold_key(question.place or "")
    start = question.key.find(place) if place else -1
    return [(start, start + len(place))] if start >= 0 else []


def _longest(found: Sequence[Found]) -> list[Found]:
    """Drop what stands inside a longer find; the longest go first."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        length = one.end - one.start
        if not any(
            other.start <= one.start and one.end <= other.end and other.end - other.start > length
            for other in kept
        ):
            kept.append(one)
    return kept


def _among_others(request: Request, one: Found, found: Sequence[Found]) -> float:
    """Judge a name by the others in the question.

    The possessor gives way to what is its (两邻试点社区的6+4+N), the phrase to the slogan that it
    surrounds (品质社区 *+N), and of two alike slogans the one that tells of the others goes first.
    """
    others = [other for other in found if other.form.term != one.form.term]
    factor = _POSSESSOR if _owns_another(request.question.key, one, others) else 1.0
    kind = request.index.lexicon.terms.kind
    if kind(one.form.term) in _PHRASES and any(kind(o.form.term) not in _PHRASES for o in others):
        factor *= _SURROUNDING
    told = request.index.told(one.form.term).everything
    if any(other.start != one.start and other.form.key not in told for other in others):
        factor *= _UNRELATED
    return factor


def _is_asked_for(request: Request, one: Found) -> bool:
    """Tell whether a name stands right before the carrier phrase: …的三零是什么."""
    key, core = request.question.key, request.question.core
    end = key.find(core) + len(core)
    return (
        core in key
        and one.end == end < len(key)
        and (not one.start or key[one.start - 1] in _BEFORE_ASKED)
    )


def _owns_another(key: str, one: Found, found: Sequence[Found]) -> bool:
    """Tell whether the question asks for another name of this one: 两邻试点社区的6+4+N."""
    return any(
        other.start > one.end and key[one.end : other.start].rstrip("“").endswith("的")
        for other in found
    )


def _torn(request: Request, key: str, found: Found, unknown: float) -> float:
    """Judge the borders: a name torn out of a number, a formula or a word was not meant."""
    before = key[found.start - 1] if found.start else ""
    after = key[found.end] if found.end < len(key) else ""
    name = found.form.key
    if _joins(before, name[0]) or _joins(name[-1], after) or before == "第":
        return _TORN_NUMBER
    if after in _MEASURES and after and _COUNTING.issuperset(name):
        return _TORN_NUMBER
    if before == "+" or after == "+":
        return _TORN_FORMULA
    if not unknown:
        return 1.0
    factor = _TORN_WORD if _tears_word(request, key, found) else 1.0
    if after and not is_filler(after):
        start, end = request.index.names.span(key[found.start : found.end + 1])
        factor *= _CONTINUED if end > start else 1.0
    return factor


def _joins(one: str, other: str) -> bool:
    """Tell whether two neighbours belong to one number or one word of letters."""
    if not one or not other:
        return False
    if one in _COUNTING and other in _COUNTING:
        return True
    return one.isascii() and other.isascii() and one.isalpha() and other.isalpha()


def _tears_word(request: Request, key: str, found: Found) -> bool:
    """Tell whether a border of the name runs through a word of the general dictionary."""
    words = request.index.plain_segmenter.cut(key, guess=False)
    cuts = {place for _, start, end in words for place in (start, end)}
    left = found.start and is_han(key[found.start - 1]) and found.start not in cuts
    right = found.end < len(key) and is_han(key[found.end]) and found.end not in cuts
    return bool(left or right)
