"""A piece of a name with words beside it that tell which name is meant: 文化+ 电竞."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from api.search.answer import MatchKind
from api.search.candidate import Candidate, Request
from api.search.carrier import without_carrier
from api.search.grams import name_grams, text_grams
from api.search.index import Index, Named
from api.search.keys import KeyKind
from api.search.remainder import is_told
from api.text import fold_key

_MOST_PARTS: Final = 3
_LONGEST_PART: Final = 12
_APART: Final = re.compile(r"[\s，,;；|｜/]")
_BEGINNING: Final = 48
_HOLDING: Final = 24
_BASE: Final = 0.33
_NAMED: Final = 0.26
_TOLD: Final = 0.36
_PIECE: Final = 0.5
_HEAD: Final = 0.8
_WHOLE: Final = 0.65
_QUOTED: Final = 0.9
_AROUND: Final = 0.8
_UNTOLD: Final = 0.05
_ALL: Final = 0.93
_SPREAD: Final = 0.05
_LEAST_NAMED: Final = 0.35


class _Claim(NamedTuple):
    """How much of a name a part of the question is, from 0 to 1, which name, and how."""

    share: float
    surface: str
    kind: MatchKind = "prefix"


def find(request: Request) -> Iterator[Candidate]:
    """Give the terms that one part of the question names and whose words tell the others."""
    parts = _parts(request)
    if not 1 < len(parts) <= _MOST_PARTS:
        return
    index = request.index
    told = {part: _Told(index, part) for part in parts}
    for part in parts:
        others = [told[other] for other in parts if other != part]
        for term in _terms(index, part):
            claim = _claim(index, term, part)
            if claim is None:
                continue
            share = sum(other.by(term) for other in others) / len(others)
            if share > _UNTOLD:
                # Who types a whole name needs no more words to tell which name is meant.
                named = claim.share if claim.kind == "prefix" else _WHOLE
                score = _BASE + _NAMED * named + _TOLD * share
                score = max(score, _all_named(index, term, parts))
                features = {"named": claim.share, "context": share}
                yield Candidate(term, claim.kind, score, claim.surface, part, features)


def _parts(request: Request) -> list[str]:
    """The folded parts without place and carrier, each once; none of a list or a sentence."""
    question = request.question
    place = fold_key(question.place or "")
    parts = dict.fromkeys(without_carrier(part) for part in question.parts if part != place)
    found = [part for part in parts if len(part) > 1]
    is_list = len(found) > 2 and not _APART.search(question.text)
    is_told = any(len(part) > _LONGEST_PART for part in found)
    return [] if is_list or is_told else found


def _terms(index: Index, part: str) -> list[int]:
    """The terms that may have a name or a head with a part in it."""
    rows = [index.names.row(place) for place in index.names.best(part, _BEGINNING)]
    terms = [index.term_of(row) for row in rows]
    terms += index.grams.nearest("name", name_grams(part), _HOLDING)
    terms += index.keys.find([(KeyKind.HEAD, part)])[0]
    return list(dict.fromkeys(terms))


def _claim(index: Index, term: int, part: str) -> _Claim | None:
    """The name of a term of which a part is most."""
    claims = [_piece_of(index, name, part) for name in index.named(term) if part in name.key]
    head = index.lexicon.terms.heads[term]
    if head and fold_key(head) == part:
        claims.append(_Claim(_HEAD, head))
    return max(claims, default=None)


def _piece_of(index: Index, name: Named, part: str) -> _Claim:
    form = index.lexicon.forms[name.row]
    if part == name.key:
        kind: MatchKind = "form" if form.kind in ("form", "form+head") else "exact"
        return _Claim(1.0, form.surface, kind)
    return _Claim(_PIECE + (1 - _PIECE) * len(part) / len(name.key), form.surface)


def _all_named(index: Index, term: int, parts: Sequence[str]) -> float:
    """Score a term whose names and head hold every part: 民生品牌 就业 for 舒心就业民生品牌."""
    names = index.told(term).names
    if not all(part in names for part in parts):
        return 0.0
    terms = index.lexicon.terms
    length = len(terms.labels[term]) + len(terms.heads[term])
    share = min(1.0, sum(map(len, parts)) / length)
    return _ALL + _SPREAD * share if share >= _LEAST_NAMED else 0.0


class _Told:
    """What of one part of a question terms tell; rare pieces count more."""

    def __init__(self, index: Index, part: str) -> None:
        grams: Sequence[str] = text_grams([part]) or [part]
        self._index = index
        self._part = part
        self._weights = {gram: index.grams.rarity("text", gram) for gram in grams}
        self._whole = sum(self._weights.values()) or 1.0

    def by(self, term: int) -> float:
        """The share of the part that a term tells, from 0 to 1; less by what only cites it."""
        told = self._index.told(term)
        if is_told(self._part, told.own):
            return 1.0
        own = self._weighed(told.own)
        cited = self._weighed(told.everything)
        around = self._weighed(told.everything + told.around)
        return (own + _QUOTED * (cited - own) + _AROUND * (around - cited)) / self._whole

    def _weighed(self, text: str) -> float:
        return sum(weight for gram, weight in self._weights.items() if is_told(gram, text))
