"""Cut Chinese text into words with a private dictionary; keeps jieba's globals untouched."""

import logging
import warnings
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from api.text.script import simplified_characters


class Segmenter:
    """A segmenter with its own words; independent of every other one, safe to share."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        """Load the general dictionary and add words.

        Args:
            words: surfaces that shall be cut as one word wherever they compete.
        """
        self._tokenizer = _tokenizer_type()()
        frequencies, self._tokenizer.total = _dictionary()
        self._tokenizer.FREQ = dict(frequencies)
        self._tokenizer.initialized = True
        for word in words:
            self._tokenizer.add_word(word)

    def cut(self, text: str) -> list[tuple[str, int, int]]:
        """Cut a text into (word, start, end), offsets in code points, half-open.

        The words join up to the text: white space and marks are words of their own.
        """
        simplified = text.translate(_simplified())
        words: list[tuple[str, int, int]] = []
        start = 0
        for word in self._tokenizer.cut(simplified):
            end = start + len(word)
            words.append((text[start:end], start, end))
            start = end
        return words


@cache
def _simplified() -> dict[int, str]:
    return {ord(character): plain for character, plain in simplified_characters().items()}


@cache
def _tokenizer_type() -> Any:
    """Import jieba without its warnings and without the handler that it puts on stderr."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    jieba.default_logger.handlers.clear()
    jieba.setLogLevel(logging.WARNING)
    return jieba.Tokenizer


@cache
def _dictionary() -> tuple[dict[str, int], int]:
    """Read jieba's dictionary with all beginnings of words, as its tokenizer wants it.

    jieba's own loader writes a cache into the shared temporary folder, where anyone may plant
    another one; reading the file takes little longer.
    """
    frequencies: dict[str, int] = {}
    total = 0
    _tokenizer_type()
    text = files("jieba").joinpath("dict.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        word, count, _ = line.split(" ", 2)
        frequencies[word] = int(count)
        total += int(count)
        for end in range(1, len(word)):
            frequencies.setdefault(word[:end], 0)
    return frequencies, total
