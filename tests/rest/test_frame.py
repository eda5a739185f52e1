import httpx
import pytest


@pytest.mark.parametrize(
    "path", ["/v1/edition", "/v1/terms/nope", "/nope", "/healthz", "/", "/docs"]
)
def test_every_answer_names_the_edition_and_its_request(client: httpx.Client, path: str) -> None:
    response = client.get(path)
    assert response.headers["glossary-edition"] == client.get("/v1/edition").json()["id"]
    assert response.headers["x-request-id"]
    assert response.headers["x-content-type-options"] == "nosniff"


def test_request_ids_differ(client: httpx.Client) -> None:
    ids = [client.get("/healthz").headers["x-request-id"] for _ in range(3)]
    assert len(set(ids)) == 3


@pytest.mark.parametrize("given", ["short", "with space in it", "x" * 65, "a\tb-------"])
def test_an_odd_request_id_is_not_taken_over(client: httpx.Client, given: str) -> None:
    response = client.get("/healthz", headers={"X-Request-Id": given})
    assert response.headers["x-request-id"] != given


def test_any_page_may_read(client: httpx.Client) -> None:
    for path in ("/v1/edition", "/v1/terms/nope"):
        response = client.get(path, headers={"Origin": "https://example.org"})
        assert response.headers["access-control-allow-origin"] == "*"
        assert "ETag" in response.headers["access-control-expose-headers"]


def test_a_browser_may_ask_before_it_reads(client: httpx.Client) -> None:
    asked = {"Origin": "https://example.org", "Access-Control-Request-Method": "GET"}
    response = client.options("/v1/edition", headers=asked)
    assert response.status_code == 204
    assert "If-None-Match" in response.headers["access-control-allow-headers"]


def test_no_page_may_send(client: httpx.Client) -> None:
    asked = {"Origin": "https://example.org", "Access-Control-Request-Method": "POST"}
    assert client.options("/v1/annotate", headers=asked).status_code == 405
    response = client.post("/v1/lookup", json={"queries": []})
    assert "access-control-allow-origin" not in response.headers


def test_what_is_made_for_one_caller_is_not_kept(client: httpx.Client) -> None:
    response = client.post("/v1/lookup", json={"queries": []})
    assert response.headers["cache-control"] == "no-store"
    assert client.get("/v1/edition").headers["vary"] == "Accept"
