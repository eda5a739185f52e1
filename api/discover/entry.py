"""Reads the entries of a glossary section: every one a label and a definition."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from api.discover.block import Block, blocks_of
from api.discover.section import Section
from api.discover.separator import WEAK_STYLES, Parted, ways_to_part


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: offsets of label and definition in the report, half-open."""

    label_start: int
    label_end: int
    start: int
    end: int


def entries_of(section: Section, report: str) -> list[Entry]:
    """Read the entries of a section; empty where the lines do not look like a glossary."""
    blocks = blocks_of(section.lines, report)
    ways = [ways_to_part(report[block.start : block.end]) for block in blocks]
    favourite = _favourite(ways)
    entries = [
        _entry(report, block, parted)
        for block, found in zip(blocks, ways, strict=True)
        if (parted := _chosen(found, favourite))
    ]
    return entries if len(entries) * 2 >= len(blocks) else []


def _favourite(ways: Sequence[Sequence[Parted]]) -> str:
    """The separator that most entries of the section could have.

    Quotation marks alone part an entry only where hardly any other separator is possible.
    """
    counts = Counter(found[0].style for found in ways if found)
    if not counts:
        return "colon"
    first = counts.most_common(1)[0][0]
    if first not in WEAK_STYLES:
        return first
    possible = Counter(parted.style for found in ways for parted in found)
    weight = {style: possible[style] * (3 if style == "quote" else 4) for style in possible}
    return max(possible, key=lambda style: (weight[style], counts[style]))


def _chosen(found: Sequence[Parted], favourite: str) -> Parted | None:
    """An entry is parted as the others are, if it can be; else in the surest way it has."""
    for parted in found:
        if parted.style == favourite:
            return parted
    return found[0] if found else None


def _entry(report: str, block: Block, parted: Parted) -> Entry:
    end = block.end if parted.end is None else block.start + parted.end
    while end > block.start and (report[end - 1].isspace() or report[end - 1] in "*_"):
        end -= 1
    return Entry(
        block.start + parted.label_start,
        block.start + parted.label_end,
        block.start + parted.start,
        end,
    )
