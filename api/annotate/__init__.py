"""Finds the jargon in running text: mentions of known terms, and slogans that no entry explains."""

from api.annotate.annotator import Annotator
from api.annotate.mention import Annotations, Mention, MentionKind, SloganKind, Unknown

__all__ = [
    "Annotations",
    "Annotator",
    "Mention",
    "MentionKind",
    "SloganKind",
    "Unknown",
]
