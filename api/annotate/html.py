"""Writes an annotated text as a page of HTML that loads nothing and runs nothing."""

from collections.abc import Mapping
from typing import Final

from api.annotate.mention import Annotations, Mention, Unknown
from api.annotate.shown import Note, shown
from api.text import plain_html

_STYLE: Final = (
    "body{font:1rem/1.8 serif;max-width:42rem;margin:2rem auto;padding:0 1rem}"
    "main{white-space:pre-wrap;overflow-wrap:anywhere}"
    "mark{background:#fde68a}mark.unknown{background:#e5e7eb;border-bottom:1px dashed}"
    "mark a{color:inherit;text-decoration:none}dt{font-weight:bold;margin-top:1rem}"
)
_NO_TEXT: Final = "没有解释"


def render_html(
    text: str, found: Annotations, notes: Mapping[str, Note], *, title: str = "注释"
) -> str:
    """Write the text as a page: each term marked, its note as tooltip and in a list below.

    Args:
        text: the text that was annotated.
        found: what was found in it; of overlapping stretches the longest are shown.
        notes: by term id; a term without a note is marked without one.
        title: title of the page.
    """
    told: dict[str, int] = {}
    body = "".join(_stretch(stretch, notes, told) for stretch in shown(text, found))
    listed = "".join(
        f'<dt id="note-{number}">{plain_html(notes[term].label)}</dt>'
        f"<dd>{plain_html(notes[term].text or _NO_TEXT)}</dd>"
        for term, number in told.items()
    )
    return (
        '<!doctype html>\n<html lang="zh"><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{plain_html(title)}</title><style>{_STYLE}</style></head>\n"
        f"<body><main>{body}</main>\n<dl>{listed}</dl></body></html>\n"
    )


def _stretch(
    stretch: str | Mention | Unknown, notes: Mapping[str, Note], told: dict[str, int]
) -> str:
    if isinstance(stretch, str):
        return plain_html(stretch)
    surface = plain_html(stretch.surface)
    if isinstance(stretch, Unknown):
        return f'<mark class="unknown" title="未收录">{surface}</mark>'
    note = notes.get(stretch.term_id)
    if note is None:
        return f"<mark>{surface}</mark>"
    number = told.setdefault(stretch.term_id, len(told) + 1)
    tip = plain_html(f"{note.label}：{note.text or _NO_TEXT}")
    return f'<mark title="{tip}"><a href="#note-{number}">{surface}</a></mark>'
