"""Makes the groups of several numerals that have no marks of their own in the definition."""

import re
from collections.abc import Sequence
from typing import Final

from api.text.members.alone import QUOTED_ROLE, closed_one, titled_in
from api.text.members.assigned import assigned
from api.text.members.clause import clauses_of, spelt
from api.text.members.clausewise import NO_MEMBER, added_parts, clause_lists
from api.text.members.closed import closed_lists
from api.text.members.group import MOST, Group, made
from api.text.members.listed import (
    closing_list,
    cut_list,
    near_list,
    quoted_heads,
)
from api.text.members.ones import only_many, paired, spoken_of
from api.text.members.part import (
    group_of,
    open_list,
    part_group,
    unled,
)
from api.text.members.shares import (
    clause_each,
    each_named,
    fitted,
    is_prose,
    named_by_noun,
    shared_out,
    up_to_noun,
)
from api.text.pieces.predicate import without_sentence
from api.text.pieces.split import JOINT, split
from api.text.slogan import LabelNumeral
from api.text.slogan.words import MEASURES

# 1个陆港（甲陆港）: what there is one of, by its name.
_COUNTED_ONE: Final = re.compile("[1一][个项座家只][^，。；、（）]{2,12}（")
_LONG_CODE: Final = 4
_BRACKETS: Final = re.compile("（([^（）]+)）[”。]*$")
_TITLE: Final = re.compile("《[^《》]+》(?:（[^（）]*）)?")
_TITLES_END: Final = re.compile("(?:等[^，。；]{0,12})?。?$")
# 3个甲外，外加1个乙: the first are not the word for what is added to them.
_BESIDES: Final = re.compile("(?<=...)(?:以外|之外|外)$")
# What is to come of it by a year is none of the lists.
_LATER: Final = re.compile("，(?:力争)?[到至]20[0-9]{2}年(?:底|末)?[^，；。、]+(?=。?$)")
_ROLED: Final = re.compile("^以(.+)为.{1,4}$")
_SHORT_MEASURES: Final = "".join(measure for measure in MEASURES if len(measure) == 1)
_OWN_NUMERAL: Final = re.compile(rf"^“[0-9NX]”(?![{_SHORT_MEASURES}周天日月年])")


def several(body: str, numerals: tuple[LabelNumeral, ...], head: str | None) -> tuple[Group, ...]:
    """Several numerals without marks of their own: the first sentence if it tells them all."""
    body = _LATER.sub("", body)
    first, mark, rest = body.partition("。")
    if mark and rest.strip():
        groups = _several(first + mark, numerals, head)
        members = [member.text for group in groups for member in group.members]
        whole = all(group.complete for group in groups if group.count is not None)
        if whole and not any(map(NO_MEMBER.match, members)):
            return groups
    return spoken_of(_several(body, numerals, head), numerals, body)


def _several(body: str, numerals: tuple[LabelNumeral, ...], head: str | None) -> tuple[Group, ...]:
    """Clauses, one running list, or one shared list."""
    found = (
        closed_lists(body, numerals, lambda text, left: _cut(text, left, head))
        or paired(body, numerals)
        or _titles(body, numerals)
        or _last_apart(body, numerals, head)
        or _clauses(body, numerals, head)
    )
    if found:
        return found
    lists = clause_lists(body, numerals, head) or assigned(body, numerals, head)
    if lists:
        return lists
    total = sum(number.count or 1 for number in numerals)
    running = cut_list(body, total, None, head) or []
    if running:
        running = [*running[:-1], up_to_noun(running[-1], body, numerals[-1])]
    each = None if named_by_noun(running, numerals) else each_named(body, numerals)
    each = each or only_many(body, numerals, running)
    if each:
        return each
    if running and "，" in body and is_prose(running, numerals):
        return tuple(made(number, [], complete=False) for number in numerals)
    if not running:
        return (
            _shared_list(body, numerals, head)
            or clause_each(body, numerals)
            or _nearly(body, numerals, head, total)
        )
    return tuple(
        made(number, fitted(members, number, head), complete=number.count is not None)
        for number, members in zip(numerals, shared_out(running, numerals), strict=True)
    )


def _clauses(
    body: str, numerals: tuple[LabelNumeral, ...], head: str | None
) -> tuple[Group, ...] | None:
    """A part for each numeral, added up with +, or, where there are no nouns, clause by clause."""
    added = added_parts(body, numerals)
    if added:
        pairs = zip(numerals, added, strict=True)
        return tuple(part_group(number, part, head) for number, part in pairs)
    if any(number.noun for number in numerals) or _runs_on(body, numerals):
        return None
    clauses = clauses_of(body, numerals)
    if not clauses:
        return None
    clauses = quoted_heads(clauses)
    if head and clauses[-1].endswith(head) and not any(head in one for one in clauses[:-1]):
        clauses = [*clauses[:-1], clauses[-1].removesuffix(head) or head]
    return _clause_groups(numerals, clauses)


