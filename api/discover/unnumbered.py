"""Finds where entries begin in a glossary section whose entries have no numbers."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from api.discover.lines import Line
from api.discover.numbering import mark_at
from api.discover.separator import SURE_STYLES, Parted, parts_alone, ways_to_part

_LINES_LOOKED_AT: Final = 40
_LONGEST_SPACED: Final = 400
_LONGEST_LABEL_LINE: Final = 40
_FEWEST_LABEL_LINES: Final = 2
_QUOTED: Final = re.compile("[“「『][^“”「」『』]*[”」』]")
_SENTENCE: Final = re.compile("[。；！？，：:?;]")


def entry_starts(lines: Sequence[Line]) -> dict[int, int]:
    """Where entries begin: from the offset of a line to the offset of its label."""
    labels = _label_lines(lines)
    if labels:
        return labels
    ways = [ways_to_part(line.text) for line in lines]
    openers = _openers(ways[:_LINES_LOOKED_AT])
    return {
        line.start: line.start + mark_end
        for line, found in zip(lines, ways, strict=True)
        if (mark_end := _label_start(line, found, openers)) is not None
    }


def _openers(ways: Sequence[Sequence[Parted]]) -> set[str]:
    """The separators that begin an entry: the sure ones, or what most lines have in common."""
    parted = [found for found in ways if found]
    sure = sum(found[0].style in SURE_STYLES for found in parted)
    if sure * 2 >= len(parted):
        return set(SURE_STYLES)
    possible = Counter(way.style for found in parted for way in found)
    common = {style for style, number in possible.items() if number * 5 >= len(parted) * 3}
    return {*SURE_STYLES, *common}


def _label_start(line: Line, ways: Sequence[Parted], openers: set[str]) -> int | None:
    mark = mark_at(line.text)
    if mark and mark.is_inner:
        return None
    if not any(way.style in openers for way in ways):
        return None
    if ways[0].style == "space" and len(line.text) > _LONGEST_SPACED:
        return None
    return mark.end if mark else 0


def _label_lines(lines: Sequence[Line]) -> dict[int, int]:
    """Lines that hold nothing but a label, where the section puts every label on its own line."""
    seen = lines[:_LINES_LOOKED_AT]
    if len(seen) < _FEWEST_LABEL_LINES * 2 or not _is_label(seen[0]):
        return {}
    labels = [line for line, after in itertools.pairwise(seen) if _opens(line, after)]
    bare = sum(map(_is_label, seen))
    told = [line for line in seen if not _is_label(line)]
    if (
        len(labels) < _FEWEST_LABEL_LINES
        or len(labels) * 3 < len(seen)
        or len(labels) * 5 < bare * 4
    ):
        return {}
    if sum(parts_alone(line.text) for line in told) * 2 >= len(told):
        return {}
    pairs = itertools.pairwise(lines)
    return {line.start: line.start for line, after in pairs if _opens(line, after)}


def _opens(line: Line, after: Line) -> bool:
    return _is_label(line) and not _is_label(after)


def _is_label(line: Line) -> bool:
    text = line.plain
    return len(text) <= _LONGEST_LABEL_LINE and not _SENTENCE.search(_QUOTED.sub("", text))
