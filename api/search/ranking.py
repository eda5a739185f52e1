"""Brings the claims of all strategies into one order, with one score and its confidence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from api.lexicon import LexSense
from api.search.answer import Answer, Hit, MatchKind
from api.search.candidate import Candidate
from api.search.carrier import blank_fillers
from api.search.index import Index
from api.search.names import numerals
from api.search.place import agrees
from api.search.question import Question
from api.text import fold_key

CONFIDENT: Final = 0.8
"""A first match with at least this score may be shown without asking back."""

_TIE: Final = 0.02
_ELSEWHERE: Final = 0.015
_SURE: Final = 0.9
_TOLD: Final = 0.03
_SECOND: Final = 0.02
_KNOWN: Final = 0.03
_COUNTED_OTHERWISE: Final = CONFIDENT - 0.02
_SPELT: Final = frozenset(("exact", "form", "script", "numeral"))
_COMPARING: Final = frozenset(("pattern", "pinyin", "homophone", "shape"))
_NEARER: Final = 0.7
_NEARLY: Final = 0.85
_BELOW: Final = 0.01
_NOTHING: Final = 0.15
"""Below this a claim is noise and is not listed."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """The best claim for a term, and its score with what supports it."""

    candidate: Candidate
    score: float


def rank(question: Question, candidates: Iterable[Candidate], index: Index) -> list[Ranked]:
    """Keep the best claim for each term and put the terms into a total order.

    Equal scores are ordered by what was claimed before support, by the length of the label and
    by the order of the glossary, so that the same query always gets the same answer.
    """
    claims: dict[int, dict[MatchKind, Candidate]] = {}
    for candidate in candidates:
        if candidate.score > _NOTHING:
            kinds = claims.setdefault(candidate.term, {})
            known = kinds.get(candidate.kind)
            if known is None or candidate.score > known.score:
                kinds[candidate.kind] = candidate
    ranked = [_ranked(question, kinds, index) for kinds in claims.values()]
    ranked = [_within_nearer(one, ranked) for one in ranked]
    labels = index.lexicon.terms.labels
    ranked.sort(
        key=lambda one: (
            -one.score,
            -one.candidate.score,
            len(labels[one.candidate.term]),
            one.candidate.term,
        )
    )
    return ranked


def _within_nearer(ranked: Ranked, others: Sequence[Ranked]) -> Ranked:
    """Let a name that the question holds give way to one that nearly is the question.

    楼宇经济 stands in 楼宇经济创新试验区, but 楼宇经济创新发展试验区 was meant.
    """
    inner = ranked.candidate
    if not inner.features.get("rest"):
        return ranked
    nearer = [
        other.score
        for other in others
        if _is_nearly_all(other.candidate)
        and other.score >= _NEARER
        and inner.asked in fold_key(other.candidate.matched)
    ]
    return Ranked(inner, min(ranked.score, max(nearer) - _BELOW)) if nearer else ranked


def _is_nearly_all(claim: Candidate) -> bool:
    """Tell whether a name is compared with the whole question, or holds nearly all of it."""
    told = claim.features
    return (bool(told.get("cost")) and told.get("share") == 1) or told.get("named", 0) >= _NEARLY


def answer(
    question: Question, ranked: Sequence[Ranked], index: Index, *, limit: int, min_score: float
) -> Answer:
    """Cut the order to what was asked for."""
    shown = [one for one in ranked[:limit] if one.score >= min_score]
    ambiguous = bool(shown) and _is_ambiguous(question, ranked, index)
    # Whoever has two answers to choose from has to ask back.
    confident = _is_confident(ranked) and not ambiguous
    hits = tuple(_hit(question, one, index, confident=confident) for one in shown)
    return Answer(question.text, hits, bool(hits) and hits[0].confident, ambiguous)


def _hit(question: Question, ranked: Ranked, index: Index, *, confident: bool) -> Hit:
    term = ranked.candidate.term
    senses = index.senses(term)
    fitting = [sense for sense in senses if _fits(question, sense)] or senses
    explained = [sense for sense in fitting if sense.basis != "unexplained"]
    return Hit(
        term_id=index.lexicon.terms.ids[term],
        sense_id=(explained or fitting)[0].id,
        score=round(ranked.score, 4),
        confident=confident and ranked.score >= CONFIDENT,
        kind=ranked.candidate.kind,
        matched=ranked.candidate.matched,
    )


def _ranked(question: Question, kinds: Mapping[MatchKind, Candidate], index: Index) -> Ranked:
    """Take the best claim for a term and add what the others and the documents lend it."""
    first, *others = sorted(kinds.values(), key=lambda claim: -claim.score)
    score = first.score
    if score < _SURE:
        told = max(claim.features.get("told", 0.0) for claim in kinds.values())
        second = others[0].score if others else 0.0
        support = _TOLD * told + _SECOND * second + _KNOWN * index.known(first.term)
        score = min(_SURE, score + support)
    if score > _COUNTED_OTHERWISE and _counts_otherwise(question, first, index):
        score = _COUNTED_OTHERWISE
    if (question.place or question.year) and not any(
        _fits(question, sense) for sense in index.senses(first.term)
    ):
        score -= _ELSEWHERE
    return Ranked(first, min(1.0, max(0.0, score)))


def _counts_otherwise(question: Question, claim: Candidate, index: Index) -> bool:
    """Tell whether the question counts something that the term never does: another slogan.

    Sounds and patterns compare numbers themselves, and the digits of typed pinyin are tones.
    """
    if claim.kind in _COMPARING or (claim.kind in _SPELT and claim.asked == question.core):
        return False
    told = index.told(claim.term).own
    return not all(number in told for number in numerals(blank_fillers(question.core)))


def _fits(question: Question, sense: LexSense) -> bool:
    if question.place and not agrees(question.place, sense.place):
        return False
    if question.year is None:
        return True
    begins = sense.from_year is None or sense.from_year <= question.year
    return begins and (sense.to_year is None or question.year <= sense.to_year)


def _is_ambiguous(question: Question, ranked: Sequence[Ranked], index: Index) -> bool:
    first = ranked[0]
    senses = index.senses(first.candidate.term)
    fitting = [sense for sense in senses if _fits(question, sense)] or senses
    if sum(sense.basis != "unexplained" for sense in fitting) > 1:
        return True
    return len(ranked) > 1 and _are_level(first, ranked[1])


def _are_level(first: Ranked, second: Ranked) -> bool:
    """Tell whether two terms claim the same, before support and with it."""
    claimed = first.candidate.score - second.candidate.score
    return claimed < _TIE and first.score - second.score < _TIE


def _is_confident(ranked: Sequence[Ranked]) -> bool:
    """Tell whether the first match is clear, not merely the first of a crowd."""
    if not ranked or ranked[0].score < CONFIDENT:
        return False
    first = ranked[0]
    if first.score >= _SURE or len(ranked) < 2:
        return True
    return not _are_level(first, ranked[1])
