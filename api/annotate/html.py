"""Writes an annotated text as a page of HTML that loads nothing and runs nothing."""

from collections.abc import Mapping
from typing import Final

from api.annotate.mention import Annotations, Mention, Unknown
from api.annotate.shown import Note, NoteKey, note_key, shown
from api.text import plain_html

_STYLE: Final = (
    "body{font:1rem/1.8 serif;max-width:42rem;margin:2rem auto;padding:0 1rem}"
    "main{white-space:pre-wrap;overflow-wrap:anywhere}"
    "mark{background:#fde68a}mark.unknown{background:#e5e7eb;border-bottom:1px dashed}"
    "mark a{color:inherit;text-decoration:none}dt{font-weight:bold;margin-top:1rem}"
)
_NO_TEXT: Final = "没有解释"


def render_html(
    text: str, found: Annotations, notes: Mapping[NoteKey, Note], *, title: str = "注释"
) -> str:
    """Write the text as a page: each term marked, its note as tooltip and in a list below.

    Args:
        text: the text that was annotated.
        found: what was found in it; of overlapping stretches the longest are shown.
        notes: by `note_key`; a mention without a note is marked without one.
        title: title of the page.
    """
    told: dict[NoteKey, int] = {}
    body = "".join(_stretch(stretch, notes, told) for stretch in shown(text, found))
    listed = "".join(
        f'<dt id="note-{number}">{plain_html(notes[key].label)}</dt>'
        + "".join(f"<dd>{plain_html(line)}</dd>" for line in notes[key].lines or (_NO_TEXT,))
        for key, number in told.items()
    )
    return (
        '<!doctype html>\n<html lang="zh"><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{plain_html(title)}</title><style>{_STYLE}</style></head>\n"
        f"<body><main>{body}</main>\n<dl>{listed}</dl></body></html>\n"
    )


def _stretch(
    stretch: str | Mention | Unknown, notes: Mapping[NoteKey, Note], told: dict[NoteKey, int]
) -> str:
    if isinstance(stretch, str):
        return plain_html(stretch)
    surface = plain_html(stretch.surface)
    if isinstance(stretch, Unknown):
        return f'<mark class="unknown" title="未收录">{surface}</mark>'
    key = note_key(stretch)
    note = notes.get(key)
    if note is None:
        return f"<mark>{surface}</mark>"
    number = told.setdefault(key, len(told) + 1)
    tip = plain_html(f"{note.label}：{' '.join(note.lines) or _NO_TEXT}")
    return f'<mark title="{tip}"><a href="#note-{number}">{surface}</a></mark>'
