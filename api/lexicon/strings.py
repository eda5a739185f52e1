"""Many strings in one block of bytes: compact in memory, and opened without being read."""

import mmap
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray


def mapped(path: Path) -> NDArray[Any]:
    """Map a saved array; a plain view of it, since memmap's own items are ten times as slow."""
    return np.asarray(np.load(path, mmap_mode="r"))


class Strings:
    """An immutable column of strings; each is decoded when it is asked for."""

    def __init__(self, block: bytes | mmap.mmap, offsets: NDArray[np.uint64]) -> None:
        """Take a block of UTF-8 and the offsets that cut it: one more than there are strings."""
        self._block = memoryview(block)
        self._offsets = offsets
        self._cuts = offsets.data  # single items of a view are twenty times as fast

    def __len__(self) -> int:
        return len(self._offsets) - 1

    def __getitem__(self, index: int) -> str:
        if index < 0:
            raise IndexError(index)
        return str(self._block[self._cuts[index] : self._cuts[index + 1]], "utf-8")

    def __iter__(self) -> Iterator[str]:
        start = 0
        for end in self._offsets[1:].tolist():
            yield str(self._block[start:end], "utf-8")
            start = end

    def encoded(self, index: int) -> bytes:
        """Give one string as UTF-8, whose order of bytes is the order of code points."""
        return bytes(self._block[self._cuts[index] : self._cuts[index + 1]])

    @property
    def lengths(self) -> NDArray[np.uint64]:
        """Bytes of each string."""
        return np.diff(self._offsets)

    @property
    def nbytes(self) -> int:
        """Bytes that the column takes, in memory or on disk."""
        return self._block.nbytes + self._offsets.nbytes

    def save(self, directory: Path, name: str) -> None:
        """Write the column as two files that `open` maps back."""
        (directory / f"{name}.text").write_bytes(self._block)
        np.save(directory / f"{name}.offsets.npy", self._offsets)

    @classmethod
    def open(cls, directory: Path, name: str) -> "Strings":
        """Map a saved column into memory; nothing is read before it is asked for."""
        offsets = mapped(directory / f"{name}.offsets.npy")
        path = directory / f"{name}.text"
        if not path.stat().st_size:
            return cls(b"", offsets)
        with path.open("rb") as file:
            return cls(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), offsets)

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Strings":
        """Pack strings."""
        builder = StringsBuilder()
        for text in texts:
            builder.append(text)
        return builder.done()


class StringsBuilder:
    """Collects strings for a column one by one."""

    def __init__(self) -> None:
        self._block = bytearray()
        self._ends = array("Q", [0])

    def __len__(self) -> int:
        return len(self._ends) - 1

    def append(self, text: str) -> None:
        """Add a string; lone surrogates become question marks, since no file holds them."""
        self._block += text.encode("utf-8", "replace")
        self._ends.append(len(self._block))

    def done(self) -> Strings:
        """Close the column."""
        return Strings(bytes(self._block), np.array(self._ends, dtype=np.uint64))
