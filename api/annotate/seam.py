"""Which ends of terms a word of the general dictionary may reach across.

Most ends it cannot, and then nothing needs weighing. The words are kept as bits at places that
their characters hash to, so that all ends in a text are looked up together.
"""

from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from api.text import fold_keys, word_frequencies

LONGEST_CROSSING: Final = 4
"""Characters of the longest word that may speak against a term."""

# Words of everyday text that the general dictionary does not have: 二十大几, 村规上墙.
UNLISTED: Final = ("大几", "村规", "创新高", "创新低", "创历史", "创佳绩", "创纪录", "上热搜")

_BITS: Final = 24
_SIZE: Final = 1 << _BITS
_STEP: Final = np.uint32(0x9E3779B1)  # odd, so that no character is lost in the product
_SECOND: Final = np.uint32(0x85EBCA6B)
_SHIFT: Final = np.uint32(32 - _BITS)

Points = NDArray[np.uint32]


def may_be_crossed(points: Points, ends: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Tell which ends of terms a word may reach across.

    Args:
        points: folded code points.
        ends: where the second of two neighbours stands that an end parts.

    Returns:
        For each end whether to look closer. A no is certain; of the ends that no word crosses
        one in a hundred gets a yes.
    """
    around = np.arange(1 - LONGEST_CROSSING, LONGEST_CROSSING - 1)
    windows = points.take(around[:, None] + ends, mode="clip")
    slots = (_crossing() @ windows).ravel()
    words = _words()
    found = np.flatnonzero(_are_set(words, slots))
    found = found[_are_set(words, slots[found] * _SECOND)]
    crossed = np.zeros(len(ends), dtype=np.bool_)
    crossed[found % len(ends)] = True
    return crossed


def _are_set(words: NDArray[np.uint8], slots: Points) -> NDArray[np.bool_]:
    high = slots >> _SHIFT
    bits: NDArray[np.bool_] = words.take(high >> 3) >> (high & 7) & 1 > 0
    return bits


@cache
def _crossing() -> Points:
    """The factors that hash every stretch across an end, one a row, out of what surrounds it."""
    width = 2 * LONGEST_CROSSING - 2
    rows = []
    for start in range(LONGEST_CROSSING - 1):
        for end in range(LONGEST_CROSSING, start + LONGEST_CROSSING + 1):
            row = np.zeros(width, dtype=np.uint32)
            row[start:end] = _factors(end - start)
            rows.append(row)
    return np.array(rows)


def _factors(length: int) -> Points:
    """What the characters of a word are multiplied with to give its slot."""
    return np.multiply.accumulate(np.full(length, _STEP), dtype=np.uint32)[::-1]


def warm() -> None:
    """Read the dictionary now."""
    _words()


@cache
def _words() -> NDArray[np.uint8]:
    """Mark two bits for every word of two to `LONGEST_CROSSING` characters."""
    words = np.zeros(_SIZE, dtype=np.bool_)
    known = [word for word, count in word_frequencies().items() if count]
    known.extend(UNLISTED)
    for length in range(2, LONGEST_CROSSING + 1):
        folded = [
            one for one in fold_keys([w for w in known if len(w) == length]) if len(one) == length
        ]
        points = np.frombuffer("".join(folded).encode("utf-32-le"), dtype="<u4")
        slots = points.reshape(-1, length) @ _factors(length)
        words[slots >> _SHIFT] = True
        words[slots * _SECOND >> _SHIFT] = True
    return np.packbits(words, bitorder="little")  # small enough to stay near the processor
