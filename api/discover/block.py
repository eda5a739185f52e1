"""Gathers the lines of a glossary section into blocks, one an entry."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from api.discover.lines import Line
from api.discover.numbering import (
    COUNTED_STYLES,
    Mark,
    counted_at,
    first_number,
    mark_at,
    next_mark,
)
from api.discover.section import is_annex, is_title, restarts
from api.discover.separator import ways_to_part
from api.discover.sequence import style_of
from api.discover.unnumbered import entry_starts
from api.text import parse_label

_NOTE: Final = re.compile(
    r"[（(][^（）()]{2,40}[）)]|【[^【】]*[序注按][^【】]*】|注[：:].{0,40}|[-—*_=\s.:|]+"
)
_UNNUMBERED_LABEL: Final = re.compile(r"[“「][^“”「」]{1,24}[”」][^，。；：:]{0,12}[：:]")
_LABEL_INSIDE: Final = re.compile(
    r"(?<=。)[“「]([^“”「」\n]{1,24})[”」][^“”。；，：:\n]{0,14}[：:]"
)
_LONGEST_GAP: Final = 12
_MOST_STRAYS: Final = 3
_LONGEST_SECOND_LABEL: Final = 40


@dataclass(frozen=True, slots=True)
class Block:
    """The stretch of one entry in the report, its numbering mark left out."""

    start: int
    end: int
    number: int | None


def blocks_of(lines: Sequence[Line], report: str) -> list[Block]:
    """Gather the lines of every entry, up to the annex with which the section ends."""
    kept = [
        line
        for line in takewhile(lambda line: not is_annex(line), lines)
        if not _NOTE.fullmatch(line.plain)
    ]
    style = style_of(kept)
    starts = entry_starts(kept) if style is None else {}
    blocks: list[Block] = []
    strays = 0
    for before, line in zip([*kept[:1], *kept], kept, strict=False):
        if strays > _MOST_STRAYS:
            break
        opened = _unnumbered(line, starts)
        if style:
            opened = _numbered(line, style, _last_number(blocks), blocks)
        if style and not opened and strays and restarts(kept[0], before):
            opened = _numbered(line, style, 0, blocks)
        if opened:
            strays = 0
            blocks.extend(_parts(opened, report, style))
        else:
            strays = _stray(line, report, blocks, strays, numbered=style is not None)
    return blocks


def _stray(line: Line, report: str, blocks: list[Block], strays: int, *, numbered: bool) -> int:
    """Add a line that opens no entry to the one before; count titles and what follows them."""
    title = is_title(line)
    if blocks:
        last = blocks[-1]
        label_only = not ways_to_part(report[last.start : last.end])
        if label_only or (not title and (numbered or not strays)):
            blocks[-1] = replace(last, end=line.end)
    return strays + 1 if title or strays else 0


def _unnumbered(line: Line, starts: Mapping[int, int]) -> Block | None:
    return Block(starts[line.start], line.end, None) if line.start in starts else None


def _last_number(blocks: Sequence[Block]) -> int | None:
    return next((block.number for block in reversed(blocks) if block.number is not None), None)


def _numbered(line: Line, style: str, last: int | None, blocks: Sequence[Block]) -> Block | None:
    """The entry that a line opens, or None for a line that goes on with the one before."""
    if style in COUNTED_STYLES:
        return _counted(line, style, last)
    mark = mark_at(line.text, last + 1 if last is not None and style == "dotted" else None)
    if mark is None:
        opens = blocks and _UNNUMBERED_LABEL.match(line.text)
        return Block(line.start, line.end, None) if opens else None
    if mark.style != style:
        return None
    if not _follows(mark.number, last):
        return None
    return Block(line.start + mark.end, line.end, mark.number)


def _counted(line: Line, style: str, last: int | None) -> Block | None:
    """A line whose mark is the next number; one number may be missing where that is plain."""
    number = first_number(line.text, style) if last is None else last + 1
    for expected in (number, None if number is None or style == "bare" else number + 1):
        mark = counted_at(line.text, style, expected) if expected is not None else None
        if mark:
            return Block(line.start + mark.end, line.end, expected)
    return None


def _follows(number: int | None, last: int | None) -> bool:
    return number is None or last is None or last < number <= last + _LONGEST_GAP


def _parts(block: Block, report: str, style: str | None) -> list[Block]:
    """The entries on one line: the next number, or the next quoted label, begins another."""
    text = report[block.start : block.end]
    if style is None:
        return _quoted_parts(block, text)
    if block.number is None:
        return [block]
    parts: list[Block] = []
    number, start = block.number, 0
    place = next_mark(text, style, number + 1, 4)
    while place is not None:
        mark = _mark(text[place:], style, number + 1)
        if not mark or not _begins_entry(text[place + mark.end :]) or not _ended(text[:place]):
            break
        parts.append(Block(block.start + start, block.start + place, number))
        number += 1
        start = place + mark.end
        place = next_mark(text, style, number + 1, start)
    return [*parts, Block(block.start + start, block.end, number)]


def _mark(text: str, style: str, expected: int) -> Mark | None:
    return counted_at(text, style, expected) if style in COUNTED_STYLES else mark_at(text)


def _begins_entry(text: str) -> bool:
    ways = ways_to_part(text)
    return (
        bool(ways)
        and ways[0].style in ("colon", "bold", "stop")
        and ways[0].label_end <= _LONGEST_SECOND_LABEL
    )


def _ended(text: str) -> bool:
    """Tell whether an entry can have ended here: after a stop, or without any punctuation."""
    return text.rstrip()[-1:] not in tuple("，、：:；（(“")


def _quoted_parts(block: Block, text: str) -> list[Block]:
    """Split before 。“label”： unless that is a part of the label before."""
    parts: list[Block] = []
    inner = list(_LABEL_INSIDE.finditer(text))
    start = 0
    for match in inner:
        before = text[start : match.start()]
        ways = ways_to_part(before)
        if not ways or _is_part(match[1], before[: ways[0].label_end], len(inner)):
            continue
        parts.append(Block(block.start + start, block.start + match.start(), None))
        start = match.start()
    return [*parts, Block(block.start + start, block.end, block.number)]


def _is_part(name: str, label: str, others: int) -> bool:
    """Tell whether a quoted name inside a definition takes up a part of the label.

    It stands in the label (一核 in 一核三轴), or there are as many as the label counts (三个一).
    """
    counts = [number.count or 0 for number in parse_label(label)]
    return name in label or (len(counts) == 1 and counts[0] - 1 <= others <= counts[0])
