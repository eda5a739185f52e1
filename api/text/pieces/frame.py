"""Strips the prepositions and the scenes that frame a list as a whole."""

import re
from collections.abc import Sequence
from typing import Final

from api.text.pieces.verbs import DEED_VERB, EITHER_VERB, OPENS, PLAIN_VERB

# Where or in what the list is: 在全市范围内, 在推进改革过程中.
_PLACE: Final = re.compile(
    "^在[^，、。“”]{1,14}?(?:范围内|区域内|领域内|[方层]面|过程中|工作中|建设中|基础上|期间|前提下)(?=..)"
)
# 由, 将 and the like before a list of things; 由来, 将来, 面向海洋的 are words or attributes.
_BEFORE_THINGS: Final = re.compile(
    "^(?:由(?![来衷此于头])(?=.)"
    "|(?:针对|面向|按照|(?:分别|统一|主要|重点)?用(?![户地工电水能途好足心情于0-9])"
    "|[把将](?![来军领手脉关握控门士])|对(?![外口接标话内台策象比照抗账等应]))(?=..))"
)
# Where or when things are: 片区内以甲、乙为依托, 2013年甲、乙, 分市、县、乡三级.
_WITHIN: Final = re.compile("^(?:[^，、。“”以]{1,8}[内中上]以|[^，、。“”]{2,14}之间)(?=..)")
_YEAR: Final = re.compile(
    "^(?:预计|[到至从自]|截至)?(?:19|20)[0-9]{2}年(?:[底末初]|以来)?(?=[^，、0-9—至到-]{2,})"
    "|^(?:[两三五十]年内|全年(?!龄)|年内)(?=..)"
)
# During or for what it is: 办税过程中甲、乙, 为每栋楼配备甲、建立乙.
_DURING: Final = re.compile("^[^，、在“”]{2,10}?(?:过程中|期间)(?=..)")
_FOR_EACH: Final = re.compile(f"^为[每各全][^，、“”]{{1,10}}?(?=(?:{PLAIN_VERB}))")
# Where a list of places is: 周边甲路、乙街.
_AROUND: Final = re.compile("^(?:周边|沿线|境内|辖区内?)(?:的)?(?=[^，、的]{2,}$)")
_PARTED: Final = re.compile(
    "^分(?![宜别享类级布管配工析离散流红局行支公类期批段钟院校])(?=[^，、]{2,6}$)"
)
_OPENING_DEED: Final = re.compile(f"{OPENS}(?:{DEED_VERB})")
# What the list is set beside, or made of: 与甲、乙挂钩, 本港由甲区、乙区组成.
_BESIDE: Final = re.compile(
    "^(?:与(?!会|时)|[^，、由]{1,8}(?<![自理缘事])由(?!来|于|此|衷)|[把将][^，、与]{2,16}与)(?=..)"
)
# 垦区与地方在规划上共商、建设上共管: who does it, before what each is done in.
_UPON: Final = re.compile("[^以之]上(?=..)")
_BETWEEN: Final = re.compile("^[^，、在]{2,12}在(?=[^，、]{2,}上)")
# 市里要求各级对甲、乙, 新居民在甲、乙方面: whom it concerns.
_TOWARDS: Final = re.compile(
    "^[^，、“”]{4,18}?(?:按照?(?![时期月年需劳])|(?<![相反面针绝])对(?![外口接标话内台策象比照抗账等应])"
    "|(?<![存所现潜自好外内])在(?![线岗册建校职园编]))(?=..)"
)
_BEFORE_ONE: Final = re.compile("^(?:分别|统一)?[对将把由用](?=.$)")
# What makes a sentence of the first member: 把甲变为乙, 对甲实行乙.
_SENTENCE: Final = re.compile(f"[为成到入给向转变的好]|负责|管住|{OPENS}(?:{PLAIN_VERB})")
# Whom, where and by what it is done, and then the verb whose objects the pieces are:
# 免费为独居老人安装甲、乙; 在沙漠南缘依次建设甲、乙.
_DONE_TO: Final = re.compile(
    "^(?:免费|统一|依法|分别|逐步|集中|重点|全面|同步|优先|率先|主要|每年|每月|定期|逐笔|常态化)*"
    "(?:在(?![线岗册建校职园编])|对(?![外口接标话内台策象比照抗账等应])|为(?!民|主)|给(?!予)"
    "|向(?![前上心])|从(?!业|严|优|快)|把(?!握|关|控)|将(?!来|军|领)"
    "|每[年月季周日天][^，、]{0,6}前|按照|根据|依据|围绕|针对|依托|通过|凭借?|面向|利用)(?=..)"
)
_VERB_WITHIN: Final = re.compile(
    f"{OPENS}(?:{DEED_VERB}|{EITHER_VERB})(?:了|出|起|成|为|到|好)?"
    "|(?:安装|公开|列出|列明|布点|布设|配套|配|设|建|加装|增配|派驻|派出(?!所)|赠送|置换|办理|免收|缴纳|拨付|给予|开放"
    "|公示|公布|宣讲|讲授|提供|分成|分作|列入|归为|承担|摆在|放在|用在|投向|转向|前移到|集成|装上|按照?)"
    "(?:了|出|起|成|为|到)?"
)
# Verbs that take things for their objects, whoever does it: 民警同时担任甲、乙.
_TAKING: Final = re.compile(
    "(?:做到|担任|承担|身兼|兼任|参加|统一调度|覆盖(?![率面])|携带|集成|安装|配备|配置|设有|建有|下设|内设"
    "|开设|享受|具备|拥有|包含|发放|突破性发展|打造成|[划区]?分[为成]|[评认确]定为|减征|免征|缓征)"
    "(?:了|着|起)?"
)


