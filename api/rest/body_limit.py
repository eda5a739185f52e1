"""Refuses a request body that is too large, whether it says so beforehand or is sent in chunks."""

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.rest.problems import problem

_DRAINED_MAX = 4
"""How many times the limit is still read and thrown away: a client that is sending does not look
for an answer until it has sent, and a connection closed on it would hide the answer."""


class BodyLimit:
    """Answers 413 for a body of more than `limit` bytes."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self.app = app
        self.limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, counting its body as it is read."""
        if scope["type"] != "http" or scope["method"] in {"GET", "HEAD", "OPTIONS"}:
            await self.app(scope, receive, send)
            return
        detail = f"A request body holds at most {self.limit} bytes"
        if _declared(scope) > self.limit:
            await _drain(receive, self.limit * _DRAINED_MAX)
            await problem(scope, 413, f"{detail}.")(scope, receive, send)
            return
        read = 0

        async def counted() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > self.limit:
                await _drain(receive, self.limit * _DRAINED_MAX)
                raise HTTPException(413, detail)
            return message

        await self.app(scope, counted, send)


def _declared(scope: Scope) -> int:
    """The Content-Length, 0 where there is none; the server has refused what is no number."""
    return next((int(v) for name, v in scope["headers"] if name == b"content-length"), 0)


async def _drain(receive: Receive, most: int) -> None:
    read = 0
    while read <= most:
        message = await receive()
        read += len(message.get("body", b""))
        if not message.get("more_body", False):
            return
