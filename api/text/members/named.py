"""Cuts definitions that name each numeral behind its list or its role.

…、…“四优”产业, 以甲、乙为双核, and 甲带、乙部 for 一带一部: the nouns of the label lead the way.
"""

import re
from functools import lru_cache
from operator import itemgetter
from typing import Final

from api.text.members.alone import unmade
from api.text.members.clause import spellings_of, spelt
from api.text.members.group import MOST, Group, made
from api.text.members.listed import cut_list
from api.text.members.part import open_list
from api.text.pieces.lead import trim_lead
from api.text.pieces.split import sources, split, split_joint
from api.text.slogan import LabelNumeral
from api.text.slogan.words import MEASURES

_MARKS: Final = "，。；"
_CLOSED: Final = re.compile("(?:等|这|的|共|有)+$")


def named_lists(body: str, numerals: tuple[LabelNumeral, ...]) -> tuple[Group, ...] | None:
    """做强甲“一主”产业，发展乙、丙等“两优”产业: the quoted parts of the label close their lists.

    None unless all numerals are named so, but for an open one at the end, and all lists agree.
    """
    if len(numerals) < 2 or not any(f"“{one}" in body for one in spellings_of(numerals[0])):
        return None
    groups: list[Group] = []
    place = 0
    for number in numerals:
        if number.count is None and number is numerals[-1] and groups:
            groups.append(made(number, open_list(_next_clause(body, place)), complete=False))
            break
        match = _name(number).search(body, place)
        if not match:
            return None
        own = number.count == 1 and not number.noun
        members = [match[0].strip("“”")] if own else _before(body[place : match.start()], number)
        if not members:
            return None
        groups.append(made(number, members, complete=True))
        place = match.end()
    return tuple(groups)


def _before(text: str, number: LabelNumeral) -> list[str] | None:
    """The members before a quoted name: as many as it counts, or the one."""
    clause = _CLOSED.sub("", text[max(text.rfind(mark) for mark in _MARKS) + 1 :])
    if not number.count or number.count > MOST or not clause:
        return None
    if number.count == 1:
        return [unmade(clause, number.noun or "＿")]
    return cut_list(clause, number.count, None)


def _next_clause(body: str, place: int) -> str:
    clauses = re.split(f"[{_MARKS}]", body[place:])
    return clauses[1] if len(clauses) > 1 else ""


@lru_cache(1024)
def _name(number: LabelNumeral) -> re.Pattern[str]:
    noun = re.escape(number.noun) if number.noun else "[^“”、，]{1,3}"
    return re.compile(f"“{spelt(number)}(?:{'|'.join(MEASURES)})?{noun}”")


def roles(body: str, numerals: tuple[LabelNumeral, ...]) -> tuple[Group, ...] | None:
    """以甲和乙为双核 for 一城双核: a numeral above one names a role; what is one is not told."""
    several = [number for number in numerals if number.count != 1]
    if (
        "以" not in body
        or not several
        or any(not number.noun or not number.count for number in several)
    ):
        return None
    groups = []
    for number in numerals:
        match = _role(number).search(body) if number.count != 1 else None
        members = cut_list(match[1], number.count or 0, None) if match else None
        if not members and number.count != 1:
            return None
        groups.append(made(number, members or [], complete=bool(members)))
    return tuple(groups)


@lru_cache(1024)
def _role(number: LabelNumeral) -> re.Pattern[str]:
    return re.compile(f"以([^，。；]+?)为{spelt(number)}{re.escape(number.noun or '')}")


def one_each(body: str, numerals: tuple[LabelNumeral, ...]) -> tuple[Group, ...] | None:
    """东部过渡带、中部结合部 for 一带一部: one member each, which ends with its numeral's noun."""
    nouns = [number.noun for number in numerals if number.count == 1 and number.noun]
    if len(nouns) < 2 or len(nouns) < len(numerals):
        return None
    for _, stretch in sorted(sources(body), key=itemgetter(0)):
        pieces = split(stretch, "、")
        if 0 < len(pieces) < len(nouns):
            pieces = [*pieces[:-1], *split_joint(pieces[-1])]
        if len(pieces) == len(nouns) and all(map(str.endswith, pieces, nouns)):
            members = trim_lead(pieces, None)
            pairs = zip(numerals, members, strict=True)
            return tuple(made(number, [member], complete=True) for number, member in pairs)
    return None
