"""Compares what was typed with a name: how many characters differ, and in which way."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from api.search.names import bag, numerals
from api.search.sound import DIGIT_SYLLABLES
from api.text import looks_like, near_sounds, readings

_PAIR: Final = {"2": ("liang",)}
Difference = Literal["homophone", "near", "shape", "edit"]
Numerals = Literal["kept", "spoken", "changed"]

COST: Final[dict[Difference, float]] = {"homophone": 0.10, "near": 0.16, "shape": 0.12, "edit": 1}
_HANZI: Final = re.compile("[\u3400-\u9fff]")
_SMALL_WORDS: Final = frozenset("的个了之和与及大种项等")
_SMALL_COST: Final = 0.4
_NUMERAL: Final = frozenset("0123456789十百千")


@dataclass(frozen=True, slots=True)
class Comparison:
    """What separates two keys.

    Attributes:
        cost: 0 for equal keys; a wrong character costs 1, one that sounds or looks alike little.
        changes: how many characters differ in each way.
        numerals: whether the numbers are the same, only sound or look the same, or differ.
        length: characters of the name.
        moved: whether the same characters stand in another order.
    """

    cost: float
    changes: tuple[tuple[Difference, int], ...]
    numerals: Numerals
    length: int
    moved: bool = False

    def count(self, *kinds: Difference) -> int:
        """How many characters differ in one of these ways."""
        return sum(number for kind, number in self.changes if kind in kinds)


def compare(asked: str, name: str) -> Comparison:
    """Compare two folded keys."""
    best = _aligned(asked, name)
    if len(asked) == len(name) and best.cost:
        best = min(best, _in_place(asked, name), key=lambda found: found.cost)
    if best.cost > 1 and len(name) > 2 and bag(asked) == bag(name):
        same = sorted(numerals(asked)) == sorted(numerals(name)) and _HANZI.search(name)
        kept: Numerals = "kept" if same else "changed"
        return Comparison(0.6, (("edit", 2),), kept, len(name), moved=True)
    return best


def window(asked_sound: str, name_sound: str) -> tuple[int, int]:
    """Find the stretch of a longer text that sounds most like a name."""
    found = fuzz.partial_ratio_alignment(name_sound, asked_sound, score_cutoff=60)
    return (found.dest_start, found.dest_end) if found else (0, 0)


def _aligned(asked: str, name: str) -> Comparison:
    """Follow the shortest way from one key to the other."""
    cost = 0.0
    changes: Counter[Difference] = Counter()
    numeral: Numerals = "kept"
    for step in Levenshtein.editops(asked, name):
        if step.tag == "replace":
            kind = difference(asked[step.src_pos], name[step.dest_pos])
            numeral = _worse(numeral, asked[step.src_pos], name[step.dest_pos], kind)
            cost += COST[kind]
        else:
            character = name[step.dest_pos] if step.tag == "insert" else asked[step.src_pos]
            kind = "edit"
            cost += _SMALL_COST if character in _SMALL_WORDS else 1
            numeral = "changed" if character in _NUMERAL else numeral
        changes[kind] += 1
    return Comparison(cost, tuple(changes.items()), numeral, len(name))


def _in_place(asked: str, name: str) -> Comparison:
    """Compare place by place."""
    cost = 0.0
    changes: Counter[Difference] = Counter()
    numeral: Numerals = "kept"
    for one, other in zip(asked, name, strict=True):
        if one != other:
            kind = difference(one, other)
            numeral = _worse(numeral, one, other, kind)
            changes[kind] += 1
            cost += COST[kind]
    return Comparison(cost, tuple(changes.items()), numeral, len(name))


def _worse(known: Numerals, one: str, other: str, kind: Difference) -> Numerals:
    """Judge what a replaced character does to the number that a slogan counts."""
    among = (one in _NUMERAL) + (other in _NUMERAL)
    if known == "changed" or not among:
        return known
    if among == 2 or kind == "edit":
        return "changed"
    return known if kind == "shape" else "spoken"


@lru_cache(65_536)
def difference(one: str, other: str) -> Difference:
    """Tell in which way two characters differ."""
    sounds, others = _sounds(one), _sounds(other)
    if sounds & others:
        return "homophone"
    if looks_like(one, other):
        return "shape"
    if {near_sounds(sound) for sound in sounds} & {near_sounds(sound) for sound in others}:
        return "near"
    return "edit"


@lru_cache(16_384)
def _sounds(character: str) -> frozenset[str]:
    if character in DIGIT_SYLLABLES:
        return frozenset((DIGIT_SYLLABLES[character], *_PAIR.get(character, ())))
    return readings(character)[0]
