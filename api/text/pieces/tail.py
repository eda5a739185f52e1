"""Trims what the last piece of a list carries that sums the list up or ends the sentence."""

import re
from collections.abc import Sequence
from typing import Final

from api.text.pieces.behind import without_of
from api.text.pieces.closing import ends_alike, is_half, kindred, unmodified, usual_length, worded
from api.text.pieces.closing_words import CAMPAIGN
from api.text.pieces.counted import counted_tail, of_so_many, own_tail, places
from api.text.pieces.likeness import common_beginning, common_ending
from api.text.pieces.predicate import without_predicate, without_sentence
from api.text.pieces.verbs import DEED_VERB, DOING, EITHER_VERB, OPENS, PLAIN_VERB

_AND_SO_ON: Final = re.compile(
    r"(?<![中高平初同对均优一二三上下坐])等(?![级次待号靠])[^，。；、等]{0,14}$"
)
_BECOMES: Final = re.compile(
    "(?<=..)(?:成为|进入|实现|责任落实|落实|相互|(?<!互)相|有机|统一|同步|共同|竞相|(?<![引推促改先跟])进|得到)$"
)
# What is left of an attribute of all when its noun is gone: 有丙标准的非遗(工坊).
_OF_KIND: Final = re.compile("(?<=..)(?<!目)的[^的，。；、]{1,4}$")
# Nouns of two characters for which a slogan has one of them: 五城 … 环保模范城市.
_GENERAL: Final = re.compile(
    "(?:小分队|职责|城市|城区|园区|农产品|产品|产业|企业|学校|校园|道路|公路|铁路|医院|社区|品牌|人员|队伍|渠道|通道|网络|制度|评比|评选|评议"
    "|高地|金属|作物|食品|药品|疾病|补贴|权利|权益|权力|政策|费用|责任|岗位|线路|基地|平台|车辆|市场|桥梁|港口|公园|小区"
    "|广场|机构|机场|部门|证件|证书|证照|票据|税费|税收)$"
)
# Verbs of the same kind: 双控 … 强度控制.
_CLOSING_VERB: Final = re.compile(
    "(?:控制|管控|治理|改造|管理|提升|防治|保障|培育|保护|整治|创建|评比|减排|清零|清理|帮扶|监管|监督)$"
)
# A note in brackets behind a name: 丙市场（一期）.
_NOTED: Final = re.compile("(?<=.)（[^（）、：]{1,14}）$")
# With such a character the noun is a word of another kind: 销货票据 is no 销货票.
_SECOND: Final = frozenset("据证书件照明户目簿片条络路点站库层区线段口域块市庄落镇傅型池厂器")
# Nouns that are words by themselves: 三张牌.
_FREE: Final = frozenset("牌网圈链仗账卡码")
_FEWEST_ALIKE: Final = 3
_FEW_BEHIND: Final = 2
_UNDERTAKINGS: Final = ("活动", "行动", "工程", "计划")
_WORD: Final = 2
_FEW_SAID: Final = 6
# One verb, of which the slogan has the first character: 直接查找问题 for 三查.
_COMPOUND: Final = re.compile(f"{DEED_VERB}|{EITHER_VERB}|查[找办验询看摆]")
_VERB: Final = re.compile(f"{OPENS}(?:{PLAIN_VERB})")
_DONE: Final = re.compile(f"{DEED_VERB}|{EITHER_VERB}|公开|公示|承诺|确保")


def trim_tail(pieces: Sequence[str], count: int, noun: str | None, head: str | None) -> str:
    """The last of two and more pieces without its tail: 丙三大平台, 丙等6个全覆盖, 丙的案件.

    Without a noun (a list that serves several numerals) little can be told from likeness.
    """
    others = pieces[:-1]
    if _is_pair(pieces[-1], others, noun or ""):
        return pieces[-1][:_WORD]
    last = without_sentence(without_predicate(pieces[-1], others), others)
    last = of_so_many(last, others)
    counted = own_tail(last, count, noun) or counted_tail(last, count)
    if counted is not None:
        etc = _AND_SO_ON.search(counted)
        if etc and etc.start() > 1 and not any("等" in other for other in others):
            return counted[: etc.start()]
        return _to_noun(worded(counted, others), others, noun)
    for trimmed in (
        _alike(last, others, noun),
        _attributed(last, others, (head, noun)),
        _named(last, others, (head, noun)),
    ):
        if trimmed is not None:
            return trimmed
    if noun is None:
        secured = not any(other.endswith("有保障") for other in others)
        return last.removesuffix("有保障") if secured else last
    return _closed([*others, last], noun)


