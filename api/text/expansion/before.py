"""Finds the list before a slogan: a、b、c“三X”, “a、b、c”“三X”, a、b、c的“三X”."""

import re
from collections.abc import Sequence
from typing import Final

from api.text.expansion.lists import LIST_MARK
from api.text.expansion.running import running_list
from api.text.pieces.split import split
from api.text.slogan import LabelNumeral

_REACH: Final = 260
_STOP: Final = "。；！？\n：:"
_OPEN: Final = "“‘「『（("
_CLOSE: Final = "”’」』）)"
_LINK: Final = re.compile(
    r"(?:等|这|等的|为(?:重点|主|核心|主要内容|支撑|代表|目标|基础)的?|相结合的?|并举的?|一体的?)$"
)
_QUOTED: Final = re.compile(r"[“「]([^“”「」]{3,120})[”」]$")
# Words without any mark between them, each with the noun of the slogan: 自治法治德治“三治”.
_SHORT_WORDS: Final = (2, 3)


def list_before(
    text: str, start: int, numerals: Sequence[LabelNumeral]
) -> tuple[tuple[int, int], list[str]] | None:
    """The last pieces before the slogan at `start`, when just as many as it counts, and where."""
    offset = _sentence(text, start)
    body = text[offset:start]
    link = _LINK.search(body)
    body = body[: link.start()] if link else body
    quoted = _QUOTED.search(body)
    if quoted and LIST_MARK.search(quoted[1]):
        span = (offset + quoted.start(1), offset + quoted.end(1))
        return span, split(quoted[1], "、，,")
    attributive = not link and body.endswith("的")
    body = body[:-1] if attributive else body
    pieces = _unmarked(body, numerals) or running_list(body, numerals)
    if not pieces or (attributive and not _all_hold(pieces, numerals)):
        return None
    listed = body[max(body.rfind(pieces[0]), 0) :]
    if not _speaks_of(pieces, numerals, joined="、" not in listed):
        return None
    place = body.rfind(pieces[0], 0, body.rfind(pieces[1]))
    end = body.rfind(pieces[-1]) + len(pieces[-1])
    return (offset + max(place, 0), offset + end), pieces


def _sentence(text: str, start: int) -> int:
    """Where the sentence begins that runs up to the slogan, or the quotation that holds both."""
    begin = max(0, start - _REACH)
    stop = max(begin, max(text.rfind(mark, begin, start) for mark in _STOP) + 1)
    closed = 0
    for place in range(start - 1, stop - 1, -1):
        closed += (text[place] in _CLOSE) - (text[place] in _OPEN)
        if closed < 0:
            return place + 1
    return stop


def _unmarked(body: str, numerals: Sequence[LabelNumeral]) -> list[str]:
    """The words of one length that end the body, if each begins or ends with the noun."""
    if len(numerals) > 1 or not numerals[0].noun:
        return []
    noun, count = numerals[0].noun[0], numerals[0].count or 0
    for size in _SHORT_WORDS:
        words = [body[-size * place :][:size] for place in range(count, 0, -1)]
        if len(body) < size * count or not all(map(str.isalpha, words)):
            continue
        if len({*words}) == count and any({word[at] for word in words} == {noun} for at in (0, -1)):
            return words
    return []


def _all_hold(pieces: Sequence[str], numerals: Sequence[LabelNumeral]) -> bool:
    noun = (numerals[0].noun or " ")[0]
    return len(numerals) == 1 and all(noun in piece for piece in pieces)


def _speaks_of(pieces: Sequence[str], numerals: Sequence[LabelNumeral], *, joined: bool) -> bool:
    """Several numerals (一带一路) must find a noun of theirs in the list before them.

    So must a pair that only a conjunction joins: 制造业和服务业“两业融合”, not 甲和乙“两癌”.
    """
    if len(numerals) == 1:
        noun = numerals[0].noun
        return not joined or (noun is not None and all(noun[0] in piece for piece in pieces))
    if all(number.count == 1 for number in numerals):
        return False
    nouns = [number.noun[-1] for number in numerals if number.noun]
    return not nouns or any(noun in piece for noun in nouns for piece in pieces)
