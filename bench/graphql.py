"""GraphQL: a term beside a minimal Strawberry route that returns constants of its shape.

Both answer the same query with the same bytes. The minimal route stands twice: as Strawberry's
documentation has it, and with Strawberry's own caches of parsed and validated queries, which one
would switch on where the same query comes again and again. `python -m bench.graphql`
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import uvloop

from bench.generate import published
from bench.load import load, post
from bench.server import running

QUERY = """query ($id: ID!) {
  term(id: $id) {
    id label head kind pinyin en
    forms { text kind }
    senses {
      id basis place period { from to } definition gloss
      groups { numeral count noun complete members { text note } }
      citations { sourceId quote start end }
    }
    links { to label kind note }
  }
}"""
ROUNDS = 5
SECONDS = 2.0
CONNECTIONS = 8
TERM = "1-6-5-n"
JSON = {"Content-Type": "application/json"}


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        url = published(Path(folder)).database_url
        constant = Path(folder) / "term.json"
        with running("ours", url) as port:
            constant.write_text(json.dumps(_answer(port)["data"]["term"]), encoding="utf-8")
            with minimal(constant, "plain") as plain, minimal(constant, "cached") as cached:
                compare({"ours": port, "minimal": plain, "minimal, cached": cached})


def compare(ports: dict[str, int]) -> None:
    """Take turns, so that what else the machine does falls on all."""
    answers = {json.dumps(_answer(port)) for port in ports.values()}
    assert len(answers) == 1, "the routes answer differently"
    rates: dict[str, list[float]] = {name: [] for name in ports}
    for _ in range(ROUNDS):
        for name, port in ports.items():
            rates[name].append(_rate(port))
    medians = {name: statistics.median(found) for name, found in rates.items()}
    size = len(answers.pop().encode())
    print(f"POST /graphql, {TERM} with groups and links, {size} bytes: {medians['ours']:,.0f}/s")
    for name, told in (
        ("minimal", "a Strawberry route that returns constants"),
        ("minimal, cached", "the same with Strawberry's parser and validation caches"),
    ):
        ratio = medians["ours"] / medians[name]
        print(f"  {told}: {medians[name]:,.0f}/s")
        print(f"  ratio {ratio:.2f} (aim: 0.80 or more)")


@contextmanager
def minimal(constant: Path, caches: str) -> Iterator[int]:
    """Run the yardstick in a process of its own; gives its port."""
    command = [sys.executable, "-m", "bench.graphql_minimal", str(constant), caches]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout
        port = int(process.stdout.readline())
        _await_answer(port)
        yield port
    finally:
        process.terminate()
        process.wait()


def _await_answer(port: int) -> None:
    for _ in range(100):
        try:
            _answer(port)
        except httpx.TransportError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(f"no server on port {port}")


def _answer(port: int) -> dict[str, dict[str, object]]:
    answer = httpx.post(
        f"http://127.0.0.1:{port}/graphql", content=_body(), headers=JSON
    ).raise_for_status()
    found: dict[str, dict[str, object]] = answer.json()
    return found


def _body() -> bytes:
    return json.dumps({"query": QUERY, "variables": {"id": TERM}}).encode()


def _rate(port: int) -> float:
    request = post("/graphql", _body())
    run = uvloop.run(load(port, [request], connections=CONNECTIONS, seconds=SECONDS))
    assert not run.failed
    return run.per_second


if __name__ == "__main__":
    main()
