"""Reads the list that runs up to a slogan: 大力实施甲、乙、丙“三X”."""

import re
from collections.abc import Sequence
from typing import Final

from api.text.members.likeness import middle_length
from api.text.members.pieces import split, split_joint, tidy

_VERBS: Final = (
    "落实|推进|实施|开展|坚持|打造|深化|加强|推动|做好|抓好|建设|实现|完善|健全|严格|执行|启动|打好|打赢|围绕"
    "|构筑|构建|增强|坚定|做到|创建|荣获|获得|获评|聚焦|强化|突出|参与|完成|编制|用好|巩固|拓展|整治|治理|纠治"
    "|纠正|解决|提升|发挥|争创|按照|贯彻|继续|统筹|严守|建成|新增|支持|培育|践行|紧盯|规范|瞄准|力争|维护|服务"
    "|树牢|兜牢|压紧压实|压实|提高|保障|发展|严控|管好|对接|融入|确保|保持|办好|办理|推广|推行|实行|建立|加快"
    "|共建|达到|抓紧|力戒|整合|改造|优化|促进|构成|形成|振兴|纠|入选|纳入|列入|进入|获批|扛起|打响|擦亮|入围|实践|取得|领悟|把握"
)
_ADVERBS: Final = (
    "深入|全面|大力|积极|扎实|持续|加快|着力|重点|坚决|认真|切实|不断|进一步|驰而不息|持之以恒|统筹|有序"
    "|稳步|组织|继续|率先|高标准|高质量|巩固|充分|严格|牢牢|努力|奋力|自觉|深刻|坚定"
)
# A last piece that is but a verb governs the slogan: the list has ended before it.
_GOVERNING: Final = re.compile(
    rf"(?:{_ADVERBS})*(?:{_VERBS}|[^，、]{{1,6}}?的|的|和|及|与|在|对|以|为|是|了|将|把|市|省|全国|全省|全市"
    "|中央|国家|城市|农村|部门|市级|省级|基层|城镇|门前|外贸)+"
)
_FINAL_VERB: Final = re.compile(
    r"(?:实现|入选.{0,6}|争创|荣获|获评|获得|在|是|纳入|列入|达到|开展|实施|推行|举办|启动|组织|向|与|非|对|至|及其)$"
)
_OPENING: Final = re.compile(
    rf"^.{{0,12}}?(?:(?:{_ADVERBS})*(?:{_VERBS})(?:了|好)?|走好|走|以|将|把|在)"
)
# Verbs that hardly ever begin a member: they govern the list however short its first piece is.
_ALONE: Final = re.compile(
    rf"(?:{_ADVERBS}|支持|推动|加快|突出)*(?:实施|推进|开展|围绕|面对|立足|制定|编制|推广|弘扬|抓好|落实|聚焦|瞄准|打响|做强|注重|提出|办好|划定)了?"
    "(?=..)"
)
_STARTS_WITH_VERB: Final = re.compile(rf"(?:{_ADVERBS})*(?:{_VERBS})")
_CONJUNCTION: Final = re.compile(r"(?:和|以及|及|与|、|，|,|\s)$")
_LONGEST: Final = 30
_LONGEST_VERB: Final = 2


def running_list(body: str, count: int) -> list[str] | None:
    """The last `count` pieces of a sentence that ends where the slogan begins, or None.

    The list must begin where its clause begins, have even pieces, and end without a verb whose
    object is the slogan; the verb that opens the clause is no part of the first piece.
    """
    if not body or _CONJUNCTION.search(body):
        return None
    for separators in ("、", "，"):
        every = split(body, separators)
        if len(every) < 2 and count > 2:
            continue
        joined = split_joint(every[-1]) if every else []
        ways = [[*every[:-1], *joined], every] if len(joined) == 2 else [every]
        for pieces in ways:
            chosen = _closed(pieces, count, separators)
            if chosen:
                return chosen
    return None


def _closed(pieces: list[str], count: int, separators: str) -> list[str] | None:
    """The last pieces, if they are a list of their own that begins where it should."""
    if len(pieces) < count:
        return None
    first, *others = pieces[-count:]
    if "，" in first:
        first = first.rsplit("，", 1)[1]
    elif len(pieces) > count and separators == "、":
        return None
    if any("，" in other or "。" in other for other in others) or _governs(others):
        return None
    others[-1] = re.sub("(?<=..)(?:实现|达到)$", "", others[-1])
    chosen = [_opened(first, others), *others]
    if max(map(len, chosen)) > _LONGEST or not _even(chosen):
        return None
    return None if separators == "，" and not _parallel(chosen) else chosen


def _governs(others: Sequence[str]) -> bool:
    """Tell whether the last piece is a verb whose object is the slogan, not a member."""
    last, before = others[-1], others[:-1]
    if _GOVERNING.fullmatch(last):
        return not any(other[-2:] == last[-2:] for other in before)
    if _FINAL_VERB.search(last) and not last.endswith("实现"):
        return True
    if _shares_object(last, before):
        return True
    if not _STARTS_WITH_VERB.match(last) or not before:
        return False
    return not any(_STARTS_WITH_VERB.match(other) for other in before)


def _shares_object(last: str, before: Sequence[str]) -> bool:
    """用好、用足、用活国家“三X”政策: bare verbs, and only the last has the object, the slogan's."""
    if any(other.startswith(last) for other in before):
        return True
    if not before or max(map(len, before)) > _LONGEST_VERB or len(last) <= _LONGEST_VERB + 2:
        return False
    return all(other[0] == last[0] for other in before)


def _opened(first: str, others: Sequence[str]) -> str:
    """The first piece without the verb that opens the sentence."""
    middle = middle_length(others)
    governing = _ALONE.match(first)
    if governing and not any(map(_STARTS_WITH_VERB.match, others)):
        first = first[governing.end() :]
    match = (_STARTS_WITH_VERB if governing else _OPENING).match(first)
    if not match or len(first) <= middle:
        return tidy(first)
    rest = first[match.end() :]
    if len(rest) < 1 or abs(len(rest) - middle) > abs(len(first) - middle):
        return tidy(first)
    again = _OPENING.match(rest)
    if again and len(rest) - again.end() >= min(map(len, others)):
        rest = rest[again.end() :]
    return tidy(rest)


def _even(pieces: Sequence[str]) -> bool:
    """Tell a list from a stray enumeration by the likeness of its pieces."""
    lengths = [len(piece) for piece in pieces]
    if len(pieces) > 2:
        return max(lengths) <= 3 * min(lengths) + 6
    first, second = pieces
    return lengths[0] == lengths[1] or first[-1] == second[-1] or first[0] == second[0]


def _parallel(pieces: Sequence[str]) -> bool:
    """Tell whether the clauses of a sentence begin or end alike, as members do."""
    return len(pieces) > 2 and (
        len({piece[0] for piece in pieces}) == 1 or len({piece[-1] for piece in pieces}) == 1
    )
