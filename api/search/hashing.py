"""Hashes whole columns of strings and all parts of a query in a few array operations.

The hash of UTF-8 bytes b is the sum of (b[k] + 1) · BASE**k modulo 2**64. It is only ever a
finger-post: whoever follows it compares the strings.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from api.lexicon import Strings

Hashes = NDArray[np.uint64]
Places = NDArray[np.intp]

_BASE: Final = 0x9E3779B97F4A7C15  # odd, so that it has an inverse modulo 2**64
_INVERSE: Final = pow(_BASE, -1, 1 << 64)
_LONGEST: Final = 4096
_CHUNK: Final = 100_000
FEW: Final = 8
"""Up to so many strings plain integers are faster than arrays."""

_MASK: Final = (1 << 64) - 1
_SALTING: Final = 0xD6E8FEB86659FD93
_SPREADING: Final = 0xBF58476D1CE4E5B9


def hash_texts(texts: Sequence[str], salts: Sequence[int]) -> Hashes:
    """Hash some strings, each with the salt of its kind of key."""
    encoded = [text.encode("utf-8", "replace")[:_LONGEST] for text in texts]
    block = np.frombuffer(b"".join(encoded), dtype=np.uint8)
    lengths = np.array([len(text) for text in encoded], dtype=np.intp)
    return _salted(_sums(block, lengths), np.array(salts, dtype=np.uint64))


def hash_column(column: Strings, salt: int) -> Hashes:
    """Hash every string of a column, in bounded memory."""
    found = np.empty(len(column), dtype=np.uint64)
    for start in range(0, len(column), _CHUNK):
        end = min(start + _CHUNK, len(column))
        encoded = [column.encoded(index)[:_LONGEST] for index in range(start, end)]
        block = np.frombuffer(b"".join(encoded), dtype=np.uint8)
        lengths = np.array([len(text) for text in encoded], dtype=np.intp)
        found[start:end] = _sums(block, lengths)
    return _salted(found, np.full(1, salt, dtype=np.uint64))


def hash_parts(text: str, salt: int, longest: int) -> tuple[Hashes, Places]:
    """Hash every part of at least two characters and at most `longest`.

    Returns:
        The hashes, and for each the start and the end of the part in code points.
    """
    block = np.frombuffer(text.encode("utf-8", "replace")[:_LONGEST], dtype=np.uint8)
    borders = np.flatnonzero((block & 0xC0) != 0x80)
    borders = np.append(borders, len(block))
    sums = np.zeros(len(block) + 1, dtype=np.uint64)
    np.cumsum((block + np.uint64(1)) * _powers(_BASE)[: len(block)], out=sums[1:])
    starts, ends, parts = _parts(len(borders), longest)
    first, last = borders[starts], borders[ends]
    hashes = (sums[last] - sums[first]) * _powers(_INVERSE)[first]
    return _salted(hashes, np.full(1, salt, dtype=np.uint64)), parts


def hash_short_parts(text: str, salt: int, longest: int) -> Iterator[tuple[int, int, int]]:
    """Give what `hash_parts` gives for a short text, as (hash, start, end), without arrays."""
    powers, inverses = _plain_powers(_BASE), _plain_powers(_INVERSE)
    salted = salt * _SALTING & _MASK
    sums, borders = [0], [0]
    for character in text:
        for byte in character.encode("utf-8", "replace"):
            sums.append(sums[-1] + (byte + 1) * powers[len(sums) - 1])
        borders.append(len(sums) - 1)
    for start in range(len(text) - 1):
        before, inverse = sums[borders[start]], inverses[borders[start]]
        for end in range(start + 2, min(len(text), start + longest) + 1):
            found = (sums[borders[end]] - before) * inverse & _MASK
            mixed = (found ^ salted) * _SPREADING & _MASK
            yield mixed ^ (mixed >> 31), start, end


@lru_cache(512)
def _parts(borders: int, longest: int) -> tuple[Places, Places, Places]:
    """List the starts, the ends, and both, of all parts between so many borders."""
    starts, ends = np.triu_indices(borders, k=2)
    near = ends - starts <= longest
    starts, ends = starts[near], ends[near]
    return starts, ends, np.stack((starts, ends), axis=1)


def _sums(block: NDArray[np.uint8], lengths: NDArray[np.intp]) -> Hashes:
    """Sum up each string of a block; the hash of the empty string is 0."""
    found = np.zeros(len(lengths), dtype=np.uint64)
    filled = np.flatnonzero(lengths)
    if not filled.size:
        return found
    starts = (np.cumsum(lengths) - lengths)[filled]
    places = np.arange(len(block)) - np.repeat(starts, lengths[filled])
    weighted = (block + np.uint64(1)) * _powers(_BASE)[places]
    found[filled] = np.add.reduceat(weighted, starts)
    return found


def hash_text(text: str, salt: int) -> int:
    """Hash one string; the same as `hash_texts` says of it."""
    encoded = text.encode("utf-8", "replace")[:_LONGEST]
    found = sum(
        (byte + 1) * power for byte, power in zip(encoded, _plain_powers(_BASE), strict=False)
    )
    mixed = (((found & _MASK) ^ (salt * _SALTING & _MASK)) * _SPREADING) & _MASK
    return mixed ^ (mixed >> 31)


def _salted(hashes: Hashes, salts: Hashes) -> Hashes:
    """Spread the sum over all bits and keep kinds of keys apart."""
    mixed = (hashes ^ (salts * np.uint64(_SALTING))) * np.uint64(_SPREADING)
    return mixed ^ (mixed >> np.uint64(31))


@cache
def _plain_powers(base: int) -> tuple[int, ...]:
    return tuple(_powers(base).tolist())


@cache
def _powers(base: int) -> Hashes:
    powers = np.ones(_LONGEST + 1, dtype=np.uint64)
    powers[1:] = base & 0xFFFFFFFFFFFFFFFF
    return np.multiply.accumulate(powers)
