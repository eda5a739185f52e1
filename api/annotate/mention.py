"""What annotation finds: mentions of known terms, and slogans that no entry explains."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from api.text import Group

MentionKind = Literal["exact", "form", "script", "numeral"]
SloganKind = Literal["numbered", "formula", "chain", "acronym", "phrase"]


class Mention(NamedTuple):
    """A stretch of text that names a term.

    A tuple, since a long text has tens of thousands and a frozen dataclass takes five times as
    long to make.

    Attributes:
        start: code point of the caller's text where the mention begins.
        end: code point after its last one.
        surface: the stretch as the text has it, with what broke it.
        term_id: the term that it names.
        sense_id: the sense that fits place, year and neighbouring words best.
        score: 0 to 1; below 1 where the boundaries or the sense are uncertain.
        kind: how the surface differs from the label: not at all, as another form of the term, by
            script or width, by the writing of numerals.
        matched: the form of the term that matched, as the glossary writes it.
        alternatives: ids of other senses, of this term or another, that fit about as well.
    """

    start: int
    end: int
    surface: str
    term_id: str
    sense_id: str
    score: float
    kind: MentionKind
    matched: str
    alternatives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """A stretch shaped like a slogan that names no term.

    Attributes:
        start: code point of the caller's text where it begins, quotation marks outside.
        end: code point after its last one.
        surface: the stretch as the text has it.
        kind: its shape, in the words of a term's kind.
        groups: what the text itself lists for it, or None where the text lists nothing.
    """

    start: int
    end: int
    surface: str
    kind: SloganKind
    groups: tuple[Group, ...] | None


@dataclass(frozen=True, slots=True)
class Annotations:
    """Everything found in one text, each in the order of the text."""

    mentions: tuple[Mention, ...]
    unknown: tuple[Unknown, ...]
