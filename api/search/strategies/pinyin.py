"""A name typed in pinyin, whole or in part, with or without hanzi, tones and spaces."""

from collections.abc import Iterator
from typing import Final

from api.search.candidate import Candidate, Request
from api.search.keys import KeyKind
from api.search.question import Wanted
from api.search.sound import sound_code, speak_digits
from api.text import split_pinyin, syllables

_WHOLE: Final = {1: 0.4, 2: 0.86, 3: 0.93}
_LONG: Final = 0.96
_BEGINS: Final = 0.55
_SPREAD: Final = 0.3
_NEAR: Final = 0.8
_CLEAR: Final = 0.9
_MOST: Final = 24


def find(request: Request) -> Iterator[Candidate]:
    """Give the names that sound exactly, then nearly, as typed; then those that begin so."""
    for wanted in request.question.wanted:
        if wanted.is_latin:
            found = list(_typed(request, wanted))
            yield from found
            if any(candidate.score >= _CLEAR for candidate in found):
                return


def _typed(request: Request, wanted: Wanted) -> Iterator[Candidate]:
    index = request.index
    ways = split_pinyin(wanted.text)
    typed = _joined(ways[0]) if ways else _letters(wanted.text)
    if len(typed) < 3:
        return
    count = len(ways[0]) if ways else 2
    whole = _WHOLE.get(count, _LONG) * _explained(request, wanted)
    found = index.pinyin.equal(typed)
    for row in found:
        yield _candidate(request, row, whole, typed)
    if found:
        return
    for place in index.pinyin.best(typed, _MOST):
        share = len(typed) / len(index.pinyin.text(place))
        yield _candidate(request, index.pinyin.row(place), _BEGINS + _SPREAD * share, typed)
    sounds = dict.fromkeys(_codes(way) for way in ways)
    for rows in index.keys.find([(KeyKind.SOUND, sound) for sound in sounds]):
        for row in rows:
            if index.sounds[row] in sounds:
                yield _candidate(request, row, _NEAR if count > 2 else 0.6, typed)


def _explained(request: Request, wanted: Wanted) -> float:
    """The share of the question that a wording stands for."""
    if wanted.origin in ("whole", "core"):
        return 1.0
    return min(1.0, len(wanted.key) / max(1, len(request.question.core)))


def _candidate(request: Request, row: int, score: float, typed: str) -> Candidate:
    form = request.index.lexicon.forms[row]
    return Candidate(form.term, "pinyin", score, form.surface, typed)


def _joined(way: tuple[str, ...]) -> str:
    return "".join(speak_digits("".join(syllables(one)).lower()) for one in way)


def _letters(text: str) -> str:
    return speak_digits("".join(syllables(text)).lower())


def _codes(way: tuple[str, ...]) -> str:
    """The sounds of a reading, hanzi and digits among them read aloud."""
    return "".join(sound_code(part) for one in way for part in _spoken(one))


def _spoken(one: str) -> list[str]:
    if one.isascii() and one.isalpha():
        return [one]
    return [read for part in syllables(one) for read in _read(part)]


def _read(part: str) -> list[str]:
    if part.isalpha():
        return [part]
    return [speak_digits(character) for character in part if character.isalnum()]
