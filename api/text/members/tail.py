"""Trims what the last piece of a list carries that sums the list up or ends the sentence."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from api.text.members.likeness import common_beginning, common_ending, middle_length
from api.text.members.verbs import OPENS, PLAIN_VERB
from api.text.numeral import numeral_value
from api.text.slogan.words import HEADS, MEASURES

_NUMBER: Final = "(?P<number>[一二三四五六七八九十两双0-9０-９]{1,3})"
_ENDING_NUMBER: Final = re.compile(f"{_NUMBER}$")
_OPENED_NUMBER: Final = re.compile(f"[“「]{_NUMBER}$")
_CLOSING: Final = re.compile(rf"[”」]?(?:{'|'.join(HEADS)})?(?:，|$)")
_SHORTEST_BEFORE_QUOTE: Final = 2
_MEASURE: Final = "|".join((*MEASURES, "个方面", "领域", "环节", "处", "期"))
_COUNT: Final = re.compile(rf"(?:等|这|共|共计)*{_NUMBER}(?:{_MEASURE})[^，。；、]{{0,16}}$")
_QUOTED_COUNT: Final = re.compile(rf"[“「『]{_NUMBER}[^“”]{{1,10}}[”」』][^”]{{0,10}}$")
_AND_SO_ON: Final = re.compile(
    r"(?<![中高平初同对均优一二三上下])等(?![级次待号])[^，。；、等]{0,14}$"
)
_DEED: Final = re.compile("将|把|落实|完善|健全|建立|制定|强化|优化|提供|采取|创新")
_OF: Final = re.compile(r"的[^的，。；、]{1,4}$")
_OF_LONG: Final = re.compile(r"的[^的，。；、（）]{5,14}$")
_MUCH_LONGER: Final = 4
_OF_COMMON: Final = re.compile(
    "的(?:工作方法|方法|机制|模式|精神|格局|体系|总称|统称|简称|案件|人员|企业|行动|活动|做法|联动|融合|筛查|项目"
    "|产业项目|园区|工程|营商环境|措施|工作机制|发展格局|工作法)$"
)
_OF_ROLE: Final = re.compile(
    "为(?:主体|主|代表|重点|核心|支撑|基础|骨干|特色|内容|主要内容)的[^，。；、]*$"
)
_VERBAL: Final = (
    "培育引进工程|改造升级|同步发展|转型升级|升级|提升|发展|培育|引进|联合|组成|构成|制度"
    "|一体推进|同步提升|有保障|全覆盖|协调发展|整治行动|示范|三者|污染治理|治理|防治|领域|方面|环节|功能|情况|事项|方式"
    "|工作机制|相结合|结合|高地|高速|服务提质|提质|增效|一体|全面发展|全面|综合整治|专项整治|环境卫生整治|综合治理|专项治理"
    "|集中区|功能区|清单|攻坚行动|攻坚|设施|开发管理|引育|迁建|保障体系|进行|大提升|不良风气|创建|院校"
)
# Words that end like a closing word and are one: 社会治理, 能力建设.
_WHOLE: Final = re.compile(
    "(?:基础设施建设|(?:社会|基层|国家|城市|乡村)治理|能力建设|党的建设|高质量发展|科技创新|社会保障|深化改革)$"
)
_BECOMES: Final = re.compile("(?<=..)(?:成为|进入|(?<![引推促改先跟])进|得到)$")
_VERB: Final = re.compile(f"{OPENS}(?:{PLAIN_VERB})")
_WORDED: Final = re.compile(f"(?:{_VERBAL}|{'|'.join(HEADS)})$")


def trim_tail(pieces: Sequence[str], count: int, noun: str | None, head: str | None) -> str:
    """The last of two and more pieces without its tail: 丙三大平台, 丙等6个全覆盖, 丙的案件.

    Without a noun (a list that serves several numerals) little can be told from likeness.
    """
    last, others = pieces[-1], pieces[:-1]
    counted = _own_tail(last, count, noun) or counted_tail(last, count)
    if counted is not None:
        etc = _AND_SO_ON.search(counted)
        if etc and etc.start() > 1 and not any("等" in other for other in others):
            return counted[: etc.start()]
        return _to_noun(_worded(counted, others), others, noun)
    for trimmed in (
        _alike(last, others, noun),
        _of(last, others),
        _named(last, others, (head, noun)),
    ):
        if trimmed is not None:
            return trimmed
    if noun is None:
        secured = not any(other.endswith("有保障") for other in others)
        return last.removesuffix("有保障") if secured else last
    shared = common_beginning(pieces, None)
    closed = _worded(last, others)
    if len(others) > 1 and {len(closed)} == {len(other) for other in others}:
        return closed
    if len(shared) > 1 and (len(last) < max(map(len, others)) + 3 or _VERB.match(shared)):
        return last
    return closed


def closed_tail(members: Sequence[str], noun: str | None) -> list[str]:
    """The members of one group of several, the last without what closes the group's own list."""
    last, others = members[-1], members[:-1]
    if len(others) < 2:
        return list(members)
    if (
        noun
        and len(noun) > 1
        and last.endswith(noun)
        and not any(noun in other for other in others)
    ):
        last = last.removesuffix(noun) if len(last) > len(noun) + 1 else last
    return [*others, _worded(last, others) if noun is None else last]


