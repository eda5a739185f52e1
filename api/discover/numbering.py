"""The marks that number the entries of a glossary section, whatever their style."""

import re
from dataclasses import dataclass
from typing import Final

_CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_MARK: Final = re.compile(
    r"(?:\*\*|__)?\s*(?:"
    r"[\[［〔【]\s*\^?\s*(?P<square>\d{1,3})\s*[\]］〕】]\s*[:：]?(?!\()"
    r"|[（(]\s*(?P<round>\d{1,3})\s*[）)]"
    r"|(?P<dotted>[0-9０-９]{1,3})\s*(?:[．、)）]|\.(?!\d)|\.(?=\d{1,6}[^\d.：:%％]))"
    rf"|(?P<circled>[{_CIRCLED}])"
    r"|(?P<bullet>[〇○●◆■★·•※▲]|[-*+]\s)"
    r"|(?P<bare>\d{1,3})(?=[“「『])"
    r")\s*"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A numbering mark: where the text behind it begins, its style, its number if it has one."""

    end: int
    style: str
    number: int | None


def mark_at(text: str, expected: int | None = None) -> Mark | None:
    """Read the numbering mark at the beginning of a text.

    An expected number is one even where it reads like a decimal (8.7510：…) or is followed by
    a colon (14：…).
    """
    if expected is not None:
        match = re.compile(rf"(?:\*\*)?\s*{expected}\s*[.．、：:]\s*").match(text)
        if match:
            return Mark(match.end(), "dotted", expected)
    match = _MARK.match(text)
    if not match or match.lastgroup is None:
        return None
    style = match.lastgroup
    value = match[style]
    if style == "circled":
        return Mark(match.end(), style, _CIRCLED.index(value) + 1)
    if style == "bullet":
        return Mark(match.end(), style, None)
    return Mark(match.end(), "dotted" if style == "bare" else style, int(value))


def next_mark(text: str, style: str, number: int, start: int) -> int | None:
    """Where, behind `start`, a second entry with this number begins on the same line."""
    if style == "circled":
        place = text.find(_CIRCLED[number - 1], start) if number <= len(_CIRCLED) else -1
        return place if place >= 0 else None
    shapes = {
        "dotted": rf"(?<![0-9.]){number}(?:[．、]|\.(?!\d))",
        "square": rf"[\[［〔【]\s*\^?{number}\s*[\]］〕】]",
        "round": rf"[（(]{number}[）)]",
    }
    shape = shapes.get(style)
    match = re.compile(shape).search(text, start) if shape else None
    return match.start() if match else None