def _cut(text: str, numerals: tuple[LabelNumeral, ...], head: str | None) -> tuple[Group, ...]:
    if len(numerals) == 1:
        return (group_of(numerals[0], text, head),)
    return several(text, numerals, head)


def _titles(body: str, numerals: tuple[LabelNumeral, ...]) -> tuple[Group, ...] | None:
    """《甲》及《乙》、《丙》 for 1+2: as many titles as all numerals count, and nothing else."""
    found = _TITLE.findall(body)
    total = sum(number.count or 0 for number in numerals)
    between = _TITLES_END.sub("", _TITLE.sub("", body))
    if len(found) != total or len(found) < 2 or len(between) > len(found) + 1:
        return None
    pairs = zip(numerals, shared_out(found, numerals), strict=True)
    return tuple(made(number, share, complete=number.count is not None) for number, share in pairs)


def _runs_on(body: str, numerals: tuple[LabelNumeral, ...]) -> bool:
    """Tell one list of as many pieces as all numerals count together: 10+1 and eleven pieces."""
    total = sum(number.count or 0 for number in numerals)
    plain = not re.search("[，；,;]", body.rstrip("。"))
    return plain and total > len(numerals) + 1 and len(split(body, "、")) == total


def _last_apart(
    body: str, numerals: tuple[LabelNumeral, ...], head: str | None
) -> tuple[Group, ...] | None:
    """甲、乙和7个园区 for 2+7, 甲、乙及丙、丁等重大工程 for 两新一重: the last stands apart."""
    last, before = numerals[-1], numerals[:-1]
    if not any(number.count and number.count > 1 for number in before):
        return None
    for match in reversed(list(JOINT.finditer(body))):
        rest = body[match.end() :].rstrip("。")
        if not _stands_for(last, rest):
            continue
        left = body[: match.start()]
        listed = _cut(left, before, head)
        if all(group.complete for group in listed) and len(listed) == len(before):
            others = [member.text for group in listed for member in group.members]
            one = closed_one(rest) or without_sentence(rest, others) if last.count == 1 else rest
            return (*listed, made(last, [one], complete=last.count == 1))
    return None


def _stands_for(number: LabelNumeral, text: str) -> bool:
    if "，" in text or not number.count:
        return False
    if number.count == 1:
        return "、" in text and (number.noun or "＿")[0] in text
    return re.match(f"{spelt(number)}(?:{'|'.join(MEASURES)})", text) is not None


def _clause_groups(numerals: tuple[LabelNumeral, ...], clauses: Sequence[str]) -> tuple[Group, ...]:
    """A clause for each numeral: the list that it closes, or all the clauses whole.

    Where only some clauses of a long code hold a list, they are what is counted, not their lists.
    """
    groups = []
    whole = []
    for number, told in zip(numerals, clauses, strict=True):
        clause = told if told is clauses[-1] else _BESIDES.sub("", told)
        counted = number.count and 1 < number.count <= MOST
        found = closing_list(clause, number.count or 0, None) if counted else None
        found = found or bracketed(clause, number.count or 0)
        found = found or _listed(clause, number)
        quoted = QUOTED_ROLE.match(clause)
        text = quoted[1] if quoted else _OWN_NUMERAL.sub("", clause)
        titled = (titled_in(text) or closed_one(text)) if number.count == 1 else None
        alone = made(number, [titled or text], complete=number.count == 1)
        closed = number.count is not None
        groups.append(made(number, found[0], complete=closed) if found else alone)
        whole.append(alone)
    groups = unled(groups, urged=True)
    listed = all(group.complete for group in groups if group.count is not None)
    return tuple(groups if listed or len(groups) < _LONG_CODE else whole)


def _listed(clause: str, number: LabelNumeral) -> tuple[list[str], int] | None:
    """As many pieces as the numeral counts, or the examples of an N: 甲、乙等N个政策."""
    if number.count is None:
        members = open_list(clause)
    elif number.count > 2 and len(split(clause, "、")) == number.count and "，" not in clause:
        members = cut_list(clause, number.count, None) or []
    else:
        members = []
    return (members, len(clause)) if members else None


def bracketed(clause: str, count: int) -> tuple[list[str], int] | None:
    """六项整治（甲、乙、…）: the list that a clause gives in brackets at its end."""
    match = _BRACKETS.search(clause)
    if not match:
        return None
    role = _ROLED.match(match[1])
    if count == 1:
        named = [role[1]] if role else [match[1]] if _COUNTED_ONE.match(clause) else []
        return (named, match.end()) if named and "、" not in named[0] else None
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
