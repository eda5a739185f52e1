"""The command that draws the web of links."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.opening import curated_files
from api.cli.output import console
from api.service import links_svg, read_checked
from api.settings import read_settings


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command()(graph)


def graph(
    *,
    svg: Annotated[Path | None, typer.Option(help="File to write the picture to.")] = None,
) -> None:
    """Draw the web of links."""
    checked = read_checked(curated_files(read_settings()))
    picture = links_svg(checked.glossary)
    if svg is None:
        console().print(picture, markup=False)
    else:
        svg.write_text(picture, encoding="utf-8")
