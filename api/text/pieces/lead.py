"""Trims what stands before the first piece of a list: scenes, governing verbs, leads."""

import re
from collections.abc import Sequence
from typing import Final

from api.text.pieces.attribute import bare_of_attachment, of_member
from api.text.pieces.frame import done_to, unframed
from api.text.pieces.governing import (
    DEED,
    can_govern,
    governs,
    led,
    names_deeds,
    opens_alike,
    relates,
)
from api.text.pieces.likeness import common_beginning, common_ending, middle_length
from api.text.pieces.parallel import parallel
from api.text.pieces.preposed import AIMED
from api.text.pieces.split import tidy
from api.text.pieces.subject import SOME, behind_persons, without_scene
from api.text.pieces.verbs import DOING, EITHER_VERB, PLAIN_VERB

_SCENE: Final = re.compile(
    r"^[^，：:]{0,40}(?:提出|指出|强调|明确|要求|部署|决定|印发|召开|以来|期间|期内)"
    r"(?:[^，：:]{0,12})?[，：:](?:要|就是)?"
)
_ANNOUNCED: Final = re.compile(
    r"^(?:“[^“”]{1,12}”[，,]?)?(?:是指|即指|指的是|指(?!标(?!准)|导|数|挥|定|引|南|尖|示|令|战)|分别是|分别为|分别指|即(?!时|将|日))"
)
_RESULT: Final = re.compile("^(?:结果|情况|成绩)(?=[在按由向与])")
_PREDICATE: Final = re.compile("(?:化|好|全覆盖|一批|到位|达标|清零|无忧)$")
# Verbs whose object is the list as a whole: what follows is its first member, however short.
_ANNOUNCING: Final = re.compile(
    "(?:配套)?实施(?=..)|包括|涵盖|(?:积极)?应对(?=..)|面临|(?:以及)?分别对应(?:划定)?的?|统筹推进(?=..)"
    "|[^，、；。]{0,14}?要(?:提高|提升|增强)(?=..)"
)
_LONGEST_BEFORE_TITLE: Final = 12
_LISTING: Final = re.compile("^(?:主要|具体|分别)?(?:包括|涵盖|包含|囊括)(?:了|有)?(?=..)")
_MEASURED: Final = re.compile("^[个项批支张条名套份](?=..)")
_HANDLED: Final = re.compile("^(?:要|进一步|全面|切实){0,2}[把将]")
# A subject before a word like these stands for the whole list: 各县无上访、无事故.
_OPENING_VERB: Final = re.compile(f"(?:{PLAIN_VERB}|{EITHER_VERB})")
_TYING: Final = ("挂钩", "结合", "衔接", "对接", "联动")
# Where a lead would end within a word: 控制性规划, 组织机构, 管理人员, 开发区.
_TORN: Final = re.compile(
    r"设\|施|[\u4e00-\u9fff]\|(?:性(?!能|别|质|价比|骚扰|病)|型)|[制管领指研教保维护驾执监督]\|[员者]"
    r"|组织\|(?:机构|生活|架构|部门)|管理\|(?:人员|部门|单位|费)|开发\|[区商]|建设\|(?:用地|单位|者)"
    r"|服务\|(?:业|站|区|中心|网点|窗口|费|队)|企业\|(?:所|自|参|职)"
)
# Those who benefit by what a list begins with: 对入园企业减收甲、减收乙.
_WHOM: Final = re.compile("(?:对|为|向|给)[^，、“”对为向给]{2,10}")
_NUMERALS: Final = "二三四五六七八九十"
_PASSABLE: Final = DOING | {"通"}
_SHORT_ATTRIBUTE: Final = 2
_LONG_ATTRIBUTE: Final = 4
# 其他 and 其余 are words, 其义务教育 is not.
_LONGEST_OTHER: Final = 3
_PRESENTING: Final = re.compile("[^，]{0,16}?(?:呈现出|表现为|体现为)")


