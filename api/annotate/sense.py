"""Chooses the sense of a mention by place, year and the words around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from api.annotate.mention import MentionKind
from api.annotate.pattern import Pattern
from api.annotate.surface import KIND_AS_WRITTEN
from api.lexicon import Lexicon, LexSense, LexTerm
from api.text import fold_key

_NATIONWIDE: Final = "全国"
_KEPT_TERMS: Final = 20_000
_KEPT_CHOOSERS: Final = 64
_CLOSE: Final = 0.5
_OPEN: Final = 0.8
_ELSEWHERE: Final = 0.6
_REACH: Final = 80
_STOP: Final = re.compile("[。！？]")

_SAME_PLACE: Final = 3.0
_WIDER_PLACE: Final = 2.0
_ANY_PLACE: Final = 1.0
_OTHER_PLACE: Final = -2.0
_IN_PERIOD: Final = 1.0
_OUT_OF_PERIOD: Final = -1.0
_WORDS: Final = 4.0
_DERIVED: Final = -0.25


@dataclass(frozen=True, slots=True)
class Choice:
    """The sense chosen, the form it goes by, and what else it could be; `trust` is 0 to 1.

    `written` is what folding keeps of the form, `kind` what a mention is that is written so, and
    `matched` the form as the glossary has it.
    """

    form: int
    written: str
    kind: MentionKind
    matched: str
    term_id: str
    sense_id: str
    trust: float
    alternatives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Reading:
    """One sense that a pattern may stand for; `elsewhere` where the text is from another place."""

    form: int
    term: LexTerm
    sense: LexSense
    fit: float
    elsewhere: bool


class Senses:
    """The senses of all terms of a lexicon, and who chooses among them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.term = lru_cache(_KEPT_TERMS)(lexicon.terms.__getitem__)
        self.words = lru_cache(_KEPT_TERMS)(_words_of)
        self.given = lru_cache(_KEPT_CHOOSERS)(self._given)

    def _given(self, place: str | None, year: int | None) -> "SenseChooser":
        """Give the chooser for texts of a place and a year, either or both unknown."""
        return SenseChooser(self, place, year)


class SenseChooser:
    """Chooses among the senses of all terms that share a pattern, for one place and year."""

    def __init__(self, senses: Senses, place: str | None, year: int | None) -> None:
        self._senses = senses
        self._place = place
        self._year = year
        self._certain: dict[Pattern, Choice | None] = {}

    def choose(self, pattern: Pattern, text: str, span: tuple[int, int]) -> Choice:
        """Choose for one mention.

        Args:
            pattern: what matched.
            text: where the mention stands.
            span: its half-open offsets; the words of its sentence are heard.
        """
        try:
            certain = self._certain[pattern]
        except KeyError:
            readings = self._fitting(pattern)
            certain = _choice(pattern, readings[0], ()) if len(readings) == 1 else None
            if len(self._certain) < _KEPT_TERMS:
                self._certain[pattern] = certain
        return certain or self._heard_best(pattern, _sentence(text, *span))

    def _heard_best(self, pattern: Pattern, sentence: str) -> Choice:
        readings = self._fitting(pattern)
        heard = self._heard(readings, sentence)
        fits = [one.fit + words for one, words in zip(readings, heard, strict=True)]
        order = sorted(range(len(readings)), key=lambda index: -fits[index])
        close = tuple(
            readings[index].sense.id for index in order[1:] if fits[order[0]] - fits[index] < _CLOSE
        )
        return _choice(pattern, readings[order[0]], close)

    def _fitting(self, pattern: Pattern) -> tuple[_Reading, ...]:
        """All senses with how well place and year fit; unexplained ones only where none is not."""
        readings = [
            _Reading(
                number,
                term,
                sense,
                self._fit(sense, is_label=form.kind == "label"),
                self._place is not None and _place_fit(sense.place, self._place) == _OTHER_PLACE,
            )
            for number, form in enumerate(pattern.forms)
            for term in (self._senses.term(form.term),)
            for sense in term.senses
        ]
        explained = {one.term.id for one in readings if one.sense.basis != "unexplained"}
        return tuple(
            one
            for one in readings
            if one.sense.basis != "unexplained" or one.term.id not in explained
        )

    def _fit(self, sense: LexSense, *, is_label: bool) -> float:
        fit = 0.0 if is_label else _DERIVED
        if self._place:
            fit += _place_fit(sense.place, self._place)
        if self._year is not None:
            begun = sense.from_year is None or sense.from_year <= self._year
            over = sense.to_year is not None and sense.to_year < self._year
            fit += _IN_PERIOD if begun and not over else _OUT_OF_PERIOD
        return fit

    def _heard(self, readings: Sequence[_Reading], around: str) -> list[float]:
        """How much the words around speak for each reading, of those that not all share."""
        pairs = _pairs(fold_key(around))
        words = [self._senses.words(one.term, one.sense) & pairs for one in readings]
        shared = frozenset.intersection(*words)
        hits = [len(one - shared) for one in words]
        return [_WORDS * one / (sum(hits) + 1) for one in hits]


def _sentence(text: str, start: int, end: int) -> str:
    """What stands around a mention in its sentence, on either side no more than a line or two."""
    before = text[max(0, start - _REACH) : start]
    after = text[end : end + _REACH]
    return _STOP.split(before)[-1] + "\n" + _STOP.split(after)[0]


def _words_of(term: LexTerm, sense: LexSense) -> frozenset[str]:
    """The pairs of characters that a sense is described with."""
    own = sense.words or "\n".join((term.definition, term.gloss, *term.members))
    return _pairs(fold_key("\n".join((term.label, term.head or "", own))))


def _pairs(folded: str) -> frozenset[str]:
    return frozenset(map("".join, pairwise(folded)))


def _place_fit(sense_place: str, place: str) -> float:
    if sense_place == place:
        return _SAME_PLACE
    if place.startswith(sense_place) or sense_place.endswith(place):
        return _WIDER_PLACE
    if sense_place == _NATIONWIDE or sense_place.startswith(place):
        return _ANY_PLACE
    return _OTHER_PLACE


def _choice(pattern: Pattern, chosen: _Reading, alternatives: tuple[str, ...]) -> Choice:
    # Every district coins its own 十大行动: from elsewhere it is likely another one.
    trust = (_OPEN if alternatives else 1.0) * (_ELSEWHERE if chosen.elsewhere else 1.0)
    form = pattern.forms[chosen.form]
    return Choice(
        chosen.form,
        pattern.written[chosen.form],
        KIND_AS_WRITTEN[form.kind],
        form.surface,
        chosen.term.id,
        chosen.sense.id,
        trust,
        alternatives,
    )
