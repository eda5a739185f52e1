"""Pages of terms as Relay connections (relay.dev/graphql/connections.htm)."""

from dataclasses import dataclass

import strawberry

from api.glossary import TermSummary
from api.graphql.arguments import within
from api.graphql.reading import Reading, read
from api.service import TermFilter, TermPage, cursor_after, limits


@dataclass(frozen=True, slots=True)
class Edge:
    """A term with the cursor that continues after it."""

    node: TermSummary

    @property
    def cursor(self) -> str:
        """The cursor; made only where it is asked for."""
        return cursor_after(self.node.id)


@strawberry.type(description="Where a page lies in its list.")
class PageInfo:
    """Where a page lies in its list."""

    has_next_page: bool = strawberry.field(description="Whether there are terms after it.")
    has_previous_page: bool = strawberry.field(description="Whether `after` was given.")
    start_cursor: str | None = strawberry.field(description="Of the first term; null if empty.")
    end_cursor: str | None = strawberry.field(
        description="Give it as `after` to get the next page; null if the page is empty."
    )


@dataclass(frozen=True, slots=True)
class Connection:
    """One page of a list."""

    page: TermPage
    after: str | None

    @property
    def edges(self) -> list[Edge]:
        """The terms with their cursors."""
        return [Edge(summary) for summary in self.page.items]

    @property
    def total_count(self) -> int:
        """Terms in the whole list."""
        return self.page.total

    @property
    def page_info(self) -> PageInfo:
        """Where the page lies."""
        items = self.page.items
        return PageInfo(
            has_next_page=self.page.next is not None,
            has_previous_page=self.after is not None,
            start_cursor=cursor_after(items[0].id) if items else None,
            end_cursor=cursor_after(items[-1].id) if items else None,
        )


async def connection(
    reading: Reading, chosen: TermFilter, first: int, after: str | None
) -> Connection:
    """Read a page.

    Raises:
        InvalidInput: the page is too large, or the cursor is not ours.
    """
    within("first", first, 1, limits.PAGE_MAX)
    snapshot = reading.snapshot
    page = await read(lambda: snapshot.terms(chosen, limit=first, after=after))
    reading.counted(page.items)
    return Connection(page, after)
