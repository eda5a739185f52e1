import json
import logging
import time
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
from fastapi import FastAPI

from api.errors import Busy
from api.rest import PROBLEMS, AccessLog, Frame, install_error_handlers
from api.settings import Settings

Serve = Callable[[Settings], AbstractContextManager[httpx.Client]]


def assert_problem(response: httpx.Response, status: int, name: str) -> None:
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    body = response.json()
    assert body["status"] == status
    assert body["type"] == f"/problems#{name}"
    assert body["title"] == PROBLEMS[status].title
    assert body["detail"]
    assert body["instance"].startswith("/")


def test_an_address_of_nothing(client: httpx.Client) -> None:
    for path in ("/v1/nothing", "/v1/terms/", "/nothing", "/assets/../settings.py", "/assets/x.js"):
        assert_problem(client.get(path), 404, "not-found")


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("DELETE", "/v1/terms/san-bao", "GET, HEAD"),
        ("POST", "/v1/terms", "GET, HEAD"),
        ("PUT", "/v1/lookup", "GET, HEAD, POST"),
        ("GET", "/v1/annotate", "POST"),
        ("HEAD", "/v1/annotate", "POST"),
        ("OPTIONS", "/v1/edition", "GET, HEAD"),
        ("TRACE", "/healthz", "GET, HEAD"),
    ],
)
def test_another_method(client: httpx.Client, method: str, path: str, allowed: str) -> None:
    response = client.request(method, path)
    assert response.headers["allow"] == allowed
    if method == "HEAD":
        assert response.status_code == 405
    else:
        assert_problem(response, 405, "method-not-allowed")


@pytest.mark.parametrize(
    ("accept", "status"),
    [
        ("text/html", 406),
        ("text/html, application/json;q=0", 406),
        ("application/json;q=0, */*", 406),
        ("application/json;q=x", 406),
        ("*/*;q=0", 406),
        ("application/problem+json", 406),
        ("text/html, */*;q=0.1", 200),
        ("application/*", 200),
        ("APPLICATION/JSON; q=0.5", 200),
        ("", 200),
    ],
)
def test_what_the_caller_accepts(client: httpx.Client, accept: str, status: int) -> None:
    response = client.get("/v1/edition", headers={"Accept": accept})
    assert response.status_code == status
    if status == 406:
        assert_problem(response, 406, "not-acceptable")


