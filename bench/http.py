"""HTTP: a term beside a constant, lookups a second, and who waits while long texts are annotated.

`python -m bench.http`
"""

import asyncio
import json
import statistics
import tempfile
from pathlib import Path
from urllib.parse import quote

import httpx
import uvloop

from bench.generate import published
from bench.load import Load, get, load, post
from bench.server import running

ROUNDS = 9
SECONDS = 1.5
CONNECTIONS = 32

QUERIES = (
    "三保",
    "“三保”底线",
    "1 6 5 N",
    "1+6+5+N招商体系",
    "一加六加五加N",
    "5工程1管理",
    "五工程壹管理",
    "兩鄰",
    "liang lin",
    "wushe",
    "sgbx",
    "招商体系",
    "三保是什么意思",
    "请问和平区报告里的五社是什么",
    "what does EPC mean",
    "五公程一管理",
    "三管三必需",
    "哪个提法讲保工资",
    "今天天气怎么样",
    "145",
)
"""As people ask: exact, decorated, other numerals and scripts, pinyin, questions, typing errors,
content, and what is in no glossary."""


def main() -> None:
    """Measure all three and print them."""
    with tempfile.TemporaryDirectory() as folder:
        url = published(Path(folder)).database_url
        with running("ours", url) as port:
            body = Path(folder) / "body.json"
            body.write_bytes(httpx.get(f"http://127.0.0.1:{port}/v1/terms/san-bao").content)
            with running("constant", str(body)) as constant_port:
                beside_constant(port, constant_port, len(body.read_bytes()))
            lookups(port)
            while_long_texts_wait(port)


def beside_constant(port: int, constant_port: int, size: int) -> None:
    """Take turns, so that what else the machine does falls on both; the median of the turns."""
    ours, theirs = [], []
    for _ in range(ROUNDS):
        theirs.append(_run(constant_port, [get("/constant")]).per_second)
        ours.append(_run(port, [get("/v1/terms/san-bao")]).per_second)
    ratio = statistics.median(one / other for one, other in zip(ours, theirs, strict=True))
    print(f"GET /v1/terms/{{id}}, {size} bytes: {statistics.median(ours):,.0f}/s")
    print(f"  a FastAPI route that returns the same bytes: {statistics.median(theirs):,.0f}/s")
    print(f"  ratio {ratio:.2f} (aim: 0.80 or more)")


def lookups(port: int) -> None:
    """One worker, a mix of queries."""
    requests = [get(f"/v1/lookup?q={quote(query)}") for query in QUERIES]
    run = _run(port, requests)
    print(f"GET /v1/lookup, {len(QUERIES)} kinds of query: {run.per_second:,.0f}/s")
    print(f"  {_latencies(run)}, {run.failed} failed")


def while_long_texts_wait(port: int) -> None:
    """Fifty texts of the greatest length at once, and small requests meanwhile."""
    sentence = "坚持“三保”支出优先，推进1+6+5+N招商体系和五社联动，全面落实各项部署。"
    text = (sentence * (200_000 // len(sentence) + 1))[:200_000]
    body = json.dumps({"text": text}, ensure_ascii=False).encode()
    long, short = uvloop.run(_both(port, post("/v1/annotate", body)))
    print(f"POST /v1/annotate, 50 texts of 200,000 code points at once: {long.failed} failed")
    print(f"  {max(long.latencies) / 1000:.1f} s until the last answer")
    print(f"  small requests meanwhile: {_latencies(short)}, {short.failed} failed")


async def _both(port: int, long_request: bytes) -> tuple[Load, Load]:
    """Fifty long requests, one each; small ones until the last of them is answered."""
    small = [get("/v1/terms/san-bao"), get("/v1/lookup?q=sanbao"), get("/v1/terms?limit=50")]
    long = asyncio.create_task(load(port, [long_request], connections=50, seconds=0))
    runs = []
    while not long.done():
        runs.append(await load(port, small, connections=2, seconds=0.5))
    latencies = tuple(latency for run in runs for latency in run.latencies)
    return await long, Load(0.0, sum(run.failed for run in runs), latencies)


def _run(port: int, requests: list[bytes]) -> Load:
    return uvloop.run(load(port, requests, connections=CONNECTIONS, seconds=SECONDS))


def _latencies(run: Load) -> str:
    return f"median {run.percentile(0.5):.1f} ms, 99th percentile {run.percentile(0.99):.1f} ms"


if __name__ == "__main__":
    main()
