"""One line a request: who asked for what operation, how long it took, how much was found.

Never what was asked: no path, no query, no text of a caller. Each line is a JSON object.

Logging a line costs more than serving a term, most of it for the record around it. So lines are
gathered for a moment and logged together; what a killed process loses is that moment.
"""

import asyncio
import itertools
import logging
import re
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import cast

import orjson
from starlette.types import Scope

logger = logging.getLogger("api.access")

_GIVEN_ID = re.compile(rb"[A-Za-z0-9._-]{8,64}")
_SCOPE_KEY = "glossary.access"
_GATHER_SECONDS = 0.2
_GATHERED_MAX = 1000


@dataclass(slots=True)
class Access:
    """What is noted of one request while it is served; `counts` says how much was found."""

    request_id: str
    started: float = field(default_factory=time.perf_counter)
    operation: str = "-"
    status: int = 0
    bytes_sent: int = 0
    counts: dict[str, int] = field(default_factory=dict)

    def line(self) -> bytes:
        """The line of the request, which ends now."""
        noted = {
            "time": datetime.now(UTC),
            "request_id": self.request_id,
            "operation": self.operation,
            "status": self.status,
            "duration_ms": round((time.perf_counter() - self.started) * 1000, 2),
            "bytes": self.bytes_sent,
            **self.counts,
        }
        return orjson.dumps(noted, option=orjson.OPT_UTC_Z)


class AccessLog:
    """Gathers lines on the event loop and logs them together."""

    def __init__(self) -> None:
        self._lines: list[bytes] = []

    def add(self, access: Access) -> None:
        """Note a request that has been served."""
        if not logger.isEnabledFor(logging.INFO):
            return
        self._lines.append(access.line())
        if len(self._lines) == 1:
            asyncio.get_running_loop().call_later(_GATHER_SECONDS, self.flush)
        elif len(self._lines) >= _GATHERED_MAX:
            self.flush()

    def flush(self) -> None:
        """Log what has been gathered."""
        if self._lines:
            lines, self._lines = self._lines, []
            logger.info("%s", b"\n".join(lines).decode("utf-8"))


def request_ids() -> Callable[[Scope], str]:
    """Make a source of request ids: the caller's own where it is harmless, else a new one."""
    prefix = secrets.token_hex(4)
    numbers = itertools.count(1)

    def request_id(scope: Scope) -> str:
        for name, value in scope["headers"]:
            if name == b"x-request-id" and _GIVEN_ID.fullmatch(value):
                return cast("str", value.decode("ascii"))
        return f"{prefix}-{next(numbers):x}"

    return request_id


def begin(scope: Scope, request_id: str) -> Access:
    """Start the note of a request and hang it on its scope."""
    access = Access(request_id)
    scope[_SCOPE_KEY] = access
    return access


def note(scope: Scope, operation: str | None = None, **counts: int) -> None:
    """Add to the note of a request what only its endpoint knows."""
    access = scope.get(_SCOPE_KEY)
    if access is not None:
        access.operation = operation or access.operation
        access.counts.update(counts)
