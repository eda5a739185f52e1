"""Derives from the lexicon what forms are compared and found by: sounds, bags, masks, pinyin."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from api.lexicon import FormKind, Lexicon, LexTerm, Strings, StringsBuilder
from api.search.grams import TermGrams, name_grams, text_grams
from api.search.sound import audible, read_aloud, speak_digits, written_down
from api.text import fold_key, fold_keys

NAMED: Final[frozenset[FormKind]] = frozenset(("label", "form", "label+head", "form+head"))
"""Forms that are compared character by character; the others are only found whole."""

_NUMERAL: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?|[十百千]+")
_COUNT: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?|[十百千]+|(?<![a-z])[nx](?![a-z])|\*+")
_BLANK: Final = "#"
_SIGNS: Final = re.compile(r"[^\w]")


def numerals(key: str) -> tuple[str, ...]:
    """Give the numerals of a folded key in order: 3管3必须 → 3, 3."""
    return tuple(_NUMERAL.findall(key))


def masked(key: str) -> str:
    """Blank the numbers of a key: 3管3必须 → #管#必须, 4+3+x → #+#+#; without one: nothing."""
    blanked = _COUNT.sub(_BLANK, key)
    return blanked if blanked != key and len(blanked) > 1 else ""


def counts(key: str) -> tuple[str, ...]:
    """Give what a slogan counts with, numerals and their stand-ins: 4+3+x → 4, 3, x."""
    return tuple(found[0] if found.startswith("*") else found for found in _COUNT.findall(key))


def bag(key: str) -> str:
    """Give the characters of a key in order of code points, signs left out."""
    return "".join(sorted(_SIGNS.sub("", key)))


@dataclass(frozen=True, slots=True)
class Derived:
    """Columns with a row for each form; empty where a form is only found whole."""

    sounds: Strings
    bags: Strings
    masks: Strings
    pinyin: list[tuple[str, int]]
    initials: list[tuple[str, int]]


def derive(lexicon: Lexicon) -> Derived:
    """Read every form aloud once and take from it all that forms are found by."""
    sounds, bags, masks = StringsBuilder(), StringsBuilder(), StringsBuilder()
    pinyin: list[tuple[str, int]] = []
    initials: list[tuple[str, int]] = []
    terms = lexicon.terms
    surfaces = lexicon.forms.surfaces
    for row, (key, kind, term) in enumerate(lexicon.forms.columns()):
        is_read = kind in NAMED or (kind == "numeral" and "*" not in key)
        read = read_aloud(audible(surfaces[row], key)) if is_read else []
        named = kind in NAMED
        sounds.append(written_down(key, read) if named else "")
        bags.append(bag(key) if named and len(key) > 2 else "")
        masks.append(masked(key) if named else "")
        if read:
            pinyin.append(("".join(read), row))
        if named:
            initials.append(("".join(one[:1] for one in read), row))
        if kind in ("label", "label+head"):
            curated = speak_digits(terms.pinyin[term].lower())
            rest = key.removeprefix(fold_key(terms.labels[term])) if kind == "label+head" else ""
            pinyin.append((curated + "".join(read_aloud(rest)), row))
    found = [pair for pair in initials if len(pair[0]) > 1]
    return Derived(sounds.done(), bags.done(), masks.done(), pinyin, found)


def gram_documents(lexicon: Lexicon, sounds: Strings) -> Iterator[TermGrams]:
    """Give the pieces by which tantivy finds each term."""
    numbers = iter(range(len(lexicon.terms)))
    while batch := list(islice(numbers, _BATCH)):
        terms = [lexicon.terms[number] for number in batch]
        told = [_told(term) for term in terms]
        folded = iter(fold_keys([piece for pieces in told for piece in pieces]))
        for term, pieces in zip(terms, told, strict=True):
            yield _grams(lexicon, sounds, term, list(islice(folded, len(pieces))))


def _grams(lexicon: Lexicon, sounds: Strings, term: LexTerm, texts: list[str]) -> TermGrams:
    rows = [row for row in lexicon.forms_of(term.index) if sounds[row]]
    keys = [lexicon.forms.keys[row] for row in rows]
    return TermGrams(
        term.index,
        frozenset(gram for key in keys for gram in name_grams(key)),
        frozenset(gram for row in rows for gram in name_grams(sounds[row])),
        frozenset(text_grams((*keys, *texts))),
        frozenset(text_grams(map(fold_key, _PIECES.split(term.around)))),
    )


def _told(term: LexTerm) -> list[str]:
    texts = (term.head or "", term.definition, term.gloss, *term.members, term.quotes)
    pieces = [piece for text in texts for piece in _PIECES.split(text)]
    return [piece for piece in (*pieces, *(term.en or "").split()) if piece]


_PIECES: Final = re.compile(r"[\s，。；、：,;:“”（）()]+")
_BATCH: Final = 1000
