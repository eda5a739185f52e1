"""A route that refuses what it was not declared for: parameters, media types, odd JSON.

A route that takes nothing but its path has nothing to solve, so it is called without the
framework's dependency machinery; that keeps a term as cheap as a constant.
"""

import json
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from pydantic_core import from_json

from api.rest.accept import accepts_json, broken_parameters, is_json, is_plain
from api.rest.access_log import note
from api.rest.problems import FieldError, problem
from api.rest.translate import invalid

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class JsonRequest(Request):
    """A request whose body is read by a parser that nested or broken JSON does not upset."""

    async def json(self) -> Any:
        """The body.

        Raises:
            json.JSONDecodeError: it is no JSON, or holds half a surrogate pair.
        """
        try:
            return from_json(await self.body(), allow_inf_nan=False)
        except ValueError as error:
            raise json.JSONDecodeError(str(error), "", 0) from None


class StrictRoute(APIRoute):
    """A route that answers 406, 415 or 422 before its endpoint is called."""

    def get_route_handler(self) -> Handler:
        """Wrap the endpoint in the checks that its declaration asks for."""
        bare = _takes_only_its_path(self.dependant)
        handler = self._call if bare else super().get_route_handler()
        takes_query = bool(self.dependant.query_params)
        takes_body = self.body_field is not None

        async def checked(request: Request) -> Response:
            note(request.scope, self.operation_id)
            if not accepts_json(request.headers.get("accept", "")):
                return problem(request.scope, 406, "Only application/json is served here.")
            if request.scope["query_string"]:
                faults = _broken_query(request.scope["query_string"])
                faults = faults or _unwanted_query(request, known=takes_query)
                if faults:
                    return invalid(request, faults)
            if not takes_body:
                return await handler(request)
            refused = _unread_body(request)
            return refused or await handler(JsonRequest(request.scope, request.receive))

        return checked

    async def _call(self, request: Request) -> Response:
        answer: Response = await self.endpoint(request, **request.path_params)
        return answer


def _takes_only_its_path(dependant: Dependant) -> bool:
    return not (
        dependant.query_params
        or dependant.header_params
        or dependant.cookie_params
        or dependant.body_params
        or dependant.dependencies
    )


def _unread_body(request: Request) -> Response | None:
    """The answer to a body that is no plain JSON, by its headers."""
    if not is_json(request.headers.get("content-type", "")):
        return problem(request.scope, 415, "The body must be application/json in UTF-8.")
    if not is_plain(request.headers.get("content-encoding", "")):
        taken = {"Accept-Encoding": "identity"}
        return problem(request.scope, 415, "The body must not be compressed.", headers=taken)
    return None


def _broken_query(query: bytes) -> list[FieldError]:
    """Parameters that are no UTF-8 when their percent signs are read."""
    said = "is not UTF-8"
    return [
        FieldError(location="query", field=name, message=said) for name in broken_parameters(query)
    ]


def _unwanted_query(request: Request, *, known: bool) -> list[FieldError]:
    """Parameters of a call that takes none, and those that are given twice.

    Unknown ones among known ones are the model's part.
    """
    names = [name for name, _ in request.query_params.multi_items()]
    wrong = {n for n in names if names.count(n) > 1} if known else set(names)
    said = "is given more than once" if known else "is not known here"
    return [FieldError(location="query", field=name[:200], message=said) for name in sorted(wrong)]