@pytest.mark.parametrize(
    ("content_type", "status"),
    [
        ("application/json", 200),
        ("application/json; charset=UTF-8", 200),
        ('application/json; charset="utf-8"', 200),
        ("application/json; charset=gbk", 415),
        ("application/x-www-form-urlencoded", 415),
        ("text/plain", 415),
        ("application/merge-patch+json", 415),
        (None, 415),
    ],
)
def test_what_the_caller_sends(client: httpx.Client, content_type: str | None, status: int) -> None:
    headers = {"Content-Type": content_type} if content_type else {}
    response = client.post("/v1/lookup", content=b'{"queries": []}', headers=headers)
    assert response.status_code == status
    if status == 415:
        assert_problem(response, 415, "unsupported-media-type")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"queries"',
        b"{}",
        b'{"queries": {}}',
        b'{"queries": [{"q": 3}]}',
        b'{"queries": [{"q": "a", "limit": "5"}]}',
        b'{"queries": [{"q": "a", "limit": 0}]}',
        b'{"queries": [{"q": "a", "min_score": NaN}]}',
        b'{"queries": [{"q": "\\ud800"}]}',
        b'{"queries": [{"q": "\xff"}]}',
        b'{"queries": [], "\\ud83d": 1}',
        b'{"queries": [], "more": 1}',
        b'{"queries": [{"q": "' + "三".encode() * 201 + b'"}]}',
        b'{"queries": [' + b'{"q": "a"},' * 100 + b'{"q": "a"}]}',
        b"[" * 100_000,
        b'{"queries": ' * 5_000,
        b'{"queries": ' + b"9" * 10_000 + b"}",
    ],
)
def test_a_body_that_is_wrong(client: httpx.Client, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    response = client.post("/v1/lookup", content=body, headers=headers)
    assert_problem(response, 422, "invalid")
    assert response.json()["errors"][0]["location"] == "body"
    assert len(response.content) < 2000


@pytest.mark.parametrize(
    ("encoding", "status"), [("gzip", 415), ("br", 415), ("identity", 200), ("Identity", 200)]
)
def test_a_body_is_sent_as_it_is(client: httpx.Client, encoding: str, status: int) -> None:
    headers = {"Content-Type": "application/json", "Content-Encoding": encoding}
    response = client.post("/v1/lookup", content=b'{"queries": []}', headers=headers)
    assert response.status_code == status
    if status == 415:
        assert_problem(response, 415, "unsupported-media-type")
        assert response.headers["accept-encoding"] == "identity"


@pytest.mark.parametrize(
    ("query", "field"), [("q=%ff%fe", "q"), ("q=%E4%B8", "q"), ("q=a&limit=%80", "limit")]
)
def test_a_query_is_in_utf_8(client: httpx.Client, query: str, field: str) -> None:
    response = client.get(f"/v1/lookup?{query}")
    assert_problem(response, 422, "invalid")
    assert response.json()["errors"] == [
        {"location": "query", "field": field, "message": "is not UTF-8"}
    ]


def test_a_name_of_a_parameter_may_be_broken(client: httpx.Client) -> None:
    assert_problem(client.get("/v1/lookup?%ff=1&q=a"), 422, "invalid")


def test_each_fault_is_named(client: httpx.Client) -> None:
    body = {"queries": [{"q": "a"}, {"q": "a", "limit": 201, "extra": 1}]}
    faults = client.post("/v1/lookup", json=body).json()["errors"]
    assert {(fault["location"], fault["field"]) for fault in faults} == {
        ("body", "queries.1.limit"),
        ("body", "queries.1.extra"),
    }


@pytest.mark.parametrize("path", ["/v1/edition?x=1", "/v1/terms/san-bao?x", "/healthz?a=1&b=2"])
def test_a_parameter_of_a_call_that_takes_none(client: httpx.Client, path: str) -> None:
    assert_problem(client.get(path), 422, "invalid")


def test_a_cursor_that_is_none_of_ours(client: httpx.Client) -> None:
    for cursor in ("", "x", "YWZ0ZXI6", "ä"):
        response = client.get("/v1/terms", params={"after": cursor})
        assert_problem(response, 422, "invalid")
        assert response.json()["errors"][0]["field"] == "after"


def test_before_the_first_edition_the_service_lives_but_is_not_ready(
    serve: Serve, tmp_path: Path
) -> None:
    settings = Settings(database_url=f"sqlite:///{tmp_path}/empty.db", index_folder=tmp_path)
    with serve(settings) as client:
        assert client.get("/healthz").json() == {"status": "alive"}
        for path in ("/readyz", "/v1/edition", "/v1/terms/san-bao", "/v1/lookup?q=三保"):
            response = client.get(path)
            assert_problem(response, 503, "not-ready")
            assert int(response.headers["retry-after"]) > 0
            assert "glossary-edition" not in response.headers


def test_a_lost_database_is_told_without_its_particulars(
    serve: Serve, tiny_settings: Settings
) -> None:
    path = Path(tiny_settings.database_url.removeprefix("sqlite:///"))
    with serve(tiny_settings) as client:
        path.write_bytes(b"not a database" * 1000)
        for beside in path.parent.glob("*.db-*"):
            beside.unlink()
        response = client.get("/v1/terms?limit=1")
        assert_problem(response, 503, "not-ready")
        assert str(path) not in response.text


def test_busy_says_when_to_come_again() -> None:
    async def busy() -> None:
        raise Busy(retry_after=7)

    response = asked(busy)
    assert_problem(response, 429, "busy")
    assert response.headers["retry-after"] == "7"


def test_what_nobody_expected_is_a_plain_500(caplog: pytest.LogCaptureFixture) -> None:
    async def broken() -> None:
        raise ZeroDivisionError("a secret")

    response = asked(broken)
    assert_problem(response, 500, "internal")
    assert "secret" not in response.text
    logged = [record for record in caplog.records if record.exc_info]
    assert response.headers["x-request-id"] in logged[0].getMessage()


def asked(endpoint: Callable[[], Awaitable[None]]) -> httpx.Response:
    """Ask one endpoint, framed as ours are, in process."""
    app = FastAPI()
    app.add_api_route("/asked", endpoint)
    install_error_handlers(app)
    app.add_middleware(Frame, edition_id=lambda: "0123456789ab", log=AccessLog())

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            return await client.get("/asked")

    return anyio.run(ask)


def test_the_access_line_tells_numbers_and_no_text(
    client: httpx.Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, logger="api.access"):
        client.get("/v1/lookup?q=三保&limit=1", headers={"X-Request-Id": "caller-0001"})
        client.post("/v1/annotate", json={"text": "兜牢“三保”底线"})
        client.get("/v1/terms/secret-slogan")
        lines = access_lines(caplog, 3)
    assert [line["operation"] for line in lines] == ["lookup", "annotate", "read_term"]
    assert [line["status"] for line in lines] == [200, 200, 404]
    assert lines[0]["request_id"] == "caller-0001"
    assert lines[0]["matches"] == 1
    assert lines[1]["mentions"] == 1
    assert lines[1]["code_points"] == 8
    assert all(line["duration_ms"] >= 0 for line in lines)
    ours = " ".join(r.getMessage() for r in caplog.records if r.name.startswith("api"))
    assert "三保" not in ours
    assert "secret" not in ours


def access_lines(caplog: pytest.LogCaptureFixture, count: int) -> list[dict[str, Any]]:
    """Wait for the lines, which are gathered for a moment."""
    lines: list[dict[str, Any]] = []
    deadline = time.monotonic() + 20
    while len(lines) < count and time.monotonic() < deadline:
        time.sleep(0.02)
        logged = [r.getMessage() for r in caplog.records if r.name == "api.access"]
        lines = [json.loads(line) for line in "\n".join(logged).splitlines()]
    return lines
