"""Finds the jargon in running text: mentions of known terms, and slogans that no entry explains."""

from api.annotate.annotator import Annotator
from api.annotate.html import render_html
from api.annotate.markdown import render_markdown
from api.annotate.mention import Annotations, Mention, MentionKind, SloganKind, Unknown
from api.annotate.shown import Note, note_key

__all__ = [
    "Annotations",
    "Annotator",
    "Mention",
    "MentionKind",
    "Note",
    "SloganKind",
    "Unknown",
    "note_key",
    "render_html",
    "render_markdown",
]
