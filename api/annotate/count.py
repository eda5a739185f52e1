"""Whether the numerals of a candidate are its own: no larger number, sum or rank takes them.

A sign counts beside a figure: 1+3 is cut out of 1+3+9 or 1+3=4, and 12345 out of **12345. Beside
a numeral in hanzi it parts the items of a list (三零/四零), and markdown has signs of its own.
"""

import re
from typing import Final

from api.annotate.passage import DIGITS, Passage
from api.annotate.pattern import NUMERALS, WORDLIKE_NUMERALS, Pattern
from api.text import is_han, is_reckoned, word_frequency

_COUNTING: Final = NUMERALS | frozenset("*n")
_SIGNS: Final = frozenset("+*×./-~%=")
JOINS_BEFORE_NUMERAL: Final = NUMERALS | _SIGNS | frozenset("第")
JOINS_AFTER_NUMERAL: Final = NUMERALS | _SIGNS
# Rank and rough number: 排名前三, 每三户, 约三万. After 前 a word such as 当前 must not end.
RANKS: Final = frozenset("前每约逾")
# 十四五岁, 十四五个 are counts; the name of a period is followed by 时期, 期间, 规划, 末.
_MEASURES_AFTER: Final = frozenset("岁个天日人名万亿元米里亩斤度倍户家条项次%点")
_BULLETS: Final = frozenset("*+-")
_ITEM: Final = re.compile(r"\d{1,2}")
_WORDED: Final = re.compile("[0-9A-Za-z+]+[\u3400-\u9fff]")
_STARS: Final = tuple("*＊∗⁎﹡")
_ADDING: Final = tuple("+-./=")


def may_count(passage: Passage, pattern: Pattern, start: int, end: int) -> bool:
    """Whether the numerals at the ends of a candidate are its own, and are meant as numerals."""
    if not WORDLIKE_NUMERALS.isdisjoint(passage.written(start, end)) and pattern.is_plain:
        return False
    before, after = passage.left_of(start)[0], passage.right_of(end)[0]
    if pattern.key[0] in _COUNTING and before and _begins_inside(passage, pattern, start, before):
        return False
    if pattern.key[-1] in _COUNTING:
        if after and _ends_inside(passage, pattern, end, after):
            return False
    elif pattern.key[-1] in "+×" and (before == "+" or _adds_a_number(passage, end)):
        return False
    if "+" not in pattern.key or pattern.key[-1] not in DIGITS:
        return True
    return not is_reckoned(passage.text, passage.starts[start], passage.starts[end - 1] + 1)


def _begins_inside(passage: Passage, pattern: Pattern, start: int, before: str) -> bool:
    """Whether a number, a sum or a rank begins before a candidate and goes on in it."""
    if pattern.is_short and _is_rank(passage, start, before):
        return True
    if before not in _SIGNS:
        return before in JOINS_BEFORE_NUMERAL or _is_joined_letter(passage, start, before)
    sign = passage.starts[start - 1]
    first = passage.starts[start]
    if is_han(passage.text[first]):
        return before == "%" or pattern.key[1:2] in _SIGNS
    if _is_list_mark(passage.text, sign, first):
        return False
    return (
        before != "*" or pattern.key[0] == "*" or not _is_emphasis(passage.text, sign, forward=True)
    )


def _ends_inside(passage: Passage, pattern: Pattern, end: int, after: str) -> bool:
    """Whether a number or a sum that ends with a candidate goes on behind it."""
    if pattern.is_numeric and after in _MEASURES_AFTER:
        return True
    if after not in _SIGNS:
        return after in JOINS_AFTER_NUMERAL
    if is_han(passage.text[passage.starts[end - 1]]):
        return after == "%" or pattern.key[-2:-1] in _SIGNS
    sign = passage.starts[end]
    return (
        after != "*"
        or pattern.key[-1] == "*"
        or not _is_emphasis(passage.text, sign, forward=False)
    )


def _is_joined_letter(passage: Passage, start: int, before: str) -> bool:
    """Whether a letter stands right before a figure: A4+1, T4+1."""
    letter = "a" <= before <= "z" and passage.is_whole(start - 1, start + 1)
    return letter and not is_han(passage.text[passage.starts[start]])


def _is_list_mark(text: str, sign: int, first: int) -> bool:
    """Whether a sign stands alone at the beginning of a line, or behind the number of an item."""
    line = text[text.rfind("\n", 0, sign) + 1 : sign].strip()
    if text[sign] in _BULLETS:
        return not line and text[sign + 1 : first].isspace()
    return text[sign] in ".．" and _ITEM.fullmatch(line) is not None and _goes_on(text, first)


def _goes_on(text: str, first: int) -> bool:
    """Whether words follow, so that 2.5G is the second item and no quantity."""
    return _WORDED.match(text, first) is not None


def _is_emphasis(text: str, sign: int, *, forward: bool) -> bool:
    """Whether the stars at a place belong to a pair around words, and hide no figures."""
    start, end = sign, sign + 1
    while start and text[start - 1] in _STARS:
        start -= 1
    while text[end : end + 1] in _STARS:
        end += 1
    outside = text[start - 1 : start] if forward else text[end : end + 1]
    if outside.isascii() and (outside.isalnum() or outside in _ADDING):
        return False
    if forward:
        return text[start:end] in text[end:].partition("\n")[0]
    return text[start:end] in text[:start].rpartition("\n")[2]


def _adds_a_number(passage: Passage, end: int) -> bool:
    """Whether nothing but a figure follows a term with a plus at its end: 文旅+1, not 文旅+5G."""
    place = end
    while place < passage.length and _is_figure(passage, place) and not passage.marks_before(place):
        place += 1
    return place > end and not passage.right_of(place)[0].isalnum()


def _is_figure(passage: Passage, place: int) -> bool:
    return passage.key[place] in DIGITS and not is_han(passage.text[passage.starts[place]])


def _is_rank(passage: Passage, start: int, before: str) -> bool:
    if before not in RANKS:
        return False
    return start < 2 or not word_frequency(passage.key[start - 2 : start])
