"""Finds the names that differ little from what was typed, whichever way they differ."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import Indel, Levenshtein

from api.search.compare import COST, Comparison, Difference, compare, window
from api.search.grams import name_grams
from api.search.index import Index, Named
from api.search.keys import KeyKind
from api.search.names import bag
from api.search.question import Question, Wanted
from api.text import look_alikes

_WORDINGS: Final = 4
_TERMS: Final = 16
_COMPARED: Final = 8
_LONGEST: Final = 48
_LONGEST_REPLACED: Final = 16
_FARTHEST: Final = 0.55
_MOVED: Final = 0.2


@dataclass(frozen=True, slots=True)
class Near:
    """A name beside a wording of the question, or beside the stretch of it that is like it."""

    row: int
    wanted: Wanted
    start: int
    end: int
    comparison: Comparison


def alike_names(question: Question, index: Index) -> Iterator[Near]:
    """Compare each wording with the names that sound or look the same all through."""
    if question.scanned:
        yield from scanned_names(question, index)
    for wanted in _wordings(question):
        if wanted.key.isalpha() and wanted.key.isascii():
            continue
        rows = _rows(index, KeyKind.SOUND, wanted.sounds)
        rows = rows or _rows(index, KeyKind.FORM, _look_alike_keys(wanted.key))
        for named in _named(rows, index):
            if len(named.key) == len(wanted.key):
                comparison = compare(wanted.key, named.key)
                if not comparison.count("edit"):
                    yield Near(named.row, wanted, 0, len(wanted.key), comparison)


def scanned_names(question: Question, index: Index) -> Iterator[Near]:
    """Give the names that a query spells whose scanner took 一 for a dash: —带—路."""
    asked = question.wanted[0]
    for named in _named(_rows(index, KeyKind.FORM, [question.scanned]), index):
        if named.key == question.scanned:
            lost = max(1, len(named.key) - len(asked.key))  # folding drops all dashes but ー
            changes: tuple[tuple[Difference, int], ...] = (("shape", lost),)
            comparison = Comparison(COST["shape"] * lost, changes, "kept", len(named.key))
            yield Near(named.row, asked, 0, len(asked.key), comparison)


def near_names(question: Question, index: Index) -> Iterator[Near]:
    """Compare each wording with the names that share characters or sounds with it."""
    for wanted in _wordings(question):
        rows = index.keys.find([(KeyKind.BAG, bag(wanted.key))])[0]
        terms = index.grams.nearest("name", name_grams(wanted.key), _TERMS)
        terms += index.grams.nearest("sound", name_grams(wanted.sounds[0]), _TERMS)
        candidates = dict.fromkeys(_named(rows, index))
        for term in dict.fromkeys(terms):
            candidates.update(dict.fromkeys(index.named(term)))
        for named in _nearest(wanted, candidates):
            yield _compared(wanted, named)


def _wordings(question: Question) -> list[Wanted]:
    return [one for one in question.wanted if 2 <= len(one.key) <= _LONGEST][:_WORDINGS]


def _rows(index: Index, kind: KeyKind, keys: Iterable[str]) -> set[int]:
    return {row for found in index.keys.find([(kind, key) for key in keys]) for row in found}


def _named(rows: Iterable[int], index: Index) -> Iterator[Named]:
    for row in sorted(rows):
        yield from (one for one in index.named(index.term_of(row)) if one.row == row)


def _compared(wanted: Wanted, named: Named) -> Near:
    asked = wanted.key
    if len(asked) > len(named.key) + 1 and len(named.key) > 2:
        start, end = window(wanted.sounds[0], named.sound)
        if end - start > 1:
            return Near(named.row, wanted, start, end, compare(asked[start:end], named.key))
    return Near(named.row, wanted, 0, len(asked), compare(asked, named.key))


def _nearest(wanted: Wanted, candidates: Iterable[Named]) -> list[Named]:
    """Keep the names that are nearest by characters or by sounds, within reason."""
    ranked = []
    sound, letters = wanted.sounds[0], bag(wanted.key)
    for named in candidates:
        distance = _distance(wanted.key, sound, named)
        if named.bag == letters:
            distance = min(distance, _MOVED)
        if distance <= _FARTHEST:
            ranked.append((distance, named.row, named))
    ranked.sort()
    return [named for _, _, named in ranked[:_COMPARED]]


def _distance(key: str, sound: str, named: Named) -> float:
    """Measure how far a name is, by its length: 0 for the same sounds.

    The name may stand inside a longer question: then only what it lacks there counts.
    """
    length = len(named.key)
    surplus = len(key) - length
    if surplus > 1:
        return (Indel.distance(named.sound, sound) - surplus) / 2 / length
    by_sound = Levenshtein.distance(sound, named.sound) + 0.1
    return min(Levenshtein.distance(key, named.key), by_sound) / length


def _look_alike_keys(key: str) -> list[str]:
    """Replace one character at a time by those that look like it."""
    if len(key) > _LONGEST_REPLACED:
        return []
    return [
        key[:place] + other + key[place + 1 :]
        for place, character in enumerate(key)
        for other in sorted(look_alikes(character))
    ]
