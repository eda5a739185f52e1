"""Spots what figures show to be a slogan without quotation marks: formulas and codes."""

import re
from collections.abc import Iterator
from typing import Final

from api.text.slogan.words import NAMING_NUMBERS, NUMERAL_CHARACTERS, UNITS

_FIGURES: Final = "0-9０-９"
_PLACEHOLDERS: Final = "NnXxYMＮＸ*＊"
_TOKEN: Final = rf"(?:[{_FIGURES}]{{1,4}}|[{_PLACEHOLDERS}]|[{NUMERAL_CHARACTERS}]{{1,3}})"
# A pattern that begins with a set of characters is searched for many times as fast as one that
# begins by looking behind; so what may not stand before is asked after the first character.
_FIRST: Final = (
    rf"[{_FIGURES}{_PLACEHOLDERS}{NUMERAL_CHARACTERS}](?<![A-Za-z{_FIGURES}.．+＋%％].)"
    rf"(?:(?<=[{_FIGURES}])[{_FIGURES}]{{0,3}}|(?<=[{NUMERAL_CHARACTERS}])[{NUMERAL_CHARACTERS}]{{0,2}}"
    rf"|(?<=[{_PLACEHOLDERS}]))"
)
_FORMULA: Final = re.compile(
    rf"{_FIRST}(?:\s?[+＋]\s?{_TOKEN}){{1,9}}(?![A-Za-z{_FIGURES}.．+＋%％])"
)
_RECKONED: Final = re.compile(
    rf"\s?(?:[=＝>＞<＜≥≤≈]|等于|大于|小于|{'|'.join(map(re.escape, UNITS))}"
    r"|学年|年级|学期|学制|年制|班(?!子)|休息|补偿|赔偿|航站)"
)
_LONGEST_EMPHASIS: Final = 200
_MOST_STARS: Final = 8
_STARS_BEFORE: Final = re.compile(r"[*＊]*\Z")
_YEAR: Final = re.compile("(?:19|20)[0-9]{2}")
_CODE: Final = re.compile(
    r"[1-9](?<![0-9０-９A-Za-z.．,，+＋*＊×/~=＝:：#号编].)[0-9]{2,5}"
    r"(?=工作(?:制|法|机制|体系|模式|思路)|市场体系|机制|模式|体系|战略|计划|行动|工程(?![款量师项建部]))"
)


def open_formulas(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of formulas with a plus sign: 1+6+5+N; sums and quantities are none."""
    for match in _FORMULA.finditer(text):
        start, end = match.span()
        if not is_reckoned(text, start, end) and not _hides_figures(text, start, end):
            yield start, end


def is_reckoned(text: str, start: int, end: int) -> bool:
    """Tell a sum, a quantity or an ordinal (1+1>2, 孕6+1周, 第4+1条) from a formula at a span."""
    return text[start - 1 : start] in tuple("=＝第") or _RECKONED.match(text, end) is not None


def _hides_figures(text: str, start: int, end: int) -> bool:
    """Tell stars and school years (2023+2024学年) from what stands for numbers of members.

    Stars right before a figure hide others, unless they are a pair around words.
    """
    stars = _STARS_BEFORE.search(text, max(0, start - _MOST_STARS), start)
    if (
        stars
        and stars[0]
        and stars[0] not in text[end : end + _LONGEST_EMPHASIS].partition("\n")[0]
    ):
        return True
    tokens = re.split(r"\s?[+＋]\s?", text[start:end])
    return set("".join(tokens)) <= set("*＊") or all(_YEAR.fullmatch(token) for token in tokens)


def open_codes(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of codes before a word for what they name: 13710 in 13710工作制."""
    for match in _CODE.finditer(text):
        if _is_code(match[0]):
            yield match.span()


def is_named_code(text: str) -> bool:
    """Tell a code with the word for what it names: 1020工程."""
    match = _CODE.match(text)
    return match is not None and _is_code(match[0])


def _is_code(digits: str) -> bool:
    return not (digits.endswith("00") or _YEAR.fullmatch(digits) or digits in NAMING_NUMBERS)
