"""What stands around every answer of every face: edition, safety headers, open reading, one line.

It is the outermost layer, so it also turns what nobody expected into a plain 500.
"""

import logging
from collections.abc import Callable
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import NoEdition
from api.rest.access_log import Access, AccessLog, begin, note, request_ids
from api.rest.problems import problem

logger = logging.getLogger(__name__)

_ALWAYS: Final = ((b"x-content-type-options", b"nosniff"),)
_READS: Final = (
    (b"access-control-allow-origin", b"*"),
    (
        b"access-control-expose-headers",
        b"ETag, Glossary-Edition, Link, Location, Retry-After, X-Request-Id",
    ),
)
"""The glossary is public and takes no credentials, so any page may read it."""

_PREFLIGHT: Final = (
    *_READS,
    (b"access-control-allow-methods", b"GET, HEAD"),
    (b"access-control-allow-headers", b"If-None-Match, X-Request-Id"),
    (b"access-control-max-age", b"86400"),
)
_PAGE: Final = (
    (
        b"content-security-policy",
        b"default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        b"img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; "
        b"form-action 'self'; frame-ancestors 'none'",
    ),
    (b"referrer-policy", b"no-referrer"),
)
"""Pages load nothing from elsewhere; GraphiQL and Swagger UI write styles into elements."""


class Frame:
    """The outermost layer of the application."""

    def __init__(self, app: ASGIApp, edition_id: Callable[[], str], log: AccessLog) -> None:
        """Frame an application.

        Args:
            app: what answers.
            edition_id: the edition that is served now; raises NoEdition where there is none.
            log: where each request is noted; whoever made it flushes it at the end.
        """
        self.app = app
        self._log = log
        self._edition_id = edition_id
        self._request_id = request_ids()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request and write its line."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        access = begin(scope, self._request_id(scope))
        framed = _Framed(access, send, self._headers(scope, access))
        try:
            if _is_preflight(scope):
                await _allow_reading(scope, framed.send)
            else:
                await self.app(scope, receive, framed.send)
        except Exception:
            logger.exception("request %s failed", access.request_id)
            if access.status:
                raise
            answer = problem(scope, 500, "The request could not be carried out.")
            await answer(scope, receive, framed.send)
        finally:
            self._log.add(access)

    def _headers(self, scope: Scope, access: Access) -> list[tuple[bytes, bytes]]:
        headers = [(b"x-request-id", access.request_id.encode("ascii")), *_ALWAYS]
        if scope["method"] in {"GET", "HEAD"}:
            headers += _READS
        try:
            headers.append((b"glossary-edition", self._edition_id().encode("ascii")))
        except NoEdition:
            logger.debug("an answer without an edition")
        return headers


class _Framed:
    """An answer on its way out."""

    def __init__(self, access: Access, send: Send, headers: list[tuple[bytes, bytes]]) -> None:
        self._access = access
        self._send = send
        self._headers = headers

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._access.status = message["status"]
            message = {**message, "headers": self._completed(message["headers"])}
        else:
            self._access.bytes_sent += len(message.get("body", b""))
        await self._send(message)

    def _completed(self, given: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        """Add our headers to those of the answer, whose own edition goes before."""
        present = dict(given)
        added = [pair for pair in self._headers if pair[0] not in present]
        if present.get(b"content-type", b"").startswith(b"text/html"):
            added += _PAGE
        return [*given, *added]


def _is_preflight(scope: Scope) -> bool:
    return scope["method"] == "OPTIONS" and any(
        name == b"access-control-request-method" and value in {b"GET", b"HEAD"}
        for name, value in scope["headers"]
    )


async def _allow_reading(scope: Scope, send: Send) -> None:
    note(scope, "preflight")
    await send({"type": "http.response.start", "status": 204, "headers": list(_PREFLIGHT)})
    await send({"type": "http.response.body", "body": b""})
