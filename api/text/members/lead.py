"""Trims what stands before the first piece of a list: scenes, governing verbs, leads."""

import re
from collections.abc import Sequence
from typing import Final

from api.text.members.likeness import common_beginning, common_ending, middle_length
from api.text.members.pieces import tidy

_SCENE: Final = re.compile(
    r"^[^，：:]{0,40}(?:提出|指出|强调|明确|要求|部署|决定|印发|召开|以来|期间|期内)"
    r"(?:[^，：:]{0,12})?[，：:](?:要|就是)?"
)
_ANNOUNCED: Final = re.compile(
    r"^(?:“[^“”]{1,12}”[，,]?)?(?:是指|即指|指的是|指(?!标|导|数|挥|定|引|南|尖|示|令|战)|分别是|分别为|即(?!时|将|日))"
)
_VERBS: Final = (
    "培育发展|培育壮大|发展壮大|开工建设|规划建设|包括|分别是|分别为|坚持|实行|实施|开展|推进|推动|创建|打造|建设|建成|加强|构建|做到|实现|强化|落实|建立|围绕"
    "|聚焦与|聚焦|瞄准|采取|做实|规范|组建|着力|突出|抓好|发展|全面|完善|深化|形成|争创|力争|达到|引进|壮大|培育"
    "|严控|严守|应对|面临|积极应对|统筹推进|大力发展|优选出|评选出|确定|明确|确立|涵盖|涉及|主攻|依托|根据|划定|对应划定|解决|治理好|整治"
)
_ADVERBS: Final = (
    "(?:分别|大力|全面|深入|积极|加快|统筹|着力|重点|扎实|持续|我市|全市|全省|要|必须|切实|认真|进一步|不断|力争|共同"
    "|集中|同时|企业|政府|省委|市委|通过|在市场|系统|集体|以及|全力|将|逐步|推动|努力|高质量|高标准|协同){0,2}"
)
_VERB: Final = re.compile(
    rf"^(?:.*[，,：:])?(?:{_ADVERBS}(?:{_VERBS})(?:了|好)?|在全市|在全省|全市|全省|我市"
    r"|以(?!.{1,8}为)|.{0,14}?(?:中将|存在)|将|把|具体是|即|对.{1,10}?(?:实行|实施|开展)|对(?=.{1,8}$))"
)
_GOVERNING: Final = re.compile(
    rf"(?:.*[，,：:])?.{{0,4}}?(?:{_VERBS})(?:了|好|企业|全市|全省|各类|统一)?"
)
_OPENING_VERB: Final = re.compile(
    "坚持|实行|实施|开展|推进|推动|创建|打造|建设|加强|构建|做到|实现|强化|落实|建立|完善|深化|形成|提升|提高"
    "|加快|优化|促进"
)
# Verbs whose object is the list as a whole: what follows is its first member, however short.
_ANNOUNCING: Final = re.compile(
    "(?:配套)?实施(?=..)|包括|涵盖|(?:积极)?应对(?=..)|面临|(?:以及)?分别对应(?:划定)?的?|统筹推进(?=..)"
    "|[^，、；。]{0,14}?要(?:提高|提升|增强)(?=..)"
)
# 其他 and 其余 are words, 其义务教育 is not.
_LONGEST_OTHER: Final = 3
_PRESENTING: Final = re.compile("[^，]{0,16}?(?:呈现出|表现为|体现为)")


def trim_lead(pieces: Sequence[str], noun: str | None) -> list[str]:
    """The pieces without what stands before the list: 当前要做到甲、乙、丙 → 甲, 乙, 丙."""
    if len(pieces) < 2:
        return list(pieces)
    others = list(pieces[1:])
    first = _ANNOUNCED.sub("", _SCENE.sub("", pieces[0]))
    if "，" in first and not any("，" in piece for piece in others):
        first = _ANNOUNCED.sub("", first.rsplit("，", 1)[1])
    first = _first(first, others, noun)
    if first.startswith("其") and not any(other.startswith(("其", "他")) for other in others):
        first = first.removeprefix("其") if len(first) > _LONGEST_OTHER else first
    return [tidy(piece) for piece in _to_noun([first, *others], noun)]


