"""Convert between simplified and traditional script; knows nothing of slogans or folding."""

import re
from functools import cache
from typing import Final

from opencc import OpenCC

_BASIC: Final = (0x4E00, 0x9FFF)
_HAN_RANGES: Final = (
    (0x3400, 0x4DBF),
    _BASIC,
    (0xF900, 0xFAFF),
    (0x20000, 0x323AF),
)
_UNREADABLE: Final = re.compile(r"([\x00\ud800-\udfff])")
_TRADITIONAL: Final = ("s2t", "s2tw", "s2twp", "s2hk", "s2hkp")

# Simplified characters of their own (著名, 瞭望) that traditional text also writes for another
# one (看著, 瞭解): one key for both.
_MERGED: Final = {"著": "着", "瞭": "了"}


def is_han(character: str) -> bool:
    """Tell whether one character is a hanzi; 〇 counts, radicals and kana do not."""
    if character == "〇":
        return True
    code_point = ord(character)
    return any(first <= code_point <= last for first, last in _HAN_RANGES)


def to_simplified(text: str) -> str:
    """Rewrite traditional text of any region in simplified script, one character for one.

    Words stay what they are: 網路 becomes 网路, not 网络, because 品質 must not become 质量.
    """
    # The Taiwanese table reads a lone 么 as 幺, which only a text without simplified 么 can mean.
    first = "t2s" if "么" in text else "tw2s"
    return _convert(_convert(text, first), "hk2s").replace("甚么", "什么")


def to_traditional(text: str) -> tuple[str, ...]:
    """Rewrite simplified text in the traditional scripts, the plain one first.

    Taiwan and Hong Kong follow, each with its own characters and then with its own words
    (信息 as 資訊). Repeated results are given once; a text without hanzi is its own only variant.
    """
    return tuple(dict.fromkeys(_convert(text, name) for name in _TRADITIONAL))


@cache
def simplified_characters() -> dict[str, str]:
    """Tabulate every hanzi that has a simplified counterpart, by character.

    Source: the dictionaries of OpenCC, asked one character at a time: traditional first, then
    the variants of Taiwan and Hong Kong, then Japanese standard forms (単 as 单). A regional or
    Japanese reading never touches a character of GB 2312, which is plain simplified text.
    """
    table = dict(_MERGED)
    for first, last in _HAN_RANGES:
        table |= _changed(first, last, ("t2s",))
    plain = _plain_characters()
    for chain in (("tw2s",), ("hk2s",), ("jp2t", "t2s")):
        for character, simplified in _changed(*_BASIC, chain).items():
            if character not in plain and simplified in plain:
                table.setdefault(character, simplified)
    return table


def _changed(first: int, last: int, chain: tuple[str, ...]) -> dict[str, str]:
    """Convert each character of a range alone (a line break keeps phrases from forming)."""
    hanzi = list(map(chr, range(first, last + 1)))
    converted = "\n".join(hanzi)
    for name in chain:
        converted = _convert(converted, name)
    pairs = zip(hanzi, converted.split("\n"), strict=True)
    return {character: other for character, other in pairs if character != other}


def _plain_characters() -> frozenset[str]:
    """List the hanzi of GB 2312, the basic set of simplified text (rows 16 to 87)."""
    cells = bytes(
        octet for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF) for octet in (row, cell)
    )
    return frozenset(cells.decode("gb2312", errors="ignore"))


def _convert(text: str, name: str) -> str:
    """Convert around what OpenCC cannot take: a NUL ends its text, a lone surrogate fails."""
    if _UNREADABLE.search(text) is None:
        return str(_converter(name).convert(text))
    return "".join(
        part if _UNREADABLE.match(part) else _convert(part, name)
        for part in _UNREADABLE.split(text)
    )


@cache
def _converter(name: str) -> OpenCC:
    return OpenCC(name)
