"""Compares what was typed, hanzi, digits, pinyin and initials mixed, with the reading of a name."""

from collections.abc import Sequence
from typing import Final

_RETROFLEX: Final = frozenset(("zh", "ch", "sh"))


def types_name(typed: str, key: str, read: Sequence[str], *, whole: bool = False) -> bool:
    """Tell whether a typed text writes a name, or its beginning, character by character.

    Each character may be typed as itself, by its whole syllable or by its initial; the last one of
    a beginning also by a part of its syllable. A typed digit is nothing but a digit, so that
    1+0+5+N is not 1+6+5+N, whose initials are the same. Signs may be left out.

    Args:
        typed: folded text of which nothing else is known.
        key: the folded name.
        read: the reading of the name as `read_aloud` gives it.
        whole: the name must end where the typed text ends.
    """
    places = {0}
    for character, syllable in zip(key, read, strict=True):
        if not whole and len(typed) in places:
            return True
        places = {
            end
            for start in places
            for end in _ends(typed, start, character, syllable, partly=not whole)
        }
        if not places:
            return False
    return len(typed) in places


def _ends(typed: str, start: int, character: str, syllable: str, *, partly: bool) -> set[int]:
    """Give the places up to which one character of a name may have been typed."""
    found = set()
    if typed.startswith(character, start):
        found.add(start + len(character))
    if not syllable:
        found.add(start)
    if not syllable.isascii():
        return found
    if typed.startswith(syllable, start):
        found.add(start + len(syllable))
    elif partly and len(typed) > start and syllable.startswith(typed[start:]):
        found.add(len(typed))
    for initial in (syllable[:1], syllable[:2]):
        if (len(initial) == 1 or initial in _RETROFLEX) and typed.startswith(initial, start):
            found.add(start + len(initial))
    return found


def types_digits(typed: str, key: str) -> bool:
    """Tell whether digits begin a key that may have signs between: 165 and 1+6+5+n, not 10 and 100.

    A number is not cut, which 10 would do to 100.
    """
    place = 0
    for character in key:
        if place == len(typed):
            return not (character.isdecimal() and typed[-1].isdecimal())
        if character == typed[place]:
            place += 1
        elif character.isalnum() or not place:
            return False
    return place == len(typed)
