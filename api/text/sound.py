"""Bring syllables that many speakers do not tell apart to one class."""

from functools import cache
from typing import Final

_INITIALS: Final = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"), ("r", "l"), ("f", "h"))
_FINALS: Final = (("ang", "an"), ("eng", "en"), ("ing", "in"))


@cache
def near_sounds(syllable: str) -> str:
    """Name the class of a toneless syllable under n/l/r, zh/z, f/h, ang/an and so on.

    The class is a key for comparison, not always a syllable that exists.
    """
    for initial, plain in _INITIALS:
        if syllable.startswith(initial) and syllable != initial:
            syllable = plain + syllable.removeprefix(initial)
            break
    for final, plain in _FINALS:
        if syllable.endswith(final):
            return syllable.removesuffix(final) + plain
    return syllable
