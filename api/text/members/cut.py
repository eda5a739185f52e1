"""Cuts a definition into the groups of members that a slogan's numerals announce."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from api.text.members.amounts import amounts_of
from api.text.members.assigned import powers
from api.text.members.chunk import chunks_of
from api.text.members.closed import closed_lists
from api.text.members.group import MOST, Group, made
from api.text.members.listed import closing_list
from api.text.members.marked import marked_parts
from api.text.members.named import named_lists, one_each, roles
from api.text.members.part import (
    bare,
    founded,
    group_of,
    merged_list,
    named_behind,
    part_group,
    unled,
)
from api.text.members.several import bracketed, several
from api.text.members.told import quantities_of
from api.text.pieces.governing import DEED
from api.text.slogan import LabelNumeral

# Half-width marks stand for the others, but not within numbers: 1,000, 10:30.
_FULL_WIDTH: Final = str.maketrans(",;:()", "，；：（）")
_IN_NUMBER: Final = re.compile("(?<=[0-9])[，：](?=[0-9])")
_OWN: Final = re.compile(
    "“?([^“”，。；]{2,12})”?，?(?:是指|即|指)([^；。]+)[；。]“?[^“”，。；]{2,12}”?，?(?:是指|即|指)"
)
_HEAD_TOLD: Final = re.compile("[^，。；、“”]{0,6}?(?:是指|指的是|指|即)(?=[^“]{4})")
_PAIR: Final = 2
_RATE: Final = re.compile("[0-9][%％]")


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
    printed = definition.translate(_FULL_WIDTH)
    plain = _IN_NUMBER.sub(lambda mark: definition[mark.start()], printed)
    groups = _under_label(_cut(plain, _told_of(plain, numerals), head), numerals)
    return groups if plain == definition else tuple(_as_written(groups, plain, definition))


def _told_of(definition: str, numerals: tuple[LabelNumeral, ...]) -> tuple[LabelNumeral, ...]:
    """The one numeral with the noun that the definition speaks of: 证 for 四证齐发."""
    if len(numerals) > 1:
        return numerals
    return tuple(replace(one, noun=_noun_told(definition, one)) for one in numerals)


def _noun_told(definition: str, number: LabelNumeral) -> str | None:
    """The first character of a noun, where the definition has that and nothing else of it."""
    noun = number.noun or ""
    if len(noun) < _PAIR or any(noun[start:] in definition for start in range(len(noun) - 1)):
        return number.noun
    told = definition.count(noun[0]) >= (number.count or _PAIR) and noun[:2] not in definition
    return noun[0] if told else number.noun


def _under_label(
    groups: tuple[Group, ...], numerals: tuple[LabelNumeral, ...]
) -> tuple[Group, ...]:
    """The groups with the nouns as the label has them."""
    if [group.numeral for group in groups] != [number.numeral for number in numerals]:
        return groups
    return tuple(
        replace(group, noun=number.noun) for group, number in zip(groups, numerals, strict=True)
    )


def _as_written(groups: tuple[Group, ...], plain: str, definition: str) -> Iterator[Group]:
    """The groups with the marks of their members as the definition writes them."""
    for group in groups:
        places = [(plain.find(member.text), member) for member in group.members]
        members = tuple(
            replace(member, text=definition[place : place + len(member.text)])
            for place, member in places
        )
        yield replace(group, members=members)


def _cut(
    definition: str, numerals: tuple[LabelNumeral, ...], head: str | None
) -> tuple[Group, ...]:
    """The groups of a definition with full-width marks."""
    definition = _own_part(definition, numerals)
    marked = _marked(definition, numerals, head) or _told(definition, numerals, head)
    if marked:
        return marked
    if _lists_nothing(numerals):
        each = powers(definition, numerals)
        if each:
            return each
        merged = merged_list(definition) if numerals[0].numeral == "多" else []
        return (made(numerals[0], merged, complete=False),) if merged else ()
    body = bare(definition)
    closed = (
        _closed(body, numerals, head)
        or named_lists(body, numerals)
        or roles(body, numerals)
        or one_each(body, numerals)
    )
    if closed:
        return closed
    if len(numerals) == 1:
        return (group_of(numerals[0], body, head),)
    return several(body, numerals, head)


def _own_part(definition: str, numerals: tuple[LabelNumeral, ...]) -> str:
    """三保，即…；两新，即… for 三保: what is told of the slogan itself, if others follow."""
    name = "".join(f"{number.numeral}{number.noun or ''}" for number in numerals)
    told = _OWN.match(definition)
    if told and told[1] == name:
        return told[2]
    place = max(definition.find(f"{mark}“{name}”") for mark in "。；") if len(numerals) == 1 else -1
    named = _HEAD_TOLD.match(definition, place + len(name) + 3) if place >= 0 else None
    return definition[named.end() :] if named else definition


def _marked(
    definition: str, numerals: tuple[LabelNumeral, ...], head: str | None
) -> tuple[Group, ...] | None:
    """The groups of a definition that takes the parts of the label up one by one."""
    chunks = chunks_of(definition, numerals)
    if chunks:
        groups = [group for read, part in chunks for group in _chunk_groups(read, part, head)]
        return tuple(unled(groups, urged=False))
    for reading in (numerals, _digit_by_digit(numerals)):
        parts = marked_parts(definition, reading)
        if parts and all(len(part) > 1 for part in parts[:-1]):
            return tuple(part_group(n, part, head) for n, part in zip(reading, parts, strict=True))
    return None


def _closed(
    body: str, numerals: tuple[LabelNumeral, ...], head: str | None
) -> tuple[Group, ...] | None:
    """The groups of the list that the slogan's own quoted name closes: 甲、乙、丙“三台融合”."""
    before = named_behind(body, numerals)
    groups = _cut(before, numerals, head) if before else ()
    whole = groups and all(group.complete for group in groups if group.count is not None)
    return groups if whole else None


