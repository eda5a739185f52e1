"""Finds strings by how they begin: a sorted column and binary search."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from api.lexicon import Strings, mapped

_LONGEST = 255
_LAST = b"\xff"  # sorts after every byte of UTF-8


class OrderedIndex:
    """An immutable index from the beginnings of strings to rows."""

    def __init__(
        self, column: Strings, rows: NDArray[np.uint32], worth: NDArray[np.uint16]
    ) -> None:
        self._column = column
        self._rows = rows.data
        self._numbers = rows
        self._worth = worth

    @classmethod
    def build(
        cls, pairs: Iterable[tuple[str, int]], uses: NDArray[np.unsignedinteger]
    ) -> "OrderedIndex":
        """Sort pairs of string and row; empty strings are left out.

        Args:
            pairs: strings and the row that each leads to.
            uses: for each row, how often the documents use what it stands for (0 to 255).
        """
        ordered = [pair for pair, _ in groupby(sorted(pair for pair in pairs if pair[0]))]
        rows = np.fromiter((row for _, row in ordered), dtype=np.uint32, count=len(ordered))
        column = Strings.of(text for text, _ in ordered)
        shortness = _LONGEST - np.minimum(column.lengths, _LONGEST).astype(np.uint16)
        return cls(column, rows, uses[rows].astype(np.uint16) * (_LONGEST + 1) + shortness)

    def span(self, prefix: str) -> tuple[int, int]:
        """Give the half-open range of places whose strings begin so."""
        sought = prefix.encode("utf-8", "replace")
        places = range(len(self._column))
        start = bisect_left(places, sought, key=self._column.encoded)
        step = 1  # most ranges are short: look nearby before halving the whole column
        while start + step < len(places) and self._begins(start + step, sought):
            step *= 2
        last = min(start + step, len(places))
        return start, bisect_left(
            places, sought + _LAST, lo=start, hi=last, key=self._column.encoded
        )

    def _begins(self, place: int, sought: bytes) -> bool:
        return self._column.encoded(place).startswith(sought)

    def best(self, prefix: str, most: int) -> list[int]:
        """Give places whose strings begin so: those of the most used terms, then the shortest."""
        start, end = self.span(prefix)
        if end - start <= most:
            return list(range(start, end))
        worth = self._worth[start:end].astype(np.int32)
        chosen = np.argpartition(-worth, most)[:most]
        places: list[int] = (np.sort(chosen) + start).tolist()
        return places

    def text(self, place: int) -> str:
        """Give the string at a place of the sorted column."""
        return self._column[place]

    def row(self, place: int) -> int:
        """Give the row at a place of the sorted column."""
        return int(self._rows[place])

    def equal(self, text: str, most: int = 32) -> list[int]:
        """Give the rows whose string is exactly this one."""
        if not text:
            return []
        start, end = self.span(text)
        found = []
        for place in range(start, min(end, start + most)):
            if self._column[place] != text:
                break
            found.append(self.row(place))
        return found

    @property
    def nbytes(self) -> int:
        """Bytes of the index."""
        return self._column.nbytes + self._numbers.nbytes + self._worth.nbytes

    def save(self, directory: Path, name: str) -> None:
        """Write the index into an existing directory."""
        self._column.save(directory, name)
        np.save(directory / f"{name}.rows.npy", self._numbers)
        np.save(directory / f"{name}.worth.npy", self._worth)

    @classmethod
    def open(cls, directory: Path, name: str) -> "OrderedIndex":
        """Map a saved index."""
        rows = mapped(directory / f"{name}.rows.npy")
        worth = mapped(directory / f"{name}.worth.npy")
        return cls(Strings.open(directory, name), rows, worth)
