"""An edition as a whole: its terms as they were written, its sources."""

from collections.abc import Iterator

from sqlalchemy import bindparam, select
from sqlmodel import col

from api.errors import StorageError
from api.glossary import Glossary, Source, Term
from api.storage.database import Database
from api.storage.edition import require
from api.storage.rows import term_of
from api.storage.tables import EditionRow, SourceRow, SurroundingsRow, TermRow

_BATCH = 500
"""Terms held at once while they are streamed."""

_TERMS = (
    select(col(TermRow.id), col(TermRow.document), col(TermRow.written))
    .where(col(TermRow.edition) == bindparam("edition"), col(TermRow.id) > bindparam("after"))
    .order_by(col(TermRow.id))
    .limit(_BATCH)
)
_COUNT = select(col(EditionRow.terms)).where(col(EditionRow.id) == bindparam("edition"))
_SOURCES = (
    select(col(SourceRow.document))
    .where(col(SourceRow.edition) == bindparam("edition"))
    .order_by(col(SourceRow.position))
)

_SURROUNDINGS = select(col(SurroundingsRow.id), col(SurroundingsRow.words)).where(
    col(SurroundingsRow.edition) == bindparam("edition")
)


def terms(database: Database, edition_id: str) -> Iterator[Term]:
    """Every term, in the order of the ids, read batch by batch.

    Raises:
        StorageError: the edition is not kept, or was deleted while it was being read.
    """
    count, after = 0, ""
    while rows := database.fetch(_TERMS, {"edition": edition_id, "after": after}):
        for row in rows:
            yield term_of(row.document, row.written)
        count, after = count + len(rows), rows[-1].id
    kept = database.fetch(_COUNT, {"edition": edition_id})
    if [row[0] for row in kept] != [count]:
        raise StorageError(f"{database.name}: edition {edition_id} is not kept any more")


def sources(database: Database, edition_id: str) -> tuple[Source, ...]:
    """The sources, in the order of the manifest."""
    rows = database.fetch(_SOURCES, {"edition": edition_id})
    if not rows:
        require(database, edition_id)
    return tuple(Source.model_validate_json(row[0]) for row in rows)


def surroundings(database: Database, edition_id: str) -> dict[str, str]:
    """What stands around the mentions of each term that has any."""
    rows = database.fetch(_SURROUNDINGS, {"edition": edition_id})
    if not rows:
        require(database, edition_id)
    return {row.id: row.words for row in rows}


def read(database: Database, edition_id: str) -> Glossary:
    """The glossary as it was published, its terms in the order of their ids."""
    return Glossary(
        terms=tuple(terms(database, edition_id)),
        sources=sources(database, edition_id),
        surroundings=surroundings(database, edition_id),
    )
