"""Asks the GraphQL route alone, over ASGI."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import anyio.to_thread
import httpx
from starlette.types import ASGIApp

from api.graphql import create_graphql_router
from api.graphql.reading import HandOff, Result
from api.service import Snapshot


async def in_a_thread(call: Callable[[], Result], /, *, size: int) -> Result:
    return await anyio.to_thread.run_sync(call)


def face(snapshot: Callable[[], Snapshot], run: HandOff = in_a_thread) -> ASGIApp:
    return create_graphql_router(snapshot, run=run, page=lambda: "<title>GraphiQL</title>")


def send(app: ASGIApp, method: str, **request: Any) -> httpx.Response:
    """Send one request, on an event loop of its own."""

    async def sent() -> httpx.Response:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://glossary") as client:
            return await client.request(method, "/graphql", **request)

    return asyncio.run(sent())


@dataclass(frozen=True)
class Asker:
    """Asks a face questions."""

    app: ASGIApp

    def body(self, query: str, **variables: Any) -> dict[str, Any]:
        response = send(self.app, "POST", json={"query": query, "variables": variables})
        assert response.status_code == 200, response.text
        body: dict[str, Any] = response.json()
        return body

    def data(self, query: str, **variables: Any) -> dict[str, Any]:
        body = self.body(query, **variables)
        assert "errors" not in body, body["errors"]
        data: dict[str, Any] = body["data"]
        return data

    def error(self, query: str, **variables: Any) -> dict[str, Any]:
        """The first error of a question that must fail."""
        error: dict[str, Any] = self.body(query, **variables)["errors"][0]
        return error
