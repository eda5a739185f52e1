"""Lists that a label tells in another way than by numerals with nouns.

A code of digits may name the quantities of its definition (103050: 10家…、30家…、50家…), and a
phrase may be made of one character of each member (专精特新, 放管服).
"""

import re
from typing import Final

from api.text.members.group import Group, Member
from api.text.members.listed import cut_list
from api.text.numeral import numeral_value
from api.text.pieces.split import split
from api.text.slogan import LabelNumeral

_NUMBER: Final = re.compile(r"\d+")
_NAMES_LIST: Final = re.compile("[是即指为：:]")
_END: Final = re.compile("[、，；。,;](?![^（）]*）)")
_JOINT: Final = re.compile("(?:以及|和|及|与)$")
_DATE: Final = re.compile("年|月|日|[%％]")
_CLAUSES: Final = ("；;", "、", "，,", "。")
_HEADING_NUMBER: Final = re.compile("[0-9]+|[一二三四五六七八九十两]+")
_VERB: Final = re.compile("(?:培养|带动|实现|建设|培育|引进|打造|新增)$")
_FEWEST_DIGITS: Final = 3
_LONGEST_MEASURE: Final = 1
_LONGEST_PHRASE: Final = 6
_TWO_PAIRS: Final = 4
_MOST_REST: Final = 2
_LONGEST_PAIR: Final = 60
_TAKEN_UP: Final = re.compile("“([^“”]{1,2})”(?:是指|即|指|就是|，|：)")
_SENTENCES: Final = re.compile("[。；]")


def quantities_of(definition: str, code: str) -> list[tuple[LabelNumeral, str]] | None:
    """The quantities in a definition whose digits, read on, are the code; None if they are not.

    Round ones may stand for their first digits: 10个, 500个 for 15.
    """
    if not code.isdecimal() or len(code) < _FEWEST_DIGITS:
        return None
    return _headed(definition, code) or _read_on(definition, code)


def _headed(definition: str, code: str) -> list[tuple[LabelNumeral, str]] | None:
    """三年…；八年…；十五年… for 3815: every clause begins with its part of the code."""
    for separators in _CLAUSES:
        clauses = split(definition, separators)
        numbers = [_HEADING_NUMBER.match(clause) for clause in clauses]
        if any(one and _NAMES_LIST.match(one.string, one.end()) for one in numbers):
            return None
        values = [numeral_value(number[0]) for number in numbers if number]
        if len(values) != len(clauses) or "".join(map(str, values)) != code:
            continue
        if all("，" in clause for clause in clauses):
            clauses = [clause.partition("，")[0] for clause in clauses]
        return [
            (LabelNumeral(str(value), value, None), clause)
            for value, clause in zip(values, clauses, strict=True)
        ]
    return None


def _read_on(definition: str, code: str) -> list[tuple[LabelNumeral, str]] | None:
    left, found = code, []
    for match in _NUMBER.finditer(definition):
        quoted = definition[match.start() - 1 : match.start()] in ("“", '"')
        if _DATE.match(definition, match.end()) and not left.startswith(match[0]):
            continue
        told = match[0] if left.startswith(match[0]) else match[0].rstrip("0")
        if quoted or _NAMES_LIST.match(definition, match.end()):
            return None
        if not told or not left.startswith(told):
            return None
        left = left.removeprefix(told)
        found.append(match)
        if not left:
            break
    if left or len(found) < 2:
        return None
    return [
        (LabelNumeral(match[0], int(match[0]), None), _quantity(definition, match))
        for match in found
    ]


def _quantity(definition: str, match: re.Match[str]) -> str:
    """From a number to the next mark or number, without a verb that leads on."""
    following = _NUMBER.search(definition, match.end())
    end = _END.search(definition, match.end())
    stop = min((mark.start() for mark in (following, end) if mark), default=len(definition))
    told = _VERB.sub("", _JOINT.sub("", definition[match.start() : stop]))
    ranked = definition[match.start() - 1 : match.start()] in ("前", "第")
    long = stop - match.end() > _LONGEST_MEASURE or (following and following.start() == stop)
    if long and not ranked:
        return told
    begin = max(definition.rfind(mark, 0, match.start()) for mark in "、，；。") + 1
    return definition[begin:stop]


def acrostic_of(definition: str, label: str) -> Group | None:
    """The members of a phrase, if each holds one character of it in order; no numeral, no noun.

    A phrase of four characters may also be made of two members, two characters each.
    """
    if not 2 < len(label) <= _LONGEST_PHRASE:
        return None
    ways = [list(label)]
    if len(label) == _TWO_PAIRS and len(definition) <= _LONGEST_PAIR:
        ways.append([label[:2], label[2:]])
    for parts in ways:
        pieces = _quoted(definition, parts) or (cut_list(definition, len(parts), None) or [])
        if len(pieces) != len(parts) or not all(map(_holds, pieces, parts)):
            continue
        if len(parts) > 2 or _nothing_else(pieces, definition):
            members = tuple(Member(piece) for piece in pieces)
            return Group("", len(members), None, members, complete=True)
    return None


def _quoted(definition: str, parts: list[str]) -> list[str]:
    """“放”即简政放权；“管”即…: the parts of the label are taken up one by one."""
    marks = list(_TAKEN_UP.finditer(definition))
    if [mark[1] for mark in marks] != parts:
        return []
    ends = [mark.start() for mark in marks[1:]] + [len(definition)]
    return [
        definition[mark.end() : end].strip(" ，；。、\n")
        for mark, end in zip(marks, ends, strict=True)
    ]


def _nothing_else(pieces: list[str], definition: str) -> bool:
    """Two words are easily found somewhere: then the definition must be the two members alone."""
    rest = len(re.sub(r"\W", "", definition)) - sum(len(re.sub(r"\W", "", one)) for one in pieces)
    return rest <= _MOST_REST and not any("，" in piece for piece in pieces)


def _holds(piece: str, part: str) -> bool:
    return set(part) <= set(piece) and not _SENTENCES.search(piece)
