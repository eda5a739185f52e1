"""Source documents, as the schema shows them."""

from typing import Annotated

import strawberry

from api import glossary
from api.graphql.arguments import After, First
from api.graphql.node import Node
from api.graphql.paging import Connection, connection
from api.graphql.reading import Info
from api.service import TermFilter, limits

_TermConnection = Annotated["TermConnection", strawberry.lazy("api.graphql.term")]  # type: ignore[name-defined]  # noqa: F821


async def _terms(
    root: strawberry.Parent[glossary.Source],
    info: Info,
    first: First = limits.PAGE_DEFAULT,
    after: After = None,
) -> Connection:
    return await connection(info.context, TermFilter(source=root.id), first, after)


@strawberry.type(description="A document that terms are cited from.")
class Source(Node):
    """A document that terms are cited from."""

    title: str = strawberry.field(description="As the document has it.")
    issuer: str = strawberry.field(description="Who published it.")
    place: str = strawberry.field(description="What place it speaks of.")
    date: str = strawberry.field(description="ISO date, month or year.")
    file: str = strawberry.field(description="Name of the file in the repository.")
    sha256: str = strawberry.field(description="SHA-256 of the file, in hexadecimal digits.")
    note: str | None = strawberry.field(description="What is damaged in the file.")

    terms = strawberry.field(
        resolver=_terms,
        graphql_type=_TermConnection,
        description="The terms that it mentions, page by page.",
    )

    @classmethod
    def is_type_of(cls, value: object, _info: object) -> bool:
        """Whether a value is shown as this type."""
        return isinstance(value, glossary.Source)
