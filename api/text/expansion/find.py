"""Finds where a text expands a slogan, and believes it only when the numbers agree.

Only an expansion whose members agree in number with the slogan's numerals is believed; running
text is too full of lists to take any other for one.
"""

import re
from dataclasses import dataclass
from typing import Final, Literal

from api.text.expansion.before import list_before
from api.text.expansion.lists import LIST_MARK, LONGEST, counted_list, strict_list
from api.text.members import Group, Member, cut_members
from api.text.pieces.split import enumerated
from api.text.slogan import LabelNumeral, parse_label
from api.text.slogan.words import CLOSING, OPENING

How = Literal["before", "after", "brackets", "enumerated"]

_REACH: Final = 260
# A list that ends at a comma, with the sentence going on, must have short members.
_LONGEST_CLAUSED: Final = 10
_MOST: Final = 30
# A slogan begins with its numeral, or has one word before it: 新三样, 总三线.
_LATEST: Final = 3
_HEAD: Final = r"[^，。；：:、“”（）()\[\]【】\n！？]{0,12}"
_INNER: Final = r"[^（）()\[\]【】]*(?:[（(][^（）()]*[）)][^（）()\[\]【】]*)*"
_BRACKETS: Final = re.compile(rf"{_HEAD}[（(\[【]({_INNER})[）)\]】]")
_COPULAS: Final = (
    "即|就是|也就是|是指|指的是|具体指|主要指|分别指|分别是|分别为|具体是|主要是"
    "|主要有|具体包括|主要包括|包括"
)
_AFTER: Final = re.compile(
    rf"{_HEAD}?(?:，?(?:{_COPULAS})|：|:|——|--)[：:]?\s*"
    r"([^。！？\n]*)"
)
_COPULA: Final = re.compile(rf"\s*(?:{_COPULAS}|指)?[：:]?\s*(?:是(?![否非]))?")
_COPULA_MARK: Final = re.compile(_COPULAS)
_DEEDS: Final = re.compile(
    "(?:加快|大力|全面|深入|积极|扎实|持续|着力|重点)+[^、]{2}[^、]*、(.*)", re.DOTALL
)
# What may part two members: a list of five has four of them at least.
_JOINTS: Final = re.compile("[、，；。,;/+：:“”和及与暨或\\s]")


@dataclass(frozen=True, slots=True)
class Expansion:
    """Where the text expands a slogan (half-open code point offsets), and into what."""

    start: int
    end: int
    groups: tuple[Group, ...]
    how: How


def find_expansion(text: str, span: tuple[int, int]) -> Expansion | None:
    """Find the list that the text gives for the slogan at `span` (quotation marks outside)."""
    start, end = span
    numerals = parse_label(text[start:end])
    if not numerals or numerals[0].numeral not in text[start : start + _LATEST]:
        return None
    while start and text[start - 1] in OPENING:
        start -= 1
    while end < len(text) and text[end] in CLOSING:
        end += 1
    if not _listable(numerals):
        return _in_brackets(text, end, numerals)
    return (
        _in_brackets(text, end, numerals)
        or _after(text, end, numerals)
        or _before(text, start, numerals)
    )


def _listable(numerals: tuple[LabelNumeral, ...]) -> bool:
    counts = [number.count for number in numerals]
    return bool(counts) and None not in counts and 1 < _total(numerals) <= _MOST


def _total(numerals: tuple[LabelNumeral, ...]) -> int:
    return sum(number.count or 0 for number in numerals)


def _in_brackets(text: str, end: int, numerals: tuple[LabelNumeral, ...]) -> Expansion | None:
    match = _BRACKETS.match(text, end, end + _REACH)
    if not match:
        return None
    start, stop = _stripped(text, *match.span(1))
    groups = counted_list(text[start:stop], numerals)
    if groups:
        return Expansion(start, stop, groups, "brackets")
    return _believed(text, (start, stop), numerals, "brackets") if _listable(numerals) else None


def _after(text: str, end: int, numerals: tuple[LabelNumeral, ...]) -> Expansion | None:
    match = _AFTER.match(text, end, end + _REACH)
    if not match:
        return None
    start, stop = match.span(1)
    told = _enumeration(text, start, numerals)
    if told:
        return told
    spans = [(mark, text.find(mark, start, stop)) for mark in "；，\n"]
    without = [mark for mark, cut in spans if cut < 0]
    for mark, cut in spans:
        if mark in without[1:]:  # the same stretch once more
            continue
        span = (start, cut if cut > 0 else stop)
        if not _COPULA_MARK.search(text, end, start) and _tells_deeds(text[slice(*span)]):
            continue
        found = _believed(text, span, numerals, "after")
        if found and (cut < 0 or mark != "，" or _longest(found) <= _LONGEST_CLAUSED):
            return found
    return None


def _tells_deeds(clause: str) -> bool:
    """Behind a bare colon, 加快推进甲与乙、丙一体化 is a deed, unless all its parts are deeds."""
    deed = _DEEDS.match(clause)
    return deed is not None and not re.match(
        "(?:加快|大力|全面|深入|积极|扎实|持续|着力|重点)", deed[1]
    )


def _longest(found: Expansion) -> int:
    return max(len(member.text) for group in found.groups for member in group.members)


def _enumeration(text: str, start: int, numerals: tuple[LabelNumeral, ...]) -> Expansion | None:
    """“三X”：一是甲，…；二是乙，…；三是丙，…: a plan told over a paragraph, not a definition.

    The members are the first clauses.
    """
    if not text.startswith("一", start):
        return None
    stop = text.find("\n", start)
    stop = stop if stop > 0 else len(text)
    pieces = [re.split("[，。；]", piece, maxsplit=1)[0] for piece in enumerated(text[start:stop])]
    if not pieces or max(map(len, pieces)) > LONGEST:
        return None
    return _listed(text, (start, stop), numerals, pieces, "enumerated")


def _believed(
    text: str, span: tuple[int, int], numerals: tuple[LabelNumeral, ...], how: How
) -> Expansion | None:
    """Read a stretch that must be the expansion and nothing else."""
    start, end = _stripped(text, *span)
    definition = text[start:end]
    if not LIST_MARK.search(definition):
        return None
    if len(numerals) == 1:
        members = strict_list(definition, numerals[0])
        return _listed(text, (start, end), numerals, members, how) if members else None
    most = max(number.count or 0 for number in numerals)
    if len(_JOINTS.findall(definition)) < most - 1:
        return None
    groups = cut_members(definition, numerals)
    if not groups or not all(group.complete for group in groups):
        return None
    if any("；" in member.text for group in groups for member in group.members):
        return None
    longest = max(len(member.text) for group in groups for member in group.members)
    return Expansion(start, end, groups, how) if longest <= LONGEST else None


def _before(text: str, start: int, numerals: tuple[LabelNumeral, ...]) -> Expansion | None:
    found = list_before(text, start, numerals)
    return _listed(text, found[0], numerals, found[1], "before") if found else None


def _listed(
    text: str,
    span: tuple[int, int],
    numerals: tuple[LabelNumeral, ...],
    pieces: list[str],
    how: How,
) -> Expansion | None:
    if len(pieces) != _total(numerals):
        return None
    groups = []
    for number in numerals:
        size = number.count or 0
        members = tuple(Member(piece) for piece in pieces[:size])
        groups.append(Group(number.numeral, number.count, number.noun, members, complete=True))
        pieces = pieces[size:]
    start, end = _stripped(text, *span)
    return Expansion(start, end, tuple(groups), how)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without white space at its ends; a copula at its head stays outside."""
    match = _COPULA.match(text, start, end)
    start = match.end() if match else start
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
