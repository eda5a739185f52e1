"""Lookup: the terms that a query names, one query or many, and what one is about to type."""

from collections.abc import Callable
from typing import Annotated, TypeVar

from fastapi import APIRouter, Query, Request, Response

from api.rest.access_log import note
from api.rest.answer import encoded, read_answer, work_answer
from api.rest.bodies import LookupBatchBody
from api.rest.documented import reads, works
from api.rest.face import Face, face_of
from api.rest.queries import LookupQuery, SuggestQuery
from api.rest.strict import StrictRoute
from api.service import LookupBatch, LookupResult, Snapshot, SuggestionList, limits

router = APIRouter(route_class=StrictRoute, prefix="/v1", tags=["Lookup"])

Result = TypeVar("Result")

_INLINE_TERMS_MAX = 4096
"""Up to here a lookup takes less than handing it to a thread would, and waits for no database,
since the service keeps as many summaries in memory."""

"""A lookup takes about as long as annotating this many code points."""


@router.get(
    "/lookup",
    operation_id="lookup",
    summary="Find the terms that a query names",
    response_model=LookupResult,
    responses=reads(),
)
async def lookup(request: Request, wanted: Annotated[LookupQuery, Query()]) -> Response:
    """However it is written: other numerals, traditional, pinyin, from memory, in a question.

    A `+` that arrives as a space is understood: `?q=1+6+5+N` finds 1+6+5+N.
    """
    face = face_of(request)
    snapshot = face.service.snapshot()
    result = await _quick(face, snapshot, lambda: snapshot.lookup(wanted.query()))
    note(request.scope, matches=len(result.matches), confident=int(result.confident))
    return read_answer(encoded(result), snapshot)


@router.post(
    "/lookup",
    operation_id="lookup_batch",
    summary="Find the terms that each of several queries names",
    response_model=LookupBatch,
    responses=works(),
)
async def lookup_batch(request: Request, wanted: LookupBatchBody) -> Response:
    """The results stand in the order of the queries."""
    face = face_of(request)
    snapshot = face.service.snapshot()

    def answered() -> bytes:
        return encoded(LookupBatch(results=snapshot.lookups(wanted.wanted())))

    note(request.scope, queries=len(wanted.queries))
    size = len(wanted.queries) * limits.LOOKUP_COST
    return work_answer(await face.workers.run(answered, size=size), snapshot)


@router.get(
    "/suggest",
    operation_id="suggest",
    summary="Complete what has been typed so far",
    response_model=SuggestionList,
    responses=reads(),
)
async def suggest(request: Request, wanted: Annotated[SuggestQuery, Query()]) -> Response:
    """By hanzi, pinyin, initials or digits."""
    face = face_of(request)
    snapshot = face.service.snapshot()
    result = await _quick(face, snapshot, lambda: snapshot.suggest(wanted.q, wanted.limit))
    note(request.scope, suggestions=len(result.suggestions))
    return read_answer(encoded(result), snapshot)


async def _quick(face: Face, snapshot: Snapshot, call: Callable[[], Result]) -> Result:
    """Answer on the event loop, unless the glossary is so large that others would wait."""
    if snapshot.edition.terms <= _INLINE_TERMS_MAX:
        return call()
    return await face.workers.run(call, size=limits.LOOKUP_COST)