def _told(
    definition: str, numerals: tuple[LabelNumeral, ...], head: str | None
) -> tuple[Group, ...] | None:
    """The groups of a label whose numerals are the amounts that the definition names."""
    amounts = amounts_of(definition, numerals)
    if amounts:
        *others, (number, text) = amounts
        if head and not any(told.endswith(head) for _, told in others):
            amounts = [*others, (number, text.removesuffix(head) or text)]
        body = bare(definition)
        closed = closed_lists(body, numerals, lambda *_: ()) if len(numerals) > 1 else None
        return closed or _amount_groups(numerals, amounts)
    told = quantities_of(definition, "".join(number.numeral for number in numerals))
    if told and all(number.noun is None for number in numerals[:-1]):
        return tuple(_told_group(number, text, definition) for number, text in told)
    return None


def _chunk_groups(
    numerals: tuple[LabelNumeral, ...], part: str, head: str | None
) -> tuple[Group, ...]:
    if len(numerals) == 1:
        return (part_group(numerals[0], part, head),)
    return several(part, numerals, head)


def _digit_by_digit(numerals: tuple[LabelNumeral, ...]) -> tuple[LabelNumeral, ...]:
    """The numerals with those of several digits read digit by digit: 123+N is 1, 2, 3 and N."""
    return tuple(
        LabelNumeral(character, int(character) if character.isdecimal() else None, number.noun)
        for number in numerals
        for character in (number.numeral if number.numeral.isdecimal() else number.numeral[:1])
    )


def _lists_nothing(numerals: tuple[LabelNumeral, ...]) -> bool:
    counts = [number.count for number in numerals]
    if any(count is not None and count > MOST for count in counts):
        return True
    return len(counts) == 1 and counts[0] in (0, 1, None)


def _told_group(number: LabelNumeral, text: str, definition: str) -> Group:
    """A quantity that its code names: the list that it closes, or the quantity itself."""
    place = definition.find(text)
    if number.count and 1 < number.count <= MOST:
        start = max(definition.rfind(mark, 0, place) for mark in "，；。") + 1
        found = closing_list(definition[start:], number.count, None)
        if found and start + found[1] <= place + len(number.numeral) + 2:
            return made(number, found[0], complete=True)
    return made(number, [text], complete=number.count == 1)


def _amount_groups(
    numerals: tuple[LabelNumeral, ...], amounts: list[tuple[LabelNumeral, str]]
) -> tuple[Group, ...]:
    """A group for each amount, or for 双百 the two amounts in one."""
    if sum(number.count or 0 for number in numerals) == len(amounts) > len(numerals):
        texts = iter([text for _, text in amounts])
        return tuple(
            made(number, list(islice(texts, number.count)), complete=True) for number in numerals
        )
    groups = []
    # Clauses told as deeds are what is counted, whatever they list.
    deeds = any(DEED.match(text) for _, text in amounts)
    for number, text in amounts:
        counted = number.count and 1 < number.count <= MOST
        found = closing_list(text, number.count or 0, None) if counted else None
        found = found or bracketed(text, number.count or 0)
        if counted and not found and not _RATE.search(text):
            if deeds:
                break
            groups.append(made(number, [text], complete=False))
            continue
        members = found[0] if found else founded(text)
        groups.append(made(number, members, complete=len(members) == number.count))
    if len(groups) == len(amounts):
        return tuple(groups)
    return tuple(made(number, [text], complete=number.count == 1) for number, text in amounts)
