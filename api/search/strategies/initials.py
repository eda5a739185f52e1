"""The first letters of a name's syllables, alone or mixed with hanzi and whole syllables."""

import re
from collections.abc import Iterator
from typing import Final

from api.search.candidate import Candidate, Request
from api.search.index import Index
from api.search.sound import audible, read_aloud, speak_digits
from api.search.typed import types_name

_TYPED: Final = re.compile(r"[a-z0-9+]{2,16}")
_MIXED: Final = re.compile(r"(?=.*[a-z])(?=.*[0-9\u3400-\u9fff])[a-z0-9+*\u3400-\u9fff]{3,16}")
_IMPOSSIBLE: Final = frozenset("iuv")
_WHOLE: Final = {2: 0.5, 3: 0.66, 4: 0.88}
_LONG: Final = 0.93
_BEGINS: Final = 0.42
_SPREAD: Final = 0.3
_SHARED: Final = 0.12
_MOST: Final = 24


def find(request: Request) -> Iterator[Candidate]:
    """Give the names with these initials, then those that begin with them."""
    typed = request.question.core
    if not any(map(_is_letter, typed)):
        return
    if _TYPED.fullmatch(typed) and not _IMPOSSIBLE & set(typed):
        yield from _initials(request, typed, "".join(speak_digits(one)[:1] for one in typed))
    elif _MIXED.fullmatch(typed):
        letters = "".join(one[:1] for one in read_aloud(typed))
        yield from _initials(request, typed, letters)


def _initials(request: Request, typed: str, letters: str) -> Iterator[Candidate]:
    index = request.index
    rows = [row for row in index.initials.equal(letters) if _writes(index, row, typed, whole=True)]
    terms = {index.term_of(row) for row in rows}
    whole = _WHOLE.get(len(letters), _LONG) - (_SHARED if len(terms) > 1 else 0)
    for row in rows:
        yield _candidate(request, row, whole, letters)
    for place in index.initials.best(letters, _MOST):
        text, row = index.initials.text(place), index.initials.row(place)
        if text != letters and _writes(index, row, typed, whole=False):
            share = len(letters) / len(text)
            yield _candidate(request, row, _BEGINS + _SPREAD * share, letters)


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _writes(index: Index, row: int, typed: str, *, whole: bool) -> bool:
    """Hanzi and digits among the letters must be the name's own."""
    if typed.isalpha() and typed.isascii():
        return True
    forms = index.lexicon.forms
    key = forms.keys[row]
    return types_name(typed, key, read_aloud(audible(forms.surfaces[row], key)), whole=whole)


def _candidate(request: Request, row: int, score: float, letters: str) -> Candidate:
    form = request.index.lexicon.forms[row]
    return Candidate(form.term, "initials", score, form.surface, letters)
