"""What a reader is shown of an annotated text: stretches in order, none over another."""

from collections.abc import Iterator
from dataclasses import dataclass

from api.annotate.mention import Annotations, Mention, Unknown
from api.annotate.overlap import longest

NoteKey = tuple[str, str, tuple[str, ...]]
"""A term, the sense that is meant, and the senses that are left open."""


@dataclass(frozen=True, slots=True)
class Note:
    """What a reader is told of a mention: the label of its term, and statements, if any."""

    label: str
    lines: tuple[str, ...]


def note_key(mention: Mention) -> NoteKey:
    """What mentions must have in common to share a note."""
    return mention.term_id, mention.sense_id, mention.alternatives


def shown(text: str, found: Annotations) -> Iterator[str | Mention | Unknown]:
    """Cut a text into plain stretches and what was found; of overlapping ones the longest."""
    spans: list[Mention | Unknown] = [*found.mentions, *found.unknown]
    position = 0
    for span in longest(spans):
        yield text[position : span.start]
        yield span
        position = span.end
    yield text[position:]
