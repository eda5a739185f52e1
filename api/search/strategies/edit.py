"""A name with missing, extra, wrong or moved characters."""

from collections.abc import Iterator

from api.search.candidate import Candidate, Request
from api.search.strategies.near import claims


def find(request: Request) -> Iterator[Candidate]:
    """Give the names from which the question differs otherwise."""
    yield from claims(request, "edit")
