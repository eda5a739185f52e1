"""Whether the numerals of a candidate are its own: no larger number, sum or rank takes them.

A sign counts beside a figure: 1+3 is cut out of 1+3+9 or 1+3=4, and 12345 out of **12345. Beside
a numeral in hanzi it parts the items of a list (三零/四零), and markdown has signs of its own.
"""

import re
from string import ascii_lowercase
from typing import Final

from api.annotate.passage import DIGITS, Passage
from api.annotate.pattern import NUMERALS, WORDLIKE_NUMERALS, Pattern
from api.annotate.signs import heads_line, is_emphasis, is_list_mark, parts_words
from api.text import is_han, is_reckoned, word_frequency

_COUNTING: Final = NUMERALS | frozenset("*n")
_SIGNS: Final = frozenset("+*×./-~%=")
_JOINS_BEFORE: Final = NUMERALS | _SIGNS | frozenset("第")
_JOINS_AFTER: Final = NUMERALS | _SIGNS
# Rank and rough number: 排名前三, 每三户, 约三万. After 前 a word such as 当前 must not end.
_RANKS: Final = frozenset("前每约逾")
# 十四五岁, 十四五个 are counts; the name of a period is followed by 时期, 期间, 规划, 末.
_MEASURES_AFTER: Final = frozenset("岁个天日人名万亿元米里亩斤度倍户家条项次%点")
_AGES_AFTER: Final = frozenset("后年")
# 等六地 sums up the places named before; 沈阳南六路 is a street.
_PLACES: Final = frozenset("地市县区省国镇村校")
_STREETS: Final = frozenset("路街巷环")
HEEDED_BEFORE: Final = _JOINS_BEFORE | _RANKS | frozenset("等" + ascii_lowercase)
"""Folded characters right before a candidate that may take its numeral from it."""

HEEDED_AFTER: Final = _JOINS_AFTER | _STREETS
"""Folded characters right behind a candidate that may take its numeral from it."""

# A number of grams or gigabytes; a generation of mobile networks goes with words of its own.
_NETWORKS: Final = re.compile(r"网|基站|技术|通信|信号|时代|手机|应用|\+")
_STORED: Final = ("内存", "硬盘", "流量", "存储")


def may_count(
    passage: Passage, pattern: Pattern, span: tuple[int, int], before: str, after: str
) -> bool:
    """Whether the numerals at the ends of a candidate are its own, and are meant as numerals.

    Args:
        passage: where it stands.
        pattern: what it is a candidate for.
        span: where in the folded text.
        before: the folded character before it where no mark parts them.
        after: the one behind it.
    """
    start, end = span
    if not WORDLIKE_NUMERALS.isdisjoint(passage.written(start, end)) and pattern.is_plain:
        return False
    if pattern.is_quantity and _is_measured(passage, start, end):
        return False
    if pattern.key[0] in _COUNTING and before and _begins_inside(passage, pattern, start, before):
        return False
    if pattern.key[-1] in _COUNTING:
        if after and _ends_inside(passage, pattern, end, after):
            return False
    elif pattern.key[-1] in "+×" and (
        (before == "+" and _begins_inside(passage, pattern, start, before))
        or _adds_a_number(passage, end)
    ):
        return False
    if "+" not in pattern.key or pattern.key[-1] not in DIGITS:
        return True
    return not is_reckoned(passage.text, passage.starts[start], passage.starts[end - 1] + 1)


def _begins_inside(passage: Passage, pattern: Pattern, start: int, before: str) -> bool:
    """Whether a number, a sum or a rank begins before a candidate and goes on in it."""
    if pattern.is_short and _is_rank(passage, start, before):
        return True
    if pattern.is_numeric and passage.key.endswith("比分", 0, start):
        return True
    if before == "等" and pattern.key[1:] in _PLACES:
        return True
    if before not in _SIGNS:
        return before in _JOINS_BEFORE or _is_joined_letter(passage, start, before)
    sign = passage.starts[start - 1]
    first = passage.starts[start]
    if is_han(passage.text[first]):
        return before == "%" or pattern.key[1:2] in _SIGNS
    if is_list_mark(passage.text, sign, first) or parts_words(passage, start - 1, start - 2):
        return False
    return (
        before != "*" or pattern.key[0] == "*" or not is_emphasis(passage.text, sign, forward=True)
    )


def _ends_inside(passage: Passage, pattern: Pattern, end: int, after: str) -> bool:
    """Whether a number or a sum that ends with a candidate goes on behind it."""
    if pattern.key[-1] in "123456789" and after in _STREETS:
        return True
    if pattern.is_numeric and _is_figure_of(passage, pattern, end, after):
        return True
    if after not in _SIGNS:
        return after in _JOINS_AFTER and not heads_line(passage, end)
    if is_han(passage.text[passage.starts[end - 1]]):
        return after == "%" or pattern.key[-2:-1] in _SIGNS
    if parts_words(passage, end, end + 1):
        return False
    sign = passage.starts[end]
    return (
        after != "*" or pattern.key[-1] == "*" or not is_emphasis(passage.text, sign, forward=False)
    )


def _is_measured(passage: Passage, start: int, end: int) -> bool:
    """Whether a number with a letter is a quantity: 白糖5g, 内存5G."""
    key, small = passage.key, passage.written(start, end)[-1].islower()
    if small and not _NETWORKS.match(key, end):
        return True
    return key.startswith(_STORED, end) or key.endswith(_STORED, 0, start)


def _is_figure_of(passage: Passage, pattern: Pattern, end: int, after: str) -> bool:
    """Whether what follows shows a bare number to be a count, an age group or a score."""
    if after in _MEASURES_AFTER or (pattern.key[-1] == "0" and after in _AGES_AFTER):
        return True
    return passage.key.startswith("比分", end)


def _is_joined_letter(passage: Passage, start: int, before: str) -> bool:
    """Whether a letter stands right before a figure: A4+1, T4+1."""
    letter = "a" <= before <= "z" and passage.is_whole(start - 1, start + 1)
    return letter and not is_han(passage.text[passage.starts[start]])


def _adds_a_number(passage: Passage, end: int) -> bool:
    """Whether nothing but a figure follows a term with a plus at its end: 文旅+1, not 文旅+5G."""
    place = end
    while place < passage.length and _is_figure(passage, place) and not passage.marks_before(place):
        place += 1
    return place > end and not passage.right_of(place)[0].isalnum()


def _is_figure(passage: Passage, place: int) -> bool:
    return passage.key[place] in DIGITS and not is_han(passage.text[passage.starts[place]])


def _is_rank(passage: Passage, start: int, before: str) -> bool:
    if before not in _RANKS:
        return False
    return start < 2 or not word_frequency(passage.key[start - 2 : start])
