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
_TORN: Final = 0.4
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
        listed: how many things the question lists, if the term itself tells all of them, else 0.
    """

    term: int
    named: float
    told: float
    passage: str
    length: int
    belief: float
    listed: int


def covering(question: Question, index: Index) -> Iterator[Covered]:
    """Give the terms that cover most, by tantivy's order."""
    parts = [piece for part in question.parts for piece in blank_fillers(part).split()]
    grams = text_grams(parts)[:_MOST_GRAMS]
    torn = set(grams).difference(text_grams(_words(parts, index)))
    weights = {
        gram: index.grams.rarity("text", gram) * (_TORN if gram in torn else 1) for gram in grams
    }
    whole = sum(weights.values())
    if not whole:
        return
    length = sum(map(len, parts))
    telling = min(1.0, sum(index.grams.rarity("text", gram) for gram in grams) / len(grams))
    belief = min(1.0, (len(grams) + _FEW) / (_ENOUGH + _FEW)) * (_COMMON + (1 - _COMMON) * telling)
    for term in index.grams.nearest("text", grams, _CANDIDATES):
        told = index.told(term)
        named = sum(weight for gram, weight in weights.items() if gram in told.names)
        own = sum(weight for gram, weight in weights.items() if gram in told.own)
        cited = sum(weight for gram, weight in weights.items() if gram in told.everything)
        passage = _longest(question.core, told.own) if own > _LEAST * whole else ""
        share = (own + _CITED * (cited - own)) / whole
        listed = _listed(parts, told.own)
        yield Covered(term, named / whole, share, passage, length, belief, listed)


def _listed(parts: list[str], own: str) -> int:
    things = [part for part in parts if len(part) > 1]
    if len(things) < 2 or len(things) < len(parts) or not all(part in own for part in things):
        return 0
    return len(things)


def _words(parts: list[str], index: Index) -> Iterator[str]:
    """Cut the question into words; single characters between words stay together."""
    for part in parts:
        single = ""
        for word, _, _ in index.segmenter.cut(part, guess=False):
            if len(word) > 1:
                yield from (single, word)
                single = ""
            else:
                single += word
        yield single


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
