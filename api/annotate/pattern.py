"""What is known beforehand of a folded key: how it is written and what a judge must look at."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from api.annotate.passage import DIGITS
from api.lexicon import FormKind, LexForm
from api.text import fold

NUMERALS: Final = DIGITS | frozenset("十百千万亿廿")
WORDLIKE_NUMERALS: Final = frozenset("伍陆陸")
"""Numerals of bank notes that are mostly something else: 陆 in 陆地, 伍 in 队伍."""

PAIRED_NUMERALS: Final = frozenset("123456789两双")
"""Folded numerals that the pairs of a chain begin with."""

_NUMBER_LIKE: Final = NUMERALS | frozenset("*n")
WRITTEN_KINDS: Final[frozenset[FormKind]] = frozenset(("label", "form"))
"""Kinds of forms that a curator wrote; of the others some are no more than a plain number."""

HEADED_KINDS: Final[frozenset[FormKind]] = frozenset(("label+head", "form+head"))
"""Kinds of forms with the head behind: a mention only where a quotation holds all of it."""
_LONG: Final = 6
_SHORT: Final = 3


@dataclass(frozen=True, eq=False)
class Pattern:
    """One key of the automaton with all forms that fold to it, those of one term once."""

    key: str
    forms: tuple[LexForm, ...]

    @cached_property
    def is_firm(self) -> bool:
        """Whether it is so long, with such plain ends, that its neighbours say nothing."""
        plain = _is_plain(self.key[0]) and _is_plain(self.key[-1])
        return len(self.key) >= _LONG and plain and not self.is_headed

    @cached_property
    def is_headed(self) -> bool:
        """Whether every form of it has the head of its term behind."""
        return all(form.kind in HEADED_KINDS for form in self.forms)

    @cached_property
    def is_short(self) -> bool:
        """Whether it is a numeral with a noun of one or two hanzi."""
        return len(self.key) <= _SHORT and self.key[0] in NUMERALS

    @cached_property
    def may_be_chained(self) -> bool:
        """Whether it is one pair of a numeral and a noun, of which chains have several."""
        return len(self.key) <= _SHORT and (self.is_short or self.key[0] in "两双")

    @cached_property
    def is_numeric(self) -> bool:
        """Whether nothing but a number is left, so that only the original can decide."""
        return is_number_like(self.key)

    @cached_property
    def is_quantity(self) -> bool:
        """Whether it looks like a quantity with its unit: 5G."""
        return len(self.key) > 1 and self.key[:-1].isdecimal() and "a" <= self.key[-1] <= "z"

    @cached_property
    def has_numeral(self) -> bool:
        """Whether anything in it counts."""
        return not NUMERALS.isdisjoint(self.key)

    @cached_property
    def counts(self) -> bool:
        """Whether a neighbour can take a numeral or a placeholder of it for its own."""
        return self.has_numeral or "*" in (self.key[0], self.key[-1]) or self.key[-1] in "+×"

    @cached_property
    def has_latin(self) -> bool:
        """Whether it begins or ends with a letter."""
        return "a" <= self.key[0] <= "z" or "a" <= self.key[-1] <= "z"

    @cached_property
    def is_plain(self) -> bool:
        """Whether no form of it is written with such numerals."""
        return WORDLIKE_NUMERALS.isdisjoint("".join(self.written))

    @cached_property
    def written(self) -> tuple[str, ...]:
        """For each form the characters of its surface that folding kept."""
        return tuple(kept_characters(form.surface) for form in self.forms)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """How the forms that a curator wrote are written; a number must stand there just so."""
        pairs = zip(self.written, self.forms, strict=True)
        return frozenset(written for written, form in pairs if form.kind in WRITTEN_KINDS)

    @cached_property
    def marks(self) -> dict[int, str]:
        """What forms have before a place in the key that folding drops, 、 in 一街、一河."""
        marks: dict[int, str] = {}
        for form in self.forms:
            starts = fold(form.surface).starts.tolist()
            for place in range(1, len(starts)):
                between = form.surface[starts[place - 1] + 1 : starts[place]].strip()
                if between:
                    marks[place] = marks.get(place, "") + between
        return marks


def is_for_running_text(form: LexForm, label: str) -> bool:
    """Whether a form may stand for its term in a sentence.

    Spellings may not that a searcher types but a sentence has for other reasons: a plain number
    (4十1), 加 at the end of 文旅加, and 两 for 双, since 两创 and 双创 are two slogans.
    """
    if form.kind in WRITTEN_KINDS:
        return True
    if form.kind == "head+label" or is_number_like(form.key):
        return False
    if form.kind != "numeral":
        return True
    return form.key[-1] not in "加十" and ("双" in form.surface or "双" not in label)


def kept_characters(surface: str) -> str:
    """The characters of a surface that folding keeps, as they are written."""
    return "".join(surface[start] for start in fold(surface).starts.tolist())


def is_number_like(key: str) -> bool:
    """Whether folding left nothing but a number: 三零 is 30 then, and *+N is *n."""
    return _NUMBER_LIKE.issuperset(key)


def _is_plain(character: str) -> bool:
    return character >= "\u3400" and character not in NUMERALS
