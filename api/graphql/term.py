"""Terms and their links, as the schema shows them.

A term comes from the core as a whole or in one line. Both are shown as Term: what a line does not
hold is read when it is asked for, all terms of an answer in one read.
"""

from collections.abc import Awaitable, Callable, Collection
from typing import TypeVar

import strawberry

from api import glossary
from api.glossary import TermDocument, TermSummary
from api.graphql.enums import Basis, FormKind, Kind, LinkKind
from api.graphql.node import TERM_VALUES, Node
from api.graphql.paging import PageInfo
from api.graphql.reading import Info, Reading
from api.graphql.sense import Citation, Sense

Value = TypeVar("Value")
AnyTerm = TermDocument | TermSummary
Items = Collection[Value] | Awaitable[Collection[Value]]
Root = strawberry.Parent[AnyTerm]


@strawberry.type(description="Another surface by which a term is written.")
class Form:
    """Another surface by which a term is written."""

    text: str = strawberry.field(description="As it is written: 1＋6＋5＋N.")
    kind: FormKind = strawberry.field(description="How it differs from the label.")


def _other(
    root: strawberry.Parent[glossary.Link], info: Info
) -> TermDocument | Awaitable[TermDocument]:
    return info.context.term(root.to)


@strawberry.type(description="A typed cross-reference, seen from one of its two ends.")
class Link:
    """A typed cross-reference."""

    to: strawberry.ID = strawberry.field(description="Id of the other term.")
    label: str = strawberry.field(description="Label of the other term.")
    kind: LinkKind = strawberry.field(description="What the other term is to this one.")
    note: str | None = strawberry.field(description="On what ground.")

    term = strawberry.field(resolver=_other, graphql_type="Term", description="The other term.")


def _items(
    term: AnyTerm, reading: Reading, of: Callable[[TermDocument], Collection[Value]]
) -> Items[Value]:
    """A list of a term: at once where the term is at hand as a whole."""
    if isinstance(term, TermSummary):
        found = reading.term(term.id)
        if not isinstance(found, TermDocument):
            return _later_items(found, reading, of)
        term = found
    return reading.counted(of(term))


async def _later_items(
    found: Awaitable[TermDocument],
    reading: Reading,
    of: Callable[[TermDocument], Collection[Value]],
) -> Collection[Value]:
    return reading.counted(of(await found))


def _forms(root: Root, info: Info) -> Items[glossary.Form]:
    return _items(root, info.context, lambda term: term.forms)


def _senses(root: Root, info: Info) -> Items[glossary.Sense]:
    return _items(root, info.context, lambda term: term.senses)


def _links(root: Root, info: Info) -> Items[glossary.Link]:
    return _items(root, info.context, lambda term: term.links)


def _mentions(root: Root, info: Info) -> Items[glossary.Citation]:
    return _items(root, info.context, lambda term: term.mentions)


def _pinyin(root: Root, info: Info) -> str | Awaitable[str]:
    found = root if isinstance(root, TermDocument) else info.context.term(root.id)
    return found.pinyin if isinstance(found, TermDocument) else _later_pinyin(found)


async def _later_pinyin(found: Awaitable[TermDocument]) -> str:
    return (await found).pinyin


def _line(term: AnyTerm) -> TermSummary:
    return term if isinstance(term, TermSummary) else glossary.summary(term)


def _definition(root: Root) -> str | None:
    return _line(root).definition


def _basis(root: Root) -> str:
    return _line(root).basis


def _url(root: Root) -> str:
    return _line(root).url


@strawberry.type(description="A slogan, formula or abbreviation.")
class Term(Node):
    """A slogan, formula or abbreviation."""

    label: str = strawberry.field(description="Canonical surface: 三保, 1+6+5+N.")
    head: str | None = strawberry.field(description="The noun that it modifies: 底线.")
    kind: Kind = strawberry.field(description="How it is built.")
    en: str | None = strawberry.field(description="English rendering.")

    definition = strawberry.field(
        resolver=_definition,
        graphql_type=str | None,
        description="The definition of the first sense that has one.",
    )
    basis = strawberry.field(
        resolver=_basis,
        graphql_type=Basis,
        description="On what ground the first explained sense stands.",
    )
    url = strawberry.field(
        resolver=_url, graphql_type=str, description="Where it is served over REST."
    )
    pinyin = strawberry.field(
        resolver=_pinyin,
        graphql_type=str,
        description="Toneless syllables separated by spaces; letters and digits as they are.",
    )
    forms = strawberry.field(
        resolver=_forms, graphql_type=list[Form], description="Other ways to write it."
    )
    senses = strawberry.field(
        resolver=_senses, graphql_type=list[Sense], description="Its meanings, at least one."
    )
    links = strawberry.field(
        resolver=_links, graphql_type=list[Link], description="What it is tied to."
    )
    mentions = strawberry.field(
        resolver=_mentions,
        graphql_type=list[Citation],
        description="Every place in the sources where it stands.",
    )

    @classmethod
    def is_type_of(cls, value: object, _info: object) -> bool:
        """Whether a value is shown as this type."""
        return isinstance(value, TERM_VALUES)


@strawberry.type(description="A term on a page.")
class TermEdge:
    """A term on a page."""

    node: Term = strawberry.field(description="The term.")
    cursor: str = strawberry.field(description="Give it as `after` to continue behind this term.")


@strawberry.type(description="A page of terms, in the order of their ids.")
class TermConnection:
    """A page of terms."""

    edges: list[TermEdge] = strawberry.field(description="The terms of this page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies in the list.")
    total_count: int = strawberry.field(description="Terms in the list, over all pages.")
