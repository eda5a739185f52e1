"""Completes what is being typed: hanzi, digits, pinyin or initials."""

import re
from collections.abc import Iterator
from typing import Final

from api.search.answer import Suggestion
from api.search.index import Index
from api.search.ordered import OrderedIndex
from api.search.sound import speak_digits
from api.text import fold_key, split_pinyin, syllables

_SEEN: Final = 256
_LATIN: Final = re.compile("[a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]")


def suggest(q: str, index: Index, limit: int) -> tuple[Suggestion, ...]:
    """Give completions, the best first, one for each term.

    Names that begin as typed go before pinyin, pinyin before initials; among equals the shorter
    name goes first.
    """
    key = fold_key(q)
    if not key:
        return ()
    found: dict[int, str] = {}
    for rows in _sources(q, key, index):
        surfaces = index.lexicon.forms.surfaces
        for row in sorted(rows, key=lambda row: (len(surfaces[row]), row)):
            found.setdefault(index.term_of(row), surfaces[row])
        if len(found) >= limit:
            break
    ids = index.lexicon.terms.ids
    return tuple(Suggestion(text, ids[term]) for term, text in list(found.items())[:limit])


def _sources(q: str, key: str, index: Index) -> Iterator[set[int]]:
    yield _rows(index.names, key)
    if _LATIN.search(q):
        ways = split_pinyin(q)
        whole = "".join(ways[0]) if ways else ""
        typed = {speak_digits("".join(syllables(one)).lower()) for one in (whole, q) if one}
        yield {row for text in sorted(typed) for row in _rows(index.pinyin, text)}
    if key.isascii():
        yield _rows(index.initials, "".join(speak_digits(one)[:1] for one in key))


def _rows(ordered: OrderedIndex, prefix: str) -> set[int]:
    if not prefix:
        return set()
    return {ordered.row(place) for place in ordered.best(prefix, _SEEN)}
