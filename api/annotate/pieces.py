"""Cuts a long text where no mention can stand across, so that each piece is quick to work on."""

import re
from collections.abc import Iterator
from typing import Final

PIECE: Final = 100_000
"""Code points of a piece, about: some milliseconds of work, and enough for arrays to pay."""

# A sentence that ends a line: nothing that annotation looks at reaches over it.
_END: Final = re.compile(r"(?<=[\u3400-\u9fff][。！？])\s*\n\s*(?=[\u3400-\u9fff])")


def pieces(text: str, size: int = PIECE) -> Iterator[tuple[int, str]]:
    """Cut a text into (offset, piece); a piece grows until a sentence ends a line.

    Args:
        text: of any length.
        size: code points that a piece has at least, the last one aside.
    """
    start = 0
    while len(text) - start > size:
        match = _END.search(text, start + size)
        if match is None:
            break
        yield start, text[start : match.end()]
        start = match.end()
    if start < len(text):
        yield start, text[start:]
