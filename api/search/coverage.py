"""Measures how much of a question the words of each term cover, rare pieces counting more."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from api.search.carrier import blank_fillers
from api.search.grams import text_grams
from api.search.index import Index
from api.search.question import Question

_CANDIDATES: Final = 16
_MOST_GRAMS: Final = 48


@dataclass(frozen=True, slots=True)
class Covered:
    """How much of a question a term covers.

    Attributes:
        term: index of the term.
        named: share of the question's weight that stands in the term's names and head, 0 to 1.
        told: share that stands anywhere in the term's words, 0 to 1.
        longest: code points of the longest piece of the question that stands there verbatim.
        passage: that piece.
        length: code points of the question without fillers.
    """

    term: int
    named: float
    told: float
    longest: int
    passage: str
    length: int


def covering(question: Question, index: Index) -> Iterator[Covered]:
    """Give the terms that cover most, by tantivy's order."""
    parts = [piece for part in question.parts for piece in blank_fillers(part).split()]
    grams = text_grams(parts)[:_MOST_GRAMS]
    weights = {gram: index.grams.rarity("text", gram) for gram in grams}
    whole = sum(weights.values())
    if not whole:
        return
    length = sum(map(len, parts))
    for term in index.grams.nearest("text", grams, _CANDIDATES):
        told = index.told(term)
        named = sum(weight for gram, weight in weights.items() if gram in told.names)
        everything = sum(weight for gram, weight in weights.items() if gram in told.everything)
        passage = _longest(question.core, told.everything)
        yield Covered(term, named / whole, everything / whole, len(passage), passage, length)


def _longest(core: str, told: str) -> str:
    """The longest piece of the question that a term tells word for word, by doubling pairs."""
    best = ""
    start = 0
    while start + len(best) < len(core):
        end = start + len(best) + 1
        if core[start:end] in told:
            best = core[start:end]
        else:
            start += 1
    return best
