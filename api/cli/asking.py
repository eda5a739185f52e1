"""Commands that ask the glossary: show and lookup."""

from dataclasses import asdict
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from api.cli.opening import opened_service
from api.cli.output import console, term_tree, whole_text, write_json
from api.errors import InvalidInput, NotFound
from api.service import Context, LookupResult, Query, Service, Trace, limits

PlaceOption = Annotated[
    str | None, typer.Option(help="Place that ranks senses.", callback=whole_text)
]
YearOption = Annotated[
    int | None,
    typer.Option(min=limits.YEAR_MIN, max=limits.YEAR_MAX, help="Year that ranks senses."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="JSON for programs.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(show)
    app.command()(lookup)


def show(
    term: Annotated[
        str, typer.Argument(help="An id or a label: san-bao, 三保.", callback=whole_text)
    ],
    *,
    json: JsonOption = False,
) -> None:
    """Show one term: senses, members, links, sources."""
    with opened_service() as service:
        found = service.snapshot().term(_id_of(service, term))
        if json:
            write_json(found)
        else:
            console().print(term_tree(found))


def lookup(  # noqa: PLR0913
    query: Annotated[
        str,
        typer.Argument(help="However it is written: 三保, 3保, sanbao.", callback=whole_text),
    ],
    *,
    limit: Annotated[int, typer.Option(min=1, max=limits.PAGE_MAX)] = limits.LOOKUP_DEFAULT,
    place: PlaceOption = None,
    year: YearOption = None,
    explain: Annotated[bool, typer.Option(help="Every strategy's candidates.")] = False,
    json: JsonOption = False,
) -> None:
    """Find the terms that a query names."""
    if len(query) > limits.QUERY_MAX:
        raise InvalidInput("query", f"longer than {limits.QUERY_MAX} code points")
    with opened_service() as service:
        snapshot = service.snapshot()
        asked = Query(query, limit, Context(place, year))
        if explain:
            _print_trace(snapshot.explain(asked), json=json)
            return
        result = snapshot.lookup(asked)
        if json:
            write_json(result)
        else:
            _print_matches(result)
        if not result.matches:
            raise typer.Exit(1)


def _id_of(service: Service, wanted: str) -> str:
    """An id as it is, or the id of the term whose label or form this is."""
    snapshot = service.snapshot()
    try:
        return snapshot.summary(wanted).id
    except NotFound:
        moved = snapshot.moved_to(wanted)
    if moved is not None:
        return moved
    result = snapshot.lookup(Query(wanted, 1))
    if not result.confident:
        raise NotFound("term", wanted)
    return result.matches[0].term.id


def _print_trace(trace: Trace, *, json: bool) -> None:
    """Every strategy's candidates, in the order in which the strategies ran."""
    if json:
        write_json(asdict(trace))
        return
    out = console()
    wanted = " · ".join(f"{key} ({origin})" for origin, key in trace.wanted) or "nothing"
    out.print(f"read as {escape(wanted)}, place {trace.place or '—'}, year {trace.year or '—'}")
    table = Table(box=None, pad_edge=False)
    for column in ("strategy", "score", "term", "reason", "matched", "features"):
        table.add_column(column, overflow="fold")
    for found in trace.evidence:
        features = " ".join(f"{name}={value:.2f}" for name, value in found.features)
        row = (found.strategy, f"{found.score:.2f}", found.term_id, found.kind, found.matched)
        table.add_row(*(escape(cell) for cell in (*row, features)))
    out.print(table)


def _print_matches(result: LookupResult) -> None:
    if not result.matches:
        console().print("nothing found")
        return
    table = Table(box=None, pad_edge=False)
    for column in ("score", "label", "id", "reason", "matched", "definition"):
        table.add_column(column, overflow="fold")
    for match in result.matches:
        mark = "✓" if match.confident else "?"
        table.add_row(
            f"{match.score:.2f} {mark}",
            escape(match.term.label),
            match.term.id,
            match.reason.kind,
            escape(match.reason.matched),
            escape(match.term.definition or "—"),
        )
    console().print(table)
    if result.ambiguous:
        console().print("[dim]several terms or senses answer equally well[/dim]")
