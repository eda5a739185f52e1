"""Strips the prepositions and the scenes that frame a list as a whole."""

import re
from collections.abc import Sequence
from typing import Final

from api.text.pieces.verbs import OPENS, PLAIN_VERB

# Where or in what the list is: 在全市范围内, 在推进改革过程中.
_PLACE: Final = re.compile(
    "^在[^，、。“”]{1,14}?(?:范围内|区域内|领域内|[方层]面|过程中|工作中|建设中|基础上|期间|前提下)(?=..)"
)
# 由, 将 and the like before a list of things; 由来, 将来, 面向海洋的 are words or attributes.
_BEFORE_THINGS: Final = re.compile(
    "^(?:由(?![来衷此于头])(?=.)|(?:针对|面向|[把将](?![来军领手脉关握控门士])|对(?![外口接标话内台策象比照抗账等]))(?=..))"
)
# Where or when things are: 片区内以甲、乙为依托, 2013年甲、乙, 分市、县、乡三级.
_WITHIN: Final = re.compile("^[^，、。“”以]{1,8}[内中上]以(?=..)")
_YEAR: Final = re.compile(
    "^(?:预计|[到至从自]|截至)?(?:19|20)[0-9]{2}年(?:[底末初]|以来)?(?=[^，、0-9—至到-]{2,})"
)
_PARTED: Final = re.compile(
    "^分(?![宜别享类级布管配工析离散流红局行支公类期批段钟院校])(?=[^，、]{2,6}$)"
)
# What makes a sentence of the first member: 把甲变为乙, 对甲实行乙.
_SENTENCE: Final = re.compile(f"[为成到入给向转变的好]|负责|管住|{OPENS}(?:{PLAIN_VERB})")


def unframed(first: str, others: Sequence[str]) -> str:
    """The first piece without the place or the preposition that stands before the whole list.

    由市、县、乡三级构成 → 市; 在全市范围内开展甲、乙 → 开展甲. But not: 把好事办实.
    """
    if first.startswith("在") and not any(map(_PLACE.match, others)):
        first = _PLACE.sub("", first)
    for pattern in (_WITHIN, _YEAR, _PARTED):
        if len(others) > 1 and not any(map(pattern.match, others)):
            first = pattern.sub("", first)
    before = _BEFORE_THINGS.match(first)
    if not before or any(map(_BEFORE_THINGS.match, others)):
        return first
    rest = first[before.end() :]
    return first if _SENTENCE.search(rest) else rest
