"""Every error as `application/problem+json` (RFC 9457), and the table of the kinds there are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from fastapi import Response
from pydantic import BaseModel, Field
from starlette.types import Scope

MEDIA_TYPE = "application/problem+json"


class FieldError(BaseModel):
    """One fault of a request: where it stands, which field, what is wrong."""

    location: str
    field: str
    message: str


class Problem(BaseModel):
    """The body of an error, as RFC 9457 has it."""

    type: str = Field(description="URI reference of the kind of error; it leads to its advice.")
    title: str
    status: int
    detail: str
    instance: str = Field(description="Path of the request.")
    errors: tuple[FieldError, ...] = Field(
        default=(), description="The faults of single fields; left out where there are none."
    )


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """A kind of error: its stable name, its status, its title, and what a caller does about it."""

    name: str
    status: int
    title: str
    advice: str

    @property
    def type(self) -> str:
        """The URI reference that names this kind, and the place where it is explained."""
        return f"/problems#{self.name}"


_KINDS = (
    ("not-found", 404, "Not found", "Nothing stands at this address; look the term up instead."),
    ("method-not-allowed", 405, "Method not allowed", "The Allow header names the methods."),
    ("not-acceptable", 406, "Not acceptable", "Let the Accept header admit application/json."),
    ("too-large", 413, "Content too large", "Send a shorter text, or several smaller requests."),
    ("unsupported-media-type", 415, "Unsupported media type", "Send application/json in UTF-8."),
    ("invalid", 422, "Invalid request", "`errors` names each field and what is wrong with it."),
    ("busy", 429, "Too busy", "Send it again after the seconds that Retry-After names."),
    ("internal", 500, "Internal error", "The fault is ours; report the X-Request-Id."),
    ("not-ready", 503, "Not ready", "No edition can be served now; Retry-After says when to ask."),
)

PROBLEMS: Mapping[int, ProblemKind] = {kind[1]: ProblemKind(*kind) for kind in _KINDS}
"""The kinds by status; no other status of 400 or more is answered."""


def problem(
    scope: Scope,
    status: int,
    detail: str,
    *,
    errors: Sequence[FieldError] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Make the answer for an error.

    Args:
        scope: the request; its path is the `instance`.
        status: a status of `PROBLEMS`, or one that is then told as an invalid request is.
        detail: one sentence for a person, without anything that only we should know.
        errors: the faults of single fields.
        headers: further headers, such as Retry-After.
    """
    kind = PROBLEMS.get(status, PROBLEMS[422])
    body = Problem(
        type=kind.type,
        title=kind.title,
        status=kind.status,
        detail=detail,
        instance=quote(scope["path"], errors="replace"),
        errors=tuple(errors),
    )
    return Response(
        body.model_dump_json(exclude_defaults=True),
        status_code=kind.status,
        media_type=MEDIA_TYPE,
        headers={"Cache-Control": "no-store", **(headers or {})},
    )
