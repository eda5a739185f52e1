"""Everything that strategies look things up in: built once from a lexicon, then only read."""

import math
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np

from api.lexicon import Lexicon, LexSense, Strings
from api.search.grams import GramIndex
from api.search.keys import KeyIndex, KeyKind
from api.search.names import NAMED, bag, derive, gram_documents
from api.search.ordered import OrderedIndex
from api.search.place import Places
from api.text import Segmenter, fold_key

_GRAMS: Final = "grams"
_CACHED: Final = 4096
_LOG_MOST: Final = math.log1p(255)


@dataclass(frozen=True, slots=True)
class Told:
    """What a term tells, folded.

    Attributes:
        names: its names and head.
        own: names, definition, members, gloss and places.
        everything: also the sentences that cite it.
        around: what stands around its mentions, itself among it.
    """

    names: str
    own: str
    everything: str
    around: str


class Named(NamedTuple):
    """A form that is compared character by character, with what comparing needs."""

    row: int
    key: str
    sound: str
    bag: str


class Index:
    """The parts of a search index, shared by all threads."""

    def __init__(
        self,
        lexicon: Lexicon,
        *,
        keys: KeyIndex,
        grams: GramIndex,
        sounds: Strings,
        **by: OrderedIndex,
    ) -> None:
        """Take the finished parts; `build` and `open` make them."""
        self.lexicon = lexicon
        self.keys = keys
        self.grams = grams
        self.sounds = sounds
        self.names = by["names"]
        self.pinyin = by["pinyin"]
        self.initials = by["initials"]
        self.places = Places(lexicon.places)
        self.told = lru_cache(_CACHED)(self._told)
        self.senses = lru_cache(_CACHED)(self._senses)
        self.named = lru_cache(_CACHED)(self._named)

    @classmethod
    def build(cls, lexicon: Lexicon, directory: Path | None) -> "Index":
        """Build all parts; with a directory they are left there for `open`."""
        derived = derive(lexicon)
        sounds = derived.sounds
        heads = Strings.of(fold_key(head) if head else "" for head in lexicon.terms.heads)
        keys = KeyIndex.build(
            (
                (KeyKind.FORM, lexicon.forms.keys),
                (KeyKind.SOUND, sounds),
                (KeyKind.BAG, derived.bags),
                (KeyKind.MASK, derived.masks),
                (KeyKind.HEAD, heads),
            )
        )
        columns = lexicon.forms.columns()
        named = ((key, row) for row, (key, kind, _) in enumerate(columns) if kind in NAMED)
        uses = np.asarray(lexicon.terms.uses)[lexicon.forms.terms]
        by = {
            "names": OrderedIndex.build(named, uses),
            "pinyin": OrderedIndex.build(derived.pinyin, uses),
            "initials": OrderedIndex.build(derived.initials, uses),
        }
        del derived
        grams_directory = None if directory is None else directory / _GRAMS
        if grams_directory is not None:
            grams_directory.mkdir(parents=True, exist_ok=True)
        grams = GramIndex.build(gram_documents(lexicon, sounds), grams_directory)
        if directory is not None:
            lexicon.save(directory)
            keys.save(directory)
            sounds.save(directory, "sound")
            for name, ordered in by.items():
                ordered.save(directory, name)
        return cls(lexicon, keys=keys, grams=grams, sounds=sounds, **by)

    @classmethod
    def open(cls, directory: Path) -> "Index":
        """Map an index that was built in a directory."""
        by = {name: OrderedIndex.open(directory, name) for name in ("names", "pinyin", "initials")}
        return cls(
            Lexicon.open(directory),
            keys=KeyIndex.open(directory),
            grams=GramIndex.open(directory / _GRAMS),
            sounds=Strings.open(directory, "sound"),
            **by,
        )

    def warm(self) -> None:
        """Bring every term of a glossary that fits into memory there."""
        terms = len(self.lexicon.terms)
        for term in range(terms if terms <= _CACHED else 0):
            self.told(term)
            self.named(term)
            self.senses(term)

    @cached_property
    def segmenter(self) -> Segmenter:
        """Cuts with the glossary's own words; made when first needed, so that opening is fast."""
        return Segmenter(self.lexicon.user_words)

    @cached_property
    def plain_segmenter(self) -> Segmenter:
        """Cuts as if there were no glossary: tells whether a name tears a word apart."""
        return Segmenter()

    def known(self, term: int) -> float:
        """Say how much the documents speak of a term: 0 for never, else from 0.5 to 1."""
        uses = int(self.lexicon.terms.uses[term])
        return 0.5 + 0.5 * math.log1p(uses) / _LOG_MOST if uses else 0.0

    def term_of(self, row: int) -> int:
        """The term that a form belongs to."""
        return int(self.lexicon.forms.terms[row])

    def _senses(self, term: int) -> tuple[LexSense, ...]:
        return tuple(self.lexicon.terms.senses(term))

    def _named(self, term: int) -> tuple[Named, ...]:
        forms = self.lexicon.forms
        return tuple(
            Named(row, forms.keys[row], self.sounds[row], bag(forms.keys[row]))
            for row in self.lexicon.forms_of(term)
            if forms[row].kind in NAMED
        )

    def _told(self, number: int) -> Told:
        term = self.lexicon.terms[number]
        names = [self.lexicon.forms.keys[row] for row in self.lexicon.forms_of(number)]
        names.append(fold_key(term.head or ""))
        texts = [term.definition, term.gloss, *term.members, term.en or ""]
        texts += [sense.place for sense in term.senses]
        own = "\n".join(names + [fold_key(text) for text in texts])
        told = f"{own}\n{fold_key(term.quotes)}"
        return Told("\n".join(names), own, told, fold_key(term.around))
