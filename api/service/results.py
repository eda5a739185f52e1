"""What the service answers: the wire contract as frozen types.

REST serves these as they are, GraphQL mirrors them in camelCase.
"""

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from api.glossary import LinkKind, Source, TermDocument, TermSummary, Value
from api.search import MatchKind

Score = Annotated[float, Field(ge=0, le=1)]
Offset = Annotated[int, Field(ge=0, description="Code points of the caller's text.")]
ReasonKind = MatchKind
"""Named strategies, from exact to content."""


class EditionInfo(Value):
    """One published state of the glossary."""

    id: str = Field(description="First 12 hexadecimal digits of the SHA-256 of the content.")
    version: str
    published_at: AwareDatetime
    terms: int
    senses: int
    sources: int
    schema_version: int


class TermPage(Value):
    """One page of terms, in the order of the glossary."""

    items: tuple[TermSummary, ...]
    next: str | None = Field(description="Opaque cursor of the next page; null on the last one.")
    total: int = Field(description="Terms that the filter lets through, over all pages.")


class GraphEdge(Value):
    """A typed link between two terms of a graph."""

    from_: str = Field(alias="from")
    to: str
    kind: LinkKind


class Graph(Value):
    """A term and what it is linked to."""

    nodes: tuple[TermSummary, ...]
    edges: tuple[GraphEdge, ...]


class SourceList(Value):
    """All source documents."""

    items: tuple[Source, ...]


class SourceDetail(Source):
    """A source document with the terms that it mentions."""

    terms: tuple[TermSummary, ...]


class Reason(Value):
    """Why a term was found."""

    kind: ReasonKind
    matched: str = Field(description="The form or passage that matched.")


class Match(Value):
    """One answer to a lookup."""

    term: TermSummary
    sense_id: str | None
    score: Score
    confident: bool = Field(description="Safe to show without asking back.")
    reason: Reason


class LookupResult(Value):
    """What a lookup found, best first."""

    query: str
    matches: tuple[Match, ...]
    confident: bool = Field(description="Whether the first match is confident.")
    ambiguous: bool = Field(description="Two terms or senses answer equally well.")


class LookupBatch(Value):
    """Results of a batch, in the order of its queries."""

    results: tuple[LookupResult, ...]


class Suggestion(Value):
    """One completion of what has been typed so far."""

    text: str
    term: TermSummary


class SuggestionList(Value):
    """Completions, best first."""

    suggestions: tuple[Suggestion, ...]


class Mention(Value):
    """A stretch of the caller's text that names a term."""

    start: Offset
    end: Offset
    surface: str
    term: TermSummary
    sense_id: str | None
    score: Score
    reason: Reason
    alternatives: tuple[str, ...] = Field(description="Other senses that the text leaves open.")


class FoundMember(Value):
    """A member that the caller's text lists."""

    text: str
    note: str | None = None


class FoundGroup(Value):
    """A numeral of an unknown slogan with the members that the text lists for it."""

    numeral: str
    count: int | None
    noun: str | None
    members: tuple[FoundMember, ...]
    complete: bool


class UnknownSlogan(Value):
    """A stretch that is shaped like a slogan and stands in no entry."""

    start: Offset
    end: Offset
    surface: str
    kind: Literal["numbered", "formula", "chain", "acronym", "phrase"]
    groups: tuple[FoundGroup, ...] | None = Field(
        description="Its expansion where the text itself gives one, else null."
    )


class AnnotationResult(Value):
    """The jargon in a text."""

    mentions: tuple[Mention, ...]
    unknown: tuple[UnknownSlogan, ...]
    edition: str


class Surface(Value):
    """Where a message names a term."""

    start: Offset
    end: Offset
    surface: str


class ResolvedTerm(Value):
    """A term that a message is about."""

    term: TermDocument | TermSummary = Field(description="A TermSummary where detail is short.")
    sense_id: str | None
    mention: Surface | None = Field(description="Null where the message only nearly names it.")
    score: Score
    confident: bool
    reason: Reason
    alternatives: tuple[str, ...]


class ResolveResult(Value):
    """What a chatbot needs for one user message."""

    terms: tuple[ResolvedTerm, ...]
    unknown: tuple[UnknownSlogan, ...]
    markdown: str = Field(description="A ready answer; each statement names its source and date.")
