"""A name with characters that look alike, as scanners give them."""

from collections.abc import Iterator

from api.search.candidate import Candidate, Request
from api.search.strategies.near import claims


def find(request: Request) -> Iterator[Candidate]:
    """Give the names from which the question differs above all by shape."""
    yield from claims(request, request.alike_names, frozenset(("shape",)))
