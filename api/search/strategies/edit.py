"""A name with missing, extra, wrong or moved characters."""

from collections.abc import Iterator
from typing import Final

from api.search.candidate import Candidate, Request
from api.search.strategies.near import NearKind, claims

_KINDS: Final[frozenset[NearKind]] = frozenset(("homophone", "shape", "edit"))


def find(request: Request) -> Iterator[Candidate]:
    """Give the names that differ in any way or in several; each says in which above all."""
    yield from claims(request, request.near_names, _KINDS)
