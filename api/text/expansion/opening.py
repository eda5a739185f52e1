"""Finds where the first member of a list begins: behind what opens its sentence."""

import re
from collections.abc import Sequence
from typing import Final

from api.text.expansion.verbs import ADVERBS, ALONE, EXTENTS, GOVERNING, VERBS
from api.text.pieces.likeness import middle_length
from api.text.pieces.split import tidy
from api.text.pieces.verbs import BEFORE_VERB, DEED_VERB, EITHER_VERB, PLAIN_VERB

_OPENING: Final = re.compile(
    rf"^.{{0,12}}?(?:(?:{ADVERBS})*(?:{VERBS})(?:了|好)?|走好|走|以|将|把|在)"
)
_ALONE: Final = re.compile(rf"(?:{ADVERBS}|支持|推动|加快|突出)*(?:{ALONE})了?(?=..)")
STARTS_WITH_VERB: Final = re.compile(rf"(?:{ADVERBS})*(?:{VERBS})")
_DEED: Final = re.compile(f"{BEFORE_VERB}{{0,2}}(?:{DEED_VERB})")
_PLAIN_LEAD: Final = re.compile(
    rf"(?:在[^，、]{{1,6}}?(?={GOVERNING})|对[^，、]{{1,10}}?(?=进行)|[^，、]{{1,6}}?(?<![重主需必首紧])要(?![素求点道件害])"
    rf"|[^，、]{{1,6}}?(?=[具拥享]有|面临|呈现))?{BEFORE_VERB}{{0,3}}(?:(?:{PLAIN_VERB}|{GOVERNING})[了着]?)+"
)
# What may end the stretch before a deed that is the first member: 必须紧扣｜聚焦甲, 以｜建设甲.
_ANY_DEED: Final = re.compile(f"{BEFORE_VERB}{{0,2}}(?:{DEED_VERB}|{EITHER_VERB})")
_BEFORE_DEED: Final = re.compile(rf"(?:{ALONE}|{GOVERNING}|做好|抓好|[以将把要])$")
# 强化以甲、乙为主, but 实施以旧换新.
_FRAME: Final = re.compile("^以(?!.{1,2}[代换招促带养治补])(?=..)")
_URGED: Final = re.compile(BEFORE_VERB)
_EXTENT: Final = re.compile(EXTENTS)
_FARTHEST: Final = 10
_FEWEST_OTHERS: Final = 2


def opened(first: str, others: Sequence[str], noun: str | None) -> str:
    """The first piece without the verb that opens the sentence, as the other pieces show it.

    `noun` is that of the slogan, which its members may share: 国有景区所有权、管理权“两权”.
    """
    if len(others) >= _FEWEST_OTHERS and all(map(_DEED.match, others)):
        return tidy(_from_deed(first, others))
    first = _without_verb(first, others)
    first = _without_plain_verb(first, others)
    return tidy(_of_one_length(first, others, noun))


def _from_deed(first: str, others: Sequence[str]) -> str:
    """Where all others are deeds so is the first: 做好聚焦甲、改善乙 begins with 聚焦."""
    least = min(map(len, others)) - 1
    for place in range(min(_FARTHEST, len(first) - least), 0, -1):
        if _BEFORE_DEED.search(first[:place]) and _ANY_DEED.match(first, place):
            return first[place:]
    return _without_verb(first, others)


def _without_verb(first: str, others: Sequence[str]) -> str:
    middle = middle_length(others)
    governing = _ALONE.match(first)
    if governing and not any(map(STARTS_WITH_VERB.match, others)):
        first = first[governing.end() :]
    match = (STARTS_WITH_VERB if governing else _OPENING).match(first)
    if not match or len(first) <= middle:
        return first
    rest = first[match.end() :]
    if len(rest) < 1 or abs(len(rest) - middle) > abs(len(first) - middle):
        return first
    again = _OPENING.match(rest)
    if again and len(rest) - again.end() >= min(map(len, others)):
        rest = rest[again.end() :]
    return _FRAME.sub("", rest)


def _without_plain_verb(first: str, others: Sequence[str]) -> str:
    """The first piece without a verb that is never a noun, if no other piece opens with one."""
    match = _PLAIN_LEAD.match(first)
    if not match or any(map(_DEED.match, others)):
        return first
    lengths = [len(other) for other in others]
    rest = first[match.end() :]
    if len(rest) < min(2, *lengths):
        return first
    if _URGED.match(first):
        return rest
    if len(rest) * 2 <= middle_length(others):
        return first
    fits = not min(lengths) <= len(first) <= max(lengths) or len(rest) >= min(lengths) - 1
    return rest if fits else first


def _of_one_length(first: str, others: Sequence[str], noun: str | None) -> str:
    """The end of the first piece that is as long as all others and shares the noun with them.

    So is what stands behind the extent of the list: 农村污水、垃圾、厕所.
    """
    lengths = {len(other) for other in others}
    if len(others) < _FEWEST_OTHERS or len(lengths) > 1:
        return first
    last = first[-lengths.pop() :]
    lead = first.removesuffix(last)
    if len(lead) > 1 and noun and any(all(mark in one for one in (last, *others)) for mark in noun):
        return last
    return last if _EXTENT.fullmatch(lead) else first
