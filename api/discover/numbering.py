"""The marks that number the entries of a glossary section, whatever their style."""

import re
import string
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from api.text import numeral_value

_SIGN_ROWS: Final = {
    "circled": (*range(0x2460, 0x2474), *range(0x3251, 0x3260), *range(0x32B1, 0x32C0)),
    "in brackets": range(0x2474, 0x2488),
    "with a stop": range(0x2488, 0x249C),
    "circled twice": range(0x24F5, 0x24FF),
    "filled": (*range(0x2776, 0x2780), *range(0x24EB, 0x24F5)),
    "circled thin": range(0x2780, 0x278A),
    "filled thin": range(0x278A, 0x2794),
    "hanzi in brackets": range(0x3220, 0x322A),
    "hanzi circled": range(0x3280, 0x328A),
}
_SIGNS: Final = {
    chr(code): (style, number)
    for style, codes in _SIGN_ROWS.items()
    for number, code in enumerate(codes, 1)
}
_SIGN_OF: Final = {(style, number): sign for sign, (style, number) in _SIGNS.items()}
_ALL_SIGNS: Final = "".join(_SIGNS)

_MARK: Final = re.compile(
    r"(?:\*\*|__)?\s*(?:"
    r"[\[［〔【]\s*\^?\s*(?P<square>\d{1,3})\s*[\]］〕】]\s*[:：]?(?!\()"
    r"|[（(]\s*(?P<round>\d{1,3})\s*[）)]"
    r"|(?P<dotted>[0-9０-９]{1,3})\s*\\?(?:[．、)）]|\.(?!\d)|\.(?=\d{1,6}[^\d.：:%％]))"
    rf"|(?P<sign>[{_ALL_SIGNS}])"
    r"|(?P<bullet>[〇○●◎◆◇■□▪▫★☆▲△►▶➢➤✓√·•※]|[-*+]\s)"
    r"|(?P<bare>\d{1,3})(?=[“「『])"
    r")\s*"
)
_DOTTED_AS_EXPECTED: Final = re.compile(r"(?:\*\*)?\s*(\d{1,3})\s*[.．、：:]\s*")

_HAN: Final = "[一二三四五六七八九十]{1,3}"
_END: Final = r"\s*[、.．：:]?\s*"
_COUNTED: Final = {
    "hanzi": re.compile(rf"(?:\*\*)?({_HAN})\s*[、.．：:]\s*"),
    "hanzi round": re.compile(rf"(?:\*\*)?[（(]\s*({_HAN})\s*[）)]{_END}"),
    "noted": re.compile(
        r"(?:\*\*)?[\[［〔【（(]?\s*(?:注释?|附注|脚注|词条|名词|条目)\s*[\[［〔（(]?\s*"
        rf"(\d{{1,3}}|{_HAN}|[{_ALL_SIGNS}])\s*[\]］〕】）)]*{_END}"
    ),
    "ordinal": re.compile(rf"(?:\*\*)?第\s*(\d{{1,3}}|{_HAN})\s*(?:条{_END}|[、.．，：:]\s*)"),
    "letter": re.compile(r"(?:\*\*)?[（(]?([A-Za-z])\s*[.．、)）：:]\s*"),
    "roman": re.compile(r"(?:\*\*)?[（(]?([IVX]{1,5}|[ivx]{1,5}|[Ⅰ-Ⅻⅰ-ⅻ])\s*[.．、)）：:]\s*"),
    "colon": re.compile(r"(?:\*\*)?(\d{1,3})\s*[:：|｜—–－-]+\s*"),
    "raised": re.compile(r"(?:\*\*)?([⁰¹²³⁴-⁹]{1,3})\s*"),
    "angle": re.compile(r"(?:\*\*)?[<＜〈《]\s*(\d{1,3})\s*[>＞〉》]\s*"),
}
_BARE: Final = "bare"
_BARE_MARK: Final = re.compile(r"(?:\*\*)?(\d+)\s*")
_NOT_BEHIND_BARE: Final = tuple(".．、,，)）]］:：;；%％+＋-—/号")
_ROMAN: Final = {"i": 1, "v": 5, "x": 10}
_RAISED: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", string.digits)