def _is_pair(last: str, others: Sequence[str], noun: str) -> bool:
    """Tell 定时开行 behind 定点、定线 under 三定: a word of two characters and what is done so."""
    pairs = len(noun) == 1 and all(one[-_WORD:].startswith(noun) for one in others)
    pairs = pairs and all(len(one) == _WORD for one in others[1:])
    told = len(last) == 2 * _WORD or _DONE.match(last, _WORD) is not None
    return pairs and len(others) > 1 and told and last.startswith(noun) and "（" not in last


def _closed(pieces: Sequence[str], noun: str) -> str:
    """The last piece without closing words and the noun before them, unless all begin alike."""
    last, others = pieces[-1], pieces[:-1]
    closed = worded(last, others)
    if closed == last or _having(pieces, noun):
        return last
    closed = _named(closed, others, (noun,)) or closed
    if len(others) > 1 and {len(closed)} == {len(other) for other in others[1:]}:
        return closed
    shared = "" if CAMPAIGN.search(last) else common_beginning(pieces, None)
    if len(shared) > 1 and (
        len(last) < max(map(len, others)) + 3 or len(shared) > _WORD or _VERB.match(shared)
    ):
        return last
    return closed


def _having(pieces: Sequence[str], noun: str) -> bool:
    """Tell 有甲、有乙、有专人管理, whose verb is the slogan's noun: each has its own object."""
    verb = noun in DOING or (len(noun) > 1 and _DONE.fullmatch(noun) is not None)
    whole = pieces[0].startswith(noun) or not pieces[-1].endswith(_UNDERTAKINGS)
    led = noun in pieces[0] and all(piece.startswith(noun) for piece in pieces[1:])
    return verb and led and whole


def closed_tail(members: Sequence[str], noun: str | None) -> list[str]:
    """The members of one group of several, the last without what closes the group's own list."""
    others = members[:-1]
    last = without_predicate(members[-1], others) if others else members[-1]
    last = without_sentence(last, others) if others else last
    if len(others) < 2:
        return [*others, last]
    if noun:
        last = last.removesuffix(_closing_part(last, noun, others)).rstrip("的")
    closed = worded(last, others)
    return [*others, closed if noun is None or noun in last[len(closed) :] else last]


def _alike(last: str, others: Sequence[str], noun: str | None) -> str | None:
    """Keep a last piece that ends like the others; else end it where it is like them."""
    shared = common_ending(others, noun)
    etc = _AND_SO_ON.search(last)
    if etc and etc.start() > 1 and not any("等" in other for other in others):
        return last[: etc.start()]
    if shared and last.endswith(shared):
        return last
    if not shared:
        return _to_character(last, others, noun)
    place = last.find(shared)
    if place < 1 or _NOTED.sub("", last)[-1] == shared[-1] or last.endswith(f"（{shared}）"):
        return None
    if _goes_on(last, place, shared):
        return None
    if shared != noun and _VERB.match(last) and _VERB.match(others[-1]):
        return None
    return _cut_at(last, shared, others)


def _to_character(last: str, others: Sequence[str], noun: str | None) -> str | None:
    """The last piece up to the character with which three others and more end: 丁段岸线 → 丁段."""
    ending = {other[-1] for other in others}
    if len(others) < _FEWEST_ALIKE or len(ending) != 1 or last[-1] in ending:
        return None
    character = ending.pop()
    counted = noun is not None and noun[0] == character
    end = (last.find(character) if counted else last.rfind(character)) + 1
    lengths = [len(other) for other in others]
    short = len(last) - end <= _FEW_BEHIND and not last.endswith("法人")
    short = short or counted
    return last[:end] if short and min(lengths) - 1 <= end <= max(lengths) + 2 else None


def _goes_on(last: str, place: int, shared: str) -> bool:
    """Tell a word that is a verb here: 直接查找问题, 企业承诺不延期."""
    if len(shared) == 1:
        return _COMPOUND.match(last, place) is not None
    return last.startswith("不", place + len(shared))


def _attributed(last: str, others: Sequence[str], words: Sequence[str | None]) -> str | None:
    """The last piece without 的… and without what closes the list before it: 丙功能的证照."""
    trimmed = without_of(last, others)
    if not trimmed:
        return None
    return _named(trimmed, others, words) or worded(trimmed, others)


