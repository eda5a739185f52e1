"""Brings the claims of all strategies into one order, with one score and its confidence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from api.lexicon import LexSense
from api.search.answer import Answer, Hit, MatchKind
from api.search.candidate import Candidate
from api.search.index import Index
from api.search.place import agrees
from api.search.question import Question

CONFIDENT: Final = 0.8
"""A first match with at least this score may be shown without asking back."""

_TIE: Final = 0.02
_CONTEXT: Final = 0.015
_TOLD: Final = 0.03
_SECOND: Final = 0.02
_KNOWN: Final = 0.015
_NOTHING: Final = 0.15
"""Below this a claim is noise and is not listed."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """The best claim for a term, with the sense that fits."""

    candidate: Candidate
    score: float
    sense: LexSense
    open_senses: int


def rank(question: Question, candidates: Iterable[Candidate], index: Index) -> list[Ranked]:
    """Keep the best claim for each term and put the terms into a total order.

    Equal scores are ordered by the length of the label and then by the order of the glossary,
    so that the same query always gets the same answer.
    """
    claims: dict[int, dict[MatchKind, Candidate]] = {}
    for candidate in candidates:
        kinds = claims.setdefault(candidate.term, {})
        known = kinds.get(candidate.kind)
        if known is None or candidate.score > known.score:
            kinds[candidate.kind] = candidate
    ranked = [_ranked(question, *_summed_up(kinds), index) for kinds in claims.values()]
    ranked = [one for one in ranked if one.score > _NOTHING]
    labels = index.lexicon.terms.labels
    ranked.sort(key=lambda one: (-one.score, len(labels[one.candidate.term]), one.candidate.term))
    return ranked


def _summed_up(kinds: Mapping[MatchKind, Candidate]) -> tuple[Candidate, float]:
    """Give the best claim for a term, and how much the others support it."""
    first, *others = sorted(kinds.values(), key=lambda claim: -claim.score)
    told = max(claim.features.get("told", 0.0) for claim in kinds.values())
    second = others[0].score if others else 0.0
    return first, _TOLD * told + _SECOND * second


def answer(
    question: Question, ranked: Sequence[Ranked], index: Index, *, limit: int, min_score: float
) -> Answer:
    """Cut the order to what was asked for."""
    confident = _is_confident(ranked)
    hits = tuple(
        Hit(
            term_id=index.lexicon.terms.ids[one.candidate.term],
            sense_id=one.sense.id,
            score=round(one.score, 4),
            confident=confident and one.score >= CONFIDENT,
            kind=one.candidate.kind,
            matched=one.candidate.matched,
        )
        for one in ranked[:limit]
        if one.score >= min_score
    )
    first = bool(hits) and hits[0].confident
    return Answer(question.text, hits, first, bool(hits) and _is_ambiguous(ranked))


def _ranked(question: Question, candidate: Candidate, support: float, index: Index) -> Ranked:
    senses = tuple(index.lexicon.terms.senses(candidate.term))
    fitting = [sense for sense in senses if _fits(question, sense)]
    chosen = _chosen(fitting or senses)
    score = candidate.score
    if score < 0.9:
        score = min(0.9, score + support + _KNOWN * index.known(candidate.term))
    if (question.place or question.year) and not fitting:
        score -= _CONTEXT
    explained = [sense for sense in fitting or senses if sense.basis != "unexplained"]
    return Ranked(candidate, min(1.0, max(0.0, score)), chosen, len(explained))


def _chosen(senses: Sequence[LexSense]) -> LexSense:
    """Prefer the first sense that is explained."""
    return next((sense for sense in senses if sense.basis != "unexplained"), senses[0])


def _fits(question: Question, sense: LexSense) -> bool:
    if question.place and not agrees(question.place, sense.place):
        return False
    if question.year is None:
        return True
    begins = sense.from_year is None or sense.from_year <= question.year
    return begins and (sense.to_year is None or question.year <= sense.to_year)


def _is_ambiguous(ranked: Sequence[Ranked]) -> bool:
    first = ranked[0]
    if first.open_senses > 1:
        return True
    return len(ranked) > 1 and first.score - ranked[1].score < _TIE


def _is_confident(ranked: Sequence[Ranked]) -> bool:
    """Tell whether the first match is clear, not merely the first of a crowd."""
    if not ranked or ranked[0].score < CONFIDENT:
        return False
    first = ranked[0]
    if first.score >= 0.9 or len(ranked) < 2:
        return True
    return first.score - ranked[1].score >= _TIE
