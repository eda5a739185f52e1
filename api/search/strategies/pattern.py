"""A slogan with a wildcard where a number stands: ?+6+5+N, *+*+X, 几个品质."""

import re
from collections.abc import Iterator
from typing import Final

from api.search.candidate import Candidate, Request
from api.search.carrier import without_carrier
from api.search.keys import KeyKind
from api.search.names import NAMED, counts, masked
from api.text import fold_key

_WRITTEN: Final = re.compile(
    r"[＊□_＿#＃](?=.)|[?？]+(?=[+＋])|(?<=[+＋])[?？]+|^[?？](?=\w)"
    r"|(?:^|(?<=[+＋“\"]))(?:[几某多]|好几)(?=[+＋个大项种条类])"
)
_WILD: Final = "*"
_LETTERS: Final = frozenset("nx")
_BASE: Final = 0.50
_SPREAD: Final = 0.38
_BESIDE: Final = 0.6
_AGAINST_OPEN: Final = 0.3
_LETTERED: Final = 0.92
_GUESSED: Final = 0.7
_MOST: Final = 64


def find(request: Request) -> Iterator[Candidate]:
    """Give the names that agree with the question wherever it has no wildcard."""
    wild = without_carrier(fold_key(_WRITTEN.sub(_WILD, request.question.text)))
    asked, typed = counts(wild), request.question.key
    if not asked or not ("+" in wild or _WILD in wild):
        return
    for row in request.index.keys.find([(KeyKind.MASK, masked(wild))], _MOST)[0]:
        form = request.index.lexicon.forms[row]
        if form.kind in NAMED and masked(form.key) == masked(wild) and form.key != typed:
            share = 1.0 if form.key == wild else _agreement(asked, counts(form.key))
            if share > 0:
                score = (_BASE + _SPREAD * share) * _openness(asked)
                yield Candidate(form.term, "pattern", score, form.surface, wild, {"agree": share})


def _openness(asked: tuple[str, ...]) -> float:
    """Believe a wildcard more than a letter that may be the slogan's own, or none at all."""
    if _WILD in asked:
        return 1.0
    return _LETTERED if _LETTERS & set(asked) else _GUESSED


def _agreement(asked: tuple[str, ...], held: tuple[str, ...]) -> float:
    """Give the share of numbers that agree; 0 where one contradicts or one is too many."""
    if len(asked) != len(held):
        return 0.0
    total = 0.0
    for one, other in zip(asked, held, strict=True):
        if one == other and one != _WILD:
            total += 1
        elif one == _WILD or one in _LETTERS:
            total += _BESIDE
        elif other == _WILD or other in _LETTERS:
            total += _AGAINST_OPEN
        else:
            return 0.0
    return total / len(asked)
