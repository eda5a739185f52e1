"""Finds the terms nearest to a text by shared pieces: tantivy over grams that we cut ourselves."""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

import tantivy

Field = Literal["name", "sound", "text", "around"]
FIELDS: Final[tuple[Field, ...]] = ("name", "sound", "text", "around")

_RUN: Final = re.compile(r"[0-9.]*[a-z][a-z0-9.]*|[0-9]{2,}|[^a-z\s]+")
_SIGN: Final = re.compile("[+*&/%×-]")
_SHORT: Final = 6
_HEAP: Final = 128_000_000


@dataclass(frozen=True, slots=True)
class TermGrams:
    """What one term can be found by."""

    term: int
    name: frozenset[str]
    sound: frozenset[str]
    text: frozenset[str]
    around: frozenset[str]


def name_grams(key: str) -> list[str]:
    """Cut a key into pairs of neighbours; a short one also into pairs with one left out.

    With the second sort a wrong character in the middle of 四方责任 leaves something to find.
    """
    if len(key) < 2:
        return [key] if key else []
    pairs = [key[place : place + 2] for place in range(len(key) - 1)]
    if len(key) <= _SHORT:
        pairs += [f"{key[place]}_{key[place + 2]}" for place in range(len(key) - 2)]
    return list(dict.fromkeys(pairs))


def text_grams(folded_parts: Iterable[str]) -> list[str]:
    """Cut running text into words of letters, numbers, and pairs of other neighbours."""
    found: dict[str, None] = {}
    for part in folded_parts:
        for run in _RUN.findall(part):
            if run[-1].isascii() and run[-1].isalnum() and len(run) > 1:
                found[run] = None
            else:
                pairs = (run[place : place + 2] for place in range(len(run) - 1))
                found.update((pair, None) for pair in pairs if not _SIGN.search(pair))
    return list(found)


class GramIndex:
    """An immutable tantivy index with one document a term."""

    def __init__(self, index: tantivy.Index) -> None:
        self._schema = index.schema
        self._searcher = index.searcher()
        self._count = max(1, self._searcher.num_docs)
        self.rarity = lru_cache(65_536)(self._rarity)
        self._term_query = lru_cache(65_536)(self._make_term_query)

    @classmethod
    def build(cls, documents: Iterable[TermGrams], directory: Path | None) -> "GramIndex":
        """Index terms, in a directory that exists or in memory."""
        path = None if directory is None else str(directory)
        index = tantivy.Index(_schema(), path=path)
        writer = index.writer(_HEAP, 1)
        for grams in documents:
            writer.add_document(_document(grams))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        return cls(index)

    @classmethod
    def open(cls, directory: Path) -> "GramIndex":
        """Open an index that was built in a directory."""
        return cls(tantivy.Index.open(str(directory)))

    def nearest(self, field: Field, grams: Sequence[str], limit: int) -> list[int]:
        """Give the terms that share most, best first; rare grams count more."""
        known = [gram for gram in grams if self.rarity(field, gram) < _UNKNOWN]
        if not known:
            return []
        parts = [(tantivy.Occur.Should, self._term_query(field, gram)) for gram in known]
        query = tantivy.Query.boolean_query(parts)
        hits = self._searcher.search(query, limit, count=False).hits
        if not hits:
            return []
        addresses = [address for _, address in hits]
        return [int(term or 0) for term in self._searcher.fast_field_values("term", addresses)]

    def _rarity(self, field: Field, gram: str) -> float:
        """How much a gram tells: from 0 (in every term) to 1; `_UNKNOWN` if it is in none."""
        count = self._searcher.doc_freq(field, gram)
        if not count:
            return _UNKNOWN
        return math.log(1 + self._count / count) / math.log(2 + self._count)

    def _make_term_query(self, field: Field, gram: str) -> tantivy.Query:
        return tantivy.Query.term_query(self._schema, field, gram, "basic")


_UNKNOWN: Final = 1.25


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("term", fast=True)
    for field in FIELDS:
        builder.add_text_field(field, tokenizer_name="whitespace", index_option="basic")
    return builder.build()


def _document(grams: TermGrams) -> tantivy.Document:
    document = tantivy.Document()
    document.add_unsigned("term", grams.term)
    for field, found in _fields(grams):
        document.add_text(field, " ".join(found))
    return document


def _fields(grams: TermGrams) -> Iterator[tuple[Field, frozenset[str]]]:
    yield "name", grams.name
    yield "sound", grams.sound
    yield "text", grams.text
    yield "around", grams.around
