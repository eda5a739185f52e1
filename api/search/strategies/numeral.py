"""A form with its numerals or signs in another spelling."""

from collections.abc import Iterator
from typing import Final

from api.search.answer import MatchKind
from api.search.candidate import Candidate, Request
from api.search.strategies.whole import whole

_KINDS: Final[frozenset[MatchKind]] = frozenset(("numeral",))


def find(request: Request) -> Iterator[Candidate]:
    """Give the terms that the whole question names so."""
    yield from whole(request, _KINDS)
