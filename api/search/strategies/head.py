"""The noun that a slogan modifies, with or without words from before the slogan."""

from collections.abc import Iterator
from typing import Final

from api.search.candidate import Candidate, Request
from api.search.coverage import Covered, ground
from api.search.index import Told
from api.search.keys import KeyKind
from api.search.remainder import unexplained
from api.text import fold_key

_WHOLE: Final = 0.8
_SHARED: Final = 0.7
_COMMON: Final = 0.6
_COMMON_LENGTH: Final = 2  # heads such as 行动 and 计划 say nothing of the slogan
_COVERED: Final = 0.30
_SLOPE: Final = 0.48
_LEAST: Final = 0.7
_ALL: Final = 0.999
_LONG: Final = 5
_NAMED: Final = 0.87


def find(request: Request) -> Iterator[Candidate]:
    """Give the terms whose head was asked for, or whose names hold nearly all of the question."""
    yield from _heads(request)
    terms = request.index.lexicon.terms
    core = request.question.core
    for covered in request.text_terms:
        if covered.named >= _LEAST:
            name = terms.labels[covered.term] + terms.heads[covered.term]
            score = _COVERED + _SLOPE * covered.named * covered.belief
            if covered.named > _ALL and _is_named_whole(request, covered):
                score = max(score, _NAMED)
            kind = ground(covered, core, request.index)
            features = {"named": covered.named, "told": covered.told}
            yield Candidate(covered.term, kind, score, name, core, features)


def _is_named_whole(request: Request, covered: Covered) -> bool:
    """Tell whether name and head of a term hold the question to the last character."""
    core = request.question.core
    if len(core) < _LONG:
        return False
    names = request.index.told(covered.term).names
    return not unexplained(core, (), Told(names, names, names, ""))


def _heads(request: Request) -> Iterator[Candidate]:
    wordings = [one for one in request.question.wanted if one.origin in ("whole", "core")]
    found = request.index.keys.find([(KeyKind.HEAD, one.key) for one in wordings])
    heads = request.index.lexicon.terms.heads
    for wanted, terms in zip(wordings, found, strict=True):
        named = [term for term in terms if fold_key(heads[term]) == wanted.key]
        for term in named:
            score = _WHOLE if len(named) == 1 else _SHARED
            score = score if len(wanted.key) > _COMMON_LENGTH else min(score, _COMMON)
            yield Candidate(term, "head", score, heads[term], wanted.key, {"sharing": len(named)})
