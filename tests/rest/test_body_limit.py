from collections.abc import Iterator

import httpx
import pytest

from api.service import limits

JSON = {"Content-Type": "application/json"}


def padded(size: int) -> bytes:
    body = b'{"text": "a"}'
    return body + b" " * (size - len(body))


def pieces(size: int) -> Iterator[bytes]:
    body = padded(size)
    for start in range(0, size, 65_536):
        yield body[start : start + 65_536]


def test_a_body_of_the_greatest_size_is_read(client: httpx.Client) -> None:
    response = client.post("/v1/annotate", content=padded(limits.BODY_MAX), headers=JSON)
    assert response.status_code == 200


@pytest.mark.parametrize("path", ["/v1/annotate", "/v1/lookup", "/v1/terms", "/nope"])
def test_one_byte_more_is_refused(client: httpx.Client, path: str) -> None:
    response = client.post(path, content=padded(limits.BODY_MAX + 1), headers=JSON)
    assert response.status_code == 413
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["type"] == "/problems#too-large"


@pytest.mark.parametrize("path", ["/v1/annotate", "/v1/terms"])
def test_a_body_in_chunks_is_counted(client: httpx.Client, path: str) -> None:
    size = limits.BODY_MAX + 1_000_000
    response = client.post(path, content=pieces(size), headers=JSON)
    if path == "/v1/annotate":
        assert response.json()["type"] == "/problems#too-large"
    else:
        assert response.status_code == 405


def test_a_body_in_chunks_that_is_not_too_large_is_read(client: httpx.Client) -> None:
    response = client.post("/v1/annotate", content=pieces(1_000_000), headers=JSON)
    assert response.status_code == 200
