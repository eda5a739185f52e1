import socket
from urllib.parse import unquote_to_bytes

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.rest.typed_url import with_encoded_target


def connected(client: httpx.Client) -> socket.socket:
    return socket.create_connection((client.base_url.host, client.base_url.port or 80), timeout=20)


def raw(client: httpx.Client, request: bytes) -> bytes:
    """Send bytes as they are, since httpx would encode them."""
    with connected(client) as connection:
        connection.sendall(request)
        answer = b""
        while piece := connection.recv(65_536):
            answer += piece
    return answer


@pytest.mark.parametrize("path", ["/v1/lookup?q=三保", "/v1/terms?member=保工资"])
def test_what_curl_sends_is_understood(client: httpx.Client, path: str) -> None:
    head = f"GET {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n"
    answer = raw(client, head.encode())
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert b'"san-bao"' in answer


def test_a_second_request_on_the_connection_is_understood(client: httpx.Client) -> None:
    body = '{"queries": [{"q": "三保"}]}'.encode()
    post = b"POST /v1/lookup HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
    post += b"Content-Length: %d\r\n\r\n" % len(body) + body
    get = "GET /v1/lookup?q=三保 HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n".encode()
    # The first answer is awaited: what is sent together is parsed together.
    with connected(client) as connection:
        connection.sendall(post)
        first = connection.recv(65_536)
        while b'"ambiguous"' not in first:
            first += connection.recv(65_536)
        connection.sendall(get)
        second = connection.recv(65_536)
    assert first.startswith(b"HTTP/1.1 200 ")
    assert second.startswith(b"HTTP/1.1 200 ")


@given(st.text(max_size=30).filter(lambda text: text.isprintable() and " " not in text))
def test_only_the_target_changes(query: str) -> None:
    head = b" HTTP/1.1\r\nX: \xe4\xb8\x89\r\n\r\n\xe4\xbf\x9d"
    changed = with_encoded_target(b"GET /v1/lookup?q=" + query.encode() + head)
    assert changed.endswith(head)
    target = changed.removesuffix(head).removeprefix(b"GET ")
    assert target.isascii()
    assert unquote_to_bytes(target) == unquote_to_bytes(b"/v1/lookup?q=" + query.encode())


def test_what_is_no_request_line_is_left_alone() -> None:
    for data in (b"\xe4\xb8\x89", b"GET \xe4\xb8\x89\r\n", b"get /\xe4 HTTP/1.1\r\n", b"{}"):
        assert with_encoded_target(data) == data
