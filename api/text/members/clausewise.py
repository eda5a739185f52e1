"""Cuts definitions that bring a list for each numeral: clause by clause, or added up with +."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from api.text.members.alone import founded_in, named_alone, unmade
from api.text.members.group import Group, made
from api.text.members.listed import cut_list
from api.text.pieces.split import split
from api.text.pieces.verbs import BEFORE_VERB
from api.text.slogan import LabelNumeral

_SEPARATORS: Final = ("；;", "，,", "。", "，,；;", "，,；;。")
_ANNOUNCING: Final = re.compile(
    "(?:具体是指|具体是|具体为|分别是|分别为|分别指|包括|是指|即|：|:)[：:]?"
)
_MOST_STARTS: Final = 6
_FOUNDING: Final = re.compile(
    f"^{BEFORE_VERB}{{0,3}}(?:培育发展|培育壮大|构建|搭建|组建|建立健全|建立|建成|打造)(?:(?:全市|全省|全县|全区)[^，、的]{{0,4}}的)?(?=[^健以了].{{3}})"
)
_ROLE: Final = re.compile(
    "(?:坚持)?以([^，。；、]+)为"
    "(.{0,2}[心核轴主头极体翼带区点]|纽带|载体|根本遵循|根本|引领|牵引|统领|目标|支撑|基础|核心|重点)$"
)
# A clause that tells when, where or by whom the list was made.
NO_MEMBER: Final = re.compile(
    r"即|指|具体|包括|\d{4}年|.{0,6}(?:总书记|党代会|全会|会议)|.*(?:提出|印发|简称|其中)"
)
_ROLE_OF_LIST: Final = re.compile(
    "(?:坚持)?以([^，。；为]*[、》][^，。；为]*)为[^，。；、为]{2,6}$"
)
_STOP: Final = re.compile("[；。]")
# A clause that tells the purpose of the list before it, or goes on about it, is no member.
_TELLS_ON: Final = re.compile(
    "是|其|进一步|旨在|通过|实现|确保|从而|推动|促进|全面推进|使|让|改为|以.{1,40}为(?:目标|目的|原则)$"
)
_DOING_SO: Final = re.compile(
    "做到|形成|实现|推动|力争|努力|全面|有效|实行|推行|落实|建立|构建|统一"
    "|为(?=[^，、]{1,10}(?:提供|服务))"
)
_OPEN_REST: Final = re.compile(
    r"[，；](?:以及|和|及)?([^，；。]*(?:多个|若干|一批|[NnＮXxＸ][个条项类种家大])[^，；。]*)"
)
_OPEN_MARK: Final = re.compile('[“"]?[NnＮX][”"]?(?:是指|则是|指|即|为|是)([^，；。]+)')


def clause_lists(
    body: str, numerals: tuple[LabelNumeral, ...], head: str | None
) -> tuple[Group, ...] | None:
    """As many clauses as numerals, each a list of as many members as its numeral counts.

    None unless every clause agrees with its numeral, and one of them counts more than one.
    """
    counts = [number.count for number in numerals]
    if None in counts or not any(count and count > 1 for count in counts):
        return None
    for source in _starts(body):
        for separators in _SEPARATORS:
            clauses = split(source, separators)
            if len(clauses) != len(numerals) or any(_STOP.search(one) for one in clauses):
                continue
            if _crossed(clauses, numerals):
                continue
            lists = [
                _list_of(clause, number, head)
                for clause, number in zip(clauses, numerals, strict=True)
            ]
            if all(lists):
                pairs = zip(numerals, lists, strict=True)
                return tuple(made(number, members, complete=True) for number, members in pairs)
    return None


def _crossed(clauses: Sequence[str], numerals: tuple[LabelNumeral, ...]) -> bool:
    """Tell clauses with something of every numeral each: 拼甲、提乙，拼丙、提丁 for 双拼双提."""
    nouns = {number.noun for number in numerals if number.noun}
    beginnings = [re.split("[，、]", clause) for clause in clauses]
    return len(nouns) > 1 and all(
        any(piece.startswith(noun) for piece in pieces) for noun in nouns for pieces in beginnings
    )


def _starts(body: str) -> Iterator[str]:
    yield body
    for match in list(_ANNOUNCING.finditer(body))[:_MOST_STARTS]:
        yield body[match.end() :]


def one_of(clause: str, noun: str | None) -> list[str]:
    """What a clause tells for a numeral of one: its role or what it founds, or nothing."""
    told = _TELLS_ON.match(clause) or NO_MEMBER.match(clause)
    role = _ROLE.match(clause)
    if role and (noun or "心")[0] in role[2]:
        return [role[1]]
    if told or (noun and noun[0] not in clause and _DOING_SO.match(clause)):
        return []
    founding = _FOUNDING.match(clause)
    if founding and (noun or "＿")[0] not in founding[0]:
        clause = clause[founding.end() :]
    return [named_alone(founded_in(unmade(clause, noun), noun), noun) if noun else clause]


def _list_of(clause: str, number: LabelNumeral, head: str | None) -> list[str]:
    if number.count == 1:
        return one_of(clause, number.noun)
    name = f"{number.numeral}{number.noun or ''}"
    announced = clause.removeprefix("“")
    if announced.startswith(name):
        rest = announced[len(name) :].removeprefix("”")
        clause = rest[1:] if rest[:1] in tuple("，,：:") else clause
    role = _ROLE_OF_LIST.match(clause)
    return cut_list(role[1] if role else clause, number.count or 0, number.noun, head) or []


def added_parts(body: str, numerals: tuple[LabelNumeral, ...]) -> list[str] | None:
    """甲+乙、丙+各部门 for 1+2+N: the definition adds up just as its label does."""
    if any(number.noun for number in numerals):
        return None
    parts = split(body, "+＋")
    return parts if len(parts) == len(numerals) else None


def open_part(body: str, start: int) -> list[str]:
    """What an N behind the counted lists stands for: N是指各县级平台公司."""
    match = _OPEN_MARK.search(body, start) or _OPEN_REST.match(body, body.find("，", start))
    match = match or _OPEN_REST.match(body, body.find("；", start))
    return [match[1].strip()] if match else []
