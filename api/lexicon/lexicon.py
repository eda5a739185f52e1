"""The lexicon of one edition: columns of forms and terms, shared by all threads, immutable."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from api.glossary import Kind
from api.lexicon.entry import BASES, FORM_KINDS, TERM_KINDS, FormKind, LexForm, LexSense, LexTerm
from api.lexicon.strings import Strings, mapped

STRING_COLUMNS: Final = (
    "id",
    "label",
    "head",
    "pinyin",
    "en",
    "definition",
    "gloss",
    "members",
    "quotes",
    "around",
    "sense_id",
    "sense_place",
    "sense_words",
    "form_key",
    "form_surface",
)
NUMBER_COLUMNS: Final = {
    "term_kind": "u1",
    "term_uses": "u1",
    "form_start": "u4",
    "form_kind": "u1",
    "form_term": "u4",
    "sense_start": "u4",
    "sense_basis": "u1",
    "sense_from": "i2",
    "sense_to": "i2",
}
MOST_USES: Final = 255
MEMBER_MARK: Final = "\x1f"
NO_YEAR: Final = -1

# jieba holds every beginning of every word in a dict, so more words would cost gigabytes and gain
# little: slogans are found by their own index, and rare words are cut well enough without.
MOST_USER_WORDS: Final = 20_000


class Lexicon:
    """Every form and every term of an edition.

    Forms of one term stand together; `terms[form.term]` leads from a form to its term.
    """

    def __init__(
        self, texts: Mapping[str, Strings], numbers: Mapping[str, NDArray[np.integer]]
    ) -> None:
        """Take finished columns; `compile_lexicon` and `open` make them."""
        self._texts = dict(texts)
        self._numbers = dict(numbers)
        self.forms = Forms(self._texts, self._numbers)
        self.terms = Terms(self._texts, self._numbers)

    def forms_of(self, term: int) -> range:
        """Give the indices of the forms of a term, in the order in which they were made."""
        start, end = self._numbers["form_start"][term : term + 2].tolist()
        return range(start, end)

    @cached_property
    def user_words(self) -> tuple[str, ...]:
        """Surfaces that a segmenter shall keep whole: labels and heads of two to eight hanzi."""
        words: dict[str, None] = {}
        for column in ("label", "head"):
            for text in self._texts[column]:
                if 2 <= len(text) <= 8 and all("\u4e00" <= one <= "\u9fff" for one in text):
                    words[text] = None
                if len(words) >= MOST_USER_WORDS:
                    return tuple(words)
        return tuple(words)

    @cached_property
    def places(self) -> frozenset[str]:
        """Every place in which a meaning holds."""
        return frozenset(self._texts["sense_place"])

    @property
    def nbytes(self) -> int:
        """Bytes that all columns take together."""
        texts = sum(column.nbytes for column in self._texts.values())
        return texts + sum(column.nbytes for column in self._numbers.values())

    def save(self, directory: Path) -> None:
        """Write the columns into an existing directory."""
        for name, column in self._texts.items():
            column.save(directory, name)
        for name, numbers in self._numbers.items():
            np.save(directory / f"{name}.npy", numbers)

    @classmethod
    def open(cls, directory: Path) -> "Lexicon":
        """Map saved columns; a million terms open in milliseconds.

        Raises:
            FileNotFoundError: the directory holds no lexicon.
        """
        texts = {name: Strings.open(directory, name) for name in STRING_COLUMNS}
        numbers = {name: mapped(directory / f"{name}.npy") for name in NUMBER_COLUMNS}
        return cls(texts, numbers)


class Forms:
    """The forms of a lexicon, by index."""

    def __init__(
        self, texts: Mapping[str, Strings], numbers: Mapping[str, NDArray[np.integer]]
    ) -> None:
        self.keys = texts["form_key"]
        self.surfaces = texts["form_surface"]
        self.kinds = numbers["form_kind"]
        self.terms = numbers["form_term"]

    def __len__(self) -> int:
        return len(self.keys)

    def __getitem__(self, index: int) -> LexForm:
        return LexForm(
            self.keys[index],
            self.surfaces[index],
            FORM_KINDS[self.kinds[index]],
            int(self.terms[index]),
        )

    def __iter__(self) -> Iterator[LexForm]:
        for index in range(len(self)):
            yield self[index]

    def columns(self) -> Iterator[tuple[str, FormKind, int]]:
        """Give key, kind and term of every form, much faster than one by one."""
        kinds = (FORM_KINDS[kind] for kind in self.kinds.tolist())
        return zip(self.keys, kinds, self.terms.tolist(), strict=True)


class Terms:
    """The terms of a lexicon, by index.

    `uses` counts the mentions and citations of each, at most `MOST_USES`: what the documents speak
    of often is likelier asked for.
    """

    def __init__(
        self, texts: Mapping[str, Strings], numbers: Mapping[str, NDArray[np.integer]]
    ) -> None:
        self._texts = texts
        self._numbers = numbers
        self.ids = texts["id"]
        self.labels = texts["label"]
        self.heads = texts["head"]
        self.pinyin = texts["pinyin"]
        self.uses = numbers["term_uses"]

    def __len__(self) -> int:
        return len(self.ids)

    def __getitem__(self, index: int) -> LexTerm:
        texts = self._texts
        members = texts["members"][index]
        return LexTerm(
            index=index,
            id=self.ids[index],
            label=self.labels[index],
            head=self.heads[index] or None,
            kind=self.kind(index),
            pinyin=texts["pinyin"][index],
            en=texts["en"][index] or None,
            senses=tuple(self.senses(index)),
            definition=texts["definition"][index],
            gloss=texts["gloss"][index],
            members=tuple(members.split(MEMBER_MARK)) if members else (),
            quotes=texts["quotes"][index],
            around=texts["around"][index],
        )

    def __iter__(self) -> Iterator[LexTerm]:
        for index in range(len(self)):
            yield self[index]

    def kind(self, index: int) -> Kind:
        """Give the kind of a term."""
        return TERM_KINDS[int(self._numbers["term_kind"][index])]

    def senses(self, index: int) -> Iterator[LexSense]:
        """Give the senses of a term in the order of the glossary."""
        start, end = self._numbers["sense_start"][index : index + 2].tolist()
        for row in range(start, end):
            yield LexSense(
                id=self._texts["sense_id"][row],
                basis=BASES[self._numbers["sense_basis"][row]],
                place=self._texts["sense_place"][row],
                from_year=_year(self._numbers["sense_from"][row]),
                to_year=_year(self._numbers["sense_to"][row]),
                words=self._texts["sense_words"][row],
            )


def _year(value: np.integer) -> int | None:
    return None if value == NO_YEAR else int(value)
