"""Senses and what they consist of, as the schema shows them.

The values are those of the glossary's own model; the classes here only describe their fields.
"""

from collections.abc import Awaitable
from typing import Annotated

import strawberry

from api import glossary
from api.graphql.enums import Basis
from api.graphql.node import Node
from api.graphql.reading import Info

_Source = Annotated["Source", strawberry.lazy("api.graphql.source")]  # type: ignore[name-defined]  # noqa: F821


@strawberry.type(description="One of the things that a numeral counts.")
class Member:
    """One of the things that a numeral counts."""

    text: str = strawberry.field(description="In the words of the definition: 保工资.")
    note: str | None = strawberry.field(description="What a reader must know about it.")


@strawberry.type(description="One numeral of a label with its noun and its members.")
class Group:
    """One numeral of a label with its noun and its members."""

    numeral: str = strawberry.field(description="As it is written: 三, 1, N.")
    count: int | None = strawberry.field(
        description="The numeral as a number; null for N, X, 多 and *, which count nothing."
    )
    noun: str | None = strawberry.field(description="What is counted: 保.")
    members: list[Member] = strawberry.field(description="In the order of the definition.")
    complete: bool = strawberry.field(
        description="False where the document gives only examples, or none."
    )
    note: str | None = strawberry.field(
        description="Why the numeral and the members disagree, where they do."
    )


def _source_id(root: strawberry.Parent[glossary.Citation]) -> str:
    return root.source


def _source(
    root: strawberry.Parent[glossary.Citation], info: Info
) -> glossary.Source | Awaitable[glossary.Source]:
    return info.context.source(root.source)


@strawberry.type(description="A verbatim stretch of a source.")
class Citation:
    """A verbatim stretch of a source."""

    quote: str = strawberry.field(description="An exact substring of the source.")
    start: int = strawberry.field(description="First code point of the quote in the source.")
    end: int = strawberry.field(description="Code point after the quote.")

    source_id = strawberry.field(
        resolver=_source_id, graphql_type=strawberry.ID, description="Id of the source."
    )
    source = strawberry.field(
        resolver=_source, graphql_type=_Source, description="The document that is cited."
    )


@strawberry.type(description="From when to when a sense holds; ISO dates or years.")
class Period:
    """From when to when a sense holds."""

    from_: str | None = strawberry.field(name="from", description="Null where it is open.")
    to: str | None = strawberry.field(description="Null where it is open.")


@strawberry.type(description="The document outside our sources that fixed a background sense.")
class Authority:
    """The document outside our sources that fixed a background sense."""

    title: str = strawberry.field(description="Title of the document or speech.")
    body: str = strawberry.field(description="Who issued it.")
    date: str = strawberry.field(description="ISO date, month or year.")


@strawberry.type(description="One meaning of a term, in a place and a period.")
class Sense(Node):
    """One meaning of a term, in a place and a period."""

    basis: Basis = strawberry.field(description="On what ground it is explained.")
    place: str = strawberry.field(description="Where it is said so: 沈阳市和平区, 全国.")
    period: Period = strawberry.field(description="When it is said so.")
    definition: str | None = strawberry.field(
        description="The document's own words, verbatim; null where no document explains it."
    )
    gloss: str | None = strawberry.field(
        description="One plain sentence of ours for a reader who is new to it."
    )
    groups: list[Group] = strawberry.field(description="One for each numeral of the label.")
    citations: list[Citation] = strawberry.field(description="Where the definition stands.")
    authority: Authority | None = strawberry.field(
        description="Of background senses: where the meaning comes from."
    )

    @classmethod
    def is_type_of(cls, value: object, _info: object) -> bool:
        """Whether a value is shown as this type."""
        return isinstance(value, glossary.Sense)
