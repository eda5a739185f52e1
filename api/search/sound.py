"""Writes down how a key sounds, one code a character, so that RapidFuzz can compare sounds."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final
from zlib import crc32

from api.text import is_han, near_sounds, readings, syllables

# Codes stand outside the planes that hold characters which people type.
_FIRST: Final = 0x30000
_ROOM: Final = 0xD0000

_HANZI: Final = re.compile("[\u3400-\u9fff\U00020000-\U0002ffff]+")
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


@lru_cache(8192)
def sound_of(key: str) -> str:
    """Give the sounds of a folded key: as long as the key, digits read aloud, signs kept."""
    read = _hanzi_syllables(key)
    return "".join(_code(character, read) for character in key)


def sound_choices(key: str, most: int = 4) -> tuple[str, ...]:
    """Give the likely sounds of what a person typed: the usual reading, then other readings."""
    usual = sound_of(key)
    found = [usual]
    for place, choices in enumerate(_other_codes(key)):
        found += [usual[:place] + code + usual[place + 1 :] for code in choices]
    return tuple(dict.fromkeys(found))[:most]


def spoken(text: str) -> str:
    """Give the syllables of a surface as one typed string: 三管三必须 → sanguansanbixu.

    Digits are read aloud and signs left out, so that 4+3+X and 四三X are typed alike.
    """
    return "".join(_typed(one) for one in syllables(text))


def spoken_initials(text: str) -> str:
    """Give the first letters of the syllables: 三管三必须 → sgsbx."""
    return "".join(
        one[0] if one.islower() else "".join(part[0] for part in _parts(one))
        for one in syllables(text)
    )


def speak_digits(typed: str) -> str:
    """Read the digits of a typed string aloud and leave signs out."""
    return "".join(
        DIGIT_SYLLABLES.get(character, character) for character in typed if character.isalnum()
    )


def _typed(syllable: str) -> str:
    return speak_digits(syllable.lower())


def _parts(run: str) -> list[str]:
    return [
        DIGIT_SYLLABLES.get(character, character)
        for character in run.lower()
        if character.isalnum()
    ]


def _code(character: str, read: Iterator[str]) -> str:
    if is_han(character):
        return sound_code(next(read, character))
    return sound_code(DIGIT_SYLLABLES[character]) if character in DIGIT_SYLLABLES else character


def _hanzi_syllables(key: str) -> Iterator[str]:
    """Read the hanzi of a key, each stretch of them in its context."""
    for run in _HANZI.findall(key):
        yield from syllables(run)


@lru_cache(8192)
def _codes(character: str) -> tuple[str, ...]:
    if not is_han(character):
        return ()
    return tuple(sorted(sound_code(one) for one in readings(character)[0]))


def _other_codes(key: str) -> list[tuple[str, ...]]:
    return [_codes(character) for character in key]
