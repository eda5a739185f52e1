"""A name with characters that sound the same or nearly so."""

from collections.abc import Iterator

from api.search.candidate import Candidate, Request
from api.search.strategies.near import claims


def find(request: Request) -> Iterator[Candidate]:
    """Give the names from which the question differs above all by sound."""
    yield from claims(request, request.alike_names, frozenset(("homophone",)))
