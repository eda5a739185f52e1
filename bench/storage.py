"""Publish and read 100,000 generated terms on both databases."""

import gc
import multiprocessing
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from api.glossary import Glossary
from api.storage import TermFilter, open_storage
from bench.databases import databases
from bench.generated_glossary import generated_glossary

TERMS = 100_000
CALLS = 5_000
FILTERED = TermFilter(kind="numbered", basis="inline", place="沈阳市")


@dataclass(frozen=True, slots=True)
class Spread:
    """Milliseconds of one call: the median and the 99th percentile."""

    median: float
    percentile_99: float

    def __str__(self) -> str:
        return f"{self.median:8.3f} {self.percentile_99:8.3f}"


@dataclass(frozen=True, slots=True)
class Read:
    """What reading costs a process that holds no glossary; memory in MiB, streaming in seconds."""

    rows: dict[str, Spread]
    stream: float
    memory_idle: float
    memory: float


def main(terms: int = TERMS) -> None:
    glossary = generated_glossary(terms, 1)
    ids = [term.id for term in glossary.terms]
    gc.collect()
    print(f"{terms:,} generated terms; reads by one thread of a fresh process, milliseconds")
    with databases() as urls:
        for name, url in urls.items():
            before = _peak(reset=True)
            first, second = _publish(url, glossary), _publish(url, glossary)
            grown = _peak() - before
            print(f"\n{name}: publish {first:.1f} s, the same again {second:.1f} s", end="")
            print(f", {grown:.0f} MiB above the glossary")
            with multiprocessing.get_context("spawn").Pool(1) as pool:
                _show(pool.apply(read, (url, ids)))


def read(url: str, ids: list[str]) -> Read:
    """Measure the reads; runs in a process of its own."""
    draw = random.Random(1)
    idle = _resident()
    storage = open_storage(url)
    current = storage.current()
    assert current is not None
    name = current.id
    calls: dict[str, Callable[[], object]] = {
        "current()": storage.current,
        "document()": lambda: storage.document(name, draw.choice(ids)),
        "page of 50": lambda: storage.page(name, TermFilter(), after=draw.choice(ids), limit=50),
        "page of 50, 3 filters": lambda: storage.page(
            name, FILTERED, after=draw.choice(ids), limit=50
        ),
    }
    rows = {label: _spread(call, CALLS) for label, call in calls.items()}
    memory = _resident()
    start = time.perf_counter()
    assert sum(1 for _ in storage.terms(name)) == len(ids)
    stream = time.perf_counter() - start
    storage.close()
    return Read(rows, stream, idle, memory)


def _show(measured: Read) -> None:
    print(f"  {'':24} {'median':>8} {'p99':>8}")
    for label, spread in measured.rows.items():
        print(f"  {label:24} {spread}")
    print(f"  all terms, streamed: {measured.stream:.1f} s")
    print(f"  memory {measured.memory:.0f} MiB, {measured.memory_idle:.0f} before opening")


def _publish(url: str, glossary: Glossary) -> float:
    storage = open_storage(url)
    start = time.perf_counter()
    storage.publish(glossary, version="1")
    taken = time.perf_counter() - start
    storage.close()
    return taken


def _spread(call: Callable[[], object], count: int) -> Spread:
    """Times of the calls after a tenth as many to warm up."""
    for _ in range(count // 10):
        call()
    times = []
    for _ in range(count):
        start = time.perf_counter()
        call()
        times.append(1000 * (time.perf_counter() - start))
    return Spread(statistics.median(times), statistics.quantiles(times, n=100)[98])


def _peak(*, reset: bool = False) -> float:
    """The most memory that the process has held since the last reset, in MiB (Linux)."""
    if reset:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def _resident() -> float:
    """The memory that the process holds now, in MiB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1024**2


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
