"""Lists of terms: filters and pages, in the order of the ids."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache

from sqlalchemy import ColumnElement, FromClause, bindparam, func, select
from sqlmodel import col

from api.storage.bulk import table_of
from api.storage.database import Database
from api.storage.edition import require
from api.storage.rows import facet_key
from api.storage.statement import AnySelect, Parameters
from api.storage.tables import EditionRow, FacetRow, TermRow

_TERMS = table_of(TermRow)
_FACETS = table_of(FacetRow)


@dataclass(frozen=True, slots=True)
class TermFilter:
    """What a list is narrowed to; a field that is None lets everything through.

    Each value is compared as a whole. A term passes where one of its senses has this `basis` or
    `place`, it cites this `source` (an id), one of its groups has this `numeral` as it is written
    or as a number (三 or 3), or this `member`. Fields are independent: they may be met by
    different senses.
    """

    # In the order of how much they narrow: the first that is set leads the query.
    member: str | None = None
    numeral: str | None = None
    source: str | None = None
    place: str | None = None
    basis: str | None = None
    kind: str | None = None

    def facets(self) -> dict[str, str]:
        """The index entries that a term must have, by name of the field."""
        chosen = ((field.name, getattr(self, field.name)) for field in fields(self))
        return {name: facet_key(value) for name, value in chosen if value is not None}


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list: wire JSON of the summaries, in the order of the ids.

    `next` is the id after which the next page begins, None on the last page. `total` counts all
    pages.
    """

    summaries: tuple[bytes, ...]
    next: str | None
    total: int


def items(
    database: Database, edition_id: str, chosen: TermFilter, *, after: str | None, limit: int
) -> list[tuple[str, bytes]]:
    """Ids and summaries after an id, in order.

    It goes on from a key and never skips rows, so that a late page costs no more than the first.
    """
    facets = chosen.facets()
    statement = _items_statement(tuple(facets)).limit(bindparam("limit"))
    parameters = {**_parameters(edition_id, facets), "after": after or "", "limit": limit}
    found = database.fetch(statement, parameters)
    if not found:
        require(database, edition_id)
    return [(row[0], row[1]) for row in found]


def all_summaries(database: Database, edition_id: str, chosen: TermFilter) -> tuple[bytes, ...]:
    """The summaries of every term that a filter lets through."""
    facets = chosen.facets()
    parameters = {**_parameters(edition_id, facets), "after": ""}
    found = database.fetch(_items_statement(tuple(facets)), parameters)
    if not found:
        require(database, edition_id)
    return tuple(row[1] for row in found)


def total(database: Database, edition_id: str, chosen: TermFilter) -> int:
    """How many terms a filter lets through; the index alone is read."""
    facets = chosen.facets()
    found = database.fetch(_total_statement(tuple(facets)), _parameters(edition_id, facets))
    return int(found[0][0]) if found else 0


def _parameters(edition_id: str, facets: Mapping[str, str]) -> Parameters:
    return {"edition": edition_id} | {f"value_{name}": value for name, value in facets.items()}


@lru_cache
def _items_statement(names: tuple[str, ...]) -> AnySelect:
    indexes = _indexes(names)
    key = indexes[0].c.id if indexes else _TERMS.c.id
    conditions = [*_having(names, indexes), _TERMS.c.edition == bindparam("edition")]
    if indexes:
        conditions.append(_TERMS.c.id == key)
    # Said of each index, so that a database that merges them begins all of them there.
    keys = [index.c.id for index in indexes] or [key]
    conditions += [each > bindparam("after") for each in keys]
    return select(key, _TERMS.c.summary).where(*conditions).order_by(key)


@lru_cache
def _total_statement(names: tuple[str, ...]) -> AnySelect:
    if not names:
        return select(col(EditionRow.terms)).where(col(EditionRow.id) == bindparam("edition"))
    indexes = _indexes(names)
    return select(func.count(indexes[0].c.id)).where(*_having(names, indexes))


def _indexes(names: tuple[str, ...]) -> list[FromClause]:
    """The facets, once for each that a term must have."""
    return [_FACETS.alias(f"by_{name}") for name in names]


def _having(names: tuple[str, ...], indexes: list[FromClause]) -> list[ColumnElement[bool]]:
    """That a term has all these facets: one index range, probed by the others."""
    conditions: list[ColumnElement[bool]] = [index.c.id == indexes[0].c.id for index in indexes[1:]]
    for name, index in zip(names, indexes, strict=True):
        conditions += [
            index.c.edition == bindparam("edition"),
            index.c.name == name,
            index.c.value == bindparam(f"value_{name}"),
        ]
    return conditions
