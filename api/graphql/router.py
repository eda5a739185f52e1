"""GraphQL at one address: GET and POST, and GraphiQL for a browser that asks nothing."""

from collections.abc import Callable
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route, Router

from api.graphql.errors import BAD_REQUEST
from api.graphql.execution import Answer, answer
from api.graphql.reading import HandOff, Reading, Shelf
from api.graphql.request import GRAPHQL_RESPONSE, BadRequest, media_type, read_question
from api.service import Snapshot

_READ = "public, max-age=0, must-revalidate"
"""A copy may be kept, but is asked about before it is used: an edition may come at any time."""


def create_graphql_router(
    snapshot: Callable[[], Snapshot], *, run: HandOff, page: Callable[[], str] | None = None
) -> Router:
    """Make the route of this face.

    Args:
        snapshot: gives the edition that is served now; may raise NoEdition, which is left to the
            application.
        run: carries long work to threads of its own.
        page: gives GraphiQL as HTML; None where it is not offered.
    """
    face = _Face(snapshot, run, page)
    return Router([Route("/graphql", face.serve, methods=["GET", "POST"], name="graphql")])


class _Face:
    def __init__(
        self, snapshot: Callable[[], Snapshot], run: HandOff, page: Callable[[], str] | None
    ) -> None:
        self._snapshot = snapshot
        self._run = run
        self._page = page
        self._shelf: Shelf | None = None

    async def serve(self, request: Request) -> Response:
        """Answer a request."""
        if self._page is not None and _is_browser(request):
            return HTMLResponse(self._page(), headers={"Cache-Control": _READ, "Vary": "Accept"})
        try:
            served_as = media_type(request.headers.get("accept", ""))
            question = await read_question(request)
        except BadRequest as error:
            return _unread(error)
        reading = Reading(self._current(), self._run)
        return _written(request, reading, await answer(question, reading), served_as)

    def _current(self) -> Shelf:
        """The shelf of the edition that is served now; that of an older one is let go."""
        snapshot = self._snapshot()
        if self._shelf is None or self._shelf.snapshot is not snapshot:
            self._shelf = Shelf(snapshot)
        return self._shelf


def _is_browser(request: Request) -> bool:
    accept = request.headers.get("accept", "")
    return request.method == "GET" and "query" not in request.query_params and "text/html" in accept


def _unread(error: BadRequest) -> Response:
    """The answer to a request that holds no question."""
    body = {"errors": [{"message": error.message, "extensions": {"code": BAD_REQUEST}}]}
    return Response(
        orjson.dumps(body),
        status_code=error.status,
        media_type=GRAPHQL_RESPONSE,
        headers={"Cache-Control": "no-store"},
    )


def _written(request: Request, reading: Reading, answered: Answer, served_as: str) -> Response:
    """Status 200 for all that was understood as JSON; the new media type tells more.

    A client that takes no other than application/json looks into `errors`, never at the status.
    """
    body: dict[str, Any] = {"data": answered.data} if answered.ran else {}
    if answered.errors:
        body["errors"] = [error.formatted for error in answered.errors]
    kept = request.method == "GET" and not answered.errors
    headers = {
        "Cache-Control": _READ if kept else "no-store",
        "Glossary-Edition": reading.snapshot.edition.id,
        "Vary": "Accept",
    }
    status = 400 if served_as == GRAPHQL_RESPONSE and not answered.ran else 200
    return Response(orjson.dumps(body), status, headers, served_as)
