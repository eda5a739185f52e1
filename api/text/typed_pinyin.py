"""Split what a keyboard sends for pinyin into syllables, in every way that it can be read."""

import re
from typing import Final

from api.text.script import is_han
from api.text.syllable import toneless, typed_syllables

_MOST: Final = 32
_LONGEST: Final = 6
_LETTER_RUN: Final = re.compile(r"[a-z]+")
_TOKEN: Final = re.compile(
    r"(?P<latin>(?:[a-zv]+[1-5]?(?![0-9]))+|[a-zv]+)|(?P<other>[0-9+*×.%&/]+[a-z]?(?![a-z]))|(?P<han>.)"
)


def split_pinyin(query: str) -> list[tuple[str, ...]]:
    """Read a query as typed pinyin; no reading gives an empty list.

    Spaces and apostrophes part syllables, tone marks and tone numbers are dropped, hanzi and
    runs of digits and signs stand for themselves (`liu邻gongcheng`, `4+3+X chanyetixi`). The
    readings come with the fewest syllables first, at most 32.

    >>> split_pinyin("yilouyi'an")
    [('yi', 'lou', 'yi', 'an')]
    """
    readings: list[tuple[str, ...]] = [()]
    for token in _tokens(toneless(query)):
        choices = _split_letters(token) if _LETTER_RUN.fullmatch(token) else [(token,)]
        readings = [known + more for known in readings for more in choices][:_MOST]
    return sorted(filter(None, readings), key=len)


def _tokens(query: str) -> list[str]:
    tokens: list[str] = []
    for match in _TOKEN.finditer(query):
        if match["latin"]:
            tokens.extend(re.findall(r"[a-z]+", match["latin"]))
        elif match["other"] or is_han(match["han"]):
            tokens.append(match[0])
    return tokens


def _split_letters(letters: str) -> list[tuple[str, ...]]:
    """Split a run of letters into known syllables in all ways, bounded."""
    known = typed_syllables()
    ways: list[list[tuple[str, ...]]] = [[] for _ in range(len(letters) + 1)]
    ways[len(letters)] = [()]
    for start in range(len(letters) - 1, -1, -1):
        found = [
            (known[letters[start:end]], *rest)
            for end in range(min(len(letters), start + _LONGEST), start, -1)
            if letters[start:end] in known
            for rest in ways[end]
        ]
        ways[start] = sorted(found, key=len)[:_MOST]
    return ways[0]
