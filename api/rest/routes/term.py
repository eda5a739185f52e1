"""Terms: one, a page of them, the web of links around one."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse

from api.errors import NotFound
from api.glossary import TermDocument
from api.rest.access_log import note
from api.rest.answer import encoded, read_answer
from api.rest.conditional import strong_etag
from api.rest.documented import MOVED, NOT_FOUND, reads
from api.rest.face import face_of
from api.rest.identifier import TermId, checked_id
from api.rest.queries import GraphQuery, TermsQuery
from api.rest.strict import StrictRoute
from api.service import Graph, Snapshot, TermPage

router = APIRouter(route_class=StrictRoute, prefix="/v1/terms", tags=["Terms"])


@router.get(
    "/{id}",
    operation_id="read_term",
    summary="Read a term with its senses, groups, links and mentions",
    response_model=TermDocument,
    responses=reads(MOVED, NOT_FOUND),
)
async def read_term(request: Request, id: TermId) -> Response:  # noqa: A002 — named on the wire
    """A renamed id answers 301 with the id that it has become."""
    face = face_of(request)
    snapshot = face.service.snapshot()
    ready = face.prepared.get(snapshot.edition.id, id)
    if ready is not None:
        return ready
    checked_id("term", id)
    try:
        body = await run_in_threadpool(snapshot.term_json, id)
    except NotFound:
        return await _moved(snapshot, id)
    etag = strong_etag(snapshot.edition.id, body)
    answer = read_answer(body, snapshot, {"ETag": etag})
    face.prepared.put(snapshot.edition.id, id, answer)
    return answer


@router.get(
    "",
    operation_id="list_terms",
    summary="List terms, page by page",
    response_model=TermPage,
    responses=reads(),
)
async def list_terms(request: Request, wanted: Annotated[TermsQuery, Query()]) -> Response:
    """In the order of their ids; `next`, also in the Link header, leads to the page after."""
    snapshot = face_of(request).service.snapshot()
    page = await run_in_threadpool(
        snapshot.terms, wanted.chosen(), limit=wanted.limit, after=wanted.after
    )
    note(request.scope, items=len(page.items))
    headers = {}
    if page.next is not None:
        again = wanted.model_dump(exclude_none=True) | {"after": page.next}
        headers["Link"] = f'</v1/terms?{urlencode(again)}>; rel="next"'
    return read_answer(encoded(page), snapshot, headers)


@router.get(
    "/{id}/graph",
    operation_id="read_term_graph",
    summary="Walk the links around a term",
    response_model=Graph,
    responses=reads(MOVED, NOT_FOUND),
)
async def read_term_graph(
    request: Request,
    id: TermId,  # noqa: A002 — named on the wire
    wanted: Annotated[GraphQuery, Query()],
) -> Response:
    """Terms up to `depth` links away, and every link between two of them."""
    snapshot = face_of(request).service.snapshot()
    checked_id("term", id)
    try:
        graph = await run_in_threadpool(snapshot.graph, id, wanted.depth)
    except NotFound:
        return await _moved(snapshot, id, f"/graph?depth={wanted.depth}")
    note(request.scope, nodes=len(graph.nodes), edges=len(graph.edges))
    return read_answer(encoded(graph), snapshot)


async def _moved(snapshot: Snapshot, former_id: TermId, rest: str = "") -> Response:
    """Lead to what a former id has become.

    Raises:
        NotFound: it never was an id.
    """
    term_id = await run_in_threadpool(snapshot.moved_to, former_id)
    if term_id is None:
        raise NotFound("term", former_id)
    headers = {"Glossary-Edition": snapshot.edition.id}
    return RedirectResponse(f"/v1/terms/{term_id}{rest}", status_code=301, headers=headers)
