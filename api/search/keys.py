"""Finds forms by whole keys of several kinds: one sorted array of hashes for all of them."""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from api.lexicon import Strings
from api.search.hashing import Hashes, hash_column, hash_parts, hash_texts


class KeyKind(IntEnum):
    """What a key says of a form; each kind has its own salt."""

    FORM = 1
    """The folded surface."""
    SOUND = 2
    """How it sounds, one code a character."""
    BAG = 3
    """Its characters in order of their code points."""
    HEAD = 4
    """The noun that the slogan modifies."""
    MASK = 5
    """Its surface with every numeral blanked."""


class KeyIndex:
    """An immutable index from keys to rows (forms, or terms for heads)."""

    def __init__(self, hashes: Hashes, rows: NDArray[np.uint32]) -> None:
        self._hashes = hashes
        self._rows = rows

    @classmethod
    def build(cls, columns: Iterable[tuple[KeyKind, Strings]]) -> "KeyIndex":
        """Index columns of keys, each by its place in its column; empty keys are left out."""
        hashes: list[Hashes] = []
        rows: list[NDArray[np.uint32]] = []
        for kind, column in columns:
            filled = np.flatnonzero(column.lengths).astype(np.uint32)
            hashes.append(hash_column(column, kind)[filled])
            rows.append(filled)
        joined = np.concatenate(hashes) if hashes else np.empty(0, dtype=np.uint64)
        order = np.argsort(joined, kind="stable")
        return cls(joined[order], np.concatenate(rows)[order])

    def find(self, wanted: Sequence[tuple[KeyKind, str]], most: int = 64) -> list[list[int]]:
        """Give the rows that may have each key, at most `most`, in the order of the glossary."""
        if not wanted:
            return []
        sought = hash_texts([text for _, text in wanted], [kind for kind, _ in wanted])
        return [self._rows_between(*pair, most) for pair in self._ranges(sought)]

    def find_parts(
        self, text: str, longest: int, most: int = 16
    ) -> list[tuple[int, int, list[int]]]:
        """Give every part of a text that may be a form: start, end, rows."""
        hashes, parts = hash_parts(text, KeyKind.FORM, longest)
        starts = np.searchsorted(self._hashes, hashes)
        inside = starts < len(self._hashes)
        hits = np.flatnonzero(inside)
        hits = hits[self._hashes[starts[hits]] == hashes[hits]]
        found = []
        for hit in hits.tolist():
            start, end = self._ranges(hashes[hit : hit + 1])[0]
            first, last = parts[hit].tolist()
            found.append((first, last, self._rows_between(start, end, most)))
        return found

    def _ranges(self, sought: Hashes) -> list[tuple[int, int]]:
        starts = np.searchsorted(self._hashes, sought, side="left").tolist()
        ends = np.searchsorted(self._hashes, sought, side="right").tolist()
        return list(zip(starts, ends, strict=True))

    def _rows_between(self, start: int, end: int, most: int) -> list[int]:
        rows: list[int] = self._rows[start : min(end, start + most)].tolist()
        return rows

    @property
    def nbytes(self) -> int:
        """Bytes of the index."""
        return self._hashes.nbytes + self._rows.nbytes

    def save(self, directory: Path) -> None:
        """Write the index into an existing directory."""
        np.save(directory / "key_hashes.npy", self._hashes)
        np.save(directory / "key_rows.npy", self._rows)

    @classmethod
    def open(cls, directory: Path) -> "KeyIndex":
        """Map a saved index."""
        return cls(
            np.load(directory / "key_hashes.npy", mmap_mode="r"),
            np.load(directory / "key_rows.npy", mmap_mode="r"),
        )
