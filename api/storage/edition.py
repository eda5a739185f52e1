"""Which editions the database holds, and which of them is served."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlmodel import col

from api.errors import OtherLayout, StorageError
from api.glossary import SCHEMA_VERSION
from api.storage.database import Database
from api.storage.statement import AnyRow, AnySelect
from api.storage.tables import EditionRow, StateRow


@dataclass(frozen=True, slots=True)
class Edition:
    """One published state of the glossary.

    `id` is the first 12 hexadecimal digits of a SHA-256 of the content, `published_at` is in UTC,
    and `terms`, `senses` and `sources` are counts.
    """

    id: str
    version: str
    published_at: datetime
    terms: int
    senses: int
    sources: int
    schema_version: int


_COLUMNS = (
    col(EditionRow.id),
    col(EditionRow.version),
    col(EditionRow.published_at),
    col(EditionRow.terms),
    col(EditionRow.senses),
    col(EditionRow.sources),
    col(EditionRow.schema_version),
)
CURRENT: AnySelect = (
    select(col(StateRow.schema_version).label("layout"), *_COLUMNS)
    .select_from(StateRow)
    .outerjoin(EditionRow, col(EditionRow.id) == col(StateRow.current))
)
_EDITIONS: AnySelect = select(*_COLUMNS).order_by(col(EditionRow.number).desc())
_EXISTS = select(col(EditionRow.id)).where(col(EditionRow.id) == bindparam("edition"))


def edition_of(row: AnyRow) -> Edition | None:
    """Read a row of `CURRENT`: None where nothing has been published.

    Raises:
        OtherLayout: the rows were published in another layout.
    """
    layout, *values = row
    if layout != SCHEMA_VERSION:
        raise OtherLayout(
            f"the database has layout {layout}, this program reads {SCHEMA_VERSION}: "
            "publish again with this program, or serve with the one that published last"
        )
    return Edition(*values) if values[0] is not None else None


def current(database: Database) -> Edition | None:
    """The edition that is served; one row is read."""
    rows = database.fetch(CURRENT)
    if not rows:
        raise StorageError(f"{database.name}: the row that names the edition is missing")
    return edition_of(rows[0])


def editions(database: Database) -> tuple[Edition, ...]:
    """Every edition that is kept, the newest first."""
    current(database)
    return tuple(Edition(*row) for row in database.fetch(_EDITIONS))


def require(database: Database, edition_id: str) -> None:
    """Make sure that an answer was empty because there is nothing, not because it went.

    Raises:
        StorageError: the edition is not kept any more, or never was.
    """
    if not database.fetch(_EXISTS, {"edition": edition_id}):
        raise StorageError(f"{database.name}: edition {edition_id} is not kept any more")
