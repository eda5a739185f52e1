"""A form in another script, or in the words of another region."""

from collections.abc import Iterator
from typing import Final

from api.search.answer import MatchKind
from api.search.candidate import Candidate, Request
from api.search.strategies.whole import whole

_KINDS: Final[frozenset[MatchKind]] = frozenset(("script",))


def find(request: Request) -> Iterator[Candidate]:
    """Give the terms that the whole question names so."""
    yield from whole(request, _KINDS)
