"""Completes what is being typed: hanzi, digits, pinyin, initials, or a word from within a name."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from api.search.answer import Suggestion
from api.search.grams import name_grams
from api.search.index import Index
from api.search.names import NAMED
from api.search.ordered import OrderedIndex
from api.search.question import UNPAIRED
from api.search.sound import audible, read_aloud, speak_digits
from api.search.typed import types_digits, types_name
from api.text import fold_key, han_numeral, split_pinyin, syllables

_SEEN: Final = 256
_TERMS: Final = 48
_LATIN: Final = re.compile("[a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]")
_HANZI: Final = re.compile("[\u3400-\u9fff]{2}")
_DIGIT: Final = re.compile("[0-9]")
_NUMBER: Final = re.compile("[1-9][0-9](?![0-9])")
_TENS: Final = "十"
_LEAST: Final = 2


def suggest(q: str, index: Index, limit: int) -> tuple[Suggestion, ...]:
    """Give completions, the best first, one for each term, no text twice.

    Names that begin as typed go before pinyin, pinyin before initials, and names that only hold
    what was typed come last; among equals the shorter name goes first.
    """
    q = UNPAIRED.sub(" ", q)
    key = fold_key(q)
    if not key:
        return ()
    found: dict[str, int] = {}
    for rows in _sources(q, key, index):
        terms = set(found.values())
        for _, text, term in sorted(_shown(rows, index)):
            if term not in terms:
                found.setdefault(text, term)
        if len(found) >= limit:
            break
    ids = index.lexicon.terms.ids
    return tuple(Suggestion(text, ids[term]) for text, term in list(found.items())[:limit])


def _shown(rows: Iterable[int], index: Index) -> Iterator[tuple[int, str, int]]:
    """Give length, text and term to show: the label, if it was found, rather than another form."""
    found: dict[int, list[int]] = {}
    for row in rows:
        found.setdefault(index.term_of(row), []).append(row)
    surfaces = index.lexicon.forms.surfaces
    for term, own in found.items():
        written = [row for row in own if index.lexicon.forms[row].kind in NAMED]
        label = index.lexicon.forms_of(term).start
        chosen = (
            label
            if label in own or not written
            else min(written, key=lambda row: len(surfaces[row]))
        )
        yield len(surfaces[chosen]), surfaces[chosen], term


def _sources(q: str, key: str, index: Index) -> Iterator[set[int]]:
    yield _rows(index.names, key)
    if key.isalnum() and _DIGIT.match(key):
        yield _with_digits(key, index)
    if _LATIN.search(q):
        ways = split_pinyin(q)
        whole = "".join(ways[0]) if ways else ""
        typed = {speak_digits("".join(syllables(one)).lower()) for one in (whole, q) if one}
        yield {row for text in sorted(typed) for row in _rows(index.pinyin, text)}
        yield _typed(key, _rows(index.initials, _initials(key)), index)
        yield _mixed(key, index)
    if _HANZI.search(key):
        terms = index.grams.nearest("name", name_grams(key), _TERMS)
        yield {one.row for term in terms for one in index.named(term) if key in one.key}


def _rows(ordered: OrderedIndex, prefix: str) -> set[int]:
    if not prefix:
        return set()
    return {ordered.row(place) for place in ordered.best(prefix, _SEEN)}


def _initials(key: str) -> str:
    return "".join(one[:1] for one in read_aloud(key))


def _with_digits(key: str, index: Index) -> set[int]:
    """Find names whose digits are typed as digits but written in hanzi, or with signs between.

    14 begins 十四五, 20 begins 二十大 and 165 begins 1+6+5+N.
    """
    keys = index.lexicon.forms.keys
    found = {
        row
        for row in _rows(index.pinyin, speak_digits("".join(read_aloud(key))))
        if types_digits(key, keys[row])
    }
    number = _NUMBER.match(key)
    if number:
        written = fold_key(han_numeral(int(number[0]))) + key[number.end() :]
        rows = _rows(index.names, written)
        found |= {row for row in rows if not _goes_on(written, keys[row])}
    return found


def _goes_on(written: str, key: str) -> bool:
    """Tell whether tens are followed by ones: 10 does not begin 十四五."""
    return written[-1] in _TENS and key[len(written) : len(written) + 1].isdecimal()


def _mixed(key: str, index: Index) -> set[int]:
    """Find names of which the beginning is typed in pinyin and the rest in initials: shuzijj."""
    letters = "".join(read_aloud(key))
    for end in range(len(letters) - 1, _LEAST, -1):
        if found := _rows(index.pinyin, letters[:end]):
            return _typed(key, found, index)
    return set()


def _typed(key: str, rows: set[int], index: Index) -> set[int]:
    forms = index.lexicon.forms
    return {row for row in rows if _types(key, forms.keys[row], forms.surfaces[row])}


def _types(typed: str, key: str, surface: str) -> bool:
    return types_name(typed, key, read_aloud(audible(surface, key)))
