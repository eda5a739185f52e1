"""The tables: one row per term with its wire JSON ready, and beside it what is filtered on.

Everything here is derived from the curated file, so there are no migrations: another
`SCHEMA_VERSION` drops what is there and publishes again. Only `StateRow` keeps its columns for
ever, since every version of the program reads it first.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    DateTime,
    Dialect,
    LargeBinary,
    MetaData,
    Text,
    TypeDecorator,
)
from sqlmodel import Field, SQLModel

PREFIX = "glossary_"
"""Every table of ours begins with it; a rebuild drops those and no others."""

# PostgreSQL compares keys byte by byte then, which is much faster than by a language's rules.
KEY = Text().with_variant(Text(collation="C"), "postgresql")


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC; SQLite forgets the zone, so it is put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy's signature
    ) -> datetime | None:
        """Say UTC where the database does not, and convert where it says another zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Row(SQLModel):
    """Base of our tables, with metadata of our own."""

    metadata = MetaData()


class StateRow(Row, table=True):
    """The one row that says which edition is served, and in which layout the others are."""

    __tablename__ = "glossary_state"

    id: int = Field(primary_key=True, description="Always 1.")
    schema_version: int
    current: str | None = Field(sa_type=KEY)


class EditionRow(Row, table=True):
    """A published state of the glossary; the highest `number` was published last."""

    __tablename__ = "glossary_editions"

    id: str = Field(primary_key=True, sa_type=KEY)
    number: int
    version: str
    published_at: datetime = Field(sa_type=UtcDateTime)
    terms: int
    senses: int
    sources: int
    schema_version: int


class TermRow(Row, table=True):
    """A term, ready to be served.

    `document` and `summary` are the exact bytes of the wire; `written` holds what a curator wrote
    and the document does not carry: the links of this end and the former ids. The short columns
    come first, because SQLite reads a row from its beginning.
    """

    __tablename__ = "glossary_terms"

    edition: str = Field(primary_key=True, sa_type=KEY)
    id: str = Field(primary_key=True, sa_type=KEY)
    summary: bytes = Field(sa_type=LargeBinary)
    written: bytes = Field(sa_type=LargeBinary)
    document: bytes = Field(sa_type=LargeBinary)


class FacetRow(Row, table=True):
    """What a term can be filtered on: a name, a value, and the id of the term.

    The primary key is the index of every filter, in the order of the pages.
    """

    __tablename__ = "glossary_facets"
    __table_args__ = ({"sqlite_with_rowid": False},)

    edition: str = Field(primary_key=True, sa_type=KEY)
    name: str = Field(primary_key=True, sa_type=KEY)
    value: str = Field(primary_key=True, sa_type=KEY)
    id: str = Field(primary_key=True, sa_type=KEY)


class LinkRow(Row, table=True):
    """A link as it is served, one row at each of its two ends."""

    __tablename__ = "glossary_links"
    __table_args__ = ({"sqlite_with_rowid": False},)

    edition: str = Field(primary_key=True, sa_type=KEY)
    from_id: str = Field(primary_key=True, sa_type=KEY)
    place: int = Field(primary_key=True, description="Order within the term, from 0.")
    to_id: str = Field(sa_type=KEY)
    kind: str = Field(sa_type=KEY)


class RedirectRow(Row, table=True):
    """An id that a term had before."""

    __tablename__ = "glossary_redirects"

    edition: str = Field(primary_key=True, sa_type=KEY)
    former_id: str = Field(primary_key=True, sa_type=KEY)
    id: str = Field(sa_type=KEY)


class SourceRow(Row, table=True):
    """A source, as its wire JSON."""

    __tablename__ = "glossary_sources"

    edition: str = Field(primary_key=True, sa_type=KEY)
    position: int = Field(primary_key=True, description="Order in the manifest, from 0.")
    id: str = Field(sa_type=KEY)
    document: bytes = Field(sa_type=LargeBinary)


class SurroundingsRow(Row, table=True):
    """What stands around the mentions of a term in the sources; read when an index is built."""

    __tablename__ = "glossary_surroundings"

    edition: str = Field(primary_key=True, sa_type=KEY)
    id: str = Field(primary_key=True, sa_type=KEY)
    words: str = Field(sa_type=Text)


OF_AN_EDITION: tuple[type[Row], ...] = (
    TermRow,
    FacetRow,
    LinkRow,
    RedirectRow,
    SourceRow,
    SurroundingsRow,
)
"""The tables whose rows belong to one edition and go with it."""
