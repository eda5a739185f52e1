"""Text from outside as markdown or HTML that says just this text, whatever is in it."""

import re
from html import escape
from typing import Final

# What may start inline markup, an entity or a table.
_MARKUP: Final = re.compile(r"([\\`*_\[\]|~$!])")
_ENTITIES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
# Controls end lines or, as directions of writing, show a text as another one.
_UNSEEN: Final = re.compile(
    r"[\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    r"\ud800-\udfff\s]+"
)
_LINE_END: Final = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
# Marks that begin a heading, a list, a quotation, a rule or a setext line; 1. and 1) as well.
_LINE_START: Final = re.compile(r"^([0-9]{0,9})([#+\-=:>.)])")
# What XML and HTML cannot hold, and directions of writing, which make a text look like another.
_UNWRITABLE: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
# Renderers make links of bare addresses; a word joiner keeps the look and breaks the link.
_ADDRESS: Final = re.compile(r"(@|:(?=/)|(?<=[wW])\.)")


def plain(text: str, longest: int | None = None) -> str:
    """Write a text on one line so that markdown shows it and obeys none of it.

    The caller's own words stand before it on the line, so marks that matter only at the start of
    a line (#, +, -, 1.) stay as they are.

    Args:
        text: anything.
        longest: code points to keep, before escaping, at least 1; a cut text ends in an ellipsis.
    """
    line = _UNSEEN.sub(" ", text).strip()
    if longest is not None and len(line) > longest:
        line = line[: longest - 1] + "…"
    line = _ADDRESS.sub("\\1\u2060", line).translate(_ENTITIES)
    return _MARKUP.sub(r"\\\1", line)


def plain_lines(text: str) -> str:
    """Write a text of several lines so; its lines stay lines, and none of them begins a block."""
    lines = (plain(line) for line in _LINE_END.split(text))
    return "\n".join(_LINE_START.sub(r"\1\\\2", line) for line in lines)


def plain_html(text: str) -> str:
    """Write a text so that HTML shows it, inside and outside of attributes; lines stay lines."""
    return escape(_UNWRITABLE.sub("\ufffd", text), quote=True)
