"""Strips when, who and for whom before a list: 每个村要制定甲、乙, 中小学生作业、睡眠."""

import re
from typing import Final

from api.text.pieces.governing import DEED
from api.text.pieces.likeness import middle_length
from api.text.pieces.verbs import BEFORE_VERB, EITHER_VERB, PLAIN_VERB

SOME: Final = re.compile("^(?:一批|若干)(?=..)")
"""What there is some of, before a whole list."""

# A subject and its verb: 每个村要制定甲、乙, 贫困人口享受甲、乙, 某市实施了甲、乙.
_SUBJECT_LEAD: Final = re.compile(
    rf"^[^，、“”]{{0,12}}?(?:(?:{PLAIN_VERB}|{EITHER_VERB})了|要(?:{PLAIN_VERB}|有)|享受|建有|设有|包含|(?<!.)拥有)"
    rf"|^{BEFORE_VERB}{{0,2}}[把将][^，、“”]{{1,12}}?(?:(?:建设|打造|培育|发展|转变|塑造)成为?|建成|变为|变成|划?分[为成]|归为|列为)"
    r"|^[^，、“”]{1,6}(?<![还不都凡就正或])是(?!否|非|不是)"
)
# 每个定居点配齐甲、乙, 按风险标注甲、乙: unless the others are deeds too.
_EACH_LEAD: Final = re.compile(
    f"^(?:每[个户村所名家栋人位]|按照?|依据|根据)[^，、“”]{{1,10}}?(?:{PLAIN_VERB}|有(?=一))(?=[^级])"
)
_SUBJECT_SIGN: Final = re.compile("[了要是将把]|享受|[建设拥]有|包含")
_WITHIN: Final = re.compile(
    "^(?:[^，、]{0,8}提出)?(?:计划)?用[^，、]{1,4}[年月天](?:左右)?(?:的?时间)?(?=[^时的左].)"
)
_PERSONS: Final = re.compile(
    "^[^，、的]{0,10}?(?:学生|居民|群众|企业|农民|人员|干部|市民|老年人|职工|患者|人口)(?=..)"
)


def without_scene(first: str, others: list[str]) -> str:
    """The first piece without a time, a subject with its verb, or a 一批 before the list."""
    within = _WITHIN.match(first)
    if within:
        first = first[within.end() :]
    each = _EACH_LEAD.match(first) if first[0] in "每按依根" else None
    if each and not any(_EACH_LEAD.match(other) or DEED.match(other) for other in others):
        return first[each.end() :]
    subject = _SUBJECT_LEAD.match(first) if _SUBJECT_SIGN.search(first) else None
    if subject and not any(map(_SUBJECT_LEAD.match, others)):
        rest = first[subject.end() :].lstrip("的")
        first = rest if len(rest) > 1 and len(rest) * 2 > middle_length(others) else first
    return first if any(other.startswith("一") for other in others) else SOME.sub("", first)


def behind_persons(first: str, others: list[str]) -> str:
    """中小学生作业、睡眠: the list begins behind those whom all of it concerns."""
    persons = _PERSONS.match(first)
    if not persons or len(others) < 2 or any(_PERSONS.match(other) for other in others):
        return first
    rest = first[persons.end() :]
    sizes = [len(other) for other in others]
    fits = min(sizes) <= len(rest) <= max(sizes) and len(first) > max(sizes) + 1
    return rest if fits else first
