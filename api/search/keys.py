"""Finds forms by whole keys of several kinds: one sorted array of hashes for all of them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from functools import cached_property
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from api.lexicon import Strings, mapped
from api.search.hashing import (
    FEW,
    Hashes,
    hash_column,
    hash_parts,
    hash_short_parts,
    hash_text,
    hash_texts,
)

_SHORT: Final = 14
_HELD: Final = 50_000
"""Hashes up to which an index is held as a dictionary too: nine megabytes at most."""


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
        self._plain_hashes: memoryview[int] = hashes.data
        self._plain_rows: memoryview[int] = rows.data

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
        if len(wanted) <= FEW:
            return [self._rows_of(hash_text(text, kind), most) for kind, text in wanted]
        sought = hash_texts([text for _, text in wanted], [kind for kind, _ in wanted])
        found: list[list[int]] = [[] for _ in wanted]
        for place, rows in self._hits(sought, most):
            found[place] = rows
        return found

    @cached_property
    def _held(self) -> dict[int, list[int]]:
        """The rows of every hash of a small index."""
        held: dict[int, list[int]] = {}
        for sought, row in zip(self._hashes.tolist(), self._rows.tolist(), strict=True):
            held.setdefault(sought, []).append(row)
        return held

    def _rows_of(self, sought: int, most: int) -> list[int]:
        """Give the rows of one hash: for a few, plain integers are faster than arrays."""
        if len(self._hashes) <= _HELD:
            return self._held.get(sought, [])[:most]
        place = bisect_left(self._plain_hashes, sought)
        rows: list[int] = []
        while (
            len(rows) < most
            and place < len(self._plain_hashes)
            and self._plain_hashes[place] == sought
        ):
            rows.append(self._plain_rows[place])
            place += 1
        return rows

    def find_parts(
        self, text: str, longest: int, most: int = 16
    ) -> list[tuple[int, int, list[int]]]:
        """Give every part of a text that may be a form: start, end, rows."""
        if len(text) <= _SHORT and len(self._hashes) <= _HELD:
            found = hash_short_parts(text, KeyKind.FORM, longest)
            return [
                (start, end, self._held[sought][:most])
                for sought, start, end in found
                if sought in self._held
            ]
        hashes, parts = hash_parts(text, KeyKind.FORM, longest)
        return [
            (int(parts[place, 0]), int(parts[place, 1]), rows)
            for place, rows in self._hits(hashes, most)
        ]

    def _hits(self, sought: Hashes, most: int) -> Iterator[tuple[int, list[int]]]:
        """Give the place of every hash that is held, with its rows."""
        starts = np.searchsorted(self._hashes, sought)
        starts[starts == len(self._hashes)] = 0
        held = self._hashes[starts] == sought if len(self._hashes) else []
        for place in np.flatnonzero(held).tolist():
            start = int(starts[place])
            near = self._hashes[start : start + most]
            count = int(np.count_nonzero(near == sought[place]))
            rows: list[int] = self._rows[start : start + count].tolist()
            yield place, rows

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
            mapped(directory / "key_hashes.npy"),
            mapped(directory / "key_rows.npy"),
        )
