"""The command that reads reports: draft."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track

from api.cli.asking import JsonOption
from api.cli.opening import curated_files
from api.cli.output import console, read_text, write_json
from api.errors import InvalidInput
from api.glossary import Glossary
from api.service import DraftedReport, Origin, drafted, read_checked
from api.settings import read_settings

Writer = Callable[[Path, DraftedReport], None]
MARKS = {"new": "+", "same": "=", "other sense": "~"}


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command()(draft)


def draft(  # noqa: PLR0913
    reports: Annotated[list[Path], typer.Argument(help="Reports as text in UTF-8; - is stdin.")],
    *,
    merge: Annotated[bool, typer.Option("--merge", help="Compare with the glossary.")] = False,
    source: Annotated[str, typer.Option(help="Id that the report has or will have.")] = "report",
    place: Annotated[str, typer.Option(help="Place that the report speaks of.")] = "全国",
    year: Annotated[str, typer.Option(help="Year of the report.")] = "2000",
    json: JsonOption = False,
) -> None:
    """Draft entries from reports: their glossary sections and the expansions in their text.

    A report that cannot be read is told on standard error; the others are written all the same.
    """
    if not (len(year) == 4 and year.isascii() and year.isdigit()):
        raise InvalidInput("year", "is four digits")
    known = read_checked(curated_files(read_settings())).glossary if merge else None
    write = _writer(Origin(source, place, year), known, json=json, many=len(reports) > 1)
    unread = 0
    for report in _watched(reports):
        try:
            found = drafted(read_text(report))
        except InvalidInput as error:
            _tell(str(error))
            unread += 1
            continue
        if not found.has_section:
            _tell(f"{report}: no glossary section found, only the running text was read")
        write(report, found)
    if unread:
        raise typer.Exit(2)


def _writer(origin: Origin, known: Glossary | None, *, json: bool, many: bool) -> Writer:
    """How the drafts of one report are written; a line of JSON always names its report."""

    def write_lines(report: Path, found: DraftedReport) -> None:
        for one in found.as_json():
            write_json({"file": str(report), **one})

    def write_comparison(report: Path, found: DraftedReport) -> None:
        for one in found.beside(known) if known else ():
            _print_merged(one, report, json=json)

    def write_yaml(report: Path, found: DraftedReport) -> None:
        heading = f"# {report}\n" if many else ""
        console().print(heading + found.as_yaml(origin), markup=False, end="")

    if known is not None:
        return write_comparison
    return write_lines if json else write_yaml


def _tell(message: str) -> None:
    line = " ".join(message.split())
    print(f"glossary: {line}", file=sys.stderr)  # noqa: T201


def _watched(reports: list[Path]) -> Iterator[Path]:
    """Show progress on standard error, where a person watches many reports."""
    screen = Console(stderr=True)
    hidden = len(reports) < 2 or not screen.is_terminal
    return iter(track(reports, "drafting", console=screen, disable=hidden, transient=True))


def _print_merged(one: dict[str, object], report: Path, *, json: bool) -> None:
    if json:
        write_json({"file": str(report), "report": str(report), **one})
        return
    mark = MARKS.get(str(one["status"]), "~")
    entry = one["sense"] or one["term"] or ""
    console().print(f"{mark} {one['label']}  {one['status']}  {entry}".rstrip(), markup=False)
