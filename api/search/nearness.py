"""Finds the names that differ little from what was typed, whichever way they differ."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import Indel, Levenshtein

from api.search.compare import Comparison, compare, window
from api.search.grams import name_grams
from api.search.index import Index
from api.search.keys import KeyKind
from api.search.names import bag
from api.search.question import Question, Wanted
from api.text import look_alikes

_WORDINGS: Final = 4
_TERMS: Final = 16
_COMPARED: Final = 10
_LONGEST: Final = 48
_FARTHEST: Final = 0.55


@dataclass(frozen=True, slots=True)
class Near:
    """A name beside a wording of the question, or beside the stretch of it that is like it."""

    row: int
    wanted: Wanted
    start: int
    end: int
    comparison: Comparison


def near_names(question: Question, index: Index) -> Iterator[Near]:
    """Compare each wording with the names that hashes and shared pieces bring up."""
    wordings = [one for one in question.wanted if 2 <= len(one.key) <= _LONGEST]
    for wanted in wordings[:_WORDINGS]:
        rows = _rows(wanted, index)
        for row in _nearest(wanted, rows, index):
            yield _compared(wanted, row, index)


def _compared(wanted: Wanted, row: int, index: Index) -> Near:
    name = index.lexicon.forms.keys[row]
    asked = wanted.key
    if len(asked) > len(name) + 1 and len(name) > 2:
        start, end = window(wanted.sounds[0], index.sounds[row])
        if end - start > 1:
            return Near(row, wanted, start, end, compare(asked[start:end], name))
    return Near(row, wanted, 0, len(asked), compare(asked, name))


def _nearest(wanted: Wanted, rows: Iterable[int], index: Index) -> list[int]:
    """Keep the names that are nearest by characters or by sounds, within reason."""
    ranked = []
    sound = wanted.sounds[0]
    for row in rows:
        name = index.lexicon.forms.keys[row]
        length = max(len(name), 1)
        if len(wanted.key) > len(name) + 1:
            # The name may stand inside a longer question: only what it lacks there counts.
            surplus = len(wanted.key) - len(name)
            distance = (Indel.distance(index.sounds[row], sound) - surplus) / 2
        else:
            distance = min(
                Levenshtein.distance(wanted.key, name),
                Levenshtein.distance(sound, index.sounds[row]) + 0.1,
            )
        if distance / length <= _FARTHEST or bag(wanted.key) == bag(name):
            ranked.append((distance / length, row))
    ranked.sort()
    return [row for _, row in ranked[:_COMPARED]]


def _rows(wanted: Wanted, index: Index) -> list[int]:
    keys = [(KeyKind.SOUND, sound) for sound in wanted.sounds]
    keys += [(KeyKind.FORM, key) for key in _look_alike_keys(wanted.key)]
    keys.append((KeyKind.BAG, bag(wanted.key)))
    rows = {row for found in index.keys.find(keys) for row in found}
    terms = index.grams.nearest("name", name_grams(wanted.key), _TERMS)
    terms += index.grams.nearest("sound", name_grams(wanted.sounds[0]), _TERMS)
    for term in dict.fromkeys(terms):
        rows.update(index.named_rows(term))
    return sorted(row for row in rows if index.sounds[row])


def _look_alike_keys(key: str) -> list[str]:
    """Replace one character at a time by those that look like it."""
    if len(key) > 16:
        return []
    return [
        key[:place] + other + key[place + 1 :]
        for place, character in enumerate(key)
        for other in sorted(look_alikes(character))
    ]
