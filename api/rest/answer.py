"""How a result of the service becomes bytes and headers."""

from collections.abc import Mapping

from fastapi import Response
from pydantic import BaseModel
from pydantic_core import to_json

from api.service import Snapshot

JSON = "application/json"

_READ_HEADERS = {"Cache-Control": "public, max-age=0, must-revalidate", "Vary": "Accept"}
"""A copy may be kept, but is asked about before it is used: an edition may come at any time."""


def read_answer(
    body: bytes, snapshot: Snapshot, headers: Mapping[str, str] | None = None
) -> Response:
    """Answer a GET; the layer of conditional reads adds the ETag where `headers` have none."""
    edition = {"Glossary-Edition": snapshot.edition.id}
    return Response(body, media_type=JSON, headers={**_READ_HEADERS, **edition, **(headers or {})})


def work_answer(body: bytes, snapshot: Snapshot) -> Response:
    """Answer a POST: made for this caller, so no cache keeps it."""
    headers = {"Cache-Control": "no-store", "Glossary-Edition": snapshot.edition.id}
    return Response(body, media_type=JSON, headers=headers)


def encoded(value: BaseModel) -> bytes:
    """The wire JSON of a result, in UTF-8 and not escaped."""
    return value.model_dump_json(by_alias=True).encode("utf-8")


def encoded_in_pieces(value: BaseModel) -> bytes:
    """The same for a result with long lists.

    Encoding is one call that holds up every other thread; of ten thousand mentions it would do so
    for a tenth of a second.
    """
    fields = (b'"%s":%s' % (name.encode(), _pieces(held)) for name, held in value)
    return b"{%s}" % b",".join(fields)


def _pieces(value: object) -> bytes:
    if isinstance(value, tuple):
        return b"[%s]" % b",".join(to_json(item, by_alias=True) for item in value)
    return to_json(value, by_alias=True)
