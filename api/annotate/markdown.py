"""Writes an annotated text as markdown: a footnote for each term, unknown slogans marked."""

import re
from collections.abc import Mapping
from typing import Final

from api.annotate.mention import Annotations, Mention
from api.annotate.shown import Note, NoteKey, note_key, shown
from api.text import plain, plain_lines

# Two noncharacters hold the place of a footnote mark while the text is made harmless.
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_RESERVED: Final = re.compile(f"[{_OPEN}{_CLOSE}]")
_HELD: Final = re.compile(f"{_OPEN}([0-9?]+){_CLOSE}")
_UNKNOWN: Final = "?"
_NO_TEXT: Final = "没有解释"


def render_markdown(text: str, found: Annotations, notes: Mapping[NoteKey, Note]) -> str:
    """Write the text with a footnote mark behind each mention, and the footnotes after it.

    Nothing in the text or the notes is obeyed as markdown; lines stay lines.

    Args:
        text: the text that was annotated.
        found: what was found in it; of overlapping stretches the longest are shown.
        notes: by `note_key`; a mention without a note gets no footnote.
    """
    numbers: dict[NoteKey, int] = {}
    written: list[str] = []
    for stretch in shown(_RESERVED.sub("\ufffd", text), found):
        if isinstance(stretch, str):
            written.append(stretch)
        elif not isinstance(stretch, Mention):
            written.append(f"{stretch.surface}{_OPEN}{_UNKNOWN}{_CLOSE}")
        elif (key := note_key(stretch)) in notes:
            number = numbers.setdefault(key, len(numbers) + 1)
            written.append(f"{stretch.surface}{_OPEN}{number}{_CLOSE}")
        else:
            written.append(stretch.surface)
    body = _HELD.sub(_mark, plain_lines("".join(written)))
    footnotes = [f"[^{number}]: {_note(notes[key])}" for key, number in numbers.items()]
    return "\n\n".join([body.rstrip("\n"), *footnotes]) + "\n"


def _mark(held: re.Match[str]) -> str:
    return "（未收录）" if held[1] == _UNKNOWN else f"[^{held[1]}]"


def _note(note: Note) -> str:
    # The dash keeps readers without footnotes from taking the line for the address of a link.
    return f"“{plain(note.label)}” — {plain(' '.join(note.lines) or _NO_TEXT)}"
