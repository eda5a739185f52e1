"""Read text aloud: syllables without tone, all readings of each character, initials."""

import re
from typing import Final

from api.text.reading import all_readings, read_hanzi
from api.text.script import is_han, to_simplified

_RUN: Final = re.compile(
    r"(?P<hanzi>[〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]+)"
    r"|[A-Za-z0-9Ａ-Ｚａ-ｚ０-９+＋*＊×.%&/-]+"
)


def syllables(text: str) -> tuple[str, ...]:
    """Read a text: one toneless syllable for each hanzi, ü written v.

    Runs of letters, digits and the signs between them stay as they are; other marks and white
    space are passed over.

    >>> syllables("1+6+5+N招商体系")
    ('1+6+5+N', 'zhao', 'shang', 'ti', 'xi')
    """
    read: list[str] = []
    for run in _RUN.finditer(to_simplified(text)):
        if run["hanzi"]:
            read.extend(read_hanzi(run["hanzi"]))
        else:
            read.append(run[0])
    return tuple(read)


def readings(text: str) -> tuple[frozenset[str], ...]:
    """Give every toneless reading of each character; what is no hanzi reads as itself.

    One entry for each code point of the text, so that places correspond.
    """
    return tuple(
        all_readings(character) if is_han(character) else frozenset((character,))
        for character in to_simplified(text)
    )


def initials(text: str) -> str:
    """Give the first letter of each hanzi and the letters and digits between, in lower case."""
    first_letters: list[str] = []
    for run in _RUN.finditer(to_simplified(text)):
        if run["hanzi"]:
            first_letters.extend(syllable[0] for syllable in read_hanzi(run["hanzi"]))
        else:
            first_letters.extend(one for one in run[0].lower() if one.isalnum())
    return "".join(first_letters)
