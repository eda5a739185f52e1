"""The database as the rest of the house sees it: published editions, and what they hold."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from api.glossary import Glossary, Source, Term
from api.storage import edition, layout, page, publish, term, whole
from api.storage.database import Database
from api.storage.edition import Edition
from api.storage.page import Page, TermFilter
from api.storage.publish import Publication
from api.storage.statement import QuickStatement
from api.storage.term import Edge

_TOTALS = 1024
"""Totals of filtered lists that are remembered; an edition never changes, so none goes stale."""


def open_storage(url: str) -> "Storage":
    """Open a database and make its tables where there are none.

    Args:
        url: `sqlite:///var/glossary.db`, or `postgresql://user:password@host/name`.

    Raises:
        StorageError: the database cannot be reached, is of another kind, or the file belongs to
            another program.
    """
    database = Database(url)
    try:
        layout.prepare(database)
    except BaseException:
        database.close()
        raise
    return Storage(database)


class Storage:
    """Published editions in one database. Thread-safe.

    Every method raises StorageError where the database cannot answer, and where it is asked for an
    edition that is not kept any more: an answer is empty only because there is nothing.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._document = QuickStatement(database.engine.dialect, term.DOCUMENT)
        self._total = lru_cache(_TOTALS)(self._counted)

    def close(self) -> None:
        """Close the connections."""
        self._database.close()

    def publish(self, glossary: Glossary, *, version: str) -> Publication:
        """Make a glossary that passed the lint the current edition, whole or not at all.

        The content that is current already is left as it is. The last three editions are kept.
        Publishers wait for each other; the last one to come wins.
        """
        return publish.publish(self._database, glossary, version=version)

    def current(self) -> Edition | None:
        """The edition that is served, None before the first; one row is read.

        Raises:
            StorageError: also where a program with another layout published last.
        """
        return edition.current(self._database)

    def editions(self) -> tuple[Edition, ...]:
        """The editions that are kept, the newest first."""
        return edition.editions(self._database)

    def document(self, edition_id: str, term_id: str) -> bytes | None:
        """The wire JSON of a term, None where there is none with this id."""
        return term.document(self._database, self._document, edition_id=edition_id, term_id=term_id)

    def documents(self, edition_id: str, ids: Iterable[str]) -> dict[str, bytes]:
        """The wire JSON of terms, in the order asked for; ids of no term are left out."""
        return term.documents(self._database, edition_id, ids)

    def summaries(self, edition_id: str, ids: Iterable[str]) -> dict[str, bytes]:
        """The same as `documents`, with the summaries."""
        return term.summaries(self._database, edition_id, ids)

    def redirect(self, edition_id: str, former_id: str) -> str | None:
        """The id that a former id has become, None where it never was one."""
        return term.redirect(self._database, edition_id, former_id)

    def edges(self, edition_id: str, ids: Iterable[str]) -> list[Edge]:
        """The links of these terms as (from, to, kind), `from` being one of them.

        A link stands at both of its ends, there under its inverse kind; so asking for all terms
        that a walk has reached finds each of its links twice.
        """
        return term.edges(self._database, edition_id, ids)

    def page(self, edition_id: str, chosen: TermFilter, *, after: str | None, limit: int) -> Page:
        """A page of at most `limit` terms, in the order of their ids.

        Args:
            edition_id: the edition.
            chosen: what the list is narrowed to.
            after: the id that the page before ended on; it need not exist in this edition.
            limit: 1 or more.
        """
        found = page.items(self._database, edition_id, chosen, after=after, limit=limit + 1)
        shown = found[:limit]
        return Page(
            summaries=tuple(summary for _, summary in shown),
            next=shown[-1][0] if len(found) > limit else None,
            total=self._total(edition_id, chosen),
        )

    def sources(self, edition_id: str) -> tuple[Source, ...]:
        """The source documents, in the order of the manifest."""
        return whole.sources(self._database, edition_id)

    def source_terms(self, edition_id: str, source_id: str) -> tuple[bytes, ...]:
        """The summaries of all terms that cite a source, in the order of their ids."""
        return page.all_summaries(self._database, edition_id, TermFilter(source=source_id))

    def terms(self, edition_id: str) -> Iterator[Term]:
        """Every term as it was written, in the order of the ids, read batch by batch."""
        return whole.terms(self._database, edition_id)

    def surroundings(self, edition_id: str) -> dict[str, str]:
        """By the id of a term, what stands around its mentions in the sources."""
        return whole.surroundings(self._database, edition_id)

    def read(self, edition_id: str) -> Glossary:
        """The glossary as it was published, its terms in the order of their ids."""
        return whole.read(self._database, edition_id)

    def _counted(self, edition_id: str, chosen: TermFilter) -> int:
        return page.total(self._database, edition_id, chosen)
