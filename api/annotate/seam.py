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
_SHIFT: Final = np.uint32(32 - _BITS)

Points = NDArray[np.uint32]


def may_be_crossed(points: Points, ends: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Tell which ends of terms a word may reach across.

    Args:
        points: folded code points, with `LONGEST_CROSSING` or more of padding on either side.
        ends: where the second of two neighbours stands that an end parts.

    Returns:
        For each end whether to look closer. A no is certain; of the ends that no word crosses
        one in ten gets a yes.
    """
    words = _words()
    crossed = np.zeros(len(ends), dtype=np.bool_)
    for start in range(1 - LONGEST_CROSSING, 0):
        slots = np.zeros(len(ends), dtype=np.uint32)
        for place in range(start, start + LONGEST_CROSSING):
            slots = (slots + points[ends + place]) * _STEP
            if place >= 0:
                high = slots >> _SHIFT
                crossed |= words[high >> 3] >> (high & 7) & 1 > 0
    return crossed


def warm() -> None:
    """Read the dictionary now."""
    _words()


@cache
def _words() -> NDArray[np.uint8]:
    """Mark the slot of every word of two to `LONGEST_CROSSING` characters."""
    words = np.zeros(_SIZE, dtype=np.bool_)
    known = [word for word, count in word_frequencies().items() if count]
    known.extend(UNLISTED)
    for length in range(2, LONGEST_CROSSING + 1):
        folded = [
            one for one in fold_keys([w for w in known if len(w) == length]) if len(one) == length
        ]
        points = np.frombuffer("".join(folded).encode("utf-32-le"), dtype="<u4")
        slots = np.zeros(len(folded), dtype=np.uint32)
        for column in points.reshape(-1, length).T:
            slots = (slots + column) * _STEP
        words[slots >> _SHIFT] = True
    return np.packbits(words, bitorder="little")  # small enough to stay near the processor
