"""Weighs what a query says beside the name found in it."""

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
_LATIN: Final = 0.25


def unexplained(text: str, taken: Iterable[tuple[int, int]], told: Told) -> float:
    """Count the characters outside the taken spans that neither carry a question nor are told.

    A character is told when it stands in the term's own words together with a neighbour.
    Letters count a quarter, since words of another language carry the question.
    """
    rest = blank_fillers(text)
    for start, end in taken:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    return sum(_unknown(piece, told.everything) for piece in rest.split())


def fit(length: int, unknown: float, kind: Kind) -> float:
    """Give the share of a query that a name of this length explains, from 0 to 1."""
    return length / (length + _WEIGHT[kind] * unknown)


def _unknown(piece: str, told: str) -> float:
    if piece in told and len(piece) > 1:
        return 0.0
    known = [False] * len(piece)
    for place in range(len(piece) - 1):
        if piece[place : place + 2] in told:
            known[place] = known[place + 1] = True
    return sum(
        _LATIN if character.isascii() and character.isalpha() else 1.0
        for character, is_known in zip(piece, known, strict=True)
        if not is_known
    )
