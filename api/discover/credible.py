"""Tells a list that defines a slogan from one that a sentence only happens to hold before it."""

import re
from typing import Final

from api.text import Expansion, parse_label

# What a quantity does: 事故起数、死亡人数“双下降” is a result that is told, not a slogan explained.
_CHANGES: Final = re.compile(
    "(?:大幅|稳步|持续|明显|全面)?(?:第一|增|升|降|减|增长|上升|下降|提升|提高|加密|翻番|倍增|突破|提速|增效|达标"
    "|领先|改善|好转|回升|齐升|新高|(?!100[%％])[0-9]+[%％])"
)
_QUOTES: Final = '”’」』"'
_HEAD: Final = re.compile(r"[^，。；：:、“”（）()\[\]【】\n！？]{0,14}")
_NAMES_DEED: Final = re.compile(
    "行动|工程|机制|计划|目标|战略|模式|活动|体系|政策|专项|试点|改造|任务|要求"
)
_OPEN_LIST: Final = re.compile("、.+等")
_JOINED_ON: Final = re.compile("[^普涉兼顾惠危触波]及(?!时|早|格|物|第)")
_JOINED: Final = re.compile("(?<=..)(?:[和及](?![谐平美气时])|(?<![参给赋])与)(?=..)")
_FEWEST_OPEN: Final = 2


def credible(text: str, span: tuple[int, int], expansion: Expansion) -> bool:
    """Tell whether a curator would take the list for what the slogan stands for.

    Not so for a result (产量、单产“双增”), a slogan that is one of a list itself (甲、乙“三权”等),
    a slogan that belongs to the last member (甲城市、乙“三品”城市) or to one joined on to it
    (甲、乙、丙及丁“三无”船), and lists of examples.
    """
    members = [member.text for group in expansion.groups for member in group.members]
    end = span[1]
    while end < len(text) and text[end] in _QUOTES:
        end += 1
    head = _HEAD.match(text, end)
    following = head[0] if head else ""
    if sum(bool(_OPEN_LIST.search(member)) for member in members) >= _FEWEST_OPEN:
        return False
    if expansion.how != "before":
        return True
    if _JOINED_ON.search(members[-1]) or _may_be_three(members):
        return False
    if following.startswith(("等", "挂牌", "上市")) or _completes(following, members):
        return False
    return not _is_result(text[slice(*span)], following, members)


def _may_be_three(members: list[str]) -> bool:
    """Tell whether the last member of a pair is itself a pair: 甲、乙和丙“双X”."""
    joined = [_JOINED.search(member) is not None for member in members]
    return joined == [False, True]


def _completes(following: str, members: list[str]) -> bool:
    """Tell whether the words behind the slogan end as the other members do, but the last."""
    endings = {member[-2:] for member in members[:-1]}
    if len(endings) > 1 or not endings:
        return False
    ending = endings.pop()
    return len(ending) > 1 and ending in following and not members[-1].endswith(ending)


def _is_result(slogan: str, following: str, members: list[str]) -> bool:
    numerals = parse_label(slogan)
    if len(numerals) != 1 or not numerals[0].noun or _NAMES_DEED.match(following):
        return False
    noun = numerals[0].noun
    if not _CHANGES.fullmatch(noun):
        return False
    return not any(noun in member for member in members)
