"""Settles the plain candidates of a piece all at once, and leaves the others to the judge.

It says nothing but what the judge would say. In reports three candidates in four are long, or
quoted, or stand between marks, or share no word with their neighbours.
"""

from functools import cache
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from api.annotate.boundary import REACH
from api.annotate.count import HEEDED_AFTER, HEEDED_BEFORE
from api.annotate.judge import CERTAIN, NONE, PLAIN
from api.annotate.passage import CLOSING, OPENING, Passage
from api.annotate.pattern import PAIRED_NUMERALS, WORDLIKE_NUMERALS, Pattern
from api.annotate.seam import Points, may_be_crossed

ASK: Final = -1.0
"""The judge has to look."""

UNSEEN: Final = 0
_SEEN: Final = 1
_FIRM: Final = 2
_HANZI_NUMBER: Final = 4
_QUOTABLE: Final = 8
_PLAIN: Final = 16
_HEADED: Final = 32
_LATIN: Final = 64
_PAIR: Final = 128

_OPENS: Final = 1
_CLOSES: Final = 2
_PARTS: Final = 4
_HEEDED_BEFORE: Final = 8
_HEEDED_AFTER: Final = 16
_PAIRED: Final = 32
_LAST: Final = 0xFFFF
_PARTING: Final = "，。、；：？！…—《》"

Places = NDArray[np.intp]
Claims = NDArray[np.bool_]


def traits_of(pattern: Pattern) -> int:
    """What the sieve must know of a pattern, as bits; never `UNSEEN`."""
    seen = _SEEN | (_PAIR if pattern.may_be_chained else 0)
    if pattern.is_numeric:
        in_hanzi = all(not one[0].isascii() for one in pattern.numbers)
        return seen | (_HANZI_NUMBER if in_hanzi else 0)
    if pattern.is_headed:
        return seen | _QUOTABLE | _HEADED
    traits = seen | _QUOTABLE | (_FIRM if pattern.is_firm else 0)
    if pattern.is_plain and not pattern.is_quantity and "+" not in pattern.key:
        traits |= _PLAIN
    return traits | (_LATIN if pattern.has_latin else 0)


class Sifted(NamedTuple):
    """What is known of the candidates of a passage, as arrays with an item for each.

    Attributes:
        certainty: what the judge would say, or `ASK`.
        first: where each begins in the text.
        last: where it ends there.
        odd: whether folding dropped something in it or a chain may go on beside it.
    """

    certainty: NDArray[np.float64]
    first: Places
    last: Places
    odd: Claims


def settle(passage: Passage, starts: Places, ends: Places, traits: NDArray[np.uint8]) -> Sifted:
    """Say for each candidate what the judge would say, or `ASK`.

    Args:
        passage: where they stand.
        starts: where each begins in the folded text.
        ends: where each ends there.
        traits: what `traits_of` says of the pattern of each.
    """
    beside = _Surroundings(passage, starts, ends)
    certainty = np.full(len(starts), ASK)
    plain = (traits & _PLAIN != 0) & beside.whole & beside.plain
    plain &= ~((traits & _LATIN != 0) & beside.letter_behind)
    plain = beside.hold_together(plain & ~beside.wordlike())
    certainty[plain] = np.where(beside.bare | (ends - starts > REACH), CERTAIN, PLAIN)[plain]
    sure = (traits & _QUOTABLE != 0) & beside.quoted | (traits & _FIRM != 0)
    certainty[sure & beside.whole] = CERTAIN
    certainty[(traits & _HEADED != 0) & beside.unquoted] = NONE
    certainty[beside.in_figures & (traits & _HANZI_NUMBER != 0)] = NONE
    # What stands beside these was not looked at.
    certainty[(starts == 0) | (ends == passage.length)] = ASK
    odd = ~beside.whole | (traits & _PAIR != 0) & beside.paired
    return Sifted(certainty, beside.first, beside.last + 1, odd)


class _Surroundings:
    """What stands beside the candidates of a passage, as arrays with an item for each."""

    def __init__(self, passage: Passage, starts: Places, ends: Places) -> None:
        folded, kinds = passage.folded, _kinds()
        text, key, places = folded.original_points, folded.points, folded.starts
        self.first, self.last = places.take(starts), places.take(ends - 1)
        left, right = key.take(starts - 1, mode="clip"), key.take(ends, mode="clip")
        joined_left = places.take(starts - 1, mode="clip") == self.first - 1
        joined_right = places.take(ends, mode="clip") == self.last + 1
        mark_left = kinds.take(text.take(self.first - 1, mode="clip"), mode="clip")
        mark_right = kinds.take(text.take(self.last + 1, mode="clip"), mode="clip")
        kind_left, kind_right = kinds.take(left, mode="clip"), kinds.take(right, mode="clip")
        opens, closes = mark_left & _OPENS != 0, mark_right & _CLOSES != 0
        parted_left = ~opens & (mark_left & (_PARTS | _CLOSES) != 0)
        parted_right = ~closes & (mark_right & (_PARTS | _OPENS) != 0)
        self.whole: Claims = self.last - self.first == ends - 1 - starts
        self.in_figures: Claims = _is_figure(text.take(self.first)) & _is_figure(
            text.take(self.last)
        )
        self.quoted: Claims = opens & closes
        self.unquoted: Claims = joined_left | parted_left | joined_right | parted_right
        self.plain: Claims = np.where(
            joined_left, kind_left & _HEEDED_BEFORE == 0, parted_left
        ) & np.where(joined_right, kind_right & _HEEDED_AFTER == 0, parted_right)
        self.letter_behind: Claims = joined_right & (right >= ord("a")) & (right <= ord("z"))
        self.bare: Claims = ~(joined_left & _is_hanzi(left) | joined_right & _is_hanzi(right))
        two_before = kinds.take(key.take(starts - 2, mode="clip"), mode="clip")
        self.paired: Claims = (kind_right | two_before) & _PAIRED != 0
        self._text, self._key, self._joined = (
            text,
            key,
            ((starts, joined_left), (ends, joined_right)),
        )

    def wordlike(self) -> Claims:
        """Those that hold a numeral of bank notes."""
        found = [self._text == ord(numeral) for numeral in WORDLIKE_NUMERALS]
        places = np.flatnonzero(np.logical_or.reduce(found))
        if not places.size:
            return np.zeros(len(self.first), dtype=np.bool_)
        between: Claims = places.searchsorted(self.first) != places.searchsorted(self.last + 1)
        return between

    def hold_together(self, chosen: Claims) -> Claims:
        """Those of the chosen candidates of which no word reaches across an end."""
        held = chosen.copy()
        for ends, joined in self._joined:
            asked = np.flatnonzero(held & joined)
            held[asked] = ~may_be_crossed(self._key, ends[asked])
        return held


def _is_figure(points: Points) -> Claims:
    return (points >= ord("0")) & (points <= ord("9"))


def _is_hanzi(points: Points) -> Claims:
    return (points >= 0x3400) & (points <= 0x9FFF)


@cache
def _kinds() -> NDArray[np.uint8]:
    """What the characters of the basic plane mean to a candidate beside or around them."""
    kinds = np.zeros(_LAST + 1, dtype=np.uint8)
    meant = {
        _OPENS: OPENING,
        _CLOSES: CLOSING,
        _PARTS: _PARTING,
        _HEEDED_BEFORE: HEEDED_BEFORE,
        _HEEDED_AFTER: HEEDED_AFTER,
        _PAIRED: PAIRED_NUMERALS,
    }
    for kind, characters in meant.items():
        for character in characters:
            kinds[ord(character)] |= kind
    return kinds
