"""GET and HEAD of one representation: its strong ETag, and 304 where the caller has it (RFC 9110).

An answer that names no ETag of its own gets one from its bytes and the edition that it carries.
`Cache-Control: no-store` keeps an answer out of this.
"""

from collections.abc import Iterable
from hashlib import blake2b

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_KEPT = frozenset(
    {b"etag", b"cache-control", b"vary", b"link", b"glossary-edition", b"content-location"}
)
"""What a 304 says again of the answer that it stands for (RFC 9110, 15.4.5)."""


def strong_etag(edition_id: str, body: bytes) -> str:
    """The validator of these bytes in this edition."""
    return f'"{edition_id}-{blake2b(body, digest_size=8).hexdigest()}"'


def holds(if_none_match: str, etag: str) -> bool:
    """Whether an If-None-Match header names this representation (weak comparison, as GET asks)."""
    if if_none_match.strip() == "*":
        return True
    return etag in {tag.strip().removeprefix("W/") for tag in if_none_match.split(",")}


class ConditionalReads:
    """Serves HEAD as GET without a body, and answers If-None-Match."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and look at the start of its answer."""
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
            await self.app(scope, receive, send)
            return
        head = scope["method"] == "HEAD"
        answer = _Answer(scope, send, head=head)
        # A copy, because the server goes on looking at its own scope to know that no body follows.
        await self.app({**scope, "method": "GET"} if head else scope, receive, answer.send)


class _Answer:
    """One answer on its way: its start is held back until its first bytes are known."""

    def __init__(self, scope: Scope, send: Send, *, head: bool) -> None:
        self._send = send
        self._head = head
        self._known = _header(scope["headers"], b"if-none-match")
        self._start: Message | None = None
        self._mute = head

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._start = message
            return
        if self._start is not None and message["type"] == "http.response.body":
            start, self._start = self._start, None
            await self._send(self._judged(start, message))
        if not self._mute:
            await self._send(message)
        elif not message.get("more_body", False):
            await self._send({"type": "http.response.body", "body": b""})

    def _judged(self, start: Message, first: Message) -> Message:
        if start["status"] != 200:
            return start
        etag = _header(start["headers"], b"etag")
        if not etag:
            etag = _made_etag(start, first)
        if etag and self._known and holds(self._known, etag):
            self._mute = True
            kept = [pair for pair in start["headers"] if pair[0] in _KEPT]
            return {"type": "http.response.start", "status": 304, "headers": kept}
        return start


def _made_etag(start: Message, first: Message) -> str:
    """Give a whole, storable answer its ETag; an empty text where it has none."""
    headers = MutableHeaders(raw=list(start["headers"]))
    if first.get("more_body", False) or headers.get("cache-control") == "no-store":
        return ""
    etag = strong_etag(headers.get("glossary-edition", "page"), first.get("body", b""))
    headers["etag"] = etag
    start["headers"] = headers.raw
    return etag


def _header(headers: Iterable[tuple[bytes, bytes]], name: bytes) -> str:
    found = [value for key, value in headers if key == name]
    return b", ".join(found).decode("latin-1")
