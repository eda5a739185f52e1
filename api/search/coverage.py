"""Measures how much of a question the words of each term cover, rare pieces counting more."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final

from api.search.answer import MatchKind
from api.search.carrier import is_filler
from api.search.grams import text_grams
from api.search.index import Index
from api.search.question import Question
from api.search.remainder import is_told

_CANDIDATES: Final = 12
_SOUGHT: Final = 64
_USED: Final = 8
_AROUND_IT: Final = 6
_MOST_GRAMS: Final = 48
_COMMON: Final = 0.6
_ALL_NAMED: Final = 0.9
_FEW: Final = 2
_ENOUGH: Final = 5
_CITED: Final = 0.7
_AROUND: Final = 0.4
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


def ground(covered: Covered, core: str, index: Index) -> MatchKind:
    """Name the ground of a claim: a piece of a name, the words of names and head, the content."""
    if core in index.told(covered.term).names:
        return "prefix"
    return "head" if covered.named >= _ALL_NAMED * covered.told else "content"


def covering(question: Question, index: Index) -> Iterator[Covered]:
    """Give the terms that cover most, by tantivy's order."""
    things = [list(_stretches(part, index)) for part in question.parts]
    stretches = [stretch for thing in things for stretch in thing]
    parts = ["".join(words) for words in stretches]
    grams = text_grams(parts)[:_MOST_GRAMS]
    torn = set(grams).difference(text_grams(chain.from_iterable(map(_pieces, stretches))))
    weights = {
        gram: index.grams.rarity("text", gram) * (_TORN if gram in torn else 1) for gram in grams
    }
    whole = sum(weights.values())
    if not whole:
        return
    length = sum(map(len, parts))
    telling = min(1.0, sum(index.grams.rarity("text", gram) for gram in grams) / len(grams))
    belief = min(1.0, (len(grams) + _FEW) / (_ENOUGH + _FEW)) * (_COMMON + (1 - _COMMON) * telling)
    for term in _candidates(grams, index):
        told = index.told(term)
        named = sum(weight for gram, weight in weights.items() if gram in told.names)
        own = sum(weight for gram, weight in weights.items() if gram in told.own)
        cited = sum(weight for gram, weight in weights.items() if gram in told.everything)
        passage = _longest(question.core, told.own) if own > _LEAST * whole else ""
        around = sum(
            weight
            for gram, weight in weights.items()
            if gram in told.around and gram not in told.everything
        )
        share = (own + _CITED * (cited - own) + _AROUND * around) / whole
        listed = _listed(things, told.own)
        yield Covered(term, named / whole, share, passage, length, belief, listed)


def _candidates(grams: list[str], index: Index) -> list[int]:
    """Give the best by tantivy's order, then the most used of those that follow.

    tantivy favours terms that tell little; among a million a well documented one would be lost.
    """
    found = index.grams.nearest("text", grams, _SOUGHT)
    rest = sorted(found[_CANDIDATES:], key=lambda term: -index.known(term))
    # A field of its own: what surrounds a term must not make its own words count for less.
    around = index.grams.nearest("around", grams, _AROUND_IT)
    return list(dict.fromkeys(found[:_CANDIDATES] + rest[:_USED] + around))


def _listed(things: list[list[list[str]]], own: str) -> int:
    """Count the things that a question lists, if a term tells every one of them."""
    named = [["".join(words) for words in thing] for thing in things if thing]
    if len(named) < 2 or not all(is_told(piece, own) for thing in named for piece in thing):
        return 0
    return len(named) if all(len("".join(thing)) > 1 for thing in named) else 0


def _stretches(part: str, index: Index) -> Iterator[list[str]]:
    """Cut a part into words, and the words into stretches between those that say nothing."""
    words: list[str] = []
    for word, _, _ in index.segmenter.cut(part, guess=False):
        if not is_filler(word):
            words.append(word)
        elif words:
            yield words
            words = []
    if words:
        yield words


def _pieces(words: list[str]) -> Iterator[str]:
    """Give the words; single characters between words stay together."""
    single = ""
    for word in words:
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
