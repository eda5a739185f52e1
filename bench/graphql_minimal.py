"""The least that a Strawberry route can be: typed constants behind `GraphQLRouter`.

`python -m bench.graphql_minimal FILE plain|cached` serves the term of a file and prints its port.
"""

import json
import socket
import sys
from pathlib import Path
from typing import Any

import strawberry
import uvicorn
from fastapi import FastAPI
from strawberry.extensions import ParserCache, ValidationCache
from strawberry.fastapi import GraphQLRouter


@strawberry.type
class Form:
    text: str
    kind: str


@strawberry.type
class Period:
    from_: str | None = strawberry.field(name="from")
    to: str | None


@strawberry.type
class Member:
    text: str
    note: str | None


@strawberry.type
class Group:
    numeral: str
    count: int | None
    noun: str | None
    complete: bool
    members: list[Member]


@strawberry.type
class Citation:
    source_id: strawberry.ID
    quote: str
    start: int
    end: int


@strawberry.type
class Sense:
    id: strawberry.ID
    basis: str
    place: str
    period: Period
    definition: str | None
    gloss: str | None
    groups: list[Group]
    citations: list[Citation]


@strawberry.type
class Link:
    to: strawberry.ID
    label: str
    kind: str
    note: str | None


@strawberry.type
class Term:
    id: strawberry.ID
    label: str
    head: str | None
    kind: str
    pinyin: str
    en: str | None
    forms: list[Form]
    senses: list[Sense]
    links: list[Link]


def minimal_app(wire: dict[str, Any], *, caches: bool) -> FastAPI:
    """An application that answers one term, whatever the id."""
    constant = _term(wire)

    @strawberry.type
    class Query:
        @strawberry.field
        def term(self, id: strawberry.ID) -> Term | None:  # noqa: A002, ARG002
            return constant

    schema = strawberry.Schema(Query, extensions=[ParserCache, ValidationCache] if caches else [])
    app = FastAPI()
    app.include_router(GraphQLRouter(schema), prefix="/graphql")
    return app


def _term(wire: dict[str, Any]) -> Term:
    return Term(
        **{
            **wire,
            "forms": [Form(**form) for form in wire["forms"]],
            "senses": [_sense(sense) for sense in wire["senses"]],
            "links": [Link(**link) for link in wire["links"]],
        }
    )


def _sense(wire: dict[str, Any]) -> Sense:
    period = Period(from_=wire["period"]["from"], to=wire["period"]["to"])
    citations = [
        Citation(source_id=c["sourceId"], quote=c["quote"], start=c["start"], end=c["end"])
        for c in wire["citations"]
    ]
    groups = [
        Group(**{**group, "members": [Member(**member) for member in group["members"]]})
        for group in wire["groups"]
    ]
    return Sense(**{**wire, "period": period, "groups": groups, "citations": citations})


def main() -> None:
    """Serve until terminated."""
    path, caches = sys.argv[1:]
    term = json.loads(Path(path).read_text(encoding="utf-8"))
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)
    config = uvicorn.Config(
        minimal_app(term, caches=caches == "cached"), access_log=False, log_level="warning"
    )
    uvicorn.Server(config).run(sockets=[listener])


if __name__ == "__main__":
    main()
