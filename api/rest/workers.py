"""Threads for work that would hold up the event loop: few at a time, and short before long.

The interpreter runs one thread at a time, so more threads make nothing faster; they only take
turns away from the requests that are answered on the event loop.
"""

import math
from collections.abc import Callable
from typing import Final, TypeVar

import anyio
import anyio.to_thread

from api.errors import Busy

Result = TypeVar("Result")

QUEUE_MAX: Final = 256
"""Requests that may wait in each lane; at 2 MiB a body they hold half a gigabyte."""

LONG_SIZE: Final = 4_000
"""Code points from which a text is long: below, it takes a few milliseconds."""

_SHORT_THREADS = 2
_SECONDS_EACH = 0.2
"""What a text of the greatest length takes, roughly; it only words the advice of Retry-After."""


class _Lane:
    """Calls that wait for each other, in the order in which they come."""

    def __init__(self, threads: int, queue_max: int) -> None:
        self._limiter = anyio.CapacityLimiter(threads)
        self._threads = threads
        self._queue_max = queue_max
        self._held = 0

    async def run(self, call: Callable[[], Result]) -> Result:
        if self._held >= self._queue_max:
            raise Busy(retry_after=math.ceil(self._held * _SECONDS_EACH / self._threads))
        self._held += 1
        try:
            return await anyio.to_thread.run_sync(call, limiter=self._limiter)
        finally:
            self._held -= 1


class Workers:
    """Carries plain functions to threads; a chatbot's message does not wait behind reports."""

    def __init__(self, threads: int, queue_max: int = QUEUE_MAX) -> None:
        """Prepare the threads; none is started yet.

        Args:
            threads: long calls that run at the same time.
            queue_max: calls of one lane, long or short, that may run or wait at the same time.
        """
        self._long = _Lane(threads, queue_max)
        self._short = _Lane(_SHORT_THREADS, queue_max)

    async def run(self, call: Callable[[], Result], *, size: int = LONG_SIZE) -> Result:
        """Run a call in a thread.

        Args:
            call: the work.
            size: code points that it reads; from `LONG_SIZE` on it waits with the long ones.

        Raises:
            Busy: too many wait already.
        """
        return await (self._long if size >= LONG_SIZE else self._short).run(call)
