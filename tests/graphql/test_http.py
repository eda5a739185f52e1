import asyncio
from typing import Any

import pytest
from starlette.requests import Request

from api.errors import NoEdition
from api.graphql.request import BadRequest, read_question
from api.service import Service, Snapshot
from tests.graphql.asker import Asker, face, send

NEW = "application/graphql-response+json"
PLAIN = "application/json"
EDITION = "{ edition { id } }"


def test_get_and_post_answer_alike(ask: Asker) -> None:
    query = "query Named($id: ID!) { term(id: $id) { label } } query Other { edition { id } }"
    body = {"query": query, "variables": {"id": "san-bao"}, "operationName": "Named"}
    params = {**body, "variables": '{"id": "san-bao"}'}
    posted, got = send(ask.app, "POST", json=body), send(ask.app, "GET", params=params)
    assert posted.json() == got.json() == {"data": {"term": {"label": "三保"}}}


def test_a_get_without_errors_may_be_kept_and_nothing_else(ask: Asker) -> None:
    get = send(ask.app, "GET", params={"query": EDITION})
    assert get.headers["cache-control"] == "public, max-age=0, must-revalidate"
    wrong = send(ask.app, "GET", params={"query": '{ lookup(q: "三保", limit: 0) { query } }'})
    post = send(ask.app, "POST", json={"query": EDITION})
    assert {wrong.headers["cache-control"], post.headers["cache-control"]} == {"no-store"}


def test_an_answer_names_its_edition(ask: Asker, tiny_service: Service) -> None:
    response = send(ask.app, "POST", json={"query": EDITION})
    edition = tiny_service.snapshot().edition.id
    assert response.headers["glossary-edition"] == edition
    assert response.json() == {"data": {"edition": {"id": edition}}}


@pytest.mark.parametrize(
    ("accept", "served_as"),
    [
        ("", PLAIN),
        ("*/*", PLAIN),
        ("application/*", PLAIN),
        (PLAIN, PLAIN),
        (NEW, NEW),
        (f"{NEW}, {PLAIN}", NEW),
        (f"{NEW}; charset=utf-8, {PLAIN}; charset=utf-8", NEW),
        (f"{PLAIN}, {NEW};q=0.5", PLAIN),
        (f"text/html, {NEW};q=0.9, */*;q=0.1", NEW),
    ],
)
def test_the_media_type_is_the_one_that_the_client_wants(
    ask: Asker, accept: str, served_as: str
) -> None:
    response = send(ask.app, "POST", json={"query": EDITION}, headers={"accept": accept})
    assert response.status_code == 200
    assert response.headers["content-type"] == served_as


@pytest.mark.parametrize("accept", ["image/png", "text/html", f"{PLAIN};q=0", f"{PLAIN};q=x"])
def test_a_client_that_takes_no_json_is_told(ask: Asker, accept: str) -> None:
    response = send(ask.app, "POST", json={"query": EDITION}, headers={"accept": accept})
    assert response.status_code == 406


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("{ ter", 400),
        ("{ nothing }", 400),
        ("query ($id: ID!) { term(id: $id) { id } }", 400),
        ("query A { edition { id } } query B { edition { id } }", 400),
        ("mutation { edition { id } }", 400),
        ('{ term(id: "nothing") { id } }', 200),
        ('{ lookup(q: "三保", limit: 0) { query } }', 200),
    ],
)
def test_the_new_media_type_says_by_status_that_nothing_was_run(
    ask: Asker, query: str, status: int
) -> None:
    new = send(ask.app, "POST", json={"query": query}, headers={"accept": NEW})
    plain = send(ask.app, "POST", json={"query": query}, headers={"accept": PLAIN})
    assert (new.status_code, plain.status_code) == (status, 200)
    assert new.json() == plain.json()
    assert ("data" in new.json()) is (status == 200)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"3",
        b"[]",
        b'[{"query": "{ edition { id } }"}]',
        b"{}",
        b'{"query": null}',
        b'{"query": 3}',
        b'{"query": " "}',
        b'{"query": "{ edition { id } }", "variables": []}',
        b'{"query": "{ edition { id } }", "variables": 3}',
        b'{"query": "{ edition { id } }", "operationName": {}}',
        b'{"query": "\xff"}',
        b'{"query": "\\ud800"}',
        b'{"query": NaN}',
        b"[" * 100_000,
    ],
    ids=lambda body: body[:40].decode("latin-1"),
)
def test_a_malformed_body_is_a_bad_request(ask: Asker, body: bytes) -> None:
    response = send(ask.app, "POST", content=body, headers={"content-type": PLAIN})
    assert response.status_code == 400
    assert response.json()["errors"][0]["extensions"] == {"code": "BAD_REQUEST"}


@pytest.mark.parametrize("name", ["variables", "extensions"])
def test_a_malformed_parameter_is_a_bad_request(ask: Asker, name: str) -> None:
    response = send(ask.app, "GET", params={"query": EDITION, name: "{"})
    assert response.status_code == 400
    assert name in response.json()["errors"][0]["message"]


@pytest.mark.parametrize(
    "media_type", ["", "text/plain", "application/graphql", "application/json; charset=gbk"]
)
def test_a_body_that_is_no_json_is_not_read(ask: Asker, media_type: str) -> None:
    headers = {"content-type": media_type}
    response = send(ask.app, "POST", content=b'{"query": "{ edition { id } }"}', headers=headers)
    assert response.status_code == 415


def test_a_compressed_body_is_not_read(ask: Asker) -> None:
    headers = {"content-type": "application/json", "content-encoding": "gzip"}
    response = send(ask.app, "POST", content=b'{"query": "{ edition { id } }"}', headers=headers)
    assert response.status_code == 415


def test_a_query_string_that_is_no_utf8_is_a_bad_request() -> None:
    scope = {"type": "http", "method": "GET", "query_string": b"query=%ff", "headers": []}
    with pytest.raises(BadRequest):
        asyncio.run(read_question(Request(scope)))


def test_files_cannot_be_uploaded(ask: Asker) -> None:
    files = {"operations": (None, '{"query": "{ edition { id } }"}'), "map": (None, "{}")}
    assert send(ask.app, "POST", files=files).status_code == 415


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods_are_refused(ask: Asker, method: str) -> None:
    assert send(ask.app, method).status_code == 405


def test_a_browser_gets_graphiql(ask: Asker) -> None:
    page = send(ask.app, "GET", headers={"accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
    assert "GraphiQL" in page.text
    assert page.headers["content-type"] == "text/html; charset=utf-8"


def test_a_browser_that_asks_gets_an_answer(ask: Asker) -> None:
    headers = {"accept": "text/html,*/*;q=0.8"}
    response = send(ask.app, "GET", params={"query": EDITION}, headers=headers)
    assert response.headers["content-type"] == PLAIN


def test_a_get_that_asks_nothing_is_a_bad_request(ask: Asker) -> None:
    assert send(ask.app, "GET").status_code == 400


@pytest.mark.parametrize("variables", [{"n": "five"}, {"n": 2**31}, {"n": 1.5}, {"n": None}, {}])
def test_a_variable_of_the_wrong_type_is_the_callers_fault(
    ask: Asker, variables: dict[str, Any]
) -> None:
    error = ask.error("query ($n: Int!) { terms(first: $n) { totalCount } }", **variables)
    assert error["extensions"] == {"code": "BAD_USER_INPUT"}


def test_without_an_edition_the_application_answers() -> None:
    def none_yet() -> Snapshot:
        raise NoEdition

    with pytest.raises(NoEdition):
        send(face(none_yet), "POST", json={"query": EDITION})
