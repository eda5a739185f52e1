"""Commands that read a text: annotate and draft."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.progress import Progress

from api.cli.opening import curated_files, opened_service
from api.cli.output import write_json
from api.errors import InvalidInput
from api.service import Context, annotated_page, draft_lines, draft_merged, draft_yaml
from api.settings import read_settings

Output = Literal["json", "markdown", "html"]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(annotate)
    app.command()(draft)


def annotate(
    file: Annotated[Path, typer.Argument(help="A text file in UTF-8; - is standard input.")],
    *,
    output: Annotated[Output, typer.Option(help="json, markdown with notes, or html.")] = "json",
    place: Annotated[str | None, typer.Option(help="Place that ranks senses.")] = None,
    year: Annotated[int | None, typer.Option(help="Year that ranks senses.")] = None,
) -> None:
    """Find the jargon in a text."""
    text = read_text(file)
    with opened_service() as service:
        snapshot = service.snapshot()
        result = snapshot.annotate(text, Context(place, year))
        if output == "json":
            write_json(result)
        else:
            sys.stdout.write(annotated_page(text, result, output))


def draft(
    reports: Annotated[list[Path], typer.Argument(help="Government reports as text in UTF-8.")],
    *,
    json: Annotated[bool, typer.Option("--json", help="One object a line.")] = False,
    merge: Annotated[bool, typer.Option("--merge", help="Compare with the glossary.")] = False,
) -> None:
    """Draft entries from reports: their glossary sections and the expansions in their text."""
    files = curated_files(read_settings())
    with Progress(disable=len(reports) < 2 or not sys.stderr.isatty(), transient=True) as progress:
        for report in progress.track(reports, description="drafting"):
            text = read_text(report)
            if merge:
                sys.stdout.write(draft_merged(text, files))
            elif json:
                sys.stdout.writelines(draft_lines(text))
            else:
                sys.stdout.write(draft_yaml(text))


def read_text(file: Path) -> str:
    """The text of a file, or of standard input for `-`.

    Raises:
        InvalidInput: it cannot be read, or is no UTF-8.
    """
    try:
        if str(file) == "-":
            return sys.stdin.buffer.read().decode("utf-8")
        return file.read_bytes().decode("utf-8")
    except OSError as error:
        raise InvalidInput(str(file), f"cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise InvalidInput(str(file), "is not UTF-8") from None
