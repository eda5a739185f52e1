"""Settles the plain candidates of a piece all at once, and leaves the others to the judge.

It says nothing but what the judge would say. In reports three candidates in four are long, or
quoted, or stand between marks, or share no word with their neighbours.
"""

from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from api.annotate.boundary import REACH
from api.annotate.count import HEEDED_AFTER, HEEDED_BEFORE
from api.annotate.judge import CERTAIN, NONE, PLAIN
from api.annotate.passage import CLOSING, OPENING, Passage
from api.annotate.pattern import WORDLIKE_NUMERALS, Pattern
from api.annotate.seam import LONGEST_CROSSING, Points, may_be_crossed

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

_OPENS: Final = 1
_CLOSES: Final = 2
_PARTS: Final = 4
_HEEDED_BEFORE: Final = 8
_HEEDED_AFTER: Final = 16
_WORDLIKE: Final = 32
_MARGIN: Final = LONGEST_CROSSING
_LAST: Final = 0xFFFF
_PARTING: Final = "，。、；：？！…—《》"
_BORDER: Final = "\ufffe"  # a noncharacter, which folding keeps

Places = NDArray[np.intp]
Claims = NDArray[np.bool_]


def traits_of(pattern: Pattern) -> int:
    """What the sieve must know of a pattern, as bits; never `UNSEEN`."""
    if pattern.is_numeric:
        in_hanzi = all(not one[0].isascii() for one in pattern.numbers)
        return _SEEN | (_HANZI_NUMBER if in_hanzi else 0)
    if pattern.is_headed:
        return _SEEN | _QUOTABLE | _HEADED
    traits = _SEEN | _QUOTABLE | (_FIRM if pattern.is_firm else 0)
    if pattern.is_plain and not pattern.is_quantity and "+" not in pattern.key:
        traits |= _PLAIN
    return traits | (_LATIN if pattern.has_latin else 0)


def settle(
    passage: Passage, starts: Places, ends: Places, traits: NDArray[np.uint8]
) -> list[float]:
    """Say for each candidate what the judge would say, or `ASK`.

    Args:
        passage: where they stand.
        starts: where each begins in the folded text.
        ends: where each ends there.
        traits: what `traits_of` says of the pattern of each.
    """
    beside = _Surroundings(passage, starts, ends)
    certainty = np.full(len(starts), ASK)
    plain = (traits & _PLAIN != 0) & beside.whole & beside.plain & ~beside.wordlike
    plain &= ~((traits & _LATIN != 0) & beside.letter_behind)
    plain = beside.hold_together(plain)
    certainty[plain] = np.where(beside.bare | (ends - starts > REACH), CERTAIN, PLAIN)[plain]
    sure = (traits & _QUOTABLE != 0) & beside.quoted | (traits & _FIRM != 0)
    certainty[sure & beside.whole] = CERTAIN
    certainty[(traits & _HEADED != 0) & beside.unquoted] = NONE
    certainty[beside.in_figures & (traits & _HANZI_NUMBER != 0)] = NONE
    settled: list[float] = certainty.tolist()
    return settled


class _Surroundings:
    """What stands beside the candidates of a passage, as arrays with an item for each."""

    def __init__(self, passage: Passage, starts: Places, ends: Places) -> None:
        text, key = _bordered(passage.text, 1), _bordered(passage.key, _MARGIN)
        kinds = _kinds()[np.minimum(text, _LAST)]
        place = np.concatenate(([0], passage.folded.starts + 1, [len(text) - 1]))
        before, first, last, after = place[starts], place[starts + 1], place[ends], place[ends + 1]
        self.whole: Claims = last - first == ends - 1 - starts
        self.in_figures: Claims = _is_figure(text[first]) & _is_figure(text[last])
        wordlike = np.flatnonzero(kinds & _WORDLIKE)
        self.wordlike: Claims = np.searchsorted(wordlike, first) != np.searchsorted(
            wordlike, last + 1
        )
        joined_left, joined_right = first - 1 == before, last + 1 == after
        left, right = key[starts + _MARGIN - 1], key[ends + _MARGIN]
        mark_left, mark_right = kinds[first - 1], kinds[last + 1]
        opens, closes = mark_left & _OPENS != 0, mark_right & _CLOSES != 0
        self.quoted: Claims = opens & closes
        inner_left, inner_right = joined_left & (before > 0), joined_right & (after < len(text) - 1)
        parted_left = ~opens & (mark_left & (_PARTS | _CLOSES) != 0)
        parted_right = ~closes & (mark_right & (_PARTS | _OPENS) != 0)
        self.unquoted: Claims = inner_left | parted_left | inner_right | parted_right
        heedless_left = _kinds()[np.minimum(left, _LAST)] & _HEEDED_BEFORE == 0
        heedless_right = _kinds()[np.minimum(right, _LAST)] & _HEEDED_AFTER == 0
        self.plain: Claims = np.where(inner_left, heedless_left, parted_left) & np.where(
            inner_right, heedless_right, parted_right
        )
        self.letter_behind: Claims = joined_right & (right >= ord("a")) & (right <= ord("z"))
        self.bare: Claims = ~(joined_left & _is_hanzi(left) | joined_right & _is_hanzi(right))
        self._key, self._joined = key, ((starts, joined_left), (ends, joined_right))

    def hold_together(self, chosen: Claims) -> Claims:
        """Those of the chosen candidates of which no word reaches across an end."""
        held = chosen.copy()
        for ends, joined in self._joined:
            asked = np.flatnonzero(held & joined)
            held[asked] = ~may_be_crossed(self._key, ends[asked] + _MARGIN)
        return held


def _bordered(text: str, width: int) -> Points:
    """The code points of a text, with as many marks before and behind them."""
    border = _BORDER * width
    return np.frombuffer(f"{border}{text}{border}".encode("utf-32-le", "surrogatepass"), "<u4")


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
        _PARTS: _PARTING + _BORDER,
        _HEEDED_BEFORE: HEEDED_BEFORE,
        _HEEDED_AFTER: HEEDED_AFTER,
        _WORDLIKE: WORDLIKE_NUMERALS,
    }
    for kind, characters in meant.items():
        for character in characters:
            kinds[ord(character)] |= kind
    return kinds
