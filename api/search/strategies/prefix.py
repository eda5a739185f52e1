"""A name of which only a part was typed: its beginning, or a piece from within."""

from collections.abc import Iterator
from typing import Final

from api.search.candidate import Candidate, Request
from api.search.grams import name_grams
from api.search.question import Wanted
from api.search.remainder import unexplained

_MOST: Final = 48
_TERMS: Final = 24
_BEGINS: Final = 0.52
_INSIDE: Final = 0.44
_SPREAD: Final = 0.20
_KNOWN: Final = 0.14
_TORN: Final = 0.6
_DIGITS: Final = frozenset("0123456789")


def find(request: Request) -> Iterator[Candidate]:
    """Give the terms with a name that holds a wording of the question.

    Pieces of a question that stand apart from one another are weighed together, by `context`.
    """
    for wanted in request.question.wanted:
        if wanted.origin != "part" and (len(wanted.key) >= 2 or wanted.origin == "whole"):
            yield from _holding(request, wanted)


def _holding(request: Request, wanted: Wanted) -> Iterator[Candidate]:
    index, key = request.index, wanted.key
    rows = [index.names.row(place) for place in index.names.best(key, _MOST)]
    if len(key) >= 2 and len(rows) < _MOST and not _is_named(request):
        for term in index.grams.nearest("name", name_grams(key), _TERMS):
            rows.extend(named.row for named in index.named(term) if key in named.key)
    for row in dict.fromkeys(rows):
        name = index.lexicon.forms.keys[row]
        place = name.find(key)
        if place >= 0 and len(key) < len(name):
            yield _candidate(request, wanted, row, place)


def _is_named(request: Request) -> bool:
    """Tell whether the question is a name, or holds one and nothing that stands apart from it."""
    apart = len(request.question.parts) > 1
    return bool(request.whole_forms or (request.inner_forms and not apart))


def _candidate(request: Request, wanted: Wanted, row: int, place: int) -> Candidate:
    form = request.index.lexicon.forms[row]
    share = len(wanted.key) / len(form.key)
    score = (_INSIDE if place else _BEGINS) + _SPREAD * share
    score += _KNOWN * request.index.known(form.term)
    after = form.key[place + len(wanted.key) :][:1]
    if after in _DIGITS and wanted.key[-1] in _DIGITS and after:
        score *= _TORN
    features = {"share": share, "place": float(place)}
    if wanted.origin == "quoted":
        core = request.question.core
        at = core.find(wanted.key)
        spans = [(at, at + len(wanted.key))] if at >= 0 else []
        unknown = unexplained(core, spans, request.index.told(form.term))
        rest = max(1, len(core) - len(wanted.key))
        told = max(0.0, 1 - unknown / rest)
        features["context"] = told
        score = score * (0.55 + 0.45 * told) + 0.12 * told
    return Candidate(form.term, "prefix", score, form.surface, wanted.key, features)
