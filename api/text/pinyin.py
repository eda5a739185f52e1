"""Read hanzi aloud: syllables without tone, further readings, initials."""

import re
from functools import cache
from typing import Final

from pypinyin import Style, lazy_pinyin, pinyin

from api.text.script import is_han, to_simplified
from api.text.syllable import toneless

_RUN: Final = re.compile(r"[A-Za-z0-9Ａ-Ｚａ-ｚ０-９+＋*＊×.%&/-]+")


def syllables(text: str) -> tuple[str, ...]:
    """Read a text: one toneless syllable for each hanzi, ü written v.

    Runs of letters, digits and the signs between them stay as they are; other marks and white
    space are passed over.

    >>> syllables("1+6+5+N招商体系")
    ('1+6+5+N', 'zhao', 'shang', 'ti', 'xi')
    """
    read: list[str] = []
    for run, is_hanzi in _runs(to_simplified(text)):
        if is_hanzi:
            read.extend(toneless(one) for one in lazy_pinyin(run))
        else:
            read.extend(_RUN.findall(run))
    return tuple(read)


def readings(text: str) -> tuple[frozenset[str], ...]:
    """Give every toneless reading of each character; a character without one reads as itself.

    One entry for each code point of the text, so that places correspond.
    """
    return tuple(_readings(character) for character in to_simplified(text))


def initials(text: str) -> str:
    """Give the first letter of each hanzi and the letters and digits between, in lower case."""
    return "".join(
        one[0] if one.isalpha() and one.isascii() and one.islower() else _letters(one)
        for one in syllables(text)
    )


def _letters(run: str) -> str:
    return "".join(character for character in run.lower() if character.isalnum())


@cache
def _readings(character: str) -> frozenset[str]:
    if not is_han(character):
        return frozenset((character,))
    found = pinyin(character, style=Style.NORMAL, heteronym=True)
    return frozenset(toneless(one) for one in found[0])


def _runs(text: str) -> list[tuple[str, bool]]:
    """Cut a text into stretches of hanzi and of everything else."""
    runs: list[tuple[str, bool]] = []
    for character in text:
        kind = is_han(character)
        if runs and runs[-1][1] == kind:
            runs[-1] = (runs[-1][0] + character, kind)
        else:
            runs.append((character, kind))
    return runs
