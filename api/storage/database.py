"""One database, SQLite or PostgreSQL: connections, the write lock, and errors as ours.

It knows no table. Connections commit by themselves; only `writing` opens a transaction.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, TypeVarTuple

from sqlalchemy import (
    Connection,
    Engine,
    Row,
    Select,
    create_engine,
    event,
)
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from api.errors import StorageError
from api.storage.statement import Parameters, QuickStatement
from api.storage.url import parse_url

Columns = TypeVarTuple("Columns")

BUSY_SECONDS = 10
"""How long a reader waits for SQLite's file lock, and for a connection."""

PUBLISH_SECONDS = 600
"""How long a publisher waits for another one to finish."""

PUBLISH_LOCK = 0x676C6F73
"""Key of PostgreSQL's advisory lock that lets one publisher in at a time: "glos"."""

POOL_SIZE = 8
"""Connections kept open; twice as many may be open for a moment."""


class Database:
    """A pool of connections to one database; safe to use from many threads."""

    def __init__(self, url: str) -> None:
        """Make the pool; nothing is opened yet.

        Raises:
            StorageError: the URL is malformed, or names neither SQLite nor PostgreSQL.
        """
        parsed = parse_url(url)
        self.name = parsed.render_as_string(hide_password=True)
        self.is_sqlite = parsed.get_backend_name() == "sqlite"
        if self.is_sqlite:
            options: dict[str, Any] = {"timeout": BUSY_SECONDS}
        else:
            options = {} if "connect_timeout" in parsed.query else {"connect_timeout": BUSY_SECONDS}
        self.engine: Engine = create_engine(
            parsed,
            isolation_level="AUTOCOMMIT",
            connect_args=options,
            pool_size=POOL_SIZE,
            max_overflow=POOL_SIZE,
            pool_timeout=BUSY_SECONDS,
            pool_use_lifo=True,
            # Outside `writing` there never is a transaction that would have to be undone.
            pool_reset_on_return=None,
        )
        # What is sent past SQLAlchemy, for speed, raises the driver's own errors.
        self.driver_error: type[Exception] = self.engine.dialect.loaded_dbapi.Error
        if self.is_sqlite:
            event.listen(self.engine, "connect", _set_pragmas)

    def close(self) -> None:
        """Close every connection that is not in use."""
        self.engine.dispose()

    def fetch(
        self, statement: Select[*Columns], parameters: Parameters | None = None
    ) -> Sequence[Row[*Columns]]:
        """Run one query.

        A connection that the server has closed in the meantime is replaced once, so that a
        database that was restarted fails no request.

        Raises:
            StorageError: the database cannot answer.
        """
        with self.errors():
            try:
                return self._fetch(statement, parameters)
            except DBAPIError as error:
                if not error.connection_invalidated:
                    raise
                return self._fetch(statement, parameters)

    def _fetch(
        self, statement: Select[*Columns], parameters: Parameters | None
    ) -> Sequence[Row[*Columns]]:
        with self.engine.connect() as connection:
            return connection.execute(statement, parameters).all()

    def fetch_value(self, quick: QuickStatement, parameters: Parameters) -> object:
        """The first value of the first row, or None: a `fetch` without comfort for a hot query.

        Raises:
            StorageError: the database cannot answer.
        """
        try:
            connection = self.engine.raw_connection()
        except (SQLAlchemyError, self.driver_error):
            return self._first_value(quick, parameters)
        try:
            cursor = connection.cursor()
            cursor.execute(quick.sql, quick.arguments(parameters))
            row = cursor.fetchone()
            cursor.close()
        except self.driver_error:
            connection.invalidate()
            return self._first_value(quick, parameters)
        finally:
            connection.close()
        return row[0] if row else None

    def _first_value(self, quick: QuickStatement, parameters: Parameters) -> object:
        """The slow way knows which errors a new connection heals, and how to report the others."""
        rows = self.fetch(quick.statement, parameters)
        return rows[0][0] if rows else None

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Open a transaction that keeps other writers out until it ends.

        It is undone as a whole when the block raises, and by the database when the process dies.

        Raises:
            StorageError: the database cannot answer, or another writer did not finish in time.
        """
        with self.errors(), self.engine.connect() as connection:
            # Its settings are not those of a reader, so it does not go back to the pool.
            connection.detach()
            for statement in _BEGIN_SQLITE if self.is_sqlite else _BEGIN_POSTGRESQL:
                connection.exec_driver_sql(statement)
            try:
                yield connection
            except BaseException:
                with suppress(SQLAlchemyError):
                    connection.exec_driver_sql("ROLLBACK")
                raise
            connection.exec_driver_sql("COMMIT")

    @contextmanager
    def errors(self) -> Iterator[None]:
        """Turn what the libraries raise into our error, without the password of the URL."""
        try:
            yield
        except DBAPIError as error:
            raise StorageError(f"{self.name}: {_first_line(error.orig)}") from error
        except (SQLAlchemyError, self.driver_error) as error:
            raise StorageError(f"{self.name}: {_first_line(error)}") from error


_BEGIN_SQLITE = (
    f"PRAGMA busy_timeout = {PUBLISH_SECONDS * 1000}",
    "PRAGMA cache_size = -100000",
    "BEGIN IMMEDIATE",
)
_BEGIN_POSTGRESQL = (
    "BEGIN",
    f"SET LOCAL lock_timeout = '{PUBLISH_SECONDS}s'",
    f"SELECT pg_advisory_xact_lock({PUBLISH_LOCK})",
)


def _set_pragmas(connection: Any, _: ConnectionPoolEntry) -> None:
    """Per connection; the journal mode stays in the file and is set where it is made.

    With the write-ahead log, NORMAL survives the death of the process whole; a power cut may undo
    the last edition, never a part of it.
    """
    cursor = connection.cursor()
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA cache_size = -16000")
    cursor.execute("PRAGMA journal_size_limit = 67108864")
    cursor.close()


def _first_line(error: BaseException | None) -> str:
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__
