"""What the resolvers of one request work with: one edition, ways off the event loop, a budget."""

from collections import OrderedDict
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

import anyio.to_thread
import strawberry
from strawberry.dataloader import DataLoader

from api.errors import InvalidInput, NotFound
from api.glossary import Source, TermDocument
from api.service import Snapshot, limits

Result = TypeVar("Result")

_HELD_MAX = 4096
"""Terms that are answered without leaving the event loop: more than a real glossary holds."""


class HandOff(Protocol):
    """Carries long work to threads of its own; raises Busy where too much waits already."""

    async def __call__(self, call: Callable[[], Result], /, *, size: int) -> Result:
        """Run a call that reads `size` code points there, and give its result."""


async def read(call: Callable[[], Result]) -> Result:
    """Run a short read in a thread, so that a slow database holds up nobody else."""
    return await anyio.to_thread.run_sync(call)


class Shelf:
    """What was read of one edition and may be needed again. Used on the event loop alone."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.sources: dict[str, Source] = {}
        self._terms: OrderedDict[str, TermDocument] = OrderedDict()

    def term(self, term_id: str) -> TermDocument | None:
        """A term that was read lately."""
        return self._terms.get(term_id)

    def put(self, term: TermDocument) -> None:
        """Keep a term; the one that came first gives way."""
        self._terms[term.id] = term
        if len(self._terms) > _HELD_MAX:
            self._terms.popitem(last=False)


@dataclass(slots=True)
class Reading:
    """One request: it reads one edition from beginning to end."""

    shelf: Shelf
    run: HandOff
    items: int = 0
    loader: DataLoader[str, TermDocument] = field(init=False)

    def __post_init__(self) -> None:
        self.loader = DataLoader(self._read_terms)

    @property
    def snapshot(self) -> Snapshot:
        """The edition that this request reads."""
        return self.shelf.snapshot

    def counted(self, items: Collection[Result]) -> Collection[Result]:
        """Hand a list on after counting it against what one answer may hold.

        Raises:
            InvalidInput: the answer grows too large.
        """
        self.items += len(items)
        if self.items > limits.GRAPHQL_ITEMS_MAX:
            raise InvalidInput("query", f"the answer has over {limits.GRAPHQL_ITEMS_MAX} items")
        return items

    def term(self, term_id: str) -> TermDocument | Awaitable[TermDocument]:
        """A term of this edition: at once if it is held, else in one read with all its like."""
        return self.shelf.term(term_id) or self.loader.load(term_id)

    async def term_or_moved(self, term_id: str) -> TermDocument | None:
        """The term that has or once had this id."""

        def found() -> TermDocument | None:
            try:
                return self.snapshot.term(term_id)
            except NotFound:
                moved = self.snapshot.moved_to(term_id)
                return self.snapshot.term(moved) if moved is not None else None

        term = await read(found)
        if term is not None:
            self.shelf.put(term)
        return term

    async def sources(self) -> dict[str, Source]:
        """The sources by id, in the order of the manifest; there are few, read once."""
        if not self.shelf.sources:
            sources = await read(self.snapshot.sources)
            self.shelf.sources = {source.id: source for source in sources}
        return self.shelf.sources

    def source(self, source_id: str) -> Source | Awaitable[Source]:
        """A source that a citation names."""
        return self.shelf.sources.get(source_id) or self._read_source(source_id)

    async def _read_source(self, source_id: str) -> Source:
        return (await self.sources())[source_id]

    async def _read_terms(self, ids: list[str]) -> list[TermDocument | BaseException]:
        found = await read(lambda: self.snapshot.terms_by_ids(ids))
        for term in found.values():
            self.shelf.put(term)
        return [found.get(term_id) or NotFound("term", term_id) for term_id in ids]


Info = strawberry.Info[Reading, None]
