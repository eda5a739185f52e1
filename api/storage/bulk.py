"""Many rows at once, the fastest way each database has."""

from collections.abc import Iterable

from sqlalchemy import Connection, Table, insert

from api.storage.rows import Values
from api.storage.tables import Row


def table_of(row: type[Row]) -> Table:
    """The SQLAlchemy table behind a row class."""
    return Row.metadata.tables[str(row.__tablename__)]


def insert_many(connection: Connection, row: type[Row], values: Iterable[Values]) -> None:
    """Insert rows within the transaction of the connection.

    PostgreSQL gets them with COPY, ten times as fast as INSERT; both bypass SQLAlchemy, which
    would build a dictionary for each row.
    """
    table = table_of(row)
    cursor = connection.connection.cursor()
    try:
        if connection.dialect.name == "postgresql":
            columns = ", ".join(f'"{column.name}"' for column in table.columns)
            with cursor.copy(f"COPY {table.name} ({columns}) FROM STDIN") as copy:
                for row_values in values:
                    copy.write_row(row_values)
        else:
            statement = str(insert(table).compile(dialect=connection.dialect))
            # sqlite3 takes any iterable; the protocol promises less.
            cursor.executemany(statement, values)  # type: ignore[arg-type]
    finally:
        cursor.close()
