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
_COMMON: Final = 0.6
_FEW: Final = 2
_ENOUGH: Final = 5
_CITED: Final = 0.7
_LEAST: Final = 0.25


@dataclass(frozen=True, slots=True)
class Covered:
    """How much of a question a term covers.

    Attributes:
        term: index of the term.
        named: share of the question's weight that stands in the term's names and head, 0 to 1.
        told: share that stands anywhere in the term's words, 0 to 1; what only a sentence
            that cites it says counts less.
        passage: the longest piece of the question that the term itself tells verbatim.
        length: code points of the question without fillers.
        belief: how far a coverage can be believed, 0 to 1: little where the question has few
            pieces, or pieces that many terms tell.
    """

    term: int
    named: float
    told: float
    passage: str
    length: int
    belief: float


def covering(question: Question, index: Index) -> Iterator[Covered]:
    """Give the terms that cover most, by tantivy's order."""
    parts = [piece for part in question.parts for piece in blank_fillers(part).split()]
    grams = text_grams(parts)[:_MOST_GRAMS]
    weights = {gram: index.grams.rarity("text", gram) for gram in grams}
    whole = sum(weights.values())
    if not whole:
        return
    length = sum(map(len, parts))
    telling = min(1.0, whole / len(grams))
    belief = min(1.0, (len(grams) + _FEW) / (_ENOUGH + _FEW)) * (_COMMON + (1 - _COMMON) * telling)
    for term in index.grams.nearest("text", grams, _CANDIDATES):
        told = index.told(term)
        named = sum(weight for gram, weight in weights.items() if gram in told.names)
        own = sum(weight for gram, weight in weights.items() if gram in told.own)
        cited = sum(weight for gram, weight in weights.items() if gram in told.everything)
        passage = _longest(question.core, told.own) if own > _LEAST * whole else ""
        share = (own + _CITED * (cited - own)) / whole
        yield Covered(term, named / whole, share, passage, length, belief)


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
