"""Cuts a definition into the groups of members that a slogan's numerals announce."""

import re
from collections.abc import Sequence
from typing import Final

from api.text.members.amounts import amounts_of
from api.text.members.chunk import chunks_of
from api.text.members.clause import clauses_of
from api.text.members.clausewise import added_parts, clause_lists, open_part
from api.text.members.group import Group, made
from api.text.members.lead import trim_lead
from api.text.members.listed import (
    closing_list,
    cut_list,
    near_list,
    quoted_heads,
    summed_list,
)
from api.text.members.marked import marked_parts
from api.text.members.pieces import split
from api.text.members.tail import closed_tail, counted_tail
from api.text.members.told import quantities_of
from api.text.members.trim import trim
from api.text.members.verbs import BEFORE_VERB
from api.text.slogan import LabelNumeral
from api.text.slogan.words import MEASURES

_COPULA: Final = re.compile(
    r"\s*(?:主要)?(?:是指|指的是|指(?!标|导|数|挥)|即为|即|是|为(?!民|了)|包括有|包括|：|:)[：:，,]?\s*"
)
_MOST: Final = 60
_LONG_CODE: Final = 4
_AND_MORE: Final = re.compile(
    r"等(?:一批|多[个点支家类]|若干|[NnＮ]个|各|[^，。；]{0,12}$)[^，。；]*"
)
_CLAUSE: Final = re.compile("[^，、]{2,}通过")
_EITHER: Final = re.compile(
    r"(?:既要|既|又要|又|也要|一方面要|一方面|另一方面|另一方面要|不仅要|不仅|而且要|而且|还要)"
)
_COUNTED_QUOTE: Final = re.compile(r"^.{0,6}“(一[^“”]{2,14})”$")
_COUNTED_ONE: Final = re.compile(r"[^，。；一]{1,4}(一[个套支本张条项][^，。；“”一]{2,12})[，,]")
_TOLD_ON: Final = re.compile("，(?=(?:为|是|包括|即)[^了])")
_COUNTED: Final = re.compile("(?<=[造建设成育立])[0-9一]")
_BRACKETS: Final = re.compile("（([^（）]+)）[”。]*$")
_ROLED: Final = re.compile("^以(.+)为.{1,4}$")
_RENAMED: Final = re.compile(
    "^[^，。；“”]{0,6}“?[一1][^，。；“”]{1,12}”?，(?:指|即|就是|包括)(?=..)"
)
_QUOTED_ROLE: Final = re.compile("^[^“”，]{0,8}“([^“”、]{2,12})”为[^，]{2,12}$")
_FOUNDED: Final = re.compile("^(?:建立|构建|搭建|组建)(?=以|由)")
_MADE: Final = re.compile(
    f"^{BEFORE_VERB}{{0,3}}(?P<verb>推进建设|建立|构建|搭建|组建|打造|建设|培育|创建|形成|实施|创新|设立|建成|培育发展|培育壮大)(?:了|的)?(?=[^，。；]{{3,}}$)"
)
_SHORT_MEASURES: Final = "".join(measure for measure in MEASURES if len(measure) == 1)
_OWN_NUMERAL: Final = re.compile(rf"^“[0-9NX]”(?![{_SHORT_MEASURES}周天日月年])")


def cut_members(
    definition: str, numerals: tuple[LabelNumeral, ...], *, head: str | None = None
) -> tuple[Group, ...]:
    """Cut a definition into one group a numeral, members in the definition's own words.

    Nothing is invented: where no way of cutting agrees with the numerals, the group holds the
    nearest list there is, or none, and is not complete. Labels that list nothing (一站式,
    百日行动) have no groups. `head` is the noun that the slogan modifies, if it has one.
    """
    if not numerals:
        return ()
    chunks = chunks_of(definition, numerals)
    if chunks:
        return tuple(group for read, part in chunks for group in _chunk_groups(read, part, head))
    for reading in (numerals, _digit_by_digit(numerals)):
        parts = marked_parts(definition, reading)
        if parts and all(len(part) > 1 for part in parts[:-1]):
            return tuple(_part_group(n, part, head) for n, part in zip(reading, parts, strict=True))
    told = _told(definition, numerals)
    if told:
        return told
    if _lists_nothing(numerals):
        return ()
    body = _bare(definition)
    if len(numerals) == 1:
        return (_group(numerals[0], body, head),)
    return _several(body, numerals, head)


