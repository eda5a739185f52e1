import httpx
import pytest

from api.rest.conditional import holds

READS = [
    "/v1/terms/san-bao",
    "/v1/terms?limit=3",
    "/v1/terms/san-bao/graph",
    "/v1/lookup?q=三保",
    "/v1/suggest?q=三",
    "/v1/sources",
    "/v1/sources/qinghe-report-2024",
    "/v1/edition",
    "/openapi.json",
    "/",
    "/docs",
    "/problems",
    "/assets/page.css",
]


@pytest.mark.parametrize("url", READS)
def test_every_read_has_a_strong_etag_and_answers_304(client: httpx.Client, url: str) -> None:
    first = client.get(url)
    etag = first.headers["etag"]
    assert first.status_code == 200
    assert etag.startswith('"')
    assert etag.endswith('"')
    again = client.get(url, headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == etag
    assert "content-length" not in again.headers
    assert again.headers.get("vary") == first.headers.get("vary")
    assert client.get(url, headers={"If-None-Match": '"other"'}).content == first.content


@pytest.mark.parametrize("url", READS)
def test_head_answers_what_get_would(client: httpx.Client, url: str) -> None:
    get, head = client.get(url), client.head(url)
    assert (head.status_code, head.content) == (200, b"")
    own = {"x-request-id"}
    assert {k: v for k, v in head.headers.items() if k not in own} == {
        k: v for k, v in get.headers.items() if k not in own
    }
    assert client.head(url, headers={"If-None-Match": "*"}).status_code == 304


def test_different_answers_have_different_etags(client: httpx.Client) -> None:
    assert len({client.get(url).headers["etag"] for url in READS}) == len(READS)


def test_an_error_has_no_etag_and_is_never_304(client: httpx.Client) -> None:
    response = client.get("/v1/terms/nope", headers={"If-None-Match": "*"})
    assert response.status_code == 404
    assert "etag" not in response.headers


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ('"a"', True),
        ('W/"a"', True),
        ('"b", "a"', True),
        ('"b",W/"a","c"', True),
        (" * ", True),
        ('"b"', False),
        ("a", False),
        ("", False),
    ],
)
def test_if_none_match_is_a_list_a_star_or_one(header: str, expected: bool) -> None:
    assert holds(header, '"a"') is expected
