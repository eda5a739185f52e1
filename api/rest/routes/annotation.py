"""Running text: the jargon in it, and what a message's jargon means."""

from fastapi import APIRouter, Request, Response

from api.rest.access_log import note
from api.rest.answer import encoded_in_pieces, work_answer
from api.rest.bodies import AnnotateBody, ResolveBody
from api.rest.documented import works
from api.rest.face import face_of
from api.rest.strict import StrictRoute
from api.service import AnnotationResult, ResolveResult

router = APIRouter(route_class=StrictRoute, prefix="/v1", tags=["Running text"])


@router.post(
    "/annotate",
    operation_id="annotate",
    summary="Find the jargon in a text",
    response_model=AnnotationResult,
    responses=works(),
)
async def annotate(request: Request, wanted: AnnotateBody) -> Response:
    """Every mention of a term in any of its forms, with offsets in code points of the text."""
    face = face_of(request)
    snapshot = face.service.snapshot()

    def answered() -> bytes:
        result = snapshot.annotate(
            wanted.text,
            wanted.context(),
            every=wanted.overlaps == "all",
            unknown=wanted.unknown,
        )
        note(request.scope, mentions=len(result.mentions), unknown=len(result.unknown))
        return encoded_in_pieces(result)

    note(request.scope, code_points=len(wanted.text))
    return work_answer(await face.workers.run(answered, size=len(wanted.text)), snapshot)


@router.post(
    "/resolve",
    operation_id="resolve",
    summary="Say what the jargon of one message means",
    response_model=ResolveResult,
    responses=works(),
)
async def resolve(request: Request, wanted: ResolveBody) -> Response:
    """What a chatbot needs: the terms, how sure they are, and a ready answer with its sources."""
    face = face_of(request)
    snapshot = face.service.snapshot()

    def answered() -> bytes:
        result = snapshot.resolve(
            wanted.message, wanted.context(), limit=wanted.limit, full=wanted.detail == "full"
        )
        note(request.scope, terms=len(result.terms), unknown=len(result.unknown))
        return encoded_in_pieces(result)

    note(request.scope, code_points=len(wanted.message))
    return work_answer(await face.workers.run(answered, size=len(wanted.message)), snapshot)
