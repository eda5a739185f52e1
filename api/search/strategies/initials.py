"""The first letters of a name's syllables."""

import re
from collections.abc import Iterator
from typing import Final

from api.search.candidate import Candidate, Request
from api.search.sound import speak_digits

_TYPED: Final = re.compile(r"[a-z0-9+]{2,16}")
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
    if not _TYPED.fullmatch(typed) or not any(map(str.isalpha, typed)) or _IMPOSSIBLE & set(typed):
        return
    letters = "".join(speak_digits(one)[:1] for one in typed)
    index = request.index
    rows = index.initials.equal(letters)
    terms = {index.term_of(row) for row in rows}
    whole = _WHOLE.get(len(letters), _LONG) - (_SHARED if len(terms) > 1 else 0)
    for row in rows:
        yield _candidate(request, row, whole, letters)
    for place in index.initials.best(letters, _MOST):
        if index.initials.text(place) == letters:
            continue
        share = len(letters) / len(index.initials.text(place))
        yield _candidate(request, index.initials.row(place), _BEGINS + _SPREAD * share, letters)


def _candidate(request: Request, row: int, score: float, letters: str) -> Candidate:
    form = request.index.lexicon.forms[row]
    return Candidate(form.term, "initials", score, form.surface, letters)
