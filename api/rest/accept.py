"""Whether a caller takes JSON, and whether what it sends is plain text (RFC 9110, 8 and 12.5.1)."""

from functools import lru_cache
from urllib.parse import unquote, unquote_to_bytes

_RANK = {"application/json": 3, "application/*": 2, "*/*": 1}
"""The media ranges that speak of JSON; the most specific one decides."""


@lru_cache(maxsize=256)
def accepts_json(accept: str) -> bool:
    """Whether an Accept header admits `application/json`; an empty one admits everything."""
    if not accept.strip():
        return True
    decisive, quality = 0, 0.0
    for part in accept.split(","):
        media_range, *parameters = (piece.strip().lower() for piece in part.split(";"))
        rank = _RANK.get(media_range, 0)
        if rank > decisive:
            decisive, quality = rank, _quality(parameters)
    return quality > 0


def _quality(parameters: list[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return float(value)
            except ValueError:
                return 0.0
    return 1.0


@lru_cache(maxsize=64)
def is_json(content_type: str) -> bool:
    """Whether a Content-Type header names JSON in UTF-8, its only encoding (RFC 8259, 8.1)."""
    media_type, *parameters = (piece.strip().lower() for piece in content_type.split(";"))
    charsets = {value.strip('" ') for name, _, value in _pairs(parameters) if name == "charset"}
    return media_type == "application/json" and charsets <= {"utf-8", "utf8"}


def is_plain(content_encoding: str) -> bool:
    """Whether a Content-Encoding header says that the body is sent as it is."""
    return content_encoding.strip().lower() in {"", "identity"}


def broken_parameters(query: bytes) -> list[str]:
    """Names of the parameters of a query string that are not UTF-8 once they are unquoted."""
    if b"%" not in query and query.isascii():
        return []
    broken = []
    for parameter in query.split(b"&"):
        try:
            unquote_to_bytes(parameter).decode("utf-8")
        except UnicodeDecodeError:
            broken.append(unquote(parameter.partition(b"=")[0].decode("latin-1"))[:200])
    return broken


def _pairs(parameters: list[str]) -> list[tuple[str, str, str]]:
    return [parameter.partition("=") for parameter in parameters]
