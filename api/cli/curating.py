"""Commands for curators: new and mentions."""

from typing import Annotated

import typer

from api.cli.opening import curated_files
from api.cli.output import console, whole_text
from api.service import skeleton, write_evidence
from api.settings import read_settings


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(new)
    app.command()(mentions)


def new(
    label: Annotated[
        str, typer.Argument(help="The slogan without quotation marks: 三保.", callback=whole_text)
    ],
) -> None:
    """Print a new entry with pinyin, kind, groups and mentions filled in."""
    entry = skeleton(curated_files(read_settings()), label.strip())
    console().print(entry, markup=False, end="")


def mentions(
    *,
    write: Annotated[bool, typer.Option("--write", help="Write them into the file.")] = False,
) -> None:
    """Find every mention of every term in seeds/, and the offsets of every quotation."""
    files = curated_files(read_settings())
    content = write_evidence(files)
    same = content == files.glossary.read_text(encoding="utf-8")
    if write and not same:
        fresh = files.glossary.with_suffix(".new")
        fresh.write_text(content, encoding="utf-8")
        fresh.replace(files.glossary)
    count = content.count("\n  - {source: ")
    said = "up to date" if same else ("written" if write else "differ; --write writes them")
    console().print(f"{count} mentions, {said}")
    if not write and not same:
        raise typer.Exit(1)