COUNTED_STYLES: Final = (*_COUNTED, _BARE)
_LONGEST_MARK: Final = 30
ANY_START: Final = ("noted", "raised", "angle")
_IN_LINE: Final = {
    "dotted": re.compile(
        r"(?<![0-9.（(])(\d{1,3})\s?\\?(?:[．、)）]|\.(?!\d)"
        r"|\.(?:(?<=[。；;\s]\d\.)|(?<=[。；;\s]\d\d\.))(?=\d{1,6}[^\d.：:%％]))"
    ),
    "square": re.compile(r"[\[［〔【]\s*\^?(\d{1,3})\s*[\]］〕】]"),
    "round": re.compile(r"[（(](\d{1,3})[）)]"),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A numbering mark: where the text behind it begins, its style, its number if it has one."""

    end: int
    style: str
    number: int | None

    @property
    def is_inner(self) -> bool:
        """Whether the mark, in a section without numbers, counts off the parts of a definition."""
        return self.style == "round" or self.style in _SIGN_ROWS


def mark_at(text: str, expected: int | None = None) -> Mark | None:
    """Read a mark that is one by its look at the beginning of a text.

    An expected number is one even where it reads like a decimal (8.7510：…) or is followed by
    a colon (14：…).
    """
    if expected is not None:
        match = _DOTTED_AS_EXPECTED.match(text)
        if match and int(match[1]) == expected:
            return Mark(match.end(), "dotted", expected)
    match = _MARK.match(text)
    if not match or match.lastgroup is None:
        return None
    style = match.lastgroup
    if style == "sign":
        row, number = _SIGNS[match[style]]
        return Mark(match.end(), row, number)
    if style == "bullet":
        return Mark(match.end(), style, None)
    return Mark(match.end(), "dotted" if style == "bare" else style, int(match[style]))


def counted_at(text: str, style: str, expected: int) -> Mark | None:
    """Read a mark that only its place in a sequence tells from a label: 一、 A. 注3： 7."""
    if style == _BARE:
        return _bare_at(text, expected)
    match = _COUNTED[style].match(text)
    if not match or _value(match[1], style) != expected:
        return None
    return Mark(match.end(), style, expected)


def first_number(text: str, style: str) -> int | None:
    """The number with which a sequence may begin here: one, or any in a style for footnotes."""
    if style not in ANY_START:
        return 1 if counted_at(text, style, 1) else None
    match = _COUNTED[style].match(text)
    return _value(match[1], style) if match else None


def next_mark(text: str, style: str, number: int, start: int) -> int | None:
    """Where, behind `start`, a second entry with this number begins on the same line."""
    if style in _SIGN_ROWS:
        sign = _SIGN_OF.get((style, number))
        place = text.find(sign, start) if sign else -1
        return place if place >= 0 else None
    return next((place for place in _places(text, style, number, start)), None)


def _places(text: str, style: str, number: int, start: int) -> Iterator[int]:
    if style in _IN_LINE:
        for match in _IN_LINE[style].finditer(text, start):
            if int(match[1]) == number:
                yield match.start()
    elif style in _COUNTED:
        for place in range(start, len(text)):
            if text[place - 1] in "。；;！ \t\u3000" and counted_at(
                text[place : place + _LONGEST_MARK], style, number
            ):
                yield place


def _bare_at(text: str, expected: int) -> Mark | None:
    match = _BARE_MARK.match(text)
    digits = str(expected)
    if not match or not match[1].startswith(digits):
        return None
    end = match.end() if match[1] == digits else match.start(1) + len(digits)
    if end >= len(text) or text.startswith(_NOT_BEHIND_BARE, end):
        return None
    return Mark(end, _BARE, expected)


def _value(written: str, style: str) -> int | None:
    if style == "letter":
        return string.ascii_lowercase.index(written.lower()) + 1
    if style == "roman" and written.isascii():
        return _roman_value(written.lower())
    if written in _SIGNS:
        return _SIGNS[written][1]
    return numeral_value(written.translate(_RAISED))


def _roman_value(written: str) -> int:
    values = [_ROMAN[letter] for letter in written]
    return sum(
        -value if any(later > value for later in values[place + 1 : place + 2]) else value
        for place, value in enumerate(values)
    )
