"""Finds the number that closes a list behind its last member: 丙三大平台, 丙等6个全覆盖."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from api.text.numeral import numeral_value
from api.text.slogan.words import HEADS, MEASURES

_NUMBER: Final = "(?P<number>[一二三四五六七八九十两双]{1,3}(?!轮[车摩]|角[洲形])|[0-9０-９]{1,3})"
_ENDING_NUMBER: Final = re.compile(f"{_NUMBER}$")
_OPENED_NUMBER: Final = re.compile(f"[“「]{_NUMBER}$")
_CLOSING: Final = re.compile(rf"[”」]?(?:{'|'.join(HEADS)})?(?:，|$)")
_SHORTEST_BEFORE_QUOTE: Final = 2
_MEASURE: Final = "|".join((*MEASURES, "个方面", "领域", "环节", "处", "期", "档", "层"))
_COUNT: Final = re.compile(rf"(?:等|这|共|共计)*{_NUMBER}(?:{_MEASURE})[^，。；、]{{0,16}}$")
_QUOTED_COUNT: Final = re.compile(rf"[“「『]{_NUMBER}[^“”]{{1,10}}[”」』][^”]{{0,10}}$")
# A number without a measure: 丙9行业执法支队, 丙等5县市; not 丙3号线, 丙5年规划.
_BARE_COUNT: Final = re.compile(
    "(?<=[^\\W0-9A-Za-z第])(?P<number>[0-9]{1,2})"
    "(?=(?:部门|行业|单位|县|市|区|镇|乡|村|园|城|国|省|州|领域|环节|证|馆|校|产业|工程|行动|企业|学校|中心|平台|系统)"
    "[^，。；、0-9]{0,10}$)"
)

# What becomes of all of them, with their number: 丙四统一.
_UNITED: Final = re.compile(
    "(?<=..)(?P<number>[二两三四五六七八九十])(?:统一|合一|融合|联动|同步|贯通|打通|对接|下沉|共享|集中)$"
)
# What all of them are, with its number: 沿丙路的86个重点村庄.
_OF_SO_MANY: Final = re.compile(
    f"的(?:[0-9]+|[一二三四五六七八九十两]+)(?:余|多)?(?:{_MEASURE})[^，。；、的]{{1,12}}$"
)


def of_so_many(last: str, others: Sequence[str]) -> str:
    """The piece without a 的 and a number of things behind it, where no other piece has a 的."""
    match = _OF_SO_MANY.search(last)
    alone = match and match.start() > 1 and not any("的" in other for other in others)
    return last[: match.start()] if match and alone else last


def own_tail(last: str, count: int, noun: str | None, *, anywhere: bool = False) -> str | None:
    """使用权三权分置 without the slogan itself, where numeral and noun close the list.

    With `anywhere`, whatever stands behind them goes as well: 丙片三片百万亩草场.
    """
    if not noun:
        return None
    start, number = (
        _closing_count(last, noun, anywhere=(anywhere or count > 2) and "“" not in last)
        or _quoted_count(last, noun)
        or (0, "")
    )
    if start < 1 or numeral_value(number) != count:
        return None
    return last[:start].rstrip("，、“「等的这") or None


def _closing_count(last: str, noun: str, *, anywhere: bool) -> tuple[int, str] | None:
    """Where a number of the noun closes the piece, perhaps with a head, and the number."""
    for place in places(last, noun):
        number = _ENDING_NUMBER.search(last, 0, place)
        if number and (anywhere or _CLOSING.match(last, place + len(noun))):
            return number.start(), number[0]
    return None


def _quoted_count(last: str, noun: str) -> tuple[int, str] | None:
    """Where a quotation begins that is a number of the noun and nothing else, and the number."""
    for place in places(last, noun):
        number = _OPENED_NUMBER.search(last, 0, place)
        if number and last[place + len(noun) :][:1] in tuple("”」"):
            return number.start(), number["number"]
    return None


def counted_tail(last: str, count: int) -> str | None:
    """The piece without the number that closes the list, or None where it has none."""
    for pattern in (_QUOTED_COUNT, _COUNT, _BARE_COUNT, _UNITED):
        match = pattern.search(last)
        if match and match.start() and numeral_value(match["number"]) == count:
            rest = last[: match.start()].rstrip("，、“”\"' 的等这")
            inside = pattern is _QUOTED_COUNT and last[-1] not in "”」』"
            return None if inside and len(rest) <= _SHORTEST_BEFORE_QUOTE else rest
    return None


def places(text: str, word: str) -> Iterator[int]:
    """Where a word stands in a text, place after place."""
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)