def trim_lead(pieces: Sequence[str], noun: str | None) -> list[str]:
    """The pieces without what stands before the list: 当前要做到甲、乙、丙 → 甲, 乙, 丙."""
    if len(pieces) < 2 or not all(pieces):
        return list(pieces)
    others = list(pieces[1:])
    first = _last_clause(pieces[0], others)
    if not first:
        return list(pieces)
    first = _beside(_first(first, others, noun), others, noun)
    if not any(other.startswith("一") for other in others):
        first = SOME.sub("", first)
    if first.startswith("其") and not any(other.startswith(("其", "他")) for other in others):
        first = first.removeprefix("其") if len(first) > _LONGEST_OTHER else first
    lead = pieces[0].removesuffix(first)
    if not first or (lead != pieces[0] and _TORN.search(f"{lead}|{first}")):
        first = _HANDLED.sub("", unframed(pieces[0], others))
    first = first.removeprefix("的")
    kept = first == pieces[0]
    first, *others = _to_noun([first, *others], noun)
    # What was left as it stood begins with no stray conjunction: 和泰项目.
    return [first if kept and first == pieces[0] else tidy(first), *map(tidy, others)]


def _last_clause(first: str, others: list[str]) -> str:
    """The first piece behind scenes, announcements and clauses that no other piece has."""
    announced = _ANNOUNCED.sub("", _SCENE.sub("", first)).removeprefix("的")
    first = first if all(piece.startswith("即") for piece in (first, *others)) else announced
    first = _RESULT.sub("", first)
    if "：" in first and not any("：" in piece for piece in others):
        first = first.rsplit("：", 1)[1]
    if "，" in first and not any("，" in piece for piece in others):
        first = _ANNOUNCED.sub("", first.rsplit("，", 1)[1])
    return first


def _first(first: str, others: list[str], noun: str | None) -> str:
    first = without_scene(bare_of_attachment(first, others), others)
    first = unframed(done_to(first, others), others)
    begun = parallel(first, others, noun)
    if begun:
        return begun
    first = behind_persons(_announced(first, others), others)
    return _from_shared(first, others, noun) or _behind_lead(first, others, noun)


def _beside(first: str, others: list[str], noun: str | None) -> str:
    """预算安排与甲、乙 under 两挂钩: what the pieces are set beside is none of them."""
    beside, joint, rest = first.partition("与")
    tied = noun in _TYING and joint and len(beside) > 1 and len(rest) > 1
    return rest if tied and not any("与" in other for other in others) else first


def _announced(first: str, others: list[str]) -> str:
    """The first piece without a verb whose object is the list: 包括甲、乙, 实施甲、乙."""
    listing = _LISTING.match(first)
    if listing and not any(map(_LISTING.match, others)):
        first = first[listing.end() :]
    announcing = _ANNOUNCING.match(first)
    if not announcing or len(others) < 2 or any(opens_alike(one, first) for one in others):
        return first
    return first[announcing.end() :]


def _behind_lead(first: str, others: list[str], noun: str | None) -> str:
    alone = noun and len(noun) > 1 and len(others) == 1
    if relates(first) or (noun and alone and first.startswith(noun)):
        return first
    presenting = _PRESENTING.match(first)
    if presenting:
        return first[presenting.end() :]
    if noun == "一" and any(other.find("一") > 0 for other in others):
        return first
    bare = _without_noun(first, others, noun)
    if bare:
        return led(bare, others) if noun and len(noun) > 1 else bare
    if len(first) <= middle_length(others) + 1:
        return led(first, others)
    aimed = AIMED.match(first)
    if aimed and not any(AIMED.match(other) or DEED.match(other) for other in others):
        return first[aimed.end() :]
    return _same_length(first, others, noun) or _behind_of(first, others) or led(first, others)


def _from_shared(first: str, others: list[str], noun: str | None) -> str | None:
    """The first piece from the word with which all others begin, if it has that word."""
    opened = others[0][0] if {other[:1] for other in others} <= set("《“") else ""
    if opened and 0 < first.find(opened) <= _LONGEST_BEFORE_TITLE:
        return first[first.find(opened) :]
    shared = common_beginning(others, noun)
    if shared and first.startswith(shared):
        return first
    place = _nearest(first, shared, others) if shared else -1
    place -= place > 0 and first[place - 1] == "因"
    if place > 0 and _begins_there(
        first, place, others, named=noun if noun and shared == noun else ""
    ):
        of = first.rfind("的", 0, place)
        return first[of + 1 if of >= 0 and place - of - 1 <= 2 else place :]
    return None


def _nearest(first: str, shared: str, others: list[str]) -> int:
    """Where the shared word stands that leaves a piece as long as the others: 进步创建进机关."""
    middle = middle_length(others)
    starts = [match.start() for match in re.finditer(re.escape(shared), first)]
    if len(shared) > 1 or not starts:
        return first.find(shared)
    return min(starts, key=lambda start: abs(len(first) - start - middle))


