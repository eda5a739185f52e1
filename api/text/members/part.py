"""Makes a group from the stretch of a definition that explains one numeral alone."""

import re
from dataclasses import replace
from typing import Final

from api.text.members.alike import summing
from api.text.members.alone import COPULA, MADE, SERVING, single, unmade
from api.text.members.group import MOST, Group, Member, made
from api.text.members.listed import cut_list, near_list, summed_list
from api.text.pieces.lead import trim_lead
from api.text.pieces.split import split, split_joint
from api.text.pieces.tail import closed_tail
from api.text.slogan import LabelNumeral

_AND_MORE: Final = re.compile(
    r"等(?:一批|多[个点支家类]|若干|[NnＮXxＸ]个|各|[^，。；]{0,12}$)[^，。；]*"
)
_CLAUSE: Final = re.compile("[^，、]{2,}通过")
_EITHER: Final = re.compile(
    r"(?:既要|既|又要|又|也要|一方面要|一方面|另一方面|另一方面要|不仅要|不仅|而且要|而且|还要)"
)
_TAKEN_UP: Final = re.compile("([^，。；、]{2,5}?)(?:分别)?(?:是指|为|是|指|即)(?=..)")
_TOLD_ON: Final = re.compile(
    "，(?=首期|总?规模|(?:为|是|包括|即|作为|古时|现为|位于|分布)[^了]|每[个名户]|其中|由|今年|目前|现已)"
)
_COUNTED: Final = re.compile("(?<=[造建设成育立])[0-9一]")
_RENAMED: Final = re.compile(
    "^[^，。；“”]{0,6}“?[一1][^，。；“”]{1,12}”?，(?:指|即|就是|包括)(?=..)"
)
_ALL_QUOTED: Final = re.compile("“([^“”]*、[^“”]*)”的[^，。；]{2,14}。?")
_QUOTED_NAME: Final = re.compile("“([^“”]{2,12})”")
_MERGED: Final = re.compile(
    "(?:^(?!将|把)|将|把)([^，。；、]+、[^，。；]+?)"
    "(?:等[^，。；、]*|[ ]?[0-9一二三四五六七八九十]+[项类个种][^，。；、]*)?"
    "(?:整合|合并|归并|统一到|融合到|进行)"
)
_HEADING: Final = re.compile("(?:^|[。；\n])“([^“”、]{2,8})”(?:，|：|就是|即|指)")
# 带动若干车间, 谋划布局一批产业: what there is some of.
_SOME_MADE: Final = re.compile(
    "^(?:(?:带动|培育|建设|发展|谋划|布局|引进|打造|支撑|辐射|扶持|新增)+)(?=若干|一批|多个|[NnＮXx]个)"
    "|^(?:谋划|前瞻)?布局(?=[^，。；]*等(?:若干|一批|多个|[NnＮXx]个))"
)
_FEWEST_PLAIN: Final = 3
_LONGEST_PLAIN: Final = 10
_FOUNDED: Final = re.compile("^(?:建立|构建|搭建|组建)(?=以|由)")


def bare(definition: str) -> str:
    """The definition without the copula that it begins with."""
    text = COPULA.sub("", definition, count=1) if COPULA.match(definition) else definition
    quoted = _ALL_QUOTED.fullmatch(text)
    return quoted[1] if quoted else text


def named_behind(text: str, numerals: tuple[LabelNumeral, ...]) -> str | None:
    """The clause before the slogan's own quoted name, if that closes a list."""
    fewest = max(1, sum(number.count or 0 for number in numerals) - 2)
    joint = "" if numerals[0].noun else "+"
    name = joint.join(f"{number.numeral}{number.noun or ''}" for number in numerals)
    for match in _QUOTED_NAME.finditer(text):
        if match[1].replace(" ", "").replace("大", "", 1).startswith(name.replace("大", "", 1)):
            start = max(text.rfind(mark, 0, match.start()) for mark in "。；，") + 1
            before = text[start : match.start()]
            return before if before.count("、") >= fewest else None
    return None


def unled(groups: list[Group], *, urged: bool) -> list[Group]:
    """The groups of a code; single members beside lists without the verb that makes them.

    Where a verb with an adverb tells a deed (加快建设甲中心), `urged` is false and it stays.
    """
    if not any(len(group.members) > 1 for group in groups):
        return groups
    return [
        replace(group, members=(Member(unmade(group.members[0].text, "＿")),))
        if len(group.members) == 1
        and not group.noun
        and (urged or not _urged(group.members[0].text))
        else group
        for group in groups
    ]


def _urged(text: str) -> bool:
    """Tell whether an adverb stands before the verb: 加快建设甲中心 is a deed."""
    made_up = MADE.match(text)
    return made_up is not None and made_up.start("verb") > 0


def founded(text: str) -> list[str]:
    """The one amount of a text, without the verb before its number: 建设1个中心 → 1个中心."""
    return [MADE.sub("", text) if _COUNTED.search(text) else text]


