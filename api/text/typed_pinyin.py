"""Split what a keyboard sends for pinyin into syllables, in every way that it can be read."""

import re
from collections.abc import Iterator
from typing import Final

from api.text.script import is_han
from api.text.syllable import toneless, typed_syllables

_MOST: Final = 32
_LONGEST: Final = 6
_TONED: Final = re.compile(r"(?<=[a-z])[1-5](?![0-9])")
# A run with a digit or a sign is one token with the letters that stand alone in it (5g+, n+1).
_TOKEN: Final = re.compile(
    r"(?:[0-9+*×]|(?<=[0-9])\.(?=[0-9])|(?<![a-z])[a-z](?=[+*]))+(?:[a-z](?![a-z]))?|[a-z]+|."
)
_FIGURE: Final = re.compile(r"[0-9a-z+*×]")


def split_pinyin(query: str) -> list[tuple[str, ...]]:
    """Read a query as typed pinyin; without such a reading the list is empty.

    Spaces and apostrophes part syllables, tone marks and tone numbers are dropped; hanzi, and
    runs of digits and signs, stand for themselves (`liu邻gongcheng`, `4+3+X chanyetixi`). A digit
    from 1 to 5 after letters is read as a tone and as a digit (`sanguan3bixu`). The readings
    come with the fewest syllables first, at most 32, ü written v, letters in lower case.

    >>> split_pinyin("yilouyi'an")
    [('yi', 'lou', 'yi', 'an')]
    """
    typed = toneless(query)
    versions = dict.fromkeys((_TONED.sub(" ", typed), typed))
    found = dict.fromkeys(way for version in versions for way in _ways(version))
    return sorted(found, key=len)[:_MOST]


def _ways(typed: str) -> Iterator[tuple[str, ...]]:
    """Combine the readings of the tokens; nothing if no token is written in pinyin."""
    ways: list[tuple[str, ...]] = [()]
    has_pinyin = False
    for token in _TOKEN.findall(typed):
        if token.isascii() and token.isalpha():
            choices = _split_letters(token)
            has_pinyin = True
        else:
            choices = [(token,)] if is_han(token[0]) or _FIGURE.match(token) else [()]
        ways = [known + more for known in ways for more in choices][:_MOST]
    if has_pinyin:
        yield from ways


def _split_letters(letters: str) -> list[tuple[str, ...]]:
    """Split a run of letters into known syllables in all ways, the fewest syllables first."""
    known = typed_syllables()
    ways: list[list[tuple[str, ...]]] = [[] for _ in letters] + [[()]]
    for start in range(len(letters) - 1, -1, -1):
        found = [
            (known[letters[start:end]], *rest)
            for end in range(min(len(letters), start + _LONGEST), start, -1)
            if letters[start:end] in known
            for rest in ways[end]
        ]
        ways[start] = sorted(found, key=len)[:_MOST]
    return ways[0]
