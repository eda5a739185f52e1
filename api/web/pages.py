"""The pages and their routes. What a page cannot load it does without, and says so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from fastapi import APIRouter, FastAPI, HTTPException, Response
from fastapi.responses import HTMLResponse

from api.web.assets import GRAPHIQL, SWAGGER, Assets, own_file

_ROWS = "<!-- rows -->"
_KEPT = {"Cache-Control": "public, max-age=0, must-revalidate"}


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A kind of error as the page of errors shows it."""

    name: str
    status: int
    title: str
    advice: str


def graphiql_page(assets: Assets) -> str:
    """GraphiQL, or a plain page that sends queries where its scripts were not set up."""
    return own_file("graphiql.html" if assets.has(GRAPHIQL) else "query.html")


def install_pages(app: FastAPI, assets: Assets, problems: Iterable[ProblemRow]) -> None:
    """Add `/`, `/docs`, `/problems` and the files that they load."""
    router = APIRouter(include_in_schema=False)
    rows = tuple(problems)

    @router.get("/")
    def landing() -> Response:
        return _page(own_file("landing.html"))

    @router.get("/docs")
    def docs() -> Response:
        if assets.has(SWAGGER):
            return _page(own_file("swagger.html"))
        return _page(own_file("calls.html").replace(_ROWS, _call_rows(app.openapi())))

    @router.get("/problems")
    def explained() -> Response:
        return _page(own_file("problems.html").replace(_ROWS, _problem_rows(rows)))

    @router.get("/assets/{name}")
    def asset(name: str) -> Response:
        found = assets.read(name)
        if found is None:
            raise HTTPException(404)
        return Response(found.content, media_type=found.media_type, headers=_KEPT)

    app.router.routes.extend(router.routes)


def _page(html: str) -> Response:
    return HTMLResponse(html, headers=_KEPT)


def _call_rows(description: Mapping[str, Any]) -> str:
    return "\n".join(
        f"<tr><td><code>{method.upper()} {escape(path)}</code></td>"
        f"<td>{escape(operation['summary'])}</td></tr>"
        for path, methods in description["paths"].items()
        for method, operation in methods.items()
    )


def _problem_rows(rows: Iterable[ProblemRow]) -> str:
    return "\n".join(
        f'<tr id="{escape(row.name)}"><td>{row.status}</td><td>{escape(row.title)}</td>'
        f"<td>{escape(row.advice)}</td></tr>"
        for row in rows
    )
