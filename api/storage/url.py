"""Which databases there can be, told by URL."""

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from api.errors import StorageError


def parse_url(url: str) -> URL:
    """Read a URL: psycopg is chosen for PostgreSQL, and the folder of a SQLite file is made.

    Raises:
        StorageError: the URL is malformed, names another database, or no file.
    """
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):  # a port that is no number is the latter
        raise StorageError("the database URL is malformed") from None
    backend = parsed.get_backend_name()
    if backend in {"postgresql", "postgres"}:
        return parsed.set(drivername="postgresql+psycopg")
    if backend != "sqlite":
        raise StorageError(f"{backend}: neither sqlite nor postgresql")
    if parsed.database in {None, "", ":memory:"}:
        raise StorageError("sqlite: name a file, as in sqlite:///var/glossary.db")
    try:
        Path(str(parsed.database)).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(f"{parsed.database}: {error.strerror}") from None
    return parsed.set(drivername="sqlite")
