"""The source documents, and the edition that is served."""

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool

from api.rest.access_log import note
from api.rest.answer import encoded, read_answer
from api.rest.documented import NOT_FOUND, reads
from api.rest.face import face_of
from api.rest.identifier import SourceId, checked_id
from api.rest.strict import StrictRoute
from api.service import EditionInfo, Snapshot, SourceDetail, SourceList

router = APIRouter(route_class=StrictRoute, prefix="/v1", tags=["Sources and edition"])


@router.get(
    "/sources",
    operation_id="list_sources",
    summary="List the source documents",
    response_model=SourceList,
    responses=reads(),
)
async def list_sources(request: Request) -> Response:
    """In the order of the manifest."""
    snapshot = face_of(request).service.snapshot()
    sources = SourceList(items=await run_in_threadpool(snapshot.sources))
    note(request.scope, items=len(sources.items))
    return read_answer(encoded(sources), snapshot)


@router.get(
    "/sources/{id}",
    operation_id="read_source",
    summary="Read a source document's particulars and the terms that it mentions",
    response_model=SourceDetail,
    responses=reads(NOT_FOUND),
)
async def read_source(request: Request, id: SourceId) -> Response:  # noqa: A002 — named on the wire
    """The document itself lies in `seeds/`; `sha256` proves which file is meant."""
    snapshot = face_of(request).service.snapshot()
    detail = await run_in_threadpool(_detail, snapshot, checked_id("source", id))
    note(request.scope, terms=len(detail.terms))
    return read_answer(encoded(detail), snapshot)


@router.get(
    "/edition",
    operation_id="read_edition",
    summary="Say which edition is served",
    response_model=EditionInfo,
    responses=reads(),
)
async def read_edition(request: Request) -> Response:
    """Every answer names it too, in the header Glossary-Edition."""
    snapshot = face_of(request).service.snapshot()
    return read_answer(encoded(snapshot.edition), snapshot)


def _detail(snapshot: Snapshot, source_id: SourceId) -> SourceDetail:
    source = snapshot.source(source_id)
    return SourceDetail(**source.model_dump(), terms=snapshot.source_terms(source_id))
