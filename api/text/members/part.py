"""Makes a group from the stretch of a definition that explains one numeral alone."""

import re
from dataclasses import replace
from typing import Final

from api.text.members.alike import summing
from api.text.members.group import MOST, Group, Member, made
from api.text.members.listed import cut_list, near_list, summed_list
from api.text.pieces.lead import trim_lead
from api.text.pieces.split import split, split_joint
from api.text.pieces.tail import closed_tail
from api.text.pieces.verbs import BEFORE_VERB, PLAIN_VERB
from api.text.slogan import LabelNumeral
from api.text.slogan.words import MEASURES

_COPULA: Final = re.compile(
    r"\s*(?:主要)?(?:是指|指的是|指(?!标|导|数(?!据|字|智)|挥)|即为|即|是|为(?!民|了)|包括有|包括|：|:)[：:，,]?\s*"
)
_AND_MORE: Final = re.compile(
    r"等(?:一批|多[个点支家类]|若干|[NnＮ]个|各|[^，。；]{0,12}$)[^，。；]*"
)
_CLAUSE: Final = re.compile("[^，、]{2,}通过")
_EITHER: Final = re.compile(
    r"(?:既要|既|又要|又|也要|一方面要|一方面|另一方面|另一方面要|不仅要|不仅|而且要|而且|还要)"
)
_COUNTED_QUOTE: Final = re.compile(r"^.{0,6}“(一[^“”]{2,14})”$")
_TITLED: Final = re.compile(
    "^[^《》，。；]{0,16}(《[^《》]+》)(?:（[^（）]*）)?(?:[1一]个[^，。；《》]{2,12})?$"
)
_COUNTED_ONE: Final = re.compile(r"[^，。；一]{1,4}(一[个套支本张条项][^，。；“”一]{2,12})[，,]")
_TAKEN_UP: Final = re.compile("([^，。；、]{2,5}?)(?:分别)?(?:是指|为|是|指|即)(?=..)")
_TOLD_ON: Final = re.compile(
    "，(?=(?:为|是|包括|即|作为|古时|现为|位于|分布)[^了]|每[个名户]|其中|由|今年|目前|现已)"
)
_SERVING: Final = re.compile("等?，(?=(?:主要)?(?:发挥|承担|起到|总投资|占地|规划面积))")
_COUNTED: Final = re.compile("(?<=[造建设成育立])[0-9一]")
_RENAMED: Final = re.compile(
    "^[^，。；“”]{0,6}“?[一1][^，。；“”]{1,12}”?，(?:指|即|就是|包括)(?=..)"
)
QUOTED_ROLE: Final = re.compile("^[^“”，]{0,8}“([^“”、]{2,12})”为[^，]{2,12}$")
_ALL_QUOTED: Final = re.compile("“([^“”]*、[^“”]*)”的[^，。；]{2,14}。?")
_ROLE_OF_ONE: Final = re.compile("^以([^，。；、]+)为([^，。；]{1,3})$")
_QUOTED_NAME: Final = re.compile("“([^“”]{2,12})”")
_MERGED: Final = re.compile(
    "(?:^(?!将|把)|将|把)([^，。；、]+、[^，。；]+?)"
    "(?:等[^，。；、]*|[ ]?[0-9一二三四五六七八九十]+[项类个种][^，。；、]*)?"
    "(?:整合|合并|归并|统一到|融合到|进行)"
)
_HEADING: Final = re.compile("(?:^|[。；\n])“([^“”、]{2,8})”(?:，|：|就是|即|指)")
_FEWEST_PLAIN: Final = 3
_LONGEST_PLAIN: Final = 10
_FOUNDED: Final = re.compile("^(?:建立|构建|搭建|组建)(?=以|由)")
_MADE: Final = re.compile(
    f"^{BEFORE_VERB}{{0,3}}(?P<verb>做大做强|做强做优|做优做强|发展壮大|推进建设|培育发展|培育壮大|建立健全|建立|构建|搭建|组建|打造|建设|培育|创建|形成|实施|设立|建成)(?:了|的|起)?(?=[^，。；]{{3,}}$)"
)
# A verb before a number with its measure makes what the number counts: 创新六种模式, 新增20家企业.
_MADE_SOME: Final = re.compile(
    f"^{BEFORE_VERB}{{0,2}}(?:{PLAIN_VERB}|新增|创新|建设|发展|改造)(?:了|出)?(?=(?:[0-9]+|[一二三四五六七八九十两]+)(?:{'|'.join(MEASURES)}|多?[万千百]))"
)

