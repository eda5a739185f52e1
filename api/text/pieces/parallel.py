"""Finds where the first of several pieces begins that are all built alike."""

import re
from collections.abc import Sequence
from typing import Final

from api.text.pieces.verbs import BEFORE_VERB
from api.text.slogan.words import MEASURES

_MARKS: Final = "“一"
_LONGEST_BEFORE_MARK: Final = 3
_SINGLE: Final = frozenset("所处间片顿堂次双台辆栋").union(
    measure for measure in MEASURES if len(measure) == 1
)
_YEAR: Final = re.compile("[0-9]{4}年")
_ADVERBS: Final = re.compile(f"(?:{BEFORE_VERB})+")
_ONE: Final = re.compile("(?<![同统第唯单专逐进不之万])一(?![些致律直切般体系流])")
_FEWEST: Final = 2
_LONG_LEAD: Final = 4
_LONGEST_WORD: Final = 4


def parallel(first: str, others: Sequence[str], noun: str | None = None) -> str | None:
    """The first piece from where it is built like the others, or None where nothing tells that.

    项目审批“零障碍”、注册“零收费” → 审批“零障碍”; 力争在2030年达峰、2060年中和 → 2030年达峰.
    """
    if all(map(_YEAR.match, others)):
        year = _YEAR.search(first)
        return first[year.start() :] if year else None
    counted = len(others) >= _FEWEST and all(other.startswith("一") for other in others)
    if counted:
        places = [match.start() for match in _ONE.finditer(first) if match.start() > 1]
        measured = [place for place in places if first[place + 1 : place + 2] in _SINGLE]
        return first[(measured or places)[-1] :] if places else None
    if len(others) < _FEWEST or any(other.startswith(("“", "一")) for other in others):
        return None
    for mark in _MARKS:
        found = _marked_alike(first, others, mark)
        if found:
            return found
    return _same_opening(first, others) or _built_around(first, others, noun or "")


def _built_around(first: str, others: Sequence[str], noun: str) -> str | None:
    """军警民问题联治、矛盾联调 under 两联: the noun stands in all, at one place in the others."""
    if len(noun) != 1 or any(other.endswith(noun) for other in others):
        return None
    if "、" in first or any(other.startswith(first[:1]) for other in others):
        return None
    places = {other.find(noun) for other in others}
    before = places.pop()
    start = first.find(noun) - before
    return first[start:] if not places and before > 0 and start >= _LONG_LEAD else None


def _marked_alike(first: str, others: Sequence[str], mark: str) -> str | None:
    """重点项目签约一批、开工一批、投产一批: the mark stands at one place in all of the others."""
    before = others[0].find(mark)
    if not 0 < before <= _LONGEST_BEFORE_MARK:
        return None
    if any(other.find(mark) != before for other in others):
        return None
    start = first.find(mark) - before
    return None if start < 1 or _ADVERBS.fullmatch(first[:start]) else first[start:]


def _same_opening(first: str, others: Sequence[str]) -> str | None:
    """全域旅游全要素、全过程、全时空: short words of one length that open with one character."""
    opening, size = others[0][:1], len(others[0])
    if size > _LONGEST_WORD or len(first) <= size + 1 or first[-size] != opening:
        return None
    alike = all(other.startswith(opening) and len(other) == size for other in others)
    return first[-size:] if alike else None
