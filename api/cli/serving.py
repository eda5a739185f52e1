"""The command that serves: publish what is new, open the port, say where to click."""

import json
import os
from pathlib import Path
from typing import Annotated

import typer

from api.cli.opening import curated_files
from api.cli.output import console
from api.errors import DataError, InvalidInput, LintRefused, OtherLayout
from api.service import Edition, Storage, digest, open_storage, read_publishable
from api.settings import Settings, read_settings


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command()(serve)


def serve(
    *,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535)] = 8000,
    publish: Annotated[bool, typer.Option(help="Publish the curated file first.")] = True,
) -> None:
    """Publish data/glossary.yaml if it changed, then serve it over HTTP."""
    settings = read_settings()
    if settings.log_level.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
        raise InvalidInput("LOG_LEVEL", "is one of DEBUG, INFO, WARNING, ERROR")
    if publish:
        _publish_if_new(settings)
    at = f"http://{'localhost' if host in {'127.0.0.1', '0.0.0.0'} else host}:{port}"  # noqa: S104
    out = console()
    out.print(f"glossary   {at}/")
    out.print(f"GraphiQL   {at}/graphql")
    out.print(f"REST docs  {at}/docs")
    out.print(f"an answer  {at}/v1/lookup?q=3保")
    import uvicorn  # only this command needs the web framework, which is slow to import

    from api.app import create_app, server_options

    uvicorn.run(create_app(settings), host=host, port=port, **server_options())


def _publish_if_new(settings: Settings) -> None:
    """Publish the curated file unless this very file is the current edition.

    A file that cannot be published is reported, and the last good edition keeps serving; where
    there is none, the error ends the command. Tables of another layout are made anew.
    """
    files = curated_files(settings)
    storage = open_storage(settings.database_url)
    try:
        current = _current(storage)
        stamp = _Stamp(settings.index_folder.parent / "published.json")
        try:
            content = digest(files)
            if current is not None and stamp.matches(content, current.id):
                return
            done = storage.publish(read_publishable(files), version=settings.edition_version)
        except (DataError, LintRefused) as error:
            if current is None:
                raise
            console().print(f"not published, edition {current.id} keeps serving: {error}")
            return
        stamp.write(content, done.edition.id)
    finally:
        storage.close()


def _current(storage: Storage) -> Edition | None:
    """The edition that is served; what another version of the program left counts for none."""
    try:
        return storage.current()
    except OtherLayout:
        return None


class _Stamp:
    """Remembers which file became which edition, so that a restart need not read it again."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def matches(self, content: str, edition: str) -> bool:
        try:
            held = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return False
        return bool(held == {"content": content, "edition": edition})

    def write(self, content: str, edition: str) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_suffix(f".{os.getpid()}")
        fresh.write_text(json.dumps({"content": content, "edition": edition}), encoding="utf-8")
        fresh.replace(self._path)
