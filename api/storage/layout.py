"""Make the tables, or make them again where they are of another layout."""

from time import monotonic, sleep
from typing import Final

from sqlalchemy import Connection, insert, inspect, select, text, update
from sqlalchemy.exc import OperationalError
from sqlmodel import col

from api.errors import StorageError
from api.glossary import SCHEMA_VERSION
from api.storage.database import BUSY_SECONDS, Database
from api.storage.tables import PREFIX, Row, StateRow

APPLICATION_ID = 0x676C6F73
"""What a SQLite file of ours says in its header: "glos". `file` and `PRAGMA` show it."""

_MOMENT: Final = 0.02


def prepare(database: Database) -> None:
    """Make the tables where there are none. A database that has them is not written to.

    Raises:
        StorageError: the database cannot be reached, or the file belongs to something else.
    """
    with database.errors():
        if database.is_sqlite:
            _claim_file(database)
        if inspect(database.engine).has_table(str(StateRow.__tablename__)):
            return
    with database.writing() as connection:
        if not inspect(connection).has_table(str(StateRow.__tablename__)):
            _create(connection)


def renew(connection: Connection) -> None:
    """Drop what another layout left and make our tables, within the publisher's transaction."""
    if connection.execute(select(col(StateRow.schema_version))).scalar() == SCHEMA_VERSION:
        return
    for name in inspect(connection).get_table_names():
        if name.startswith(PREFIX):
            connection.execute(text(f'DROP TABLE "{name}"'))
    _create(connection)


def _create(connection: Connection) -> None:
    Row.metadata.create_all(connection)
    connection.execute(insert(StateRow).values(id=1, schema_version=SCHEMA_VERSION, current=None))


def point_to(connection: Connection, edition_id: str) -> None:
    """Make an edition the current one."""
    connection.execute(update(StateRow).values(current=edition_id))


def _claim_file(database: Database) -> None:
    """Refuse a file of another program; let readers and the publisher work side by side in ours."""
    with database.engine.connect() as connection:
        # In this order: who finds our tables also finds the mark that was set before them.
        tables = inspect(connection).get_table_names()
        owner = connection.exec_driver_sql("PRAGMA application_id").scalar()
        if owner != APPLICATION_ID:
            if owner != 0 or tables:
                raise StorageError(f"{database.name}: this file belongs to another program")
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        _keep_log(connection)


def _keep_log(connection: Connection) -> None:
    """Turn on the write-ahead log; SQLite does not wait for another process that does the same."""
    gives_up = monotonic() + BUSY_SECONDS
    while connection.exec_driver_sql("PRAGMA journal_mode").scalar() != "wal":
        try:
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")
        except OperationalError:
            if monotonic() > gives_up:
                raise
            sleep(_MOMENT)
