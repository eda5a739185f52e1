"""Derives from the lexicon what forms are compared and found by: sounds, bags, masks, pinyin."""

import re
from collections.abc import Iterator
from typing import Final

from api.lexicon import FormKind, Lexicon, Strings, StringsBuilder
from api.search.grams import TermGrams, name_grams, text_grams
from api.search.sound import sound_of, spoken, spoken_initials
from api.text import fold_key

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


def sound_column(lexicon: Lexicon) -> Strings:
    """Write down how every named form sounds; empty for the rest."""
    column = StringsBuilder()
    for form in lexicon.forms:
        column.append(sound_of(form.key) if form.kind in NAMED else "")
    return column.done()


def derived_columns(lexicon: Lexicon) -> tuple[Strings, Strings]:
    """Give bag and mask of every named form."""
    bags, masks = StringsBuilder(), StringsBuilder()
    for form in lexicon.forms:
        named = form.kind in NAMED
        bags.append(bag(form.key) if named and len(form.key) > 3 else "")
        masks.append(masked(form.key) if named else "")
    return bags.done(), masks.done()


def pinyin_pairs(lexicon: Lexicon) -> Iterator[tuple[str, int]]:
    """Give how every form is typed in pinyin, with its row."""
    for row, form in enumerate(lexicon.forms):
        if form.kind == "label":
            pinyin = lexicon.terms[form.term].pinyin
            yield spoken(pinyin), row
        if form.kind in NAMED or form.kind == "numeral":
            yield spoken(form.surface), row


def initial_pairs(lexicon: Lexicon) -> Iterator[tuple[str, int]]:
    """Give the initials of every named form that has more than one, with its row."""
    for row, form in enumerate(lexicon.forms):
        if form.kind in NAMED:
            found = spoken_initials(form.surface)
            if len(found) > 1:
                yield found, row


def gram_documents(lexicon: Lexicon, sounds: Strings) -> Iterator[TermGrams]:
    """Give the pieces by which tantivy finds each term."""
    for term in lexicon.terms:
        rows = [row for row in lexicon.forms_of(term.index) if lexicon.forms[row].kind in NAMED]
        keys = [lexicon.forms.keys[row] for row in rows]
        head = [fold_key(term.head)] if term.head else []
        told = (term.definition, term.gloss, *term.members, term.quotes, term.en or "")
        texts = [fold_key(piece) for text in told for piece in _PIECES.split(text)]
        yield TermGrams(
            term.index,
            frozenset(gram for key in (*keys, *head) for gram in name_grams(key)),
            frozenset(gram for row in rows for gram in name_grams(sounds[row])),
            frozenset(text_grams((*keys, *head, *texts))),
        )


_PIECES: Final = re.compile(r"[\s，。；、：,;:“”（）()]+")