def _first(first: str, others: list[str], noun: str | None) -> str:
    announcing = _ANNOUNCING.match(first)
    if announcing and len(others) > 1 and not any(_opens_alike(one, first) for one in others):
        first = first[announcing.end() :]
    shared = common_beginning(others, noun)
    if shared and first.startswith(shared):
        return first
    place = first.find(shared) if shared else -1
    if place > 0 and _begins_there(first, place, others, by_noun=shared == noun):
        of = first.rfind("的", 0, place)
        return first[of + 1 if of >= 0 and place - of - 1 <= 2 else place :]
    presenting = _PRESENTING.match(first)
    if presenting:
        return first[presenting.end() :]
    bare = _without_noun(first, others, noun)
    if bare:
        return _led(bare, others)
    if len(first) <= middle_length(others) + 1:
        return first
    return _same_length(first, others, noun) or _behind_of(first, others) or _led(first, others)


def _begins_there(first: str, place: int, others: list[str], *, by_noun: bool) -> bool:
    """Tell whether the list begins at the word that the other pieces begin with."""
    if _governs(first[:place]) or (by_noun and len(others) > 2):
        return True
    lengths = [len(other) for other in others]
    return place > 1 and min(lengths) - 1 <= len(first) - place <= max(lengths) + 1


def _same_length(first: str, others: list[str], noun: str | None) -> str | None:
    """Others of one length tell where the first begins: 推进企业数字化、网络化、智能化."""
    sizes = {len(other) for other in others}
    if len(sizes) != 1 or min(sizes) < 3 or re.search("[”）、，及和与]", first):
        return None
    size = sizes.pop()
    ending = common_ending(others, noun)
    alike = ending and first.endswith(ending) and _governs(first[:-size])
    return first[-size:] if alike or (len(others) > 3 and size == 4) else None


def _behind_of(first: str, others: list[str]) -> str | None:
    """工作中的甲、乙、丙 begins behind 的 if no other piece holds one."""
    place = first.rfind("的")
    if not 0 < place < len(first) - 2 or any("的" in other for other in others):
        return None
    rest = first[place + 1 :]
    return rest if abs(len(rest) - middle_length(others)) <= 2 else None


def _without_noun(first: str, others: list[str], noun: str | None) -> str | None:
    """抓项目、招商、建设 under 三抓: the noun stands once and governs all."""
    if not noun or len(others) < 2 or not first.startswith(noun):
        return None
    if any(noun in other for other in others):
        return None
    rest = first.removeprefix(noun)
    middle = middle_length(others)
    nearer = abs(len(rest) - middle) <= abs(len(first) - middle)
    return rest if len(rest) > 1 and (nearer or len(noun) > 1) else None


def _led(first: str, others: list[str]) -> str:
    """Strip a leading verb that governs the whole list, if no other piece opens with one."""
    verb = _VERB.match(first)
    if not verb:
        return first
    rest = first[verb.end() :].lstrip("了的“「 ，")
    if len(rest) < 2 or any(_opens_alike(other, verb[0]) for other in others):
        return first
    middle = middle_length(others)
    return rest if abs(len(rest) - middle) <= abs(len(first) - middle) else first


def _opens_alike(other: str, lead: str) -> bool:
    return other[:2] == lead[:2] or _OPENING_VERB.match(other) is not None


def _governs(lead: str) -> bool:
    return _GOVERNING.fullmatch(lead) is not None or lead[-1] in "的，中要以在对"


def _to_noun(pieces: list[str], noun: str | None) -> list[str]:
    """Where most pieces begin with the noun, a short lead before it falls away in the others."""
    if not noun or sum(piece.startswith(noun) for piece in pieces) * 2 < len(pieces):
        return pieces
    return [_from(noun, piece) for piece in pieces]


def _from(noun: str, piece: str) -> str:
    place = piece.find(noun)
    return piece[place:] if 0 < place <= 6 and _governs(piece[:place]) else piece
