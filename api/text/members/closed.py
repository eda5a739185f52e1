"""Cuts definitions whose lists their own numbers close, and what stands beside such lists."""

import re
from collections.abc import Callable
from typing import Final

from api.text.members.alone import single
from api.text.members.clausewise import one_of, open_part
from api.text.members.group import MOST, Group, made
from api.text.members.listed import closing_list, summed_list
from api.text.members.part import open_list, some_of, unled
from api.text.slogan import LabelNumeral

# From a closing number to what stands behind its list.
_NEXT: Final = re.compile("[^，。；、和及]{0,12}(?:以及|和|及|[，；、])")
_CENTRE: Final = re.compile("以([^，。；、]+)为[^，。；、]{0,2}[心核头](?=[，、])")
# What a closing number counts ends before what is done with it: 三个乡镇分别建设基地.
_NAMED_END: Final = re.compile("[，。；、]|分别|建设|打造|设立|布局|实施|开展|推进|发展")
_ONE: Final = re.compile("[1一][个项条]|这一")
_COUNTED: Final = re.compile("[1一][个座张套支家]")
_CLAUSE: Final = re.compile("([^，；。]+)[，；]")

Rest = Callable[[str, tuple[LabelNumeral, ...]], tuple[Group, ...]]


def closed_lists(
    body: str, numerals: tuple[LabelNumeral, ...], rest: Rest
) -> tuple[Group, ...] | None:
    """甲、乙2个产业，丙、丁、戊3个产业: every numeral closes a list of its own.

    Of nouns, each must follow its number (甲路、乙路2条道路); what no number closes stands behind
    the closed lists (…2条道路及甲桥) and is cut by `rest`.
    """
    groups: list[Group] = []
    place = 0
    for number in numerals:
        if number.count is None and number is numerals[-1] and len(groups) > 1:
            opened = open_part(body, place)
            groups.append(
                made(number, open_list("".join(opened)) or some_of(opened), complete=False)
            )
            break
        found = _closed_by(number, body, place)
        if not found and not groups and number.count == 1:
            found = _one_before(number, body)
        if not found:
            listed = any(len(group.members) > 1 for group in groups) or _CENTRE.match(body)
            behind = _behind(body[place:], numerals[len(groups) :], rest) if listed else None
            return tuple(unled([*groups, *behind], urged=True)) if behind else None
        groups.append(made(number, found[0], complete=True))
        place = found[1]
    counted = _COUNTED.search(groups[0].members[0].text) if groups[0].members else None
    return tuple(unled(groups, urged=True) if counted else groups)


def _one_before(number: LabelNumeral, body: str) -> tuple[list[str], int] | None:
    """The clause of a first one, before the lists: 开展甲活动，实行乙、丙2项制度."""
    centre = _CENTRE.match(body)
    if centre:
        return [centre[1]], centre.end()
    clauses = list(_CLAUSE.finditer(body, 0, max(0, body.find("、"))))
    named = [one for one in clauses if number.noun and number.noun in one[1]]
    counted = [one for one in clauses if _ONE.search(one[1])]
    alone = clauses[0] if len(clauses) == 1 else counted[0] if len(counted) == 1 else None
    clause = named[-1] if named else alone
    if not clause:
        return None
    members = [text for one in one_of(clause[1], number.noun) for text in single(one)]
    return (members, clause.end(1)) if members else None


def _closed_by(number: LabelNumeral, body: str, start: int) -> tuple[list[str], int] | None:
    if number.count is None or not 1 < number.count <= MOST:
        return None
    found = closing_list(body, number.count, None, start=start) or summed_list(
        body, number.count, start=start
    )
    if not found:
        return None
    named = _NAMED_END.split(body[found[1] - 1 :], maxsplit=1)[0]
    return found if not number.noun or number.noun[0] in named else None


def _behind(text: str, numerals: tuple[LabelNumeral, ...], rest: Rest) -> tuple[Group, ...] | None:
    """The groups of what stands behind the last closed list, if it agrees with the numerals."""
    joint = _NEXT.match(text)
    groups = rest(text[joint.end() :], numerals) if joint else ()
    return groups if groups and all(group.complete for group in groups) else None
