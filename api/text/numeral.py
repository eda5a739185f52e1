"""Read the numerals of Chinese text; does not decide whether a numeral is a slogan's."""

import unicodedata
from typing import Final

_DIGITS: Final = {
    character: value
    for value, characters in enumerate(
        (
            "零〇○",
            "一壹弌",
            "二贰貳弍两兩",
            "三叁叄弎",
            "四肆",
            "五伍",
            "六陆陸",
            "七柒",
            "八捌",
            "九玖",
        )
    )
    for character in characters
}
_UNITS: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_GROUPS: Final = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_WORDS: Final = {"双": 2, "雙": 2, "俩": 2, "仨": 3, "廿": 20, "卄": 20, "卅": 30, "卌": 40}
_SPOKEN_DIGITS: Final = "零一二三四五六七八九"

HAN_NUMERALS: Final = (
    frozenset(_DIGITS) | frozenset(_UNITS) | frozenset(_GROUPS) | frozenset(_WORDS)
)


def numeral_value(text: str) -> int | None:
    """Read one whole numeral, in hanzi of either script, digits of any width, or one mark (⑩).

    Hanzi digits without a unit are read one by one where that is the usual way: with a zero
    (二〇二三) or from three on (一三一). Two of them (三四) are an estimate and have no value,
    like N, X, 多, 几, *, decimals and everything else.
    """
    plain = _plain_digits(text)
    if plain is not None:
        return plain
    if len(text) == 1:
        return _single_value(text)
    if all(character in _DIGITS for character in text):
        is_read_by_digit = len(text) > 2 or any(_DIGITS[character] == 0 for character in text)
        digits = "".join(str(_DIGITS[character]) for character in text)
        return int(digits) if text and is_read_by_digit else None
    return _grouped_value(text)


def han_numeral(value: int) -> str:
    """Write a number from 0 to 9999 in hanzi as it is read aloud (12 as 十二, 105 as 一百零五)."""
    if value < 10:
        return _SPOKEN_DIGITS[value]
    written = ""
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // unit % 10
        if digit:
            written += _SPOKEN_DIGITS[digit] + name
        elif written and value % unit and not written.endswith("零"):
            written += "零"
    return written.removeprefix("一") if 10 <= value < 20 else written


def _plain_digits(text: str) -> int | None:
    """Read a run of ASCII or full-width digits."""
    if not text or not all(
        "0" <= character <= "9" or "０" <= character <= "９" for character in text
    ):
        return None
    return int(text) if len(text) <= 18 else None


def _single_value(character: str) -> int | None:
    """Read one hanzi, or a mark that stands for a whole number (⑩, Ⅳ)."""
    for table in (_DIGITS, _UNITS, _GROUPS, _WORDS):
        if character in table:
            return table[character]
    if unicodedata.category(character) not in {"No", "Nl"}:
        return None
    value = float(unicodedata.numeric(character, -1))
    return int(value) if value >= 0 and value.is_integer() else None


def _grouped_value(text: str) -> int | None:
    """Read a numeral with units, section by section: 亿, then 万, then the rest."""
    total = 0
    rest = text.replace("億", "亿").replace("萬", "万")
    for mark, factor in (("亿", 10**8), ("万", 10**4)):
        head, found, tail = rest.partition(mark)
        if not found:
            continue
        value = _section_value(head)
        if value is None:
            return None
        total += value * factor
        rest = tail
    if not rest:
        return total
    value = _section_value(rest.lstrip("零〇") if total else rest)
    return None if value is None else total + value


def _section_value(text: str) -> int | None:
    """Read a numeral below ten thousand that is written as one says it: 十四, never 十四五."""
    if text.isdecimal() and text.isascii():
        return int(text) if len(text) <= 4 else None
    spoken = "".join(_spoken_character(character) for character in text)
    value, digit = 0, 0
    for character in spoken:
        if character in _UNITS:
            value += (digit or 1) * _UNITS[character]
            digit = 0
        elif character in _SPOKEN_DIGITS:
            digit = _SPOKEN_DIGITS.index(character)
        else:
            return None
    value += digit
    is_well_formed = 0 < value < 10**4 and spoken.removeprefix("一") == _bare(value)
    return value if is_well_formed else None


def _bare(value: int) -> str:
    """Write a number without the 一 that may or may not stand before 十 and 百."""
    return han_numeral(value).removeprefix("一") if value > 1 else ""


def _spoken_character(character: str) -> str:
    """Bring a digit to its plain hanzi and a unit to its daily form; 廿 is 二十."""
    if character in _DIGITS:
        return _SPOKEN_DIGITS[_DIGITS[character]]
    if character in _WORDS and _WORDS[character] >= 20:
        return _SPOKEN_DIGITS[_WORDS[character] // 10] + "十"
    return {"拾": "十", "佰": "百", "仟": "千"}.get(character, character)
