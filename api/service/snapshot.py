"""One edition, opened for reading: a method per use case. Immutable and thread-safe."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from api.annotate import Annotations, Annotator, note_key, render_html, render_markdown
from api.errors import InvalidInput, NotFound
from api.glossary import Source, TermDocument, TermSummary
from api.search import Answer, SearchEngine, Trace
from api.service import cursor, limits
from api.service.context import NOWHERE, Context
from api.service.graph import walk
from api.service.notes import note_of
from api.service.results import (
    AnnotationResult,
    EditionInfo,
    Graph,
    LookupResult,
    Match,
    Reason,
    ResolveResult,
    Suggestion,
    SuggestionList,
    TermPage,
)
from api.service.spans import mention_of, unknown_of
from api.storage import Storage, TermFilter

Layout = Literal["markdown", "html"]

_CACHED_TERMS = 4096
"""Terms kept ready in memory: more than a real glossary holds, little beside the engines."""


@dataclass(frozen=True, slots=True)
class Query:
    """One lookup: at most `limit` matches of at least `min_score` (0 to 1)."""

    q: str
    limit: int = limits.LOOKUP_DEFAULT
    context: Context = NOWHERE
    min_score: float = 0.0


class Snapshot:
    """Everything that can be asked of one edition."""

    def __init__(
        self, edition: EditionInfo, storage: Storage, search: SearchEngine, annotator: Annotator
    ) -> None:
        self.edition = edition
        self._storage = storage
        self._search = search
        self._annotator = annotator
        self._bytes = lru_cache(_CACHED_TERMS)(self._read_bytes)
        self._document = lru_cache(_CACHED_TERMS)(self._read_document)
        self._summary = lru_cache(_CACHED_TERMS)(self._read_summary)

    def warm(self) -> None:
        """Read the dictionaries now, so that the first callers do not wait for them."""
        self._annotator.warm()
        self._search.warm()

    def term_json(self, term_id: str) -> bytes:
        """The wire JSON of a term as it was published.

        Raises:
            NotFound: no term has this id.
        """
        return self._bytes(term_id)

    def term(self, term_id: str) -> TermDocument:
        """A term.

        Raises:
            NotFound: no term has this id.
        """
        return self._document(term_id)

    def terms_by_ids(self, ids: Iterable[str]) -> dict[str, TermDocument]:
        """Terms in one read, in the order asked for; ids of no term are left out."""
        rows = self._storage.documents(self.edition.id, ids)
        return {term_id: TermDocument.model_validate_json(row) for term_id, row in rows.items()}

    def moved_to(self, term_id: str) -> str | None:
        """The id that a former id has become."""
        return self._storage.redirect(self.edition.id, term_id)

    def summary(self, term_id: str) -> TermSummary:
        """A term in one line.

        Raises:
            NotFound: no term has this id.
        """
        return self._summary(term_id)

    def terms(self, chosen: TermFilter, *, limit: int, after: str | None) -> TermPage:
        """A page of terms in the order of their ids.

        Raises:
            InvalidInput: the cursor is not ours.
        """
        last = cursor.decode(after) if after is not None else None
        page = self._storage.page(self.edition.id, chosen, after=last, limit=limit)
        return TermPage(
            items=tuple(TermSummary.model_validate_json(row) for row in page.summaries),
            next=cursor.encode(page.next) if page.next is not None else None,
            total=page.total,
        )

    def graph(self, term_id: str, depth: int) -> Graph:
        """The links around a term, `depth` steps (1 to 3) away from it.

        Raises:
            NotFound: no term has this id.
        """
        self.summary(term_id)
        return walk(self._storage, self.edition.id, term_id, depth, self.summary)

    def lookup(self, query: Query) -> LookupResult:
        """Find the terms that a query names, however it is written."""
        answer = self._search.lookup(
            query.q,
            limit=query.limit,
            place=query.context.place,
            year=query.context.year,
            min_score=query.min_score,
        )
        return self._lookup_result(query.q, answer)

    def lookups(self, queries: Sequence[Query]) -> tuple[LookupResult, ...]:
        """Answer a batch, in its order.

        Raises:
            InvalidInput: there are more queries than a batch may hold.
        """
        if len(queries) > limits.BATCH_MAX:
            raise InvalidInput("queries", f"at most {limits.BATCH_MAX} queries in one batch")
        return tuple(self.lookup(query) for query in queries)

    def core(self, q: str) -> str:
        """What a question asks about, folded: without carrier phrase, place and year."""
        return self._search.core(q)

    def explain(self, query: Query) -> Trace:
        """How a query is read, and what every strategy finds for it."""
        return self._search.explain(
            query.q, limit=query.limit, place=query.context.place, year=query.context.year
        )

    def suggest(self, q: str, limit: int) -> SuggestionList:
        """Complete what has been typed so far."""
        return SuggestionList(
            suggestions=tuple(
                Suggestion(text=found.text, term=self.summary(found.term_id))
                for found in self._search.suggest(q, limit=limit)
            )
        )

    def annotate(
        self, text: str, context: Context, *, every: bool = False, unknown: bool = True
    ) -> AnnotationResult:
        """Find the jargon in a text.

        Args:
            text: the caller's text; offsets are its code points.
            context: place and year that choose among senses.
            every: also mentions that lie inside or across longer ones.
            unknown: also what is shaped like a slogan and stands in no entry.
        """
        found = self._annotator.annotate(
            text, place=context.place, year=context.year, every=every, unknown=unknown
        )
        return self._annotation_result(found)

    def annotate_parts(self, text: str, context: Context) -> Iterator[tuple[int, AnnotationResult]]:
        """Annotate piece by piece: how many code points are done, and what the piece holds."""
        for done, found in self._annotator.parts(text, place=context.place, year=context.year):
            yield done, self._annotation_result(found)

    def annotated(self, text: str, context: Context, layout: Layout) -> str:
        """The text with its terms marked and explained, as markdown or as a page of HTML."""
        found = self._annotator.annotate(text, place=context.place, year=context.year)
        sources = {source.id: source for source in self.sources()}
        distinct = {note_key(hit): hit for hit in found.mentions}
        notes = {key: note_of(hit, self.term, sources) for key, hit in distinct.items()}
        render = render_markdown if layout == "markdown" else render_html
        return render(text, found, notes)

    def resolve(self, message: str, context: Context, *, limit: int, full: bool) -> ResolveResult:
        """Say what a message's jargon means, with the source of each statement."""
        from api.service import resolving

        return resolving.resolve(self, message, context, limit=limit, full=full)

    def sources(self) -> tuple[Source, ...]:
        """All source documents."""
        return self._storage.sources(self.edition.id)

    def source(self, source_id: str) -> Source:
        """A source document.

        Raises:
            NotFound: no source has this id.
        """
        for source in self.sources():
            if source.id == source_id:
                return source
        raise NotFound("source", source_id)

    def source_terms(self, source_id: str) -> tuple[TermSummary, ...]:
        """The terms that a source mentions."""
        rows = self._storage.source_terms(self.edition.id, source_id)
        return tuple(TermSummary.model_validate_json(row) for row in rows)

    def _lookup_result(self, q: str, answer: Answer) -> LookupResult:
        matches = tuple(
            Match(
                term=self.summary(hit.term_id),
                sense_id=hit.sense_id,
                score=hit.score,
                confident=hit.confident,
                reason=Reason(kind=hit.kind, matched=hit.matched),
            )
            for hit in answer.hits
        )
        return LookupResult(
            query=q, matches=matches, confident=answer.confident, ambiguous=answer.ambiguous
        )

    def _annotation_result(self, found: Annotations) -> AnnotationResult:
        return AnnotationResult(
            mentions=tuple(mention_of(hit, self.summary) for hit in found.mentions),
            unknown=tuple(unknown_of(slogan) for slogan in found.unknown),
            edition=self.edition.id,
        )

    def _read_bytes(self, term_id: str) -> bytes:
        row = self._storage.document(self.edition.id, term_id)
        if row is None:
            raise NotFound("term", term_id)
        return row

    def _read_document(self, term_id: str) -> TermDocument:
        return TermDocument.model_validate_json(self._bytes(term_id))

    def _read_summary(self, term_id: str) -> TermSummary:
        row = self._storage.summaries(self.edition.id, (term_id,)).get(term_id)
        if row is None:
            raise NotFound("term", term_id)
        return TermSummary.model_validate_json(row)
