"""Shares a running list out among several numerals, by their nouns or by how many each counts."""

import re
from typing import Final

from api.text.members.alone import named_alone, unmade
from api.text.members.group import Group, made
from api.text.pieces.counted import counted_tail, own_tail
from api.text.pieces.split import split
from api.text.pieces.tail import closed_tail
from api.text.pieces.trim import trim
from api.text.slogan import LabelNumeral

_BESIDE: Final = re.compile("(?<=..)为(?:辅助?|副|次|配套|补充|枢纽|网底|节点)[^，。；、]{0,4}$")
_ROLE: Final = re.compile(
    "(?<=..)为(?:主体?|重点|核心|支撑|代表|特色|骨干|依托)(?:的[^，。；、]*)?$"
)


def shared_out(found: list[str], numerals: tuple[LabelNumeral, ...]) -> list[list[str]]:
    """Share a running list out among the numerals: by their nouns if that comes out even."""
    sizes = [number.count or 1 for number in numerals]
    named = named_by_noun(found, numerals)
    if named:
        return named
    shares = []
    for size in sizes:
        shares.append(found[:size])
        found = found[size:]
    return shares


def named_by_noun(found: list[str], numerals: tuple[LabelNumeral, ...]) -> list[list[str]] | None:
    """The members that hold the noun of each numeral, if they are as many as it counts."""
    if not all(number.noun and number.count for number in numerals):
        return None
    shares = [[member for member in found if (number.noun or "") in member] for number in numerals]
    sizes = [number.count for number in numerals]
    apart = len({member for share in shares for member in share}) == sum(map(len, shares))
    return shares if apart and [len(share) for share in shares] == sizes else None


def each_named(body: str, numerals: tuple[LabelNumeral, ...]) -> tuple[Group, ...] | None:
    """率先甲、率先乙，…超过丙 for 两率先一超过: each noun is held as often as it counts."""
    if any(not number.noun or len(number.noun) == 1 for number in numerals):
        return None
    names = [
        f"{number.numeral}{measure}{number.noun}" for number in numerals for measure in ("", "个")
    ]
    pieces = [one for one in split(body, "，、；。,;") if not any(name in one for name in names)]
    shares = named_by_noun(pieces, numerals)
    pairs = zip(numerals, shares or (), strict=shares is not None)
    return tuple(made(number, share, complete=True) for number, share in pairs) or None


def clause_each(body: str, numerals: tuple[LabelNumeral, ...]) -> tuple[Group, ...] | None:
    """甲中心，乙网，以十户为丙单元 for 一中心一张网十户: a clause for each noun."""
    clauses = split(body, "，,；;。")
    if len(clauses) != len(numerals) or any("、" in clause for clause in clauses):
        return None
    if not all(
        (number.noun or "＿")[0] in one for number, one in zip(numerals, clauses, strict=True)
    ):
        return None
    pairs = zip(numerals, clauses, strict=True)
    return tuple(made(number, [one], complete=number.count == 1) for number, one in pairs)


def is_prose(running: list[str], numerals: tuple[LabelNumeral, ...]) -> bool:
    """Tell clauses for 一县一业 that do not speak of 县 and 业: prose, which any comma divides."""
    ones = all(number.count == 1 and number.noun for number in numerals)
    pairs = zip(running, numerals, strict=True)
    return ones and not all((number.noun or "")[0] in member for member, number in pairs)


def up_to_noun(member: str, body: str, number: LabelNumeral) -> str:
    """A last member that stands alone for its numeral, up to the noun of that."""
    if number.count != 1 or not number.noun or number.noun in member:
        return member
    rest = body[body.find(member) + len(member) :]
    word = "" if len(number.noun) > 1 else "[^，。；、]{0,6}"
    named = re.match(f"[^，。；、]{{0,8}}?{re.escape(number.noun)}{word}", rest)
    return member + named[0] if named else member


def _unroled(members: list[str]) -> list[str]:
    """以甲、乙、丙为主的产业 as the share of one numeral: the things that have the role."""
    beside = _BESIDE.search(members[-1])
    if beside and not any("为" in member for member in members[:-1]):
        return [*members[:-1], members[-1][: beside.start()]]
    role = _ROLE.search(members[-1])
    alone = role and not any(map(_ROLE.search, members[:-1])) and members[0].startswith("以")
    if not role or not alone:
        return members
    return [members[0][1:], *members[1:-1], members[-1][: role.start()]]


def fitted(members: list[str], number: LabelNumeral, head: str | None) -> list[str]:
    """Trim a share of a running list where its noun, or its closing number, shows how."""
    if number.count == 1 and number.noun:
        return [named_alone(unmade(member, number.noun), number.noun) for member in members]
    if len(members) > 1:
        members = _unroled(members)
        own = own_tail(members[-1], number.count or 0, number.noun, anywhere=True)
        members = [*members[:-1], own or members[-1]]
    if number.count is None:
        return [piece for member in members for piece in split(member, "、")]
    if number.noun and sum(number.noun in member for member in members) * 2 >= len(members):
        return trim(members, len(members), number.noun, head)
    first, *others = members
    rest = first.removeprefix(number.noun or "＿")
    if rest != first and len(others) > 2 and len(rest) >= min(2, *map(len, others)):
        members = [rest, *others]
    counted = counted_tail(members[-1], len(members)) or members[-1]
    members = [*members[:-1], counted]
    return _unroled(closed_tail(members, number.noun)) if number.noun else members
