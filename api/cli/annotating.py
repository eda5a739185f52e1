"""The command that reads running text: annotate."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console
from rich.progress import Progress

from api.cli.asking import PlaceOption, YearOption
from api.cli.opening import opened_service
from api.cli.output import read_text, write_json
from api.service import AnnotationResult, Context, Snapshot

Output = Literal["json", "markdown", "html"]


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command()(annotate)


def annotate(
    file: Annotated[Path, typer.Argument(help="A text file in UTF-8; - is standard input.")],
    *,
    output: Annotated[Output, typer.Option(help="json, markdown with notes, or html.")] = "json",
    place: PlaceOption = None,
    year: YearOption = None,
) -> None:
    """Find the jargon in a text of any length; offsets are its code points."""
    text = read_text(file)
    context = Context(place, year)
    with opened_service() as service:
        snapshot = service.snapshot()
        if output == "json":
            write_json(_watched(snapshot, text, context))
        else:
            sys.stdout.write(snapshot.annotated(text, context, output))


def _watched(snapshot: Snapshot, text: str, context: Context) -> AnnotationResult:
    """Annotate, with progress on standard error where a person watches."""
    screen = Console(stderr=True)
    with Progress(console=screen, disable=not screen.is_terminal, transient=True) as progress:
        task = progress.add_task("annotating", total=len(text))
        parts = []
        for done, part in snapshot.annotate_parts(text, context):
            progress.update(task, completed=done)
            parts.append(part)
    return AnnotationResult(
        mentions=tuple(mention for part in parts for mention in part.mentions),
        unknown=tuple(slogan for part in parts for slogan in part.unknown),
        edition=snapshot.edition.id,
    )
