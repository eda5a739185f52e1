"""Read hanzi in context by the longest known word; keeps pypinyin's tables untouched."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from api.text.policy_readings import CHARACTERS, NOT_WORDS, WORDS
from api.text.syllable import toneless


@dataclass(frozen=True, slots=True)
class _Tables:
    """Words with their readings as the sources write them, and what makes finding them fast."""

    characters: dict[int, str]
    words: dict[str, list[list[str]]]
    lengths: dict[str, tuple[int, ...]]


def read_hanzi(run: str) -> Iterator[str]:
    """Yield the usual toneless syllable of each character of an unbroken run of hanzi.

    A character without any known reading reads as itself.
    """
    tables = _tables()
    position = 0
    while position < len(run):
        word = _longest_word(run, position, tables)
        if word is None:
            yield usual_reading(run[position])
            position += 1
        else:
            yield from (_syllable(choices[0]) for choices in tables.words[word])
            position += len(word)


@lru_cache(maxsize=65536)
def usual_reading(character: str) -> str:
    """Give the toneless reading of a character that stands alone."""
    if character in CHARACTERS:
        return CHARACTERS[character]
    first, _, _ = _tables().characters.get(ord(character), character).partition(",")
    return _syllable(first)


@lru_cache(maxsize=65536)
def all_readings(character: str) -> frozenset[str]:
    """Give every toneless reading of a character, itself if it has none."""
    written = _tables().characters.get(ord(character), character)
    return frozenset(_syllable(one) for one in written.split(","))


def _longest_word(run: str, position: int, tables: _Tables) -> str | None:
    for length in tables.lengths.get(run[position], ()):
        word = run[position : position + length]
        if len(word) == length and word in tables.words:
            return word
    return None


@lru_cache(maxsize=4096)
def _syllable(written: str) -> str:
    return toneless(written)


@cache
def _tables() -> _Tables:
    """Take pypinyin's dictionaries into tables of our own and add the words of policy texts."""
    # Imported here because it reads four megabytes, which not every caller of this room needs.
    from pypinyin.phrases_dict import phrases_dict
    from pypinyin.pinyin_dict import pinyin_dict

    words = dict(phrases_dict)
    for word in NOT_WORDS:
        words.pop(word, None)
    for entry in re.split(r" / |\n", WORDS.strip()):
        word, *syllables = entry.split(" ")
        words[word] = [[syllable] for syllable in syllables]
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[0], set()).add(len(word))
    longest_first = {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}
    return _Tables(pinyin_dict, words, longest_first)