def done_to(first: str, others: Sequence[str]) -> str:
    """The first piece behind the verb of a sentence that begins with a preposition."""
    if len(others) < 2 or any(map(_DONE_TO.match, others)):
        return first
    return _behind(_VERB_WITHIN if _DONE_TO.match(first) else _TAKING, first, others)


def _behind(verb: re.Pattern[str], first: str, others: Sequence[str]) -> str:
    """The first piece behind the last verb that leaves it as long as the others."""
    if "、" in first or any(map(_OPENING_DEED.match, others)):
        return first
    lengths = [len(other) for other in others]
    for match in reversed(list(verb.finditer(first))):
        rest = first[match.end() :].lstrip("的")
        if max(min(2, *lengths), min(lengths) - 1) <= len(rest) <= max(lengths) + 1:
            return rest
    return first


def unframed(first: str, others: Sequence[str]) -> str:
    """The first piece without the place or the preposition that stands before the whole list.

    由市、县、乡三级构成 → 市; 在全市范围内开展甲、乙 → 开展甲. But not: 把好事办实.
    """
    first = _without_concerned(_without_place(first, others), others)
    if len(others) > 1 and all(map(_UPON.search, (first, *others))):
        first = _BETWEEN.sub("", first)
    if min(map(len, others)) == 1:
        first = _BEFORE_ONE.sub("", first)
        if max(map(len, others)) == 1:
            return first
    for pattern in (_WITHIN, _YEAR, _DURING, _FOR_EACH, _PARTED, _AROUND):
        enough = len(others) > 1 or pattern in (_YEAR, _DURING)
        if enough and not any(map(pattern.match, others)):
            first = pattern.sub("", first)
    before = _BEFORE_THINGS.match(first)
    if not before or any(map(_BEFORE_THINGS.match, others)):
        return first
    rest = first[before.end() :]
    serving = all("担任" in piece for piece in (first, *others))
    return first if _SENTENCE.search(rest) and not serving else rest


def _without_place(first: str, others: Sequence[str]) -> str:
    if first.startswith("在") and not any(map(_PLACE.match, others)):
        first = _PLACE.sub("", first)
    if len(others) > 1 and not any(map(_BESIDE.match, others)):
        first = _BESIDE.sub("", first)
    return first


def _without_concerned(first: str, others: Sequence[str]) -> str:
    """The first piece without those of whom the list is said, where the rest is as long as others.

    省里要求各地对甲、乙、丙 → 甲.
    """
    towards = _TOWARDS.match(first) if len(others) > 1 else None
    if not towards or any(towards[0][-1] in other for other in others):
        return first
    rest = first[towards.end() :]
    lengths = [len(other) for other in others]
    return rest if min(lengths) - 1 <= len(rest) <= max(lengths) + 1 else first