def part_group(number: LabelNumeral, part: str, head: str | None) -> Group:
    """A part that names its numeral: its list, or the part itself where no list agrees."""
    part = _without_name(part, number)
    if number.count in (1, None) or number.count > MOST:
        part = _RENAMED.sub("", part) if number.count else part
        part = SERVING.split(part, maxsplit=1)[0]
        part = _FOUNDED.sub("", _TOLD_ON.split(part, maxsplit=1)[0] if number.count else part)
        part = unmade(_founding(part, number), number.noun) if number.noun else part
    if number.noun:
        part = part.split(f"，{number.numeral}{number.noun}", maxsplit=1)[0]
    summed = summing(part, number.count) if number.count else None
    if summed:
        return made(number, summed, complete=False)
    group = group_of(number, part, head)
    listed = len(group.members) > 1 and (number.count is None or part.rstrip("。").endswith("等"))
    if group.complete or not part or listed:
        return group
    return made(number, single(part), complete=False)


def _without_name(part: str, number: LabelNumeral) -> str:
    """一核为甲城 under 一核引领: the part without the name that it takes up once more."""
    taken = _TAKEN_UP.match(part)
    name = f"{number.numeral}{number.noun or ''}"
    own = taken and len(taken[1]) > 1 and name.startswith(taken[1])
    return part[taken.end() :] if taken and own else part


def _founding(part: str, number: LabelNumeral) -> str:
    """以甲县为主体，建设乙产业带，打造… under 一带: the one clause that founds the noun."""
    clauses = re.split("[，；]", part.rstrip("。"))
    made_up = [one for one in clauses if one.endswith(number.noun or "＿") and MADE.match(one)]
    return made_up[0] if number.count == 1 and len(clauses) > 1 and len(made_up) == 1 else part


def group_of(number: LabelNumeral, text: str, head: str | None) -> Group:
    """The group of a numeral cut from a text that explains nothing else."""
    if number.count is None:
        listed = open_list(text) or _plain_list(text)
        return made(number, listed or some_of(single(text)), complete=False)
    if number.count == 1 or number.count > MOST:
        return made(number, single(text), complete=number.count == 1)
    taken = _taken_on(number, text, head)
    if taken:
        return made(number, taken, complete=True)
    summed = summed_list(text, number.count)
    found = both(text) if number.count == 2 else summed and summed[0]
    found = found or _headings(text, number) or cut_list(text, number.count, number.noun, head)
    halves = split_joint(found[-1]) if found and number.noun else []
    if found and len(halves) > 1 and _one_more([*found[:-1], *halves], number.noun or ""):
        return made(number, [*found[:-1], *halves], complete=False)
    if found:
        found = closed_tail(found, None) if number.noun is None else found
        return made(number, found, complete=True)
    return made(number, near_list(text, number.count, number.noun, head), complete=False)


def _taken_on(number: LabelNumeral, text: str, head: str | None) -> list[str] | None:
    """实行红色、橙色、黄色预警。红色预警的，…: the first sentence's list, each told on."""
    first, mark, rest = text.partition("。")
    if not rest or "、" not in first or not number.noun:
        return None
    found = cut_list(first + mark, number.count or 0, number.noun, head) or []
    begun = [f"{joint}{piece}" for piece in found for joint in "。；"]
    told = sum(one in f"。{rest}" for one in begun)
    return found if found and told == len(found) else None


def _one_more(pieces: list[str], noun: str) -> bool:
    """小甲园、小乙园和小丙园 under 两小: one more than counted, since each begins with the noun."""
    return len(pieces) > _FEWEST_PLAIN and all(piece.startswith(noun) for piece in pieces)


def open_list(text: str) -> list[str]:
    """The examples behind an N: 甲园、乙园等多个园区 → 甲园, 乙园."""
    match = _AND_MORE.search(text)
    pieces = trim_lead(split(text[: match.start()], "、"), None) if match else []
    return [] if any(map(_CLAUSE.match, pieces)) else pieces


def some_of(members: list[str]) -> list[str]:
    """培育若干个丙园 under an N: what there is some of, without the verb that makes it."""
    return [_SOME_MADE.sub("", member) for member in members]


def _headings(text: str, number: LabelNumeral) -> list[str] | None:
    """“突出南向”，…。“提升东向”，…: as many quoted headings as counted, each with the noun."""
    if not number.noun or number.noun[0] == "一" or (number.count or 0) < _FEWEST_PLAIN:
        return None
    quoted = [name for name in _HEADING.findall(text) if number.noun[0] in name]
    found = list(dict.fromkeys(quoted))
    return found if len(found) == number.count == len(quoted) else None


def merged_list(text: str) -> list[str]:
    """What is made one under 多证合一: 将甲、乙、丙等多项业务整合 → 甲, 乙, 丙."""
    match = _MERGED.search(text)
    if not match:
        return []
    pieces = split(match[1], "、")
    return [*pieces[:-1], *split_joint(pieces[-1])]


def _plain_list(text: str) -> list[str]:
    """甲园、乙园、丙园和丁园 for 多园: things alike and short, without a clause among them."""
    body = bare(text).rstrip("。；")
    pieces = split(body, "、")
    if "，" in body or len(pieces) < _FEWEST_PLAIN:
        return []
    pieces = [*pieces[:-1], *split_joint(pieces[-1])]
    alike = len({piece[-1] for piece in pieces}) <= len(pieces) // 2
    return trim_lead(pieces, None) if alike and max(map(len, pieces)) <= _LONGEST_PLAIN else []


def both(text: str) -> list[str] | None:
    """既要…，又要… is a list of two."""
    marks = list(_EITHER.finditer(text))
    if len(marks) != 2:
        return None
    first, second = marks
    return [
        text[first.end() : second.start()].strip(" ，,；;。"),
        text[second.end() :].strip(" ，,；;。"),
    ]