def _to_noun(last: str, others: Sequence[str], noun: str | None) -> str:
    """The last piece up to the noun with which all the others end."""
    if not noun or noun not in last[1:] or not all(other.endswith(noun) for other in others):
        return last
    return _cut_at(last, noun, others)


def _cut_at(last: str, shared: str, others: Sequence[str]) -> str:
    """The last piece up to that occurrence of a word which leaves it most like the others."""
    if len(shared) == 1 and last[-2:-1] == shared and last[-1] in _SECOND:
        return last
    middle = usual_length(others)
    ends = [place + len(shared) for place in places(last, shared) if place]
    end = min(ends, key=lambda end: abs(end - middle))
    return last[: end + (last.startswith("）", end) and "（" in last[:end])]


def _named(last: str, others: Sequence[str], words: Sequence[str | None]) -> str | None:
    """Trim the slogan's own head and noun, or the end of its noun, where no other piece has it."""
    rest = last
    for word in words:
        closing = _closing_part(rest, word or "", others)
        if closing:
            rest = rest.removesuffix(closing)
            rest = rest.removesuffix("产业") if word == "链" else rest
            rest += "" if rest.endswith("的") else _shared_part(closing, others)
            rest = unmodified(_BECOMES.sub("", rest.rstrip("等的大有")), others)
            bare = _OF_KIND.sub("", rest)
            rest = rest if any("的" in other for other in others) else bare
    if rest == last:
        return None
    if _having([*others, rest], words[-1] or "＿"):
        return rest
    return worded(without_sentence(rest, others) if len(others) > 1 else rest, others)


def _closing_part(last: str, word: str, others: Sequence[str]) -> str:
    """The word, or two and more characters at its end, with which this piece alone ends."""
    if len(word) == 1:
        return _with_noun(last, word, others)
    said = _said_of(last, word, others)
    if said:
        return said
    for start in range(len(word) - 1):
        part = word[start:]
        if last.endswith(part) and len(last) > len(part) + 1:
            closes = not any(part in other for other in others) and not kindred(part, others)
            return part if closes and _leaves(last, part, others, whole=start == 0) else ""
    return ""


def _said_of(last: str, word: str, others: Sequence[str]) -> str:
    """丙电话上墙公示 under 三上墙: the noun and what follows it, where no other piece has it."""
    place = last.find(word)
    if len(word) < 2 or place < 2 or len(others) < 2 or _VERB.match(last):
        return ""
    if word.startswith("不") or last[place - 1] in "大个项二两三四五六七八九十":
        return ""
    fits = place <= max(map(len, others)) + 1 and 0 < len(last) - place - len(word) <= _FEW_SAID
    return last[place:] if fits and not any(word in other for other in others) else ""


def _leaves(last: str, part: str, others: Sequence[str], *, whole: bool) -> bool:
    """Tell whether a member is left without the slogan's noun, or the end of it, behind it."""
    rest = last.removesuffix(part)
    if ends_alike(last, rest, others):
        return False
    if whole and not is_half(rest.rstrip("的"), others[1:]):
        return True
    return _nearer(rest, last, others)


def _with_noun(last: str, noun: str, others: Sequence[str]) -> str:
    """The general noun or verb that has the slogan's one character, or that noun itself."""
    if any(noun in other for other in others):
        return ""
    verb = _CLOSING_VERB.search(last)
    if verb and noun in verb[0] and not is_half(last[: verb.start()], others):
        return verb[0] if verb.start() > 1 else ""
    general = _GENERAL.search(last)
    word = general[0] if general and noun in general[0] else noun if noun in _FREE else ""
    fits = word and last.endswith(word) and _nearer(last.removesuffix(word), last, others)
    return word if fits else ""


def _nearer(rest: str, last: str, others: Sequence[str]) -> bool:
    """Tell whether the rest is more like the others in length, and no half of a phrase."""
    middle = usual_length(others)
    return abs(len(rest) - middle) < abs(len(last) - middle) and not is_half(rest, others)


def _shared_part(word: str, others: Sequence[str]) -> str:
    """The beginning of a word with which another piece ends: 市场 of 市场迁建 in 乙市场."""
    for end in range(len(word) - 1, 1, -1):
        if any(other.endswith(word[:end]) for other in others):
            return word[:end]
    return word[0] if len(word) > 1 and all(other.endswith(word[0]) for other in others) else ""
