"""Writes down how a key sounds, one code a character, so that RapidFuzz can compare sounds."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final
from zlib import crc32

from api.text import fold_key, is_han, near_sounds, read_hanzi, readings

# Codes stand outside the planes that hold characters which people type.
_FIRST: Final = 0x30000
_ROOM: Final = 0xD0000

_RUN: Final = re.compile(r"(?P<hanzi>[\u3400-\u9fff\U00020000-\U000323af]+)|.", re.DOTALL)
_PAIR: Final = frozenset("两兩")
_PAIRED: Final = re.compile("[两兩]")
_LIKE_PAIR: Final = "良"  # read liang, in every context
DIGIT_SYLLABLES: Final = {
    "0": "ling",
    "1": "yi",
    "2": "er",
    "3": "san",
    "4": "si",
    "5": "wu",
    "6": "liu",
    "7": "qi",
    "8": "ba",
    "9": "jiu",
}
"""How the digits are read aloud."""


@cache
def sound_code(syllable: str) -> str:
    """Give one private character for the class of a syllable under near sounds."""
    return chr(_FIRST + crc32(near_sounds(syllable).encode()) % _ROOM)


def read_aloud(key: str) -> list[str]:
    """Read a folded key: a syllable for each hanzi and digit, letters as they are, "" for signs."""
    read: list[str] = []
    for run in _RUN.finditer(key):
        if run["hanzi"]:
            read.extend(read_hanzi(run[0]))
        else:
            character = run[0]
            read.append(DIGIT_SYLLABLES.get(character, character if character.isalpha() else ""))
    return read


def audible(surface: str, key: str) -> str:
    """Give a key in which 两 is not the digit that 二 is, since they sound different."""
    if _PAIR.isdisjoint(surface):
        return key
    told_apart = fold_key(_PAIRED.sub(_LIKE_PAIR, surface))
    return told_apart if len(told_apart) == len(key) else key


@lru_cache(8192)
def sound_of(key: str) -> str:
    """Give the sounds of a folded key: as long as the key, digits read aloud, signs kept."""
    return written_down(key, read_aloud(key))


def written_down(key: str, read: Sequence[str]) -> str:
    """Write the reading of a key with one code a character."""
    return "".join(
        character if not syllable or character == syllable else sound_code(syllable)
        for character, syllable in zip(key, read, strict=True)
    )


def sound_choices(key: str, most: int = 4) -> tuple[str, ...]:
    """Give the likely sounds of what a person typed: the usual reading, then other readings."""
    usual = sound_of(key)
    found = [usual]
    for place, choices in enumerate(_other_codes(key)):
        found += [usual[:place] + code + usual[place + 1 :] for code in choices]
    return tuple(dict.fromkeys(found))[:most]


def speak_digits(typed: str) -> str:
    """Read the digits of a typed string aloud and leave signs out."""
    return "".join(
        DIGIT_SYLLABLES.get(character, character) for character in typed if character.isalnum()
    )


@lru_cache(8192)
def _codes(character: str) -> tuple[str, ...]:
    if not is_han(character):
        return ()
    return tuple(sorted(sound_code(one) for one in readings(character)[0]))


def _other_codes(key: str) -> list[tuple[str, ...]]:
    return [_codes(character) for character in key]