def _own_tail(last: str, count: int, noun: str | None) -> str | None:
    """使用权三权分置 without the slogan itself, where numeral and noun close the list."""
    if not noun:
        return None
    start, number = _closing_count(last, noun) or _quoted_count(last, noun) or (0, "")
    if start < 1 or numeral_value(number) != count:
        return None
    return last[:start].rstrip("，、“「等的这") or None


def _closing_count(last: str, noun: str) -> tuple[int, str] | None:
    """Where a number of the noun closes the piece, perhaps with a head, and the number."""
    for place in _places(last, noun):
        number = _ENDING_NUMBER.search(last, 0, place)
        if number and _CLOSING.match(last, place + len(noun)):
            return number.start(), number[0]
    return None


def _quoted_count(last: str, noun: str) -> tuple[int, str] | None:
    """Where a quotation begins that is a number of the noun and nothing else, and the number."""
    for place in _places(last, noun):
        number = _OPENED_NUMBER.search(last, 0, place)
        if number and last[place + len(noun) :][:1] in tuple("”」"):
            return number.start(), number["number"]
    return None


def _places(text: str, word: str) -> Iterator[int]:
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


def counted_tail(last: str, count: int) -> str | None:
    """The piece without the number that closes the list, or None where it has none."""
    for pattern in (_QUOTED_COUNT, _COUNT):
        match = pattern.search(last)
        if match and match.start() > 1 and numeral_value(match["number"]) == count:
            rest = last[: match.start()].rstrip("，、“”\"' 的等这")
            inside = pattern is _QUOTED_COUNT and last[-1] not in "”」』"
            return None if inside and len(rest) <= _SHORTEST_BEFORE_QUOTE else rest
    return None


def _alike(last: str, others: Sequence[str], noun: str | None) -> str | None:
    """Keep a last piece that ends like the others; else end it where it is like them."""
    shared = common_ending(others, noun)
    if shared and last.endswith(shared):
        return last
    etc = _AND_SO_ON.search(last)
    if etc and etc.start() > 1 and not any("等" in other for other in others):
        return last[: etc.start()]
    return _cut_at(last, shared, others) if shared and last.find(shared) > 0 else None


def _to_noun(last: str, others: Sequence[str], noun: str | None) -> str:
    """The last piece up to the noun with which all the others end."""
    if not noun or noun not in last[1:] or not all(other.endswith(noun) for other in others):
        return last
    return _cut_at(last, noun, others)


def _cut_at(last: str, shared: str, others: Sequence[str]) -> str:
    """The last piece up to that occurrence of a word which leaves it most like the others."""
    middle = middle_length(others)
    ends = [place + len(shared) for place in _places(last, shared) if place]
    return last[: min(ends, key=lambda end: abs(end - middle))]


def _of(last: str, others: Sequence[str]) -> str | None:
    role = _OF_ROLE.search(last)
    if role and role.start() and _alone(role, last, others):
        return last[: role.start()]
    plain = _OF_COMMON.search(last)
    if plain and plain.start() > 1 and not any(other.endswith(plain[0]) for other in others):
        return last[: plain.start()]
    if _VERB.match(last) and not _VERB.match(others[0]):
        return None
    match = _OF.search(last) or _OF_LONG.search(last)
    if not match or match.start() < 2 or any("的" in other for other in others):
        return None
    if match.re is _OF_LONG and not _sums_up(last, match.start(), others):
        return None
    middle = middle_length(others)
    if abs(match.start() - middle) >= abs(len(last) - middle):
        return None
    return last[: match.start()]


def _sums_up(last: str, end: int, others: Sequence[str]) -> bool:
    """Tell a long 的… that says what all of the members are: 甲地、乙地、丙地的普通干线公路."""
    longest = max(map(len, others))
    if len(last) < longest + _MUCH_LONGER or end > longest + 2 or "，" in last:
        return False
    return any(other[0] != last[0] for other in others)


def _alone(role: re.Match[str], last: str, others: Sequence[str]) -> bool:
    """Tell 以甲、乙、丙为主体的 from members that have a 以…为…的 of their own."""
    return "以" not in last[: role.start()] and not any(map(_OF_ROLE.search, others))


def _named(last: str, others: Sequence[str], words: Sequence[str | None]) -> str | None:
    """Trim the slogan's own head or noun where no other piece ends with it."""
    for word in words:
        if not word or len(word) < 2 or len(last) <= len(word) + 1 or not last.endswith(word):
            continue
        if not any(word in other for other in others):
            rest = last.removesuffix(word)
            rest += "" if rest.endswith("的") else _shared_part(word, others)
            return _worded(_BECOMES.sub("", rest.rstrip("等的大有")), others)
    return None


def _shared_part(word: str, others: Sequence[str]) -> str:
    """The beginning of a word with which another piece ends: 市场 of 市场迁建 in 乙市场."""
    for end in range(len(word) - 1, 1, -1):
        if any(other.endswith(word[:end]) for other in others):
            return word[:end]
    return ""


def _worded(last: str, others: Sequence[str]) -> str:
    """Trim a closing word that no other piece has, where that brings the lengths together."""
    match = _WORDED.search(last)
    if (
        not match
        or match.start() < min(2, *map(len, others))
        or _WHOLE.search(last)
        or any(other.endswith(match[0]) for other in others)
    ):
        return last
    if match[0] in HEADS and _DEED.match(last) and not any(map(_DEED.match, others)):
        return last
    middle = middle_length(others)
    if abs(match.start() - middle) >= abs(len(last) - middle):
        return last
    rest = _worded(last[: match.start()], others)
    return rest if len(rest) <= max(map(len, others)) + 3 else last
