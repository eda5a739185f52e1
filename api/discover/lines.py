"""The lines of a report with their offsets, free of Markdown marks at their ends."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_LINE: Final = re.compile(r"[^\n]+")
_MARKS: Final = " \t\r\u3000\xa0\ufeff#>|"
_TRAILING: Final = " \t\r\u3000\xa0|"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not empty: `text` is the report's own, from `start` to `end`."""

    start: int
    end: int
    text: str

    @property
    def plain(self) -> str:
        """The line without emphasis marks, for judging only: its offsets are lost."""
        return self.text.replace("**", "").replace("__", "").strip()


def lines_of(report: str) -> Iterator[Line]:
    """Yield every line that holds more than white space, without the blanks at its ends."""
    for match in _LINE.finditer(report):
        start, end = match.span()
        while start < end and report[start] in _MARKS:
            start += 1
        while end > start and report[end - 1] in _TRAILING:
            end -= 1
        if start < end:
            yield Line(start, end, report[start:end])
