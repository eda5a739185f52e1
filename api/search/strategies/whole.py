"""Finds the forms that a wording of the question folds to exactly; shared by three strategies."""

from collections.abc import Iterator
from typing import Final

from api.search.answer import MatchKind
from api.search.candidate import Candidate, Request
from api.search.spelled import is_plain_number, spelling_kind

_SCORES: Final[dict[MatchKind, float]] = {
    "exact": 1.0,
    "form": 0.99,
    "script": 0.98,
    "numeral": 0.97,
}
_CORE: Final = 0.99
_DERIVED: Final = 0.985
_PLAIN_NUMBER: Final = 0.3


def whole(request: Request, kinds: frozenset[MatchKind]) -> Iterator[Candidate]:
    """Give the candidates whose spelling differs in one of these ways."""
    for wanted, form in request.whole_forms:
        kind = spelling_kind(wanted.text, form)
        if kind in kinds:
            score = _SCORES[kind] * (_CORE if wanted.origin == "core" else 1)
            if form.kind not in ("label", "form"):
                score *= _DERIVED
            if is_plain_number(wanted.text, form):
                score = _PLAIN_NUMBER
            yield Candidate(form.term, kind, score, form.surface, wanted.key)
