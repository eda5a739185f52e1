"""Text from outside as markdown that says just this text, whatever is in it."""

import re
from typing import Final

# What may start inline markup, an entity or a table. Our own words stand at the start of every
# line, so marks that matter only there (#, +, -, 1.) stay readable.
_MARKUP: Final = re.compile(r"([\\`*_\[\]|~$!])")
_ENTITIES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
# Controls end lines or, as directions of writing, show a text as another one.
_UNSEEN: Final = re.compile(
    r"[\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    r"\ud800-\udfff\s]+"
)
# Renderers make links of bare addresses; a word joiner keeps the look and breaks the link.
_ADDRESS: Final = re.compile(r"(@|:(?=/)|(?<=[wW])\.)")


def plain(text: str, longest: int | None = None) -> str:
    """Write a text on one line so that markdown shows it and obeys none of it.

    Args:
        text: anything.
        longest: code points to keep, before escaping, at least 1; a cut text ends in an ellipsis.
    """
    line = _UNSEEN.sub(" ", text).strip()
    if longest is not None and len(line) > longest:
        line = line[: longest - 1] + "…"
    line = _ADDRESS.sub("\\1\u2060", line).translate(_ENTITIES)
    return _MARKUP.sub(r"\\\1", line)
