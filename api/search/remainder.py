"""Weighs what a query says beside the name found in it."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from api.glossary import Kind
from api.search.carrier import blank_fillers
from api.search.index import Told

_WEIGHT: Final[Mapping[Kind, float]] = {
    # A slogan seldom stands in a text by chance, an ordinary phrase often.
    "numbered": 0.5,
    "formula": 0.5,
    "chain": 0.5,
    "acronym": 0.8,
    "phrase": 0.8,
}
_APART: Final = 1.0
_SHORT: Final = 0.7
_SHORTEST: Final = 2
_LATIN: Final = 0.25
NOTHING: Final = Told("", "", "", "")
"""What a term would tell that tells nothing."""

_PIECE: Final = re.compile(r"\S+")


def unexplained(text: str, taken: Iterable[tuple[int, int]], told: Told) -> float:
    """Count the characters outside the taken spans that neither carry a question nor are told.

    A character is told when it stands in the term's own words together with a neighbour.
    Letters count a quarter, since words of another language carry the question.
    """
    for start, end in taken:
        text = text[:start] + " " * (end - start) + text[end:]
    silent = blank_fillers(text)
    return sum(
        _unknown(silent[piece.start() : piece.end()], piece[0], told.everything)
        for piece in _PIECE.finditer(text)
    )


def fit(length: int, unknown: float, kind: Kind, *, apart: bool = False) -> float:
    """Give the share of a query that a name of this length explains, from 0 to 1.

    What stands apart from the name was typed to tell it from others, so it counts in full.
    """
    weight = _APART if apart else _WEIGHT[kind]
    if length <= _SHORTEST:
        weight = max(weight, _SHORT)
    return length / (length + weight * unknown)


def is_told(piece: str, told: str) -> bool:
    """Tell whether a text holds a piece; letters must be a whole word of it: no id in grid."""
    if piece not in told or not piece.isascii() or not piece.isalpha():
        return piece in told
    return re.search(f"(?<![a-z]){piece}(?![a-z])", told) is not None


def _unknown(silent: str, piece: str, told: str) -> float:
    """Count what is not told; a filler inside a told word (the 就 of 就业) belongs to the word."""
    if len(piece) > 1 and is_told(piece, told):
        return 0.0
    known = [character == " " for character in silent]
    for place in range(len(piece) - 1):
        if is_told(piece[place : place + 2], told):
            known[place] = known[place + 1] = True
    return sum(
        _LATIN if character.isascii() and character.isalpha() else 1.0
        for character, is_known in zip(piece, known, strict=True)
        if not is_known
    )
