"""Labels with a numeral of one: 一警三员 tells its three, 一企一档 lists nothing."""

import re
from typing import Final

from api.text.members.group import Group, made
from api.text.members.listed import cut_list
from api.text.members.part import both, open_list
from api.text.slogan import LabelNumeral

_CLAUSE_END: Final = re.compile("[，；。]")
_PAIR: Final = 2
_MUCH_LONGER: Final = 6


def paired(body: str, numerals: tuple[LabelNumeral, ...]) -> tuple[Group, ...] | None:
    """既对岗位负责，又对廉政负责 for 一岗双责: the two are told, the one is not."""
    pair = both(body) if [number.count for number in numerals] == [1, 2] else None
    if not pair:
        return None
    return (made(numerals[0], [], complete=False), made(numerals[1], pair, complete=True))


def only_many(
    body: str, numerals: tuple[LabelNumeral, ...], running: list[str]
) -> tuple[Group, ...] | None:
    """民警担任甲员、乙员、丙员 for 一警三员: the list of the one noun that is counted.

    None where the running list has a member for the one as well: 甲中心，乙基地、丙基地.
    """
    one, many = numerals[0], numerals[-1]
    if len(numerals) == _PAIR and one.count == 1 and many.numeral == "多":
        uses = next((open_list(clause) for clause in _CLAUSE_END.split(body) if "、" in clause), [])
        if not uses or (one.noun or "＿") in uses[0]:
            return None
        return (made(one, [], complete=False), made(many, uses, complete=False))
    if len(numerals) != _PAIR or one.count != 1 or not many.noun or (many.count or 0) < _PAIR:
        return None
    noun = many.noun
    found = cut_list(body, many.count or 0, noun)
    if not found or not all(noun in member for member in found):
        return None
    if running[1:] == found:
        return None
    single = running[0] if running else ""
    if (one.noun or "＿")[-1] in single and len(single) <= max(map(len, found)) + _MUCH_LONGER:
        return None
    return (made(one, [], complete=False), made(many, found, complete=True))


def spoken_of(
    groups: tuple[Group, ...], numerals: tuple[LabelNumeral, ...], body: str
) -> tuple[Group, ...]:
    """The groups, without members where clauses for 一企一档 do not speak of 企 and 档."""
    ones = all(number.count == 1 and number.noun for number in numerals)
    told = [member.text for group in groups for member in group.members]
    if not ones or len(groups) != len(numerals) or "、".join(told) == body.strip("。"):
        return groups
    spoken = [
        (number.noun or "")[0] in member.text
        for number, group in zip(numerals, groups, strict=True)
        for member in group.members
    ]
    return (
        groups
        if 2 * sum(spoken) > len(spoken)
        else tuple(made(one, [], complete=False) for one in numerals)
    )
