"""The command that reads reports: draft."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track

from api.cli.asking import JsonOption
from api.cli.opening import curated_files
from api.cli.output import console, read_text, write_json
from api.errors import InvalidInput
from api.service import Origin, drafted, drafted_beside, drafted_yaml, read_checked
from api.settings import read_settings

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
    """Draft entries from reports: their glossary sections and the expansions in their text."""
    if not (len(year) == 4 and year.isascii() and year.isdigit()):
        raise InvalidInput("year", "is four digits")
    texts = [(report, read_text(report)) for report in reports]
    known = read_checked(curated_files(read_settings())).glossary if merge else None
    for report, text in _watched(texts):
        if known is not None:
            for one in drafted_beside(text, known):
                _print_merged(one, report, json=json)
        elif json:
            for found in drafted(text):
                write_json(found)
        else:
            origin = Origin(source, place, year)
            console().print(drafted_yaml(text, origin), markup=False, end="")


def _watched(texts: list[tuple[Path, str]]) -> Iterator[tuple[Path, str]]:
    """Show progress on standard error, where a person watches many reports."""
    screen = Console(stderr=True)
    hidden = len(texts) < 2 or not screen.is_terminal
    return iter(track(texts, "drafting", console=screen, disable=hidden, transient=True))


def _print_merged(one: dict[str, object], report: Path, *, json: bool) -> None:
    if json:
        write_json({"report": str(report), **one})
        return
    mark = MARKS.get(str(one["status"]), "~")
    entry = one["sense"] or one["term"] or ""
    console().print(f"{mark} {one['label']}  {one['status']}  {entry}".rstrip(), markup=False)