def _told(definition: str, numerals: tuple[LabelNumeral, ...]) -> tuple[Group, ...] | None:
    """The groups of a label whose numerals are the amounts that the definition names."""
    amounts = amounts_of(definition, numerals)
    if amounts:
        closed = _closed_lists(_bare(definition), numerals) if len(numerals) > 1 else None
        return closed or _amount_groups(numerals, amounts)
    told = quantities_of(definition, "".join(number.numeral for number in numerals))
    if told and all(number.noun is None for number in numerals[:-1]):
        return tuple(_told_group(number, text, definition) for number, text in told)
    return None


def _bare(definition: str) -> str:
    return _COPULA.sub("", definition, count=1) if _COPULA.match(definition) else definition


def _unmade(member: str, noun: str) -> str:
    """What is made, without the verb that makes it, unless the verb is the slogan's own noun."""
    made_up = _MADE.match(member)
    return member[made_up.end() :] if made_up and noun[0] not in made_up["verb"] else member


def _founded(text: str) -> list[str]:
    return [_MADE.sub("", text) if _COUNTED.search(text) else text]


def _amount_groups(
    numerals: tuple[LabelNumeral, ...], amounts: list[tuple[LabelNumeral, str]]
) -> tuple[Group, ...]:
    """A group for each amount, or for 双百 the two amounts in one."""
    if len(numerals) == 1 and numerals[0].count == len(amounts):
        return (made(numerals[0], [text for _, text in amounts], complete=True),)
    groups = []
    for number, text in amounts:
        counted = number.count and 1 < number.count <= _MOST
        found = closing_list(text, number.count or 0, None) if counted else None
        found = found or _bracketed(text, number.count or 0)
        if counted and not found:
            break
        members = found[0] if found else _founded(text)
        groups.append(made(number, members, complete=True))
    if len(groups) == len(amounts):
        return tuple(groups)
    return tuple(made(number, [text], complete=number.count == 1) for number, text in amounts)


def _told_group(number: LabelNumeral, text: str, definition: str) -> Group:
    """A quantity that its code names: the list that it closes, or the quantity itself."""
    place = definition.find(text)
    if number.count and 1 < number.count <= _MOST:
        start = max(definition.rfind(mark, 0, place) for mark in "，；。") + 1
        found = closing_list(definition[start:], number.count, None)
        if found and start + found[1] <= place + len(number.numeral) + 2:
            return made(number, found[0], complete=True)
    return made(number, [text], complete=number.count == 1)


def _chunk_groups(
    numerals: tuple[LabelNumeral, ...], part: str, head: str | None
) -> tuple[Group, ...]:
    if len(numerals) == 1:
        return (_part_group(numerals[0], part, head),)
    return _several(part, numerals, head)


def _part_group(number: LabelNumeral, part: str, head: str | None) -> Group:
    """A part that names its numeral: its list, or the part itself where no list agrees."""
    if number.count in (1, None):
        part = _RENAMED.sub("", part) if number.count else part
        part = _FOUNDED.sub("", _TOLD_ON.split(part, maxsplit=1)[0] if number.count else part)
        part = _unmade(part, number.noun) if number.noun else part
    if number.noun:
        part = part.split(f"，{number.numeral}{number.noun}", maxsplit=1)[0]
    group = _group(number, part, head)
    if group.complete or not part or (number.count is None and len(group.members) > 1):
        return group
    return made(number, _single(part), complete=False)


