"""Whether the process lives, and whether it can answer."""

from typing import Literal

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel

from api.rest.answer import JSON, encoded
from api.rest.documented import checks
from api.rest.face import face_of
from api.rest.strict import StrictRoute

router = APIRouter(route_class=StrictRoute, tags=["Health"])

_NOT_KEPT = {"Cache-Control": "no-store"}


class Alive(BaseModel):
    """The process answers."""

    status: Literal["alive"] = "alive"


class Ready(BaseModel):
    """An edition is served."""

    status: Literal["ready"] = "ready"
    edition: str


@router.get(
    "/healthz",
    operation_id="read_health",
    summary="Whether the process lives",
    response_model=Alive,
    responses=checks(),
)
async def read_health(request: Request) -> Response:  # noqa: ARG001 — a route takes its request
    """Asks nothing of the database."""
    return Response(encoded(Alive()), media_type=JSON, headers=_NOT_KEPT)


@router.get(
    "/readyz",
    operation_id="read_readiness",
    summary="Whether an edition is served",
    response_model=Ready,
    responses=checks(503),
)
async def read_readiness(request: Request) -> Response:
    """Answers 503 until the first edition is open."""
    snapshot = face_of(request).service.snapshot()
    headers = {**_NOT_KEPT, "Glossary-Edition": snapshot.edition.id}
    return Response(encoded(Ready(edition=snapshot.edition.id)), media_type=JSON, headers=headers)
