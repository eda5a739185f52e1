"""What is fetched by id or page by page: terms, sources, the edition, nodes."""

from collections.abc import Awaitable, Sequence
from typing import Annotated

import strawberry

from api import glossary
from api.glossary import TermDocument
from api.graphql.arguments import After, First
from api.graphql.paging import Connection, connection
from api.graphql.questions import TermsFilter
from api.graphql.reading import Info
from api.service import EditionInfo, TermFilter, limits

Id = Annotated[strawberry.ID, strawberry.argument(description="Stable ASCII id, as it is served.")]


def term(
    info: Info,
    id: Id,  # noqa: A002 — named on the wire
) -> TermDocument | Awaitable[TermDocument | None]:
    """A term: at once if it was read before, also by a former id."""
    return info.context.shelf.term(id) or info.context.term_or_moved(id)


async def terms(
    info: Info,
    first: First = limits.PAGE_DEFAULT,
    after: After = None,
    filter: Annotated[  # noqa: A002 — named on the wire
        TermsFilter | None, strawberry.argument(description="Which terms; all if it is missing.")
    ] = None,
) -> Connection:
    """A page of terms."""
    chosen = filter.chosen() if filter is not None else TermFilter()
    return await connection(info.context, chosen, first, after)


async def source(
    info: Info,
    id: Id,  # noqa: A002 — named on the wire
) -> glossary.Source | None:
    """A source."""
    return (await info.context.sources()).get(id)


async def sources(info: Info) -> Sequence[glossary.Source]:
    """All sources, in the order of the manifest."""
    return list((await info.context.sources()).values())


def edition(info: Info) -> EditionInfo:
    """The edition that this request reads."""
    return info.context.snapshot.edition


async def node(
    info: Info,
    id: Id,  # noqa: A002 — named on the wire
) -> TermDocument | glossary.Sense | glossary.Source | None:
    """Whatever has this id: a point in it tells a sense from a term; a term goes first."""
    term_id, point, _ = id.partition(".")
    found = info.context.shelf.term(term_id) or await info.context.term_or_moved(term_id)
    if point:
        senses = found.senses if found is not None else ()
        return next((sense for sense in senses if sense.id == id), None)
    return found if found is not None else (await info.context.sources()).get(id)