def _digit_by_digit(numerals: tuple[LabelNumeral, ...]) -> tuple[LabelNumeral, ...]:
    """The numerals with those of several digits read digit by digit: 123+N is 1, 2, 3 and N."""
    return tuple(
        LabelNumeral(character, int(character) if character.isdecimal() else None, number.noun)
        for number in numerals
        for character in (number.numeral if number.numeral.isdecimal() else number.numeral[:1])
    )


def _lists_nothing(numerals: tuple[LabelNumeral, ...]) -> bool:
    counts = [number.count for number in numerals]
    if any(count is not None and count > _MOST for count in counts):
        return True
    return len(counts) == 1 and counts[0] in (0, 1, None)


def _group(number: LabelNumeral, text: str, head: str | None) -> Group:
    if number.count is None:
        return made(number, _open_list(text) or _single(text), complete=False)
    if number.count == 1 or number.count > _MOST:
        return made(number, _single(text), complete=True)
    found = _both(text) if number.count == 2 else summed_list(text, number.count)
    found = found or cut_list(text, number.count, number.noun, head)
    if found:
        found = closed_tail(found, None) if number.noun is None else found
        return made(number, found, complete=True)
    return made(number, near_list(text, number.count, number.noun, head), complete=False)


def _several(body: str, numerals: tuple[LabelNumeral, ...], head: str | None) -> tuple[Group, ...]:
    """Several numerals without marks of their own: clauses, one running list, one shared list."""
    closed = _closed_lists(body, numerals)
    if closed:
        return closed
    added = added_parts(body, numerals)
    if added:
        pairs = zip(numerals, added, strict=True)
        return tuple(_part_group(number, part, head) for number, part in pairs)
    if all(number.noun is None for number in numerals):
        clauses = clauses_of(body, numerals)
        if clauses:
            return _clause_groups(numerals, quoted_heads(clauses))
    lists = clause_lists(body, numerals, head)
    if lists:
        return lists
    total = sum(number.count or 1 for number in numerals)
    found = cut_list(body, total, None, head)
    if not found:
        return _shared_list(body, numerals, head) or _nearly(body, numerals, head, total)
    return tuple(
        made(number, _fitted(members, number, head), complete=number.count is not None)
        for number, members in zip(numerals, _shared_out(found, numerals), strict=True)
    )


def _shared_out(found: list[str], numerals: tuple[LabelNumeral, ...]) -> list[list[str]]:
    """Share a running list out among the numerals: by their nouns if that comes out even."""
    sizes = [number.count or 1 for number in numerals]
    by_noun = [
        [member for member in found if number.noun and number.noun in member] for number in numerals
    ]
    if len(numerals) == 2 and [len(members) for members in by_noun] == sizes:
        return by_noun
    shares = []
    for size in sizes:
        shares.append(found[:size])
        found = found[size:]
    return shares


def _fitted(members: list[str], number: LabelNumeral, head: str | None) -> list[str]:
    """Trim a share of a running list where its noun, or its closing number, shows how."""
    if number.count == 1 and number.noun:
        return [_unmade(member, number.noun) for member in members]
    if number.count is None:
        return [piece for member in members for piece in split(member, "、")]
    if number.noun and sum(number.noun in member for member in members) * 2 >= len(members):
        return trim(members, len(members), number.noun, head)
    counted = counted_tail(members[-1], len(members)) or members[-1]
    return (
        closed_tail([*members[:-1], counted], number.noun)
        if number.noun
        else [*members[:-1], counted]
    )


def _closed_lists(body: str, numerals: tuple[LabelNumeral, ...]) -> tuple[Group, ...] | None:
    """甲、乙2个产业，丙、丁、戊3个产业: every numeral closes a list of its own."""
    groups: list[Group] = []
    place = 0
    for number in numerals:
        if number.count is None and number is numerals[-1] and len(groups) > 1:
            groups.append(made(number, open_part(body, place), complete=False))
            break
        if number.count is None or not 1 < number.count <= _MOST or number.noun:
            return None
        found = closing_list(body, number.count, None, start=place)
        if not found:
            return None
        groups.append(made(number, found[0], complete=True))
        place = found[1]
    return tuple(groups)


