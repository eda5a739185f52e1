"""Finds the glossary sections of a report: by their heading, or by the look of their lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from api.discover.lines import Line
from api.discover.numbering import mark_at
from api.discover.separator import parts_alone

_WHAT: Final = (
    "(?:名词|用语|词语|词汇|术语|概念|缩略语|提法|新词|热词|专有名词|专业名词"
    "|关键词|关键字|词条|知识点)"
)
_DOES: Final = (
    "(?:解释|注释|注解|释义|说明|解析|诠释|浅释|解读|注析|简释|释疑|阐释|简介|链接|对照"
    "|一览|汇编|注)"
)
_HEADING: Final = re.compile(
    rf".{{0,24}}{_WHAT}.{{0,4}}{_DOES}(?:[和及与](?:说明|注释|解释))?表?"
    r"|(?:附[件录]?[0-9一二三四五]?|《[^》]{2,16}》|报告|有关|相关|部分|文中|参考|新|[：:、\s])*"
    r"(?:(?:注释|注解|释义|解释)(?:[和及与]?说明)?|附注|尾注|脚注|备注|注|词解|名词|关键词"
    r"|(?:缩略语|名词术语|术语|词汇|名词|词语)表|知识链接|小词典)"
    r"|(?i:glossary|notes|footnotes|terms)"
)
_AROUND: Final = re.compile(r"^[\s#*_<!>\-—=（(【\[［〔]+|[\s#*_<!>\-—=）)】\]］〕：:。]+$")
_LEADING_NUMBER: Final = re.compile(
    r"^(?:附(?:[件录]|(?=\s*[0-9０-９：:、]))\s*[0-9０-９一二三四五]*\s*[：:、.．]?|[0-9一二三四五]{1,2}[.．、])\s*"
)
_ANNEX: Final = re.compile(
    r"^(?:附[件表录图]|附\s*[：:])|(?:名单|清单|一览表|情况表|计划表|任务表|分解表|情况说明|数据说明|数据情况|实事项目|实事清单"
    r"|重点项目|项目表|草案|任务分工|责任分工|民生实事)[）)]?$|^第[一二三四五]部分"
)
_SUB_NUMBER: Final = re.compile("[（(]?[一二三四五六七八九十]{1,3}[、.．）)]")
_SLOGAN_LINE: Final = re.compile("[“「]?[一二三四五六七八九十两双].{1,5}")
_TAG: Final = re.compile(r"</?[A-Za-z][^<>]*>")
_REMARK: Final = re.compile(r"(?<=.)[（(][^（）()]{1,20}$")
_BLANK: Final = re.compile(r"\s+")
_LONGEST_HEADING: Final = 36
_WITH_ENTRY: Final = re.compile(r"((?:[^：:。；，“”\n]|附[：:]){1,20})[：:](?:\*\*)?\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Section:
    """The lines of a glossary section, its heading left out; `heading_start` is an offset."""

    heading_start: int
    lines: tuple[Line, ...]


def sections_of(lines: Sequence[Line]) -> Iterator[Section]:
    """Yield every stretch that may be a glossary section, in order, each to the next heading.

    An entry may stand on the line of the heading (注：①三保：…).
    """
    headings = [
        (place, rest)
        for place, line in enumerate(lines)
        if (rest := _behind_heading(line)) is not None
    ]
    ends = [place for place, _ in headings[1:]] + [len(lines)]
    for (place, rest), end in zip(headings, ends, strict=bool(headings)):
        first = (rest,) if rest.text else ()
        yield Section(lines[place].start, (*first, *lines[place + 1 : end]))
    if not headings:
        yield from _unheaded(lines)


def _behind_heading(line: Line) -> Line | None:
    """What stands behind a heading on its line, mostly nothing; None for any other line."""
    if _is_heading(line.plain):
        return Line(line.end, line.end, "")
    match = _WITH_ENTRY.match(line.text)
    if not match or not _is_heading(match[1]):
        return None
    start = line.start + match.end()
    rest = Line(start, line.end, line.text[match.end() :])
    mark = mark_at(rest.text)
    opens = mark.number == 1 if mark else parts_alone(rest.text) and len(match[1]) > 1
    return rest if opens else None


def _is_heading(text: str) -> bool:
    """Tell the heading of a glossary section from a line that speaks of one."""
    if len(text) > _LONGEST_HEADING:
        return False
    text = _BLANK.sub("", _TAG.sub("", text))
    text = _AROUND.sub("", _AROUND.sub("", text))
    text = _AROUND.sub("", _REMARK.sub("", _LEADING_NUMBER.sub("", text)))
    return _HEADING.fullmatch(text) is not None


def is_annex(line: Line) -> bool:
    """Tell the heading of another annex, with which a glossary section ends.

    A numbered line is none, nor is a slogan on a line of its own (四张清单).
    """
    text = _AROUND.sub("", line.plain)
    if mark_at(line.text) or _SLOGAN_LINE.fullmatch(text):
        return False
    if len(text) > _LONGEST_HEADING or re.search(r"[。；，]|[：:].", line.plain):
        return False
    return _ANNEX.search(text) is not None


def is_title(line: Line) -> bool:
    """Tell a short line without a sentence in it: a sub-heading, a caption, a date."""
    text = line.plain
    return len(text) <= _LONGEST_HEADING and not re.search(r"[。；！？，：:]", text)


def restarts(first: Line, before: Line) -> bool:
    """Tell whether numbers may begin anew below the line `before`.

    They may where it is a sub-heading of the same make (二、社会类) as the first line of the
    section (一、经济类).
    """
    if not (is_title(first) and is_title(before)):
        return False
    one, other = _AROUND.sub("", first.plain), _AROUND.sub("", before.plain)
    if _SUB_NUMBER.match(one):
        return _SUB_NUMBER.match(other) is not None
    return one[-1:] == other[-1:]


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