def _begins_there(first: str, place: int, others: list[str], *, named: str) -> bool:
    """Tell whether the list begins at the word that the other pieces begin with."""
    if governs(first[:place]) or (named and len(others) > 2):
        return True
    if len(named) > 1 and place > _LONG_ATTRIBUTE and first.count(named) == 1:
        return True
    if len(named) == 1 and place == _SHORT_ATTRIBUTE and len(others) > 1:
        return True
    lengths = [len(other) for other in others]
    if _WHOM.fullmatch(first, 0, place) and len(first) - place <= max(lengths) + _LONG_ATTRIBUTE:
        return True
    fits = min(lengths) - 1 <= len(first) - place <= max(lengths) + 1
    return place > _SHORT_ATTRIBUTE and fits and (named in DOING or len(first) > max(lengths))


def _same_length(first: str, others: list[str], noun: str | None) -> str | None:
    """Others of one length tell where the first begins: 推进企业数字化、网络化、智能化."""
    sizes = {len(other) for other in others}
    if _HANDLED.match(first) and max(sizes) < 4 and _same_predicate([first, *others]):
        return first[-min(sizes) :]
    if len(sizes) != 1 or min(sizes) < 3 or re.search("[”）、，及和与]", first):
        return None
    size = sizes.pop()
    if of_member(first[:-size]):
        return None
    ending = common_ending(others, noun)
    alike = bool(ending) and first.endswith(ending) and governs(first[:-size])
    alike = alike and not any(map(DEED.match, others))
    if len(others) > 2 and _same_predicate([first, *others]):
        alike = True
    # Two characters before it are an attribute of its own: 基本生活帮扶、医疗帮扶.
    longer = len(first) - size > _SHORT_ATTRIBUTE
    return first[-size:] if alike or (len(others) > 3 and size == 4 and longer) else None


def _same_predicate(pieces: list[str]) -> bool:
    """Tell whether all pieces end in the same predicate: 规模化, 科技化; 建好, 管好."""
    found = [_PREDICATE.search(piece) for piece in pieces]
    return found[0] is not None and len({match and match[0] for match in found}) == 1


def _behind_of(first: str, others: list[str]) -> str | None:
    """工作中的甲、乙、丙 begins behind 的 if no other piece holds one."""
    place = first.rfind("的")
    if not 0 < place < len(first) - 2 or any("的" in other for other in others):
        return None
    if of_member(first[: place + 1]):
        return None
    rest = first[place + 1 :]
    return rest if abs(len(rest) - middle_length(others)) <= 2 else None


def _without_noun(first: str, others: list[str], noun: str | None) -> str | None:
    """抓项目、招商、建设 under 三抓: the noun stands once and governs all."""
    if not noun or len(others) < 2 or noun in _NUMERALS:
        return None
    if not first.startswith(noun):
        return _behind_subject(first, others, noun)
    if len(noun) > 1 and (not can_govern(noun) or names_deeds(others)):
        return None
    if any(noun in other for other in others):
        return None
    verb = _OPENING_VERB.match(first)
    rest = first[verb.end() :] if verb else first.removeprefix(noun)
    middle = middle_length(others)
    nearer = abs(len(rest) - middle) <= abs(len(first) - middle)
    rest = _MEASURED.sub("", rest) if noun == "一" else rest
    return rest if len(rest) >= min(2, *map(len, others)) and (nearer or len(noun) > 1) else None


def _behind_subject(first: str, others: list[str], noun: str) -> str | None:
    """园区用地通甲、乙、丙 under 三通: the list begins behind the noun, which is its verb."""
    rest = first[first.find(noun) + 1 :]
    lengths = [len(other) for other in others]
    verb = noun in _PASSABLE and len(first) - len(rest) > _SHORT_ATTRIBUTE
    fits = min(lengths) <= len(rest) <= max(lengths) + 1 < len(first)
    return rest if verb and fits and not any(other.find(noun) > 0 for other in others) else None


def _to_noun(pieces: list[str], noun: str | None) -> list[str]:
    """Where most pieces begin with the noun, a short lead before it falls away in the others."""
    if not noun or sum(piece.startswith(noun) for piece in pieces) * 2 < len(pieces):
        return pieces
    return [_from(noun, piece) for piece in pieces]


def _from(noun: str, piece: str) -> str:
    place = piece.find(noun)
    return piece[place:] if 0 < place <= 6 and governs(piece[:place]) else piece