_FOUNDING_THERE: Final = re.compile(
    "(?:[在将把依每各由][^，、]{1,12}?)?(?:设立|建成|建立|组建|新建|打造|设置|成立|整治|缴存|发放|增加|用好|建好|办好|管好|改[建造]为|升级为|转型为)(?=..)"
)
# 铜基新材料1个万亿级产业集群, 甲设施保障费1项政府定价收费: one thing that its number closes.
_ONE_CLOSING: Final = re.compile(
    "(?:围绕|聚焦|紧扣|锚定|瞄准)?([^，。；、0-9一]{3,})(?<![建设成立备造有出展供配增])[1一][个项类种条大][^，。；、]{2,12}"
)
_BY: Final = re.compile("^由(?!来|于|衷)(?=[^，、]{2,10}$)")
_DONE_WITH: Final = re.compile(
    "的(?:发展|产业|空间|总体)?(?:格局|布局|体系|模式|机制|局面)$"
    "|(?:专项|集中)(?:整治)?行动|流域|沿线|沿岸|两岸|周边|联动|被|由|在|共同|统一|对|向|按|实行|开展|进行|分别"
)


def bare(definition: str) -> str:
    """The definition without the copula that it begins with."""
    text = _COPULA.sub("", definition, count=1) if _COPULA.match(definition) else definition
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


def unmade(member: str, noun: str) -> str:
    """What is made, without the verb that makes it, unless the verb is the slogan's own noun."""
    some = _MADE_SOME.match(member)
    if some and noun[0] not in some[0]:
        return member[some.end() :]
    made_up = _MADE.match(member)
    framed = _ROLE_OF_ONE.match(member)
    if framed and (noun[0] in framed[2] or framed[1].endswith(noun)):
        return framed[1]
    return member[made_up.end() :] if made_up and noun[0] not in made_up["verb"] else member


def named_alone(member: str, noun: str) -> str:
    """丙中心联动化解纠纷 under 一中心: what there is one of, without what is done with it."""
    member = _SERVING.split(member, maxsplit=1)[0]
    member = _BY.sub("", member) if member.endswith(noun) else member
    place = member.find(noun)
    end = place + len(noun)
    return member[:end] if place > 0 and _DONE_WITH.match(member, end) else member


def founded_in(clause: str, noun: str) -> str:
    """What a clause founds somewhere, or makes of something: 在局里设立甲中心 → 甲中心."""
    founding = _FOUNDING_THERE.match(clause)
    rest = clause[founding.end() :] if founding else ""
    return rest if noun[-1] in rest and founding and noun[0] not in founding[0] else clause


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
    made_up = _MADE.match(text)
    return made_up is not None and made_up.start("verb") > 0


def founded(text: str) -> list[str]:
    """The one amount of a text, without the verb before its number: 建设1个中心 → 1个中心."""
    return [_MADE.sub("", text) if _COUNTED.search(text) else text]


def part_group(number: LabelNumeral, part: str, head: str | None) -> Group:
    """A part that names its numeral: its list, or the part itself where no list agrees."""
    part = _without_name(part, number)
    if number.count in (1, None) or number.count > MOST:
        part = _RENAMED.sub("", part) if number.count else part
        part = _SERVING.split(part, maxsplit=1)[0]
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
    made_up = [one for one in clauses if one.endswith(number.noun or "＿") and _MADE.match(one)]
    return made_up[0] if number.count == 1 and len(clauses) > 1 and len(made_up) == 1 else part


def group_of(number: LabelNumeral, text: str, head: str | None) -> Group:
    """The group of a numeral cut from a text that explains nothing else."""
    if number.count is None:
        return made(number, open_list(text) or _plain_list(text) or single(text), complete=False)
    if number.count == 1 or number.count > MOST:
        return made(number, single(text), complete=number.count == 1)
    summed = summed_list(text, number.count)
    found = both(text) if number.count == 2 else summed and summed[0]
    found = found or _headings(text, number) or cut_list(text, number.count, number.noun, head)
    if found:
        found = closed_tail(found, None) if number.noun is None else found
        return made(number, found, complete=True)
    return made(number, near_list(text, number.count, number.noun, head), complete=False)


def open_list(text: str) -> list[str]:
    """The examples behind an N: 甲园、乙园等多个园区 → 甲园, 乙园."""
    match = _AND_MORE.search(text)
    pieces = trim_lead(split(text[: match.start()], "、"), None) if match else []
    return [] if any(map(_CLAUSE.match, pieces)) else pieces


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


def single(text: str) -> list[str]:
    """The text as the one member that it names; none where nothing is left of it."""
    stripped = _COPULA.sub("", text, count=1) if _COPULA.match(text) else text
    stripped = stripped.strip(" ，,；;。：:\n")
    titled = titled_in(stripped)
    if titled:
        return [titled]
    closed = closed_one(stripped)
    if closed:
        return [closed]
    counted = (
        _COUNTED_QUOTE.search(stripped)
        or QUOTED_ROLE.match(stripped)
        or _COUNTED_ONE.match(stripped)
    )
    if counted:
        return [counted[1]]
    return [stripped] if stripped else []


def closed_one(text: str) -> str | None:
    """围绕建设甲屏障1个目标 under 1: the one thing that its number closes."""
    match = _ONE_CLOSING.fullmatch(text)
    return match[1] if match else None


def titled_in(text: str) -> str | None:
    """The document that a text names and says nothing else of: 市里出台的《甲》1个总体方案."""
    match = _TITLED.match(text)
    return match[1] if match else None


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
