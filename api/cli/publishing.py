"""Commands on the curated file as a whole: lint, publish, diff, schema."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.opening import curated_files
from api.cli.output import console, write_json
from api.errors import LintRefused
from api.service import (
    CuratedFiles,
    compare,
    glossary_schema,
    open_storage,
    read_checked,
    read_publishable,
)
from api.settings import read_settings


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(lint)
    app.command()(publish)
    app.command()(diff)
    app.command()(schema)


def lint(
    file: Annotated[Path | None, typer.Argument(help="The curated file.")] = None,
) -> None:
    """Check the curated file; findings are printed as file:line: term: rule: what to do."""
    files = curated_files(read_settings())
    if file is not None:
        files = CuratedFiles(file, files.seeds)
    checked = read_checked(files)
    out = console()
    for finding in checked.findings:
        out.print(finding, markup=False)
    if checked.findings:
        out.print(f"{len(checked.findings)} finding(s)")
        raise typer.Exit(1)
    out.print(f"{files.glossary}: {len(checked.glossary.terms)} terms, nothing to mend")


def publish(
    file: Annotated[Path | None, typer.Argument(help="The curated file.")] = None,
) -> None:
    """Publish the curated file as an edition; a running server picks it up."""
    settings = read_settings()
    files = curated_files(settings)
    if file is not None:
        files = CuratedFiles(file, files.seeds)
    try:
        glossary = read_publishable(files)
    except LintRefused as refused:
        for finding in refused.findings:
            console().print(finding, markup=False)
        raise
    storage = open_storage(settings.database_url)
    try:
        done = storage.publish(glossary, version=settings.edition_version)
    finally:
        storage.close()
    word = "published" if done.created else "is published already"
    console().print(f"edition {done.edition.id} {word}: {done.edition.terms} terms")


def diff(
    old: Annotated[Path, typer.Argument(help="An older curated file.")],
    new: Annotated[Path, typer.Argument(help="A newer one.")],
    *,
    json: Annotated[bool, typer.Option("--json", help="JSON for programs.")] = False,
) -> None:
    """Say which terms were added, changed or retired between two curated files."""
    seeds = read_settings().seeds_folder
    change = compare(CuratedFiles(old, seeds), CuratedFiles(new, seeds))
    if json:
        write_json(
            {
                "added": list(change.added),
                "changed": list(change.changed),
                "retired": list(change.retired),
            }
        )
        return
    out = console()
    for sign, ids in (("+", change.added), ("~", change.changed), ("-", change.retired)):
        for term_id in ids:
            out.print(f"{sign} {term_id}", markup=False)


def schema() -> None:
    """Print the JSON Schema of the curated file, for editors."""
    write_json(glossary_schema())
