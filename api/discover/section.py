"""Finds the glossary sections of a report: by their heading, or by the look of their lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from api.discover.lines import Line
from api.discover.numbering import mark_at

_WHAT: Final = r"(?:名词|用语|词语|词汇|术语|概念|缩略语|提法|新词|热词|专有名词|专业名词)"
_DOES: Final = r"(?:解释|注释|注解|释义|说明|解析|诠释|浅释|解读|注析|简释|注)"
_HEADING: Final = re.compile(
    rf".{{0,24}}{_WHAT}.{{0,4}}{_DOES}(?:和说明|及说明|与说明|表)?"
    rf"|(?:附[件录]?[0-9一二三四五]?|《[^》]{{2,16}}》|报告|有关|相关|部分|文中|[：:、\s])*(?:注释|注解|释义|附注|尾注|脚注|备注)"
)
_AROUND: Final = re.compile(r"^[\s#*_<!>\-—=（(【\[［〔]+|[\s#*_<!>\-—=）)】\]］〕：:。]+$")
_LEADING_NUMBER: Final = re.compile(
    r"^(?:附(?:[件录]|(?=\s*[0-9０-９：:、]))\s*[0-9０-９一二三四五]*\s*[：:、.．]?|[0-9一二三四五]{1,2}[.．、])\s*"
)
_ANNEX: Final = re.compile(
    r"^(?:附[件表录图]|附\s*[：:])|(?:名单|清单|一览表|情况表|计划表|任务表|分解表|情况说明|数据说明|数据情况|实事项目|实事清单"
    r"|重点项目|项目表|草案|任务分工|责任分工|民生实事)[）)]?$|^第[一二三四五]部分"
)
_LONGEST_HEADING: Final = 36


@dataclass(frozen=True, slots=True)
class Section:
    """The lines of a glossary section, its heading left out; `heading_start` is an offset."""

    heading_start: int
    lines: tuple[Line, ...]


def sections_of(lines: Sequence[Line]) -> Iterator[Section]:
    """Yield every stretch that may be a glossary section, in order, each to the next heading."""
    headings = [place for place, line in enumerate(lines) if is_heading(line)]
    for place, following in zip(headings, [*headings, len(lines)][1:], strict=bool(headings)):
        yield Section(lines[place].start, tuple(lines[place + 1 : following]))
    if not headings:
        yield from _unheaded(lines)


def is_heading(line: Line) -> bool:
    """Tell the heading of a glossary section from a line that speaks of one."""
    text = line.plain
    if len(text) > _LONGEST_HEADING:
        return False
    text = _AROUND.sub("", _AROUND.sub("", text))
    text = _AROUND.sub("", _LEADING_NUMBER.sub("", text))
    return _HEADING.fullmatch(text) is not None


def is_annex(line: Line) -> bool:
    """Tell the heading of another annex, with which a glossary section ends."""
    text = _AROUND.sub("", line.plain)
    if len(text) > _LONGEST_HEADING or re.search(r"[。；，]|[：:].", line.plain):
        return False
    return _ANNEX.search(text) is not None


def is_title(line: Line) -> bool:
    """Tell a short line without a sentence in it: a sub-heading, a caption, a date."""
    text = line.plain
    return len(text) <= _LONGEST_HEADING and not re.search(r"[。；！？，：:]", text)


def _unheaded(lines: Sequence[Line]) -> Iterator[Section]:
    """A run of numbered notes at the end of a report that has no heading for them."""
    tail = len(lines)
    notes = 0
    while tail > len(lines) // 3:
        mark = mark_at(lines[tail - 1].text)
        if not mark or mark.style not in ("square", "round", "circled"):
            break
        tail -= 1
        notes += 1
    if notes >= 3:
        yield Section(lines[tail].start, tuple(lines[tail:]))
