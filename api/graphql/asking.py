"""What is asked with words or a text: lookups, completions, annotation, resolution."""

from collections.abc import Callable, Sequence
from typing import Annotated, TypeVar

import strawberry

from api.errors import InvalidInput
from api.graphql.arguments import (
    Completions,
    Limit,
    LongText,
    MinScore,
    Place,
    Words,
    Year,
    context,
    no_longer,
    within,
)
from api.graphql.enums import Detail, Overlaps
from api.graphql.questions import LookupInput
from api.graphql.reading import Info, Reading, read
from api.service import AnnotationResult, LookupResult, ResolveResult, limits

Result = TypeVar("Result")

_INLINE_TERMS_MAX = 4096
"""Up to here a lookup takes less than handing it to a thread would, and waits for no database,
since the service keeps as many summaries in memory."""


async def _quick(reading: Reading, call: Callable[[], Result]) -> Result:
    """Answer on the event loop, unless the glossary is so large that others would wait."""
    if reading.snapshot.edition.terms <= _INLINE_TERMS_MAX:
        return call()
    return await read(call)


async def lookup(  # noqa: PLR0913 — as on the wire
    info: Info,
    q: Words,
    limit: Limit = limits.LOOKUP_DEFAULT,
    place: Place = None,
    year: Year = None,
    min_score: MinScore = 0.0,
) -> LookupResult:
    """One lookup."""
    asked = LookupInput(q=q, limit=limit, place=place, year=year, min_score=min_score)
    query = asked.query()
    snapshot = info.context.snapshot
    result = await _quick(info.context, lambda: snapshot.lookup(query))
    info.context.counted(result.matches)
    return result


async def lookups(
    info: Info,
    queries: Annotated[list[LookupInput], strawberry.argument(description="The lookups.")],
) -> Sequence[LookupResult]:
    """A batch of lookups."""
    if len(queries) > limits.BATCH_MAX:
        raise InvalidInput("queries", f"at most {limits.BATCH_MAX} queries in one batch")
    wanted = [asked.query() for asked in queries]
    snapshot = info.context.snapshot
    size = len(wanted) * limits.LOOKUP_COST
    results = await info.context.run(lambda: snapshot.lookups(wanted), size=size)
    for result in results:
        info.context.counted(result.matches)
    return results


async def suggest(
    info: Info, q: Words, limit: Completions = limits.SUGGEST_MAX
) -> Sequence[object]:
    """Completions, best first."""
    no_longer("q", q, limits.QUERY_MAX)
    within("limit", limit, 1, limits.SUGGEST_MAX)
    snapshot = info.context.snapshot
    return (await _quick(info.context, lambda: snapshot.suggest(q, limit))).suggestions


async def annotate(  # noqa: PLR0913 — as on the wire
    info: Info,
    text: LongText,
    place: Place = None,
    year: Year = None,
    overlaps: Annotated[
        Overlaps, strawberry.argument(description="Which of several mentions in one stretch.")
    ] = Overlaps.longest,
    unknown: Annotated[
        bool, strawberry.argument(description="Whether to list slogans of no entry too.")
    ] = True,
) -> AnnotationResult:
    """The jargon in a text; long work, so it has threads of its own."""
    no_longer("text", text, limits.TEXT_MAX)
    asked = context(place, year)
    every = overlaps is Overlaps.all
    snapshot = info.context.snapshot
    result = await info.context.run(
        lambda: snapshot.annotate(text, asked, every=every, unknown=unknown), size=len(text)
    )
    info.context.counted(result.mentions)
    return result


async def resolve(  # noqa: PLR0913 — as on the wire
    info: Info,
    message: LongText,
    place: Place = None,
    year: Year = None,
    limit: Limit = limits.LOOKUP_DEFAULT,
    detail: Annotated[
        Detail, strawberry.argument(description="How much the ready answer says.")
    ] = Detail.short,
) -> ResolveResult:
    """What a message's jargon means; long work, so it has threads of its own."""
    no_longer("message", message, limits.TEXT_MAX)
    within("limit", limit, 1, limits.PAGE_MAX)
    asked = context(place, year)
    full = detail is Detail.full
    snapshot = info.context.snapshot
    result = await info.context.run(
        lambda: snapshot.resolve(message, asked, limit=limit, full=full), size=len(message)
    )
    info.context.counted(result.terms)
    return result
