"""What the glossary answers to a question or a text, as the schema shows it."""

from datetime import datetime

import strawberry

from api.graphql.enums import Kind, ReasonKind
from api.graphql.sense import Member
from api.graphql.term import Term


@strawberry.type(description="One published state of the glossary.")
class Edition:
    """One published state of the glossary."""

    id: strawberry.ID = strawberry.field(
        description="First 12 hexadecimal digits of the SHA-256 of the content."
    )
    version: str = strawberry.field(description="Version that it was published as.")
    published_at: datetime = strawberry.field(description="When, in UTC.")
    terms: int = strawberry.field(description="How many terms it holds.")
    senses: int = strawberry.field(description="How many senses they have.")
    sources: int = strawberry.field(description="How many documents they are cited from.")
    schema_version: int = strawberry.field(description="Layout of the data.")


@strawberry.type(description="Why a term was found.")
class Reason:
    """Why a term was found."""

    kind: ReasonKind = strawberry.field(description="By which strategy.")
    matched: str = strawberry.field(description="The form or passage that matched.")


@strawberry.type(description="One answer to a lookup.")
class Match:
    """One answer to a lookup."""

    term: Term = strawberry.field(description="The term.")
    sense_id: strawberry.ID | None = strawberry.field(
        description="Which of its senses; null where that stays open."
    )
    score: float = strawberry.field(description="0 to 1, comparable between queries.")
    confident: bool = strawberry.field(description="Safe to show without asking back.")
    reason: Reason = strawberry.field(description="Why it was found.")


@strawberry.type(description="What a lookup found, best first.")
class LookupResult:
    """What a lookup found."""

    query: str = strawberry.field(description="The query as it came.")
    matches: list[Match] = strawberry.field(description="Best first.")
    confident: bool = strawberry.field(description="Whether the first match is confident.")
    ambiguous: bool = strawberry.field(description="Two terms or senses answer equally well.")


@strawberry.type(description="One completion of what has been typed so far.")
class Suggestion:
    """One completion."""

    text: str = strawberry.field(description="The completed text.")
    term: Term = strawberry.field(description="The term that it names.")


@strawberry.type(description="A stretch of the caller's text that names a term.")
class Mention:
    """A stretch of the caller's text that names a term."""

    start: int = strawberry.field(description="First code point, in the caller's text.")
    end: int = strawberry.field(description="Code point after the last.")
    surface: str = strawberry.field(description="The stretch as it stands.")
    term: Term = strawberry.field(description="The term that it names.")
    sense_id: strawberry.ID | None = strawberry.field(
        description="Which of its senses; null where the text leaves it open."
    )
    score: float = strawberry.field(description="0 to 1.")
    reason: Reason = strawberry.field(description="Why it was taken for the term.")
    alternatives: list[strawberry.ID] = strawberry.field(
        description="Other senses that the text leaves open."
    )


@strawberry.type(description="A numeral of an unknown slogan with what the text lists for it.")
class FoundGroup:
    """A numeral of an unknown slogan."""

    numeral: str = strawberry.field(description="As it is written.")
    count: int | None = strawberry.field(description="The numeral as a number, if it is one.")
    noun: str | None = strawberry.field(description="What is counted.")
    members: list[Member] = strawberry.field(description="In the order of the text.")
    complete: bool = strawberry.field(description="Whether there are as many as the numeral says.")


@strawberry.type(description="What is shaped like a slogan and stands in no entry.")
class UnknownSlogan:
    """What is shaped like a slogan and stands in no entry."""

    start: int = strawberry.field(description="First code point, in the caller's text.")
    end: int = strawberry.field(description="Code point after the last.")
    surface: str = strawberry.field(description="The stretch as it stands.")
    kind: Kind = strawberry.field(description="How it is built.")
    groups: list[FoundGroup] | None = strawberry.field(
        description="Its expansion where the text itself gives one."
    )


@strawberry.type(description="The jargon in a text.")
class AnnotationResult:
    """The jargon in a text."""

    mentions: list[Mention] = strawberry.field(description="In the order of the text.")
    unknown: list[UnknownSlogan] = strawberry.field(description="In the order of the text.")
    edition: strawberry.ID = strawberry.field(description="Id of the edition that was used.")


@strawberry.type(description="Where a message names a term.")
class Surface:
    """Where a message names a term."""

    start: int = strawberry.field(description="First code point, in the message.")
    end: int = strawberry.field(description="Code point after the last.")
    surface: str = strawberry.field(description="The stretch as it stands.")


@strawberry.type(description="A term that a message is about.")
class ResolvedTerm:
    """A term that a message is about."""

    term: Term = strawberry.field(description="The term, as much of it as you ask for.")
    sense_id: strawberry.ID | None = strawberry.field(
        description="Which of its senses; null where the message leaves it open."
    )
    mention: Surface | None = strawberry.field(
        description="Null where the message only nearly names it."
    )
    score: float = strawberry.field(description="0 to 1.")
    confident: bool = strawberry.field(description="Safe to show without asking back.")
    reason: Reason = strawberry.field(description="Why it was found.")
    alternatives: list[strawberry.ID] = strawberry.field(
        description="Other senses or terms that the message leaves open."
    )


@strawberry.type(description="What a chatbot needs for one user message.")
class ResolveResult:
    """What a chatbot needs for one user message."""

    terms: list[ResolvedTerm] = strawberry.field(description="What the message is about.")
    unknown: list[UnknownSlogan] = strawberry.field(
        description="Slogans in it that stand in no entry."
    )
    markdown: str = strawberry.field(
        description="A ready answer; each statement names its source and date."
    )
