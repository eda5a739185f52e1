"""What a term's definition, members, gloss and names say about what was asked."""

from collections.abc import Iterator
from typing import Final

from api.search.candidate import Candidate, Request
from api.search.coverage import ground

_START: Final = 0.10
_SLOPE: Final = 0.62
_VERBATIM: Final = 0.16
_NAMED: Final = 0.02
_LONG: Final = 6
_LISTED_TWO: Final = 0.83
_LISTED_MANY: Final = 0.89


def find(request: Request) -> Iterator[Candidate]:
    """Give the terms whose words cover the question, best where they cover it verbatim."""
    for covered in request.text_terms:
        longest = len(covered.passage)
        share = min(1.0, longest / max(1, covered.length))
        verbatim = share if longest >= _LONG else 0.5 * share
        score = _START + (_SLOPE * covered.told + _VERBATIM * verbatim) * covered.belief
        score += _NAMED * covered.named
        if covered.listed:
            score = max(score, _LISTED_MANY if covered.listed > 2 else _LISTED_TWO)
        features = {"told": covered.told, "named": covered.named, "verbatim": verbatim}
        core = request.question.core
        kind = ground(covered, core, request.index)
        yield Candidate(covered.term, kind, score, covered.passage, core, features)
