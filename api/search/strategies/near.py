"""Scores names that differ a little; shared by homophone, shape and edit."""

from collections.abc import Iterable, Iterator
from typing import Final, Literal

from api.search.candidate import Candidate, Request
from api.search.compare import Comparison
from api.search.names import numerals
from api.search.nearness import Near
from api.search.remainder import fit, unexplained
from api.search.spelled import is_number

NearKind = Literal["homophone", "shape", "edit"]

_ALIKE: Final = 0.95
_EACH: Final = 0.03
_NEARLY: Final = 0.02
_MIXED: Final = 0.08
_EDITED: Final = 0.88
_MOVED: Final = 0.86
_MOVED_FEW: Final = 0.6
_FEW: Final = 3
_STEEP: Final = 1.1
_SHORT: Final = {1: 0.3, 2: 0.58, 3: 0.80}
_SPOKEN: Final = 0.70
_SPOKEN_LONG: Final = 0.84
_CHANGED: Final = 0.52
_PLAIN_NUMBER: Final = 0.3
_OTHER_COUNT: Final = 0.85


def claims(
    request: Request, names: Iterable[Near], wanted_kinds: frozenset[NearKind]
) -> Iterator[Candidate]:
    """Give a candidate for each near name whose differences are of these kinds."""
    for near in names:
        kind = kind_of(near.comparison)
        if near.comparison.cost and kind in wanted_kinds:
            yield _candidate(request, near, kind)


def _counts_alike(asked: str, name: str) -> float:
    """Believe less in a name that counts otherwise than the question does."""
    wanted, held = set(numerals(asked)), set(numerals(name))
    return _OTHER_COUNT if wanted and held and not wanted & held else 1.0


def kind_of(comparison: Comparison) -> NearKind:
    """Name the sort of difference that weighs most."""
    if comparison.count("edit"):
        return "edit"
    if comparison.count("shape") > comparison.count("homophone", "near"):
        return "shape"
    return "homophone"


def closeness(comparison: Comparison) -> float:
    """Score a comparison from 0 to 1 on its own, whatever else the question says."""
    length = max(comparison.length, 1)
    if comparison.moved:
        score = _MOVED if length > _FEW else _MOVED_FEW
    elif comparison.count("edit"):
        score = _EDITED - _STEEP * comparison.cost / length
    else:
        alike = comparison.count("homophone", "near", "shape")
        score = _ALIKE - _EACH * alike - _NEARLY * comparison.count("near")
        if comparison.count("shape") and comparison.count("homophone", "near"):
            score -= _MIXED
        score = min(score, _SHORT.get(length, 1.0))
    if comparison.numerals == "changed":
        return max(0.0, min(_CHANGED, score))
    if comparison.numerals == "spoken":
        return max(0.0, min(_SPOKEN if length < 5 else _SPOKEN_LONG, score))
    return max(0.0, score)


def _candidate(request: Request, near: Near, kind: NearKind) -> Candidate:
    form = request.index.lexicon.forms[near.row]
    score = closeness(near.comparison)
    length = near.end - near.start
    unknown = 0.0
    if length < len(near.wanted.key) or near.wanted.origin in ("part", "quoted"):
        text = request.question.core
        at = text.find(near.wanted.key[near.start : near.end])
        spans = [(at, at + length)] if at >= 0 else []
        unknown = unexplained(text, spans, request.index.told(form.term))
    if is_number(near.wanted.text):
        score = min(score, _PLAIN_NUMBER)
    score *= _counts_alike(near.wanted.key, request.index.lexicon.forms.keys[near.row])
    share = fit(length, unknown, request.index.lexicon.terms.kind(form.term))
    features: dict[str, float] = {
        "cost": near.comparison.cost,
        "share": share,
        **{name: float(number) for name, number in near.comparison.changes},
    }
    asked = near.wanted.key[near.start : near.end]
    return Candidate(form.term, kind, score * share, form.surface, asked, features)
