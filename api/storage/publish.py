"""Write an edition and make it the current one, in one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlmodel import col

from api.glossary import SCHEMA_VERSION, Glossary, Source, edition_id, served_links
from api.storage import rows
from api.storage.bulk import insert_many, table_of
from api.storage.database import Database
from api.storage.edition import CURRENT, Edition, edition_of
from api.storage.layout import point_to, renew
from api.storage.tables import (
    OF_AN_EDITION,
    EditionRow,
    FacetRow,
    LinkRow,
    RedirectRow,
    SourceRow,
    StateRow,
    SurroundingsRow,
    TermRow,
)

KEPT = 3
"""Editions that stay in the database, the current one among them."""


@dataclass(frozen=True, slots=True)
class Publication:
    """What publishing did; `created` is false where this content was already the current one."""

    edition: Edition
    created: bool


def publish(database: Database, glossary: Glossary, *, version: str) -> Publication:
    """Make a glossary the current edition, whole or not at all.

    A glossary that is current already is left as it is, with the version it was published under.

    Raises:
        StorageError: the database cannot be written; the edition before stays current.
    """
    name = edition_id(glossary)
    held = _served(database)
    if held is not None and held.id == name:
        return Publication(held, created=False)
    with database.writing() as connection:
        renew(connection)
        # Another publisher may have been here while this one waited for the lock.
        held = edition_of(connection.execute(CURRENT).one())
        if held is not None and held.id == name:
            return Publication(held, created=False)
        _write(connection, name, glossary, version)
        point_to(connection, name)
        _prune(connection)
        published = edition_of(connection.execute(CURRENT).one())
    assert published is not None
    return Publication(published, created=True)


def _served(database: Database) -> Edition | None:
    """The current edition, seen without the lock; None also where the layout is another one."""
    versions = database.fetch(select(col(StateRow.schema_version)))
    if [row[0] for row in versions] != [SCHEMA_VERSION]:
        return None
    return edition_of(database.fetch(CURRENT)[0])


def _write(connection: Connection, name: str, glossary: Glossary, version: str) -> None:
    """Write the rows of an edition; one that is still kept only becomes the newest again."""
    newest = connection.execute(select(func.max(col(EditionRow.number)))).scalar()
    stamp = {
        "number": (newest or 0) + 1,
        "version": version,
        "published_at": datetime.now(UTC).replace(microsecond=0),
    }
    kept = update(EditionRow).where(col(EditionRow.id) == name).values(stamp)
    if connection.execute(kept).rowcount:
        return
    counts = {
        "terms": len(glossary.terms),
        "senses": sum(len(term.senses) for term in glossary.terms),
        "sources": len(glossary.sources),
    }
    connection.execute(
        insert(EditionRow).values(id=name, schema_version=SCHEMA_VERSION, **stamp, **counts)
    )
    _write_terms(connection, name, glossary)
    _write_sources(connection, name, glossary.sources)
    _write_surroundings(connection, name, glossary.surroundings)
    if connection.dialect.name == "postgresql":
        # Without fresh statistics the first queries would be planned for empty tables.
        for row in OF_AN_EDITION:
            connection.exec_driver_sql(f"ANALYZE {table_of(row).name}")


def _write_terms(connection: Connection, name: str, glossary: Glossary) -> None:
    """Write the terms in the order of their ids, so that every index grows at its end.

    Rows are made while they are sent: the documents of a large glossary are never held at once.
    """
    terms = sorted(glossary.terms, key=lambda term: term.id)
    links = served_links(terms)
    served = (rows.term_row(name, term, rows.document_of(term, links[term.id])) for term in terms)
    insert_many(connection, TermRow, served)
    facets = chain.from_iterable(rows.facet_rows(name, term) for term in terms)
    insert_many(connection, FacetRow, facets)
    linked = (rows.link_rows(name, term.id, links[term.id]) for term in terms)
    insert_many(connection, LinkRow, chain.from_iterable(linked))
    moved = (rows.redirect_rows(name, term) for term in terms)
    insert_many(connection, RedirectRow, chain.from_iterable(moved))


def _write_surroundings(connection: Connection, name: str, words: Mapping[str, str]) -> None:
    insert_many(connection, SurroundingsRow, ((name, *pair) for pair in sorted(words.items())))


def _write_sources(connection: Connection, name: str, sources: Sequence[Source]) -> None:
    insert_many(connection, SourceRow, rows.source_rows(name, sources))


def _prune(connection: Connection) -> None:
    """Delete what is older than the last editions; whoever still reads one is told it is gone."""
    newest_first = select(col(EditionRow.id)).order_by(col(EditionRow.number).desc())
    old = connection.execute(newest_first.offset(KEPT)).scalars().all()
    if not old:
        return
    for row in OF_AN_EDITION:
        table = table_of(row)
        connection.execute(delete(table).where(table.c.edition.in_(old)))
    connection.execute(delete(EditionRow).where(col(EditionRow.id).in_(old)))
