"""What the description says of answers other than the usual one."""

from typing import Any

from api.rest.problems import MEDIA_TYPE, PROBLEMS

Responses = dict[int | str, dict[str, Any]]

NOT_FOUND = 404
MOVED = 301

_SCHEMA = {"$ref": "#/components/schemas/Problem"}
_ERRORS_EXAMPLE = [
    {
        "location": "query",
        "field": "limit",
        "message": "Input should be less than or equal to 200",
    }
]


def reads(*further: int) -> Responses:
    """The answers of a GET beside 200."""
    return {
        304: {"description": "The caller's copy (If-None-Match) is still right; no body."},
        **_answers(*further, 406, 422, 500, 503),
    }


def works(*further: int) -> Responses:
    """The answers of a POST beside 200."""
    return _answers(*further, 406, 413, 415, 422, 429, 500, 503)


def checks(*further: int) -> Responses:
    """The answers of a health check beside 200."""
    return _answers(*further, 406, 422, 500)


def _answers(*statuses: int) -> Responses:
    return {status: _moved() if status == MOVED else _problem(status) for status in statuses}


def _moved() -> dict[str, Any]:
    location = {"schema": {"type": "string", "format": "uri-reference"}, "required": True}
    return {
        "description": "The term has another id now; Location leads to it.",
        "headers": {"Location": location},
    }


def _problem(status: int) -> dict[str, Any]:
    kind = PROBLEMS[status]
    example: dict[str, Any] = {
        "type": kind.type,
        "title": kind.title,
        "status": kind.status,
        "detail": kind.advice,
        "instance": "/v1",
    }
    if status == 422:
        example["errors"] = _ERRORS_EXAMPLE
    return {
        "description": f"{kind.title}. {kind.advice}",
        "content": {MEDIA_TYPE: {"schema": _SCHEMA, "example": example}},
    }
