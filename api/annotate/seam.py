"""Which two characters stand side by side in a word of the general dictionary.

Where the two at an end of a term never do, no word crosses that end, and nothing needs weighing.
"""

from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from api.text import fold_keys, word_frequencies

LONGEST_CROSSING: Final = 4
"""Characters of the longest word that may speak against a term."""

_SIZE: Final = 1 << 22
_SPREADING: Final = np.uint32(0x9E3779B1)
_HIGHEST: Final = np.uint32(32 - 22)


def may_be_crossed(left: NDArray[np.uint32], right: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Tell for pairs of folded code points whether a word may hold them side by side.

    A no is certain; of the pairs in no word about one in twenty gets a yes.
    """
    return _seams()[_slots(left, right)]


def warm() -> None:
    """Read the dictionary now."""
    _seams()


def _slots(left: NDArray[np.uint32], right: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """The high bits of a product mix both characters."""
    return ((left * np.uint32(0x10001) + right) * _SPREADING) >> _HIGHEST


@cache
def _seams() -> NDArray[np.bool_]:
    """Mark the slot of every pair of neighbours in words of two to `LONGEST_CROSSING`."""
    words = [
        word
        for word, count in word_frequencies().items()
        if count and 1 < len(word) <= LONGEST_CROSSING
    ]
    joined = "\n".join(fold_keys(words))
    points = np.frombuffer(joined.encode("utf-32-le"), dtype="<u4")
    inside = np.flatnonzero((points[:-1] != ord("\n")) & (points[1:] != ord("\n")))
    seams = np.zeros(_SIZE, dtype=np.bool_)
    seams[_slots(points[inside], points[inside + 1])] = True
    seams.flags.writeable = False
    return seams
