"""The one table from errors, ours and the framework's, to problems. No endpoint has a `try`."""

import logging
from collections.abc import Iterable, Sequence
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.routing import BaseRoute, Match

from api.errors import Busy, GlossaryError, InvalidInput, NoEdition, NotFound, StorageError
from api.rest.problems import FieldError, problem

logger = logging.getLogger(__name__)

_RETRY_SECONDS = "5"
"""A new edition or a lost database is looked at again every few seconds."""


def install_error_handlers(app: FastAPI) -> None:
    """Let every error of this application be answered as a problem."""
    app.add_exception_handler(GlossaryError, _of_ours)
    app.add_exception_handler(RequestValidationError, _of_validation)
    app.add_exception_handler(HTTPException, _of_framework)


async def _of_ours(request: Request, error: Exception) -> Response:
    match error:
        case NotFound():
            return problem(request.scope, 404, f"There is {error}.")
        case InvalidInput():
            fault = FieldError(location="request", field=error.field, message=error.message)
            return problem(request.scope, 422, f"{error}.", errors=[fault])
        case Busy():
            after = {"Retry-After": str(error.retry_after)}
            return problem(request.scope, 429, "Too many long texts wait already.", headers=after)
        case NoEdition():
            after = {"Retry-After": _RETRY_SECONDS}
            return problem(request.scope, 503, "No edition has been published.", headers=after)
        case StorageError():
            logger.error("storage: %s", error)
            after = {"Retry-After": _RETRY_SECONDS}
            return problem(request.scope, 503, "The database does not answer.", headers=after)
        case _:
            logger.error("unexpected: %s", error, exc_info=error)
            return problem(request.scope, 500, "The request could not be carried out.")


async def _of_validation(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    faults = [_fault(fault) for fault in error.errors() if fault["type"] != "none_required"]
    return invalid(request, faults)


def invalid(request: Request, faults: Sequence[FieldError]) -> Response:
    """The answer to a request whose fields are wrong."""
    first = faults[0]
    detail = f"{first.location} {first.field}: {first.message}."
    return problem(request.scope, 422, detail, errors=faults)


def _fault(fault: dict[str, Any]) -> FieldError:
    """Say a fault without repeating what the caller sent: it may be long, or no text at all."""
    location, *steps = fault["loc"] or ("request",)
    message = str(fault["msg"])
    if fault["type"] == "json_invalid":
        steps, message = [], f"is no JSON: {fault['ctx']['error']}"
    elif fault["type"] == "extra_forbidden":
        message = "is not known here"
    elif fault["type"] == "missing":
        message = "is missing"
    if fault["type"] != "extra_forbidden":
        # Behind the name of an optional field stands the branch of its union: no name of ours.
        steps = [step for step in steps if isinstance(step, int) or str(step).isidentifier()]
    return FieldError(
        location=str(location),
        field=_printable(".".join(str(step) for step in steps)),
        message=_printable(message),
    )


def _printable(text: str) -> str:
    """Names of fields are the caller's text: no control characters, no surrogates, not too long."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text[:200])


async def _of_framework(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 404:
        return problem(request.scope, 404, "There is nothing at this address.")
    if error.status_code == 405:
        allowed = ", ".join(sorted(_methods(request.app.routes, request)))
        detail = f"This address knows {allowed} only."
        return problem(request.scope, 405, detail, headers={"Allow": allowed})
    return problem(request.scope, error.status_code, f"{error.detail}.", headers=error.headers)


def _methods(routes: Iterable[BaseRoute], request: Request) -> set[str]:
    """Every method of an address, since GET and POST may be two routes of one path."""
    found: set[str] = set()
    for route in routes:
        match, _ = route.matches(dict(request.scope))
        if match is not Match.NONE:
            found |= getattr(route, "methods", None) or set()
    return found | {"HEAD"} if "GET" in found else found