def _clause_groups(numerals: tuple[LabelNumeral, ...], clauses: Sequence[str]) -> tuple[Group, ...]:
    """A clause for each numeral: the list that it closes, or all the clauses whole.

    Where only some clauses of a long code hold a list, they are what is counted, not their lists.
    """
    groups = []
    whole = []
    for number, clause in zip(numerals, clauses, strict=True):
        counted = number.count and 1 < number.count <= _MOST
        found = closing_list(clause, number.count or 0, None) if counted else None
        found = found or _bracketed(clause, number.count or 0)
        quoted = _QUOTED_ROLE.match(clause)
        text = quoted[1] if quoted else _OWN_NUMERAL.sub("", clause)
        single = made(number, [text], complete=number.count == 1)
        groups.append(made(number, found[0], complete=True) if found else single)
        whole.append(single)
    listed = all(group.complete for group in groups if group.count is not None)
    return tuple(groups if listed or len(groups) < _LONG_CODE else whole)


def _bracketed(clause: str, count: int) -> tuple[list[str], int] | None:
    """六项整治（甲、乙、…）: the list that a clause gives in brackets at its end."""
    match = _BRACKETS.search(clause)
    if not match:
        return None
    role = _ROLED.match(match[1])
    if count == 1:
        return ([role[1]], match.end()) if role else None
    pieces = split(match[1], "、")
    return (pieces, match.end()) if len(pieces) == count else None


def _shared_list(
    body: str, numerals: tuple[LabelNumeral, ...], head: str | None
) -> tuple[Group, ...]:
    """三管三必须: one list serves all the numerals; it stands under the first."""
    first = numerals[0]
    if not first.count or first.count < 2 or len({number.count for number in numerals}) > 1:
        return ()
    found = cut_list(body, first.count, first.noun, head)
    if not found:
        return ()
    host = next((one for one in numerals if one.noun and one.noun in found[-1]), first)
    note = f"与“{host.numeral}{host.noun or ''}”共用同一清单"
    return tuple(
        made(one, found, complete=True)
        if one is host
        else Group(one.numeral, one.count, one.noun, (), complete=True, note=note)
        for one in numerals
    )


def _open_list(text: str) -> list[str]:
    """The examples behind an N: 甲园、乙园等多个园区 → 甲园, 乙园."""
    match = _AND_MORE.search(text)
    pieces = trim_lead(split(text[: match.start()], "、"), None) if match else []
    return [] if any(map(_CLAUSE.match, pieces)) else pieces


def _nearly(
    body: str, numerals: tuple[LabelNumeral, ...], head: str | None, total: int
) -> tuple[Group, ...]:
    """A running list that is one short or one too long: shared out in order, none complete."""
    found = near_list(body, total, None, head)
    groups = []
    for number in numerals:
        size = number.count or 1
        groups.append(made(number, found[:size], complete=False))
        found = found[size:]
    return tuple(groups)


def _single(text: str) -> list[str]:
    stripped = _COPULA.sub("", text, count=1) if _COPULA.match(text) else text
    stripped = stripped.strip(" ，,；;。：:\n")
    counted = (
        _COUNTED_QUOTE.search(stripped)
        or _QUOTED_ROLE.match(stripped)
        or _COUNTED_ONE.match(stripped)
    )
    if counted:
        return [counted[1]]
    return [stripped] if stripped else []


def _both(text: str) -> list[str] | None:
    """既要…，又要… is a list of two."""
    marks = list(_EITHER.finditer(text))
    if len(marks) != 2:
        return None
    first, second = marks
    return [
        text[first.end() : second.start()].strip(" ，,；;。"),
        text[second.end() :].strip(" ，,；;。"),
    ]
