"""Compiles the terms of an edition to a lexicon, batch by batch, so that a million fit."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from types import MappingProxyType
from typing import Final

import numpy as np

from api.glossary import Sense, Term, TermDocument
from api.lexicon.entry import BASES, FORM_KINDS, TERM_KINDS
from api.lexicon.lexicon import (
    MEMBER_MARK,
    MOST_USES,
    NO_YEAR,
    NUMBER_COLUMNS,
    STRING_COLUMNS,
    Lexicon,
)
from api.lexicon.strings import StringsBuilder
from api.lexicon.surface import Surface, regional, surfaces
from api.text import fold_keys

_BATCH: Final = 2000


def compile_lexicon(
    terms: Iterable[Term | TermDocument], surroundings: Mapping[str, str] = MappingProxyType({})
) -> Lexicon:
    """Fold and type every form of every term, in the order given; the terms are read once.

    Args:
        terms: what is compiled.
        surroundings: by the id of a term, what stands around its mentions.
    """
    columns = _Columns(surroundings)
    source = iter(terms)
    while batch := list(islice(source, _BATCH)):
        columns.add(batch)
    return columns.done()


class _Columns:
    """The growing columns of a lexicon."""

    def __init__(self, surroundings: Mapping[str, str]) -> None:
        self._surroundings = surroundings
        self._texts = {name: StringsBuilder() for name in STRING_COLUMNS}
        self._numbers = {name: array("q") for name in NUMBER_COLUMNS}

    def add(self, batch: Sequence[Term | TermDocument]) -> None:
        listed = [surfaces(term) for term in batch]
        for known, variants in zip(listed, regional([term.label for term in batch]), strict=True):
            known.extend((variant, "traditional") for variant in variants)
        keys = iter(fold_keys([surface for known in listed for surface, _ in known]))
        for term, known in zip(batch, listed, strict=True):
            self._add_term(term)
            self._add_forms(known, keys)

    def _add_term(self, term: Term | TermDocument) -> None:
        texts, numbers = self._texts, self._numbers
        numbers["form_start"].append(len(numbers["form_term"]))
        numbers["sense_start"].append(len(numbers["sense_basis"]))
        numbers["term_kind"].append(TERM_KINDS.index(term.kind))
        cited = sum(len(sense.citations) for sense in term.senses)
        numbers["term_uses"].append(min(MOST_USES, len(term.mentions) + cited))
        texts["id"].append(term.id)
        texts["label"].append(term.label)
        texts["head"].append(term.head or "")
        texts["pinyin"].append(term.pinyin)
        texts["en"].append(term.en or "")
        texts["definition"].append("\n".join(one.definition or "" for one in term.senses).strip())
        texts["gloss"].append("\n".join(one.gloss or "" for one in term.senses).strip())
        texts["quotes"].append("\n".join(_quotes(term.senses)))
        texts["around"].append(self._surroundings.get(term.id, ""))
        texts["members"].append(MEMBER_MARK.join(_members(term.senses)))
        for sense in term.senses:
            self._add_sense(sense, words=_words(sense) if len(term.senses) > 1 else "")

    def _add_sense(self, sense: Sense, words: str) -> None:
        self._texts["sense_id"].append(sense.id)
        self._texts["sense_place"].append(sense.place)
        self._texts["sense_words"].append(words)
        self._numbers["sense_basis"].append(BASES.index(sense.basis))
        self._numbers["sense_from"].append(_year(sense.period.from_))
        self._numbers["sense_to"].append(_year(sense.period.to))

    def _add_forms(self, known: Sequence[Surface], keys: Iterator[str]) -> None:
        """Add the forms of the newest term; of those that fold alike the first stays."""
        seen: set[str] = set()
        term = len(self._texts["id"]) - 1
        for surface, kind in known:
            key = next(keys)
            if key and key not in seen:
                seen.add(key)
                self._texts["form_key"].append(key)
                self._texts["form_surface"].append(surface)
                self._numbers["form_kind"].append(FORM_KINDS.index(kind))
                self._numbers["form_term"].append(term)

    def done(self) -> Lexicon:
        self._numbers["form_start"].append(len(self._numbers["form_term"]))
        self._numbers["sense_start"].append(len(self._numbers["sense_basis"]))
        return Lexicon(
            {name: builder.done() for name, builder in self._texts.items()},
            {
                name: np.array(self._numbers[name], dtype=kind)
                for name, kind in NUMBER_COLUMNS.items()
            },
        )


def _members(senses: Sequence[Sense]) -> Iterator[str]:
    for sense in senses:
        for group in sense.groups:
            for member in group.members:
                yield f"{member.text}（{member.note}）" if member.note else member.text


def _words(sense: Sense) -> str:
    return "\n".join((sense.definition or "", sense.gloss or "", *_members((sense,))))


def _quotes(senses: Sequence[Sense]) -> Iterator[str]:
    """Give what citations add: definitions are quoted, too, and need no second copy."""
    for sense in senses:
        for citation in sense.citations:
            if not sense.definition or sense.definition not in citation.quote:
                yield citation.quote


def _year(date: str | None) -> int:
    return int(date[:4]) if date else NO_YEAR
