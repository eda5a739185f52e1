"""A light HTTP/1.1 client that keeps connections busy; it can count, and it can time."""

import asyncio
import itertools
import time
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Load:
    """What a run has measured: answers a second, failures, and latencies in milliseconds."""

    per_second: float
    failed: int
    latencies: tuple[float, ...]

    def percentile(self, share: float) -> float:
        """A latency that `share` (0 to 1) of the answers did not exceed."""
        ordered = sorted(self.latencies)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


class _Connection(asyncio.Protocol):
    """Sends the next request as soon as the answer before it is complete."""

    def __init__(self, requests: "itertools.cycle[bytes]", until: float) -> None:
        self.requests, self.until = requests, until
        self.done = asyncio.get_running_loop().create_future()
        self.answers, self.failed = 0, 0
        self.latencies: list[float] = []
        self._buffer = bytearray()
        self._missing = 0
        self._sent = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self._send()

    def connection_lost(self, _error: Exception | None) -> None:
        if not self.done.done():
            self.failed += 1
            self.done.set_result(None)

    def data_received(self, data: bytes) -> None:
        if self._missing:
            self._missing -= len(data)
        else:
            self._buffer += data
            end = self._buffer.find(b"\r\n\r\n")
            if end < 0:
                return
            self._begin(bytes(self._buffer[:end]), len(self._buffer) - end - 4)
            self._buffer.clear()
        if not self._missing:
            self._complete()

    def _begin(self, head: bytes, beyond: int) -> None:
        lower = head.lower()
        at = lower.index(b"content-length:") + 15
        self._missing = int(lower[at:].split(b"\r\n", 1)[0]) - beyond
        self.failed += not head.startswith(b"HTTP/1.1 200 ")

    def _complete(self) -> None:
        now = time.perf_counter()
        self.answers += 1
        self.latencies.append((now - self._sent) * 1000)
        if now < self.until:
            self._send()
        else:
            self.done.set_result(None)
            self.transport.close()

    def _send(self) -> None:
        self._sent = time.perf_counter()
        self.transport.write(next(self.requests))


async def load(port: int, requests: Sequence[bytes], *, connections: int, seconds: float) -> Load:
    """Keep some connections busy with these requests, in turn, for a while."""
    loop = asyncio.get_running_loop()
    endless = itertools.cycle(requests)
    started = time.perf_counter()
    opened = [
        await loop.create_connection(
            lambda: _Connection(endless, started + seconds), "127.0.0.1", port
        )
        for _ in range(connections)
    ]
    await asyncio.gather(*(connection.done for _, connection in opened))
    took = time.perf_counter() - started
    served = [connection for _, connection in opened]
    return Load(
        per_second=sum(one.answers for one in served) / took,
        failed=sum(one.failed for one in served),
        latencies=tuple(itertools.chain.from_iterable(one.latencies for one in served)),
    )


def get(path: str) -> bytes:
    """The bytes of a GET."""
    return f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n".encode("ascii")


def post(path: str, body: bytes) -> bytes:
    """The bytes of a POST of JSON."""
    head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode("ascii") + body
