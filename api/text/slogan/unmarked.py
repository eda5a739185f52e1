"""Spots the shapes that show a slogan without quotation marks: formulas and chains of numerals."""

import re
from collections.abc import Iterator
from typing import Final

from api.text.segment import word_frequency
from api.text.slogan.label import parse_label
from api.text.slogan.words import EVERYDAY, NUMERAL_CHARACTERS, UNITS

_TOKEN: Final = rf"(?:[0-9０-９]{{1,4}}|[NnXxYMＮＸ*＊]|[{NUMERAL_CHARACTERS}]{{1,3}})"
_FORMULA: Final = re.compile(
    rf"(?<![A-Za-z0-9０-９.．+＋%％]){_TOKEN}(?:\s?[+＋]\s?{_TOKEN}){{1,9}}"
    r"(?![A-Za-z0-9０-９.．+＋%％])"
)
_RECKONED: Final = re.compile(
    rf"\s?(?:[=＝>＞<＜≥≤≈]|等于|大于|小于|{'|'.join(map(re.escape, UNITS))}"
    r"|学年|年级|学期|学制|年制|班(?!子)|休息|补偿|赔偿|航站)"
)
_MOST_STARS: Final = 8
_STARS_BEFORE: Final = re.compile(r"[*＊]*\Z")
_YEAR: Final = re.compile("(?:19|20)[0-9]{2}")
_CHAIN_NUMERAL: Final = "[一二两双三四五六七八九十]"
_CHAIN_NOUN: Final = f"[^\\W\\d_a-zA-Z{NUMERAL_CHARACTERS}双多]"
_CHAIN: Final = re.compile(
    rf"{_CHAIN_NUMERAL}({_CHAIN_NOUN}){_CHAIN_NUMERAL}({_CHAIN_NOUN})"
    rf"(?:{_CHAIN_NUMERAL}({_CHAIN_NOUN}))?(?:{_CHAIN_NUMERAL}({_CHAIN_NOUN}))?"
)
_MORE_BEFORE: Final = frozenset("第举十百千万亿年月日" + NUMERAL_CHARACTERS + "0123456789０１２３")
# Nouns that make a chain of numerals a plain count: measures, times and seats of government.
_COUNTED: Final = frozenset(
    "年月日天时分秒周季次个届条项名人元亩里吨度点岁口户家代层级步件批期位章句回遍种番轮场组班段"
    "区县市镇乡村州旗省街路号栋楼室座间台辆架艘艇只头匹株米尺寸斤克倍成线大小多中上下前后是不"
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
    if stars and stars[0] and stars[0] not in text[end:].partition("\n")[0]:
        return True
    tokens = re.split(r"\s?[+＋]\s?", text[start:end])
    return set("".join(tokens)) <= set("*＊") or all(_YEAR.fullmatch(token) for token in tokens)


def open_chains(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of chains of numerals with short nouns: 一岗双责, 三管三必须."""
    for match in _CHAIN.finditer(text):
        start, end = match.span()
        surface = match[0]
        if (
            surface in EVERYDAY
            or surface[:4] in EVERYDAY
            or text[start - 1 : start] in _MORE_BEFORE
        ):
            continue
        nouns = [noun for noun in match.groups() if noun]
        if any(noun in _COUNTED for noun in nouns) or len(parse_label(surface)) < 2:
            continue
        if set(surface) & set("两双三四五六七八九") and not _inside_word(text, start):
            yield start, _end_of_word(text, end)


def _inside_word(text: str, start: int) -> bool:
    """Tell a numeral that ends a word (长三角) from one that begins a slogan."""
    before = text[start - 1 : start]
    return bool(before) and word_frequency(before + text[start]) > word_frequency(
        text[start : start + 2]
    )


def _end_of_word(text: str, end: int) -> int:
    """A last noun that only begins a word goes on to its end: 三管三必 → 三管三必须."""
    noun, following, after = text[end - 1], text[end : end + 1], text[end + 1 : end + 2]
    if not following or not word_frequency(noun + following):
        return end
    return end if word_frequency(following + after) else end + 1
