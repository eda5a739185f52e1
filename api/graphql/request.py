"""What a client sends over HTTP, read as the GraphQL-over-HTTP draft has it."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote_to_bytes

import orjson
from starlette.requests import Request

from api.graphql.execution import Question

GRAPHQL_RESPONSE = "application/graphql-response+json"
JSON = "application/json"


class BadRequest(Exception):
    """A request that holds no GraphQL question; `status` is that of HTTP."""

    def __init__(self, message: str, status: int = 400) -> None:
        self.message, self.status = message, status
        super().__init__(message)


async def read_question(request: Request) -> Question:
    """Read the question of a GET or a POST.

    Raises:
        BadRequest: there is none in it.
    """
    if request.method == "POST":
        return _question(await _posted(request))
    if not _is_utf8(request.scope["query_string"]):
        raise BadRequest("the query string must be UTF-8")
    given: dict[str, Any] = dict(request.query_params)
    for name in ("variables", "extensions"):
        if given.get(name):
            given[name] = _parsed(given[name].encode(), name)
    return _question(given)


async def _posted(request: Request) -> Mapping[str, Any]:
    media_type, _, parameters = request.headers.get("content-type", "").lower().partition(";")
    charset = parameters.replace(" ", "").replace('"', "")
    if media_type.strip() != JSON or charset not in {"", "charset=utf-8"}:
        raise BadRequest("send application/json in UTF-8", 415)
    if request.headers.get("content-encoding", "identity").strip().lower() != "identity":
        raise BadRequest("the body must not be compressed", 415)
    body = _parsed(await request.body(), "the body")
    if isinstance(body, list):
        raise BadRequest("one question in one request; ask several with aliases or `lookups`")
    if not isinstance(body, dict):
        raise BadRequest("the body must be an object")
    return body


def _is_utf8(query: bytes) -> bool:
    try:
        unquote_to_bytes(query).decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _parsed(text: bytes, what: str) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        raise BadRequest(f"{what} must be JSON in UTF-8") from None


def _question(given: Mapping[str, Any]) -> Question:
    query = given.get("query")
    if not isinstance(query, str) or not query.strip():
        raise BadRequest("`query` must be a text")
    variables = given.get("variables")
    if not isinstance(variables, dict | None):
        raise BadRequest("`variables` must be an object")
    name = given.get("operationName")
    if not isinstance(name, str | None):
        raise BadRequest("`operationName` must be a text")
    return Question(query, variables or {}, name or None)


def media_type(accept: str) -> str:
    """The media type of the answer: the new one of GraphQL where the client knows it.

    Raises:
        BadRequest: the client takes neither.
    """
    known = {piece.partition(";")[0].strip(): _weight(piece) for piece in accept.lower().split(",")}
    if not accept.strip():
        return JSON
    fallback = known.get("application/*", known.get("*/*", 0.0))
    plain, new = known.get(JSON, fallback), known.get(GRAPHQL_RESPONSE, 0.0)
    if not plain and not new:
        raise BadRequest(f"only {GRAPHQL_RESPONSE} and {JSON} are served here", 406)
    return GRAPHQL_RESPONSE if new and new >= plain else JSON


def _weight(piece: str) -> float:
    """The quality of an entry of Accept, 0 to 1 (RFC 9110, 12.4.2)."""
    for parameter in piece.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return float(value)
            except ValueError:
                return 0.0
    return 1.0
