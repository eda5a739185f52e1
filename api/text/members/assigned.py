"""Assigns clauses to numerals by their nouns: 织密甲网、乙网，组建丙、丁、戊三支队，建成己中心."""

import re
from typing import Final

from api.text.members.alone import founded_in, unmade
from api.text.members.clause import spelt
from api.text.members.clausewise import one_of
from api.text.members.group import MOST, Group, made
from api.text.members.listed import cut_list
from api.text.members.shares import each_named
from api.text.slogan import LabelNumeral
from api.text.slogan.words import MEASURES, NUMERAL_CHARACTERS

_SINGLE: Final = "".join(measure for measure in MEASURES if len(measure) == 1)
_AMOUNT: Final = f"(?:{'|'.join(MEASURES)}|[口处所间组台辆栋户])"
_CLAUSE_END: Final = re.compile("[，；。]")
# A number of things ends a list within a clause: 甲、乙、丙三条河道以及丁渠、戊渠.
_CLOSED: Final = re.compile(
    f"([{NUMERAL_CHARACTERS}0-9][{_SINGLE}][^，；。、和及与]{{1,6}})(?:以及|和|及|与)"
)
# How near to its end a clause names what there is one of: 建成指挥中心; not 按下“一键通”呼叫器后.
_ENDING: Final = 4
_BEFORE_DEED: Final = re.compile("^(?:到[0-9]{4}年|用[^，、]{1,3}年(?:的?时间)?)")
_POWER: Final = 100
_BESIDES: Final = re.compile("^(?:并|以及|另外?|同时|再)(?=..)")


def assigned(
    body: str, numerals: tuple[LabelNumeral, ...], head: str | None
) -> tuple[Group, ...] | None:
    """For each numeral in order the first clause that speaks of its noun and has its members.

    None unless every numeral finds its own clause, and one of them a list.
    """
    if any(not number.noun or not number.count for number in numerals):
        return None
    if each_named(body, numerals):
        return None
    for told in (body, _CLOSED.sub(r"\1；", body)):
        clauses = [_BESIDES.sub("", clause) for clause in _CLAUSE_END.split(told) if clause]
        clauses = [clause for clause in clauses if not _names_slogan(clause, numerals)]
        if len(clauses) >= len(numerals) and not any(_by_clauses(clauses, one) for one in numerals):
            groups = _in_order(clauses, numerals, head)
            if groups:
                return groups
    return None


def powers(body: str, numerals: tuple[LabelNumeral, ...]) -> tuple[Group, ...] | None:
    """组建百人宣讲团，培养千名明白人，发放万册读本 for 百千万: a clause for each, in order."""
    if len(numerals) == 1 or any(one.noun or (one.count or 0) < _POWER for one in numerals):
        return None
    clauses = _CLAUSE_END.split(body)
    groups: list[Group] = []
    for number in numerals:
        counted = re.compile(f"(?<![0-9百千万亿]){spelt(number)}(?![0-9百千万亿])")
        while clauses and not counted.search(clauses[0]):
            clauses.pop(0)
        if not clauses:
            return None
        groups.append(made(number, [_BEFORE_DEED.sub("", clauses.pop(0))], complete=False))
    return tuple(groups)


def _in_order(
    clauses: list[str], numerals: tuple[LabelNumeral, ...], head: str | None
) -> tuple[Group, ...] | None:
    groups: list[Group] = []
    for number in numerals:
        found: list[str] = []
        while clauses and not found:
            found = _members(clauses.pop(0), number, head)
        if not found:
            return None
        groups.append(made(number, found, complete=len(found) == number.count))
    return tuple(groups) if any(len(group.members) > 1 for group in groups) else None


def _names_slogan(clause: str, numerals: tuple[LabelNumeral, ...]) -> bool:
    """Tell a clause that only names the slogan: 完善“一体两翼三带”布局."""
    names = [f"{re.escape(one.numeral)}个?{re.escape(one.noun or '')}" for one in numerals]
    named = [re.search(name, clause) is not None for name in names]
    return sum(named) > 1


def _by_clauses(clauses: list[str], number: LabelNumeral) -> bool:
    """Tell whether as many clauses as counted speak of the noun, so that each is a member."""
    speaking = [clause for clause in clauses if (number.noun or "") in clause]
    return (number.count or 0) > 1 and len(speaking) == number.count


def _members(clause: str, number: LabelNumeral, head: str | None) -> list[str]:
    """What a clause lists for a numeral, as many as it counts; or the amount that it tells."""
    noun, count = number.noun or "", number.count or 0
    if noun[0] not in clause:
        return []
    if count == 1:
        told = noun[-1] in clause[-_ENDING:]
        return [founded_in(unmade(one, noun), noun) for one in one_of(clause, noun)] if told else []
    if count <= MOST:
        found = cut_list(clause, count, noun, head)
        if found:
            return found
    amount = re.search(f"(?<![0-9第]){spelt(number)}{_AMOUNT}", clause)
    return [founded_in(unmade(clause, noun), noun)] if amount else []
