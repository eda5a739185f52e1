"""A name that stands word for word inside a longer question."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from api.lexicon import LexForm
from api.search.candidate import Candidate, Request
from api.search.remainder import fit, unexplained
from api.search.spelled import is_plain_number, spelling_kind
from api.text import fold, is_han

_LONGEST: Final = 48
_BASE: Final = 0.97
_TWO: Final = 0.93
_TORN_NUMBER: Final = 0.35
_TORN_FORMULA: Final = 0.5
_TORN_WORD: Final = 0.7
_PLAIN_NUMBER: Final = 0.3
_COUNTING: Final = frozenset("0123456789十百千万亿第")
_QUOTES: Final = frozenset("“”\"「」『』‘’'《》【】")


class Found(NamedTuple):
    """A form at a place of the folded question."""

    start: int
    end: int
    form: LexForm


def find(request: Request) -> Iterator[Candidate]:
    """Give the terms whose names stand in the question, each by its longest name there."""
    folded = fold(request.question.text)
    found = _longest(_forms(request, folded.text))
    spans = [(one.start, one.end) for one in found]
    for one in found:
        if one.end - one.start == len(folded.text):
            continue
        first, last = folded.span(one.start, one.end)
        text = request.question.text[first:last]
        around = (
            request.question.text[max(0, first - 1) : first]
            + request.question.text[last : last + 1]
        )
        quoted = len(around) == 2 and set(around) <= _QUOTES
        told = request.index.told(one.form.term)
        unknown = unexplained(folded.text, spans, told)
        share = fit(one.end - one.start, unknown / 3 if quoted else unknown)
        factor = 1.0 if quoted else _torn(request, folded.text, one, unknown)
        if is_plain_number(text, one.form):
            factor = min(factor, _PLAIN_NUMBER)
        base = _TWO if one.end - one.start == 2 and not quoted else _BASE
        yield Candidate(
            one.form.term,
            spelling_kind(text, one.form),
            base * share * factor,
            one.form.surface,
            folded.text[one.start : one.end],
            {"unexplained": unknown, "share": share, "torn": factor, "quoted": float(quoted)},
        )


def _forms(request: Request, key: str) -> list[Found]:
    forms = request.index.lexicon.forms
    return [
        Found(start, end, forms[row])
        for start, end, rows in request.index.keys.find_parts(key, _LONGEST)
        for row in rows
        if forms.keys[row] == key[start:end]
    ]


def _longest(found: list[Found]) -> list[Found]:
    """Drop what stands inside a longer find."""
    return [
        one
        for one in found
        if not any(
            other.start <= one.start
            and one.end <= other.end
            and other.end - other.start > one.end - one.start
            for other in found
        )
    ]


def _torn(request: Request, key: str, found: Found, unknown: float) -> float:
    """Judge the borders: a name torn out of a number, a formula or a word was not meant."""
    before, after = key[found.start - 1 : found.start], key[found.end : found.end + 1]
    name = found.form.key
    if (before in _COUNTING and before and name[0] in _COUNTING) or (
        after and name[-1] in _COUNTING and after in _COUNTING
    ):
        return _TORN_NUMBER
    if before == "+" or after == "+" or (before == "第" and before):
        return _TORN_FORMULA
    if unknown and _tears_word(request, key, found):
        return _TORN_WORD
    return 1.0


def _tears_word(request: Request, key: str, found: Found) -> bool:
    """Tell whether a border of the name runs through a word of the general dictionary."""
    words = request.index.plain_segmenter.cut(key)
    cuts = {place for _, start, end in words for place in (start, end)}
    left = found.start and is_han(key[found.start - 1]) and found.start not in cuts
    right = found.end < len(key) and is_han(key[found.end]) and found.end not in cuts
    return bool(left or right)
