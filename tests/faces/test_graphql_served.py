"""GraphQL inside the application: what its layers add to the route."""

import httpx

QUERY = {"query": '{ term(id: "san-bao") { label } }'}


def test_a_get_is_answered_again_only_if_it_changed(tiny_client: httpx.Client) -> None:
    first = tiny_client.get("/graphql", params=QUERY)
    etag = first.headers["etag"]
    assert not etag.startswith("W/")
    again = tiny_client.get("/graphql", params=QUERY, headers={"if-none-match": etag})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == etag


def test_every_answer_names_its_edition(tiny_client: httpx.Client) -> None:
    edition = tiny_client.get("/v1/edition").json()["id"]
    for answer in (tiny_client.get("/graphql", params=QUERY), tiny_client.post("/graphql")):
        assert answer.headers["glossary-edition"] == edition


def test_a_body_that_is_too_large_is_refused(tiny_client: httpx.Client) -> None:
    answer = tiny_client.post("/graphql", json={**QUERY, "variables": {"x": "保" * 1_000_000}})
    assert answer.status_code == 413


def test_other_methods_are_told_which_there_are(tiny_client: httpx.Client) -> None:
    answer = tiny_client.put("/graphql", json=QUERY)
    assert answer.status_code == 405
    assert {"GET", "POST"} <= set(answer.headers["allow"].split(", "))
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_browser_gets_a_page_and_loads_nothing_from_elsewhere(tiny_client: httpx.Client) -> None:
    page = tiny_client.get("/graphql", headers={"accept": "text/html"})
    assert page.headers["content-type"].startswith("text/html")
    assert "http://" not in page.text
    assert "https://" not in page.text
