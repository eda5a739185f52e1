"""Reads a stretch that must be a list and nothing else."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from api.text.members import Group
from api.text.members.group import made
from api.text.numeral import numeral_value
from api.text.pieces.split import split, split_joint
from api.text.pieces.trim import trim
from api.text.slogan import LabelNumeral
from api.text.slogan.words import NUMERAL_CHARACTERS

LONGEST: Final = 25
LIST_MARK: Final = re.compile("[、，；,;和/／]")
# What all do alike before the noun: 甲、乙均实现倍增.
_REACHED: Final = re.compile("(?<=.)[均都全]?(?:实现|达到)$")
_LONGEST_HEAD: Final = 4
_SEPARATORS: Final = ("；;", "、", "，,", "/／")
_NUMBERING: Final = re.compile(
    r"(?:[0-9]{1,2}[.．、)）](?![0-9])|[（(][0-9一二三四五六七八九十]{1,2}[）)]|[①-⑳])\s*"
)
_DATE: Final = re.compile(r"[0-9年月日号时点分:：.\-—~至到 ]+")
_COUNT: Final = re.compile(rf"([0-9]+|[{NUMERAL_CHARACTERS}]+|[NXYM])\D")


def strict_list(definition: str, number: LabelNumeral) -> list[str] | None:
    """Cut a list that plainly has the counted number of short pieces.

    A conjunction may part the last two; of a mere pair each must hold the slogan's noun then.
    """
    count = number.count or 0
    for separators, pieces in _ways(definition):
        if len(pieces) == count - 1:
            pieces = [*pieces[:-1], *split_joint(pieces[-1])]
            if count == 2 and not all((number.noun or " ")[0] in piece for piece in pieces):
                continue
        if len(pieces) != count or (separators == "、" and "，" in pieces[0]):
            continue
        if _tells_who(pieces):
            continue
        pieces = _without_end(trim(_unnumbered(pieces), count, None, None), number)
        if _are_members(pieces):
            return pieces
    return None


def counted_list(definition: str, numerals: Sequence[LabelNumeral]) -> tuple[Group, ...] | None:
    """Cut a list in which each piece counts what one numeral stands for: 1个总案、3个专案."""
    for _, pieces in _ways(definition):
        pairs = list(zip(numerals, pieces, strict=False))
        if len(pieces) == len(numerals) > 1 and all(_counts(*pair) for pair in pairs):
            return tuple(
                made(number, [piece], complete=number.count == 1) for number, piece in pairs
            )
    return None


def _ways(definition: str) -> Iterator[tuple[str, list[str]]]:
    for separators in _SEPARATORS:
        yield separators, split(definition, separators)


def _unnumbered(pieces: list[str]) -> list[str]:
    """The pieces without the numbers of the items: 1.甲；2.乙."""
    marks = [_NUMBERING.match(piece) for piece in pieces]
    if not all(marks):
        return pieces
    return [piece[mark.end() :] for piece, mark in zip(pieces, marks, strict=True) if mark]


def _without_end(pieces: list[str], number: LabelNumeral) -> list[str]:
    """The pieces, the last without what is told of all of them.

    That is the slogan over again (甲权、乙权、丙权三权分置) or what they do (甲、乙实现倍增).
    """
    noun = number.noun or ""
    *others, last = pieces
    rest = "".join(others)
    named = number.numeral + noun
    place = last.find(named, 1) if noun else -1
    if place > 0 and len(last) - place - len(named) <= _LONGEST_HEAD and named not in rest:
        last = last[:place]
    if len(noun) > 1 and last.endswith(noun) and not rest.endswith(noun):
        reached = _REACHED.search(last[: -len(noun)])
        last = last[: reached.start()] if reached else last
    return [*others, last]


def _tells_who(pieces: Sequence[str]) -> bool:
    """Whether a clause tells who did something: 由甲、乙发起."""
    return pieces[0].startswith("由") and not any(piece.startswith("由") for piece in pieces[1:])


def _are_members(pieces: Sequence[str]) -> bool:
    """Whether the pieces are short, no clauses, and no dates."""
    if max(map(len, pieces)) > LONGEST or re.search("[，；]", "".join(pieces[1:])):
        return False
    if "；" in pieces[0]:
        return False
    return all(pieces) and not any(_DATE.fullmatch(piece) for piece in pieces)


def _counts(number: LabelNumeral, piece: str) -> bool:
    """Whether a piece begins with a numeral of the slogan, or with its N."""
    match = _COUNT.match(piece)
    if not match or len(piece) > LONGEST:
        return False
    if number.count is None:
        return match[1] == number.numeral
    return numeral_value(match[1]) == number.count
