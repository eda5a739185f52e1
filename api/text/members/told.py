"""Lists that a label tells in another way than by numerals with nouns.

A code of digits may name the quantities of its definition (103050: 10家…、30家…、50家…), and a
phrase may be made of one character of each member (专精特新, 放管服).
"""

import re
from typing import Final

from api.text.members.group import Group, Member
from api.text.members.listed import cut_list
from api.text.slogan import LabelNumeral

_NUMBER: Final = re.compile(r"\d+")
_END: Final = re.compile("[、，；。,;]|和|及")
_VERB: Final = re.compile("(?:培养|带动|实现|建设|培育|引进|打造|新增)$")
_FEWEST_DIGITS: Final = 3
_LONGEST_PHRASE: Final = 6


def quantities_of(definition: str, code: str) -> list[tuple[LabelNumeral, str]] | None:
    """The quantities in a definition whose digits, read on, are the code; None if they are not."""
    if not code.isdecimal() or len(code) < _FEWEST_DIGITS:
        return None
    left, found = code, []
    for match in _NUMBER.finditer(definition):
        quoted = definition[match.start() - 1 : match.start()] in ("“", '"')
        if quoted or not left.startswith(match[0]):
            return None
        left = left.removeprefix(match[0])
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
    stops = [stop.start() for stop in (following, end) if stop]
    return _VERB.sub("", definition[match.start() : min(stops, default=len(definition))])


def acrostic_of(definition: str, label: str) -> Group | None:
    """The members of a phrase, if each holds one character of it in order; no numeral, no noun."""
    if not 2 < len(label) <= _LONGEST_PHRASE:
        return None
    pieces = cut_list(definition, len(label), None)
    if not pieces:
        return None
    if not all(character in piece for character, piece in zip(label, pieces, strict=True)):
        return None
    members = tuple(Member(piece) for piece in pieces)
    return Group("", len(members), None, members, complete=True)
