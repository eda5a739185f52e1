"""Terms by id: documents, summaries, redirects, links."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import bindparam, select
from sqlmodel import col

from api.storage.database import Database
from api.storage.edition import require
from api.storage.statement import AnyRow, AnySelect, QuickStatement
from api.storage.tables import LinkRow, RedirectRow, TermRow

Edge = tuple[str, str, str]
"""A link as it is served: from, to, kind."""

_BATCH = 1000
"""Ids asked for at once; both databases allow some 30,000."""

DOCUMENT = select(col(TermRow.document)).where(
    col(TermRow.edition) == bindparam("edition"), col(TermRow.id) == bindparam("id")
)
_DOCUMENTS = select(col(TermRow.id), col(TermRow.document)).where(
    col(TermRow.edition) == bindparam("edition"),
    col(TermRow.id).in_(bindparam("ids", expanding=True)),
)
_SUMMARIES = select(col(TermRow.id), col(TermRow.summary)).where(
    col(TermRow.edition) == bindparam("edition"),
    col(TermRow.id).in_(bindparam("ids", expanding=True)),
)
_REDIRECT = select(col(RedirectRow.id)).where(
    col(RedirectRow.edition) == bindparam("edition"),
    col(RedirectRow.former_id) == bindparam("former_id"),
)
_EDGES = (
    select(col(LinkRow.from_id), col(LinkRow.to_id), col(LinkRow.kind))
    .where(
        col(LinkRow.edition) == bindparam("edition"),
        col(LinkRow.from_id).in_(bindparam("ids", expanding=True)),
    )
    .order_by(col(LinkRow.from_id), col(LinkRow.place))
)


def document(
    database: Database, quick: QuickStatement, *, edition_id: str, term_id: str
) -> bytes | None:
    """The wire JSON of a term; `quick` is `DOCUMENT`, prepared."""
    if not _can_be_id(term_id):
        return None
    value = database.fetch_value(quick, {"edition": edition_id, "id": term_id})
    if value is None:
        require(database, edition_id)
        return None
    assert isinstance(value, bytes)
    return value


def documents(database: Database, edition_id: str, ids: Iterable[str]) -> dict[str, bytes]:
    """The wire JSON of those of the terms that there are."""
    return _by_id(database, _DOCUMENTS, edition_id, ids)


def summaries(database: Database, edition_id: str, ids: Iterable[str]) -> dict[str, bytes]:
    """The summaries of those of the terms that there are."""
    return _by_id(database, _SUMMARIES, edition_id, ids)


def redirect(database: Database, edition_id: str, former_id: str) -> str | None:
    """The id that a former id has become."""
    if not _can_be_id(former_id):
        return None
    found = database.fetch(_REDIRECT, {"edition": edition_id, "former_id": former_id})
    if not found:
        require(database, edition_id)
    return str(found[0][0]) if found else None


def edges(database: Database, edition_id: str, ids: Iterable[str]) -> list[Edge]:
    """The links of these terms as their documents list them, so from both ends."""
    found = [tuple(row) for row in _rows(database, _EDGES, edition_id, ids)]
    if not found:
        require(database, edition_id)
    return found


def _by_id(
    database: Database, statement: AnySelect, edition_id: str, ids: Iterable[str]
) -> dict[str, bytes]:
    """Answer in the order of the question."""
    asked = list(dict.fromkeys(ids))
    found = {row[0]: row[1] for row in _rows(database, statement, edition_id, asked)}
    if len(found) < len(asked):
        require(database, edition_id)
    return {term_id: found[term_id] for term_id in asked if term_id in found}


def _rows(
    database: Database, statement: AnySelect, edition_id: str, ids: Iterable[str]
) -> Iterator[AnyRow]:
    for batch in _batches([term_id for term_id in ids if _can_be_id(term_id)]):
        yield from database.fetch(statement, {"edition": edition_id, "ids": batch})


def _batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), _BATCH):
        yield ids[start : start + _BATCH]


def _can_be_id(text: str) -> bool:
    """Ids are ASCII; PostgreSQL would refuse NUL and lone surrogates with an error."""
    return text.isascii() and "\0" not in text
