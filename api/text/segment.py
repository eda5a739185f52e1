"""Cut Chinese text into words with a private dictionary; keeps jieba's globals untouched."""

import logging
import warnings
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from api.text.script import is_han, to_simplified


class Segmenter:
    """A segmenter with its own words: independent of every other one, safe to share."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        """Take the general dictionary and add words.

        Args:
            words: surfaces that shall be cut as one word wherever their parts would else win.
                White space and marks other than +, -, %, &, # and . part words in any case.
        """
        self._tokenizer = _tokenizer_type()()
        self._tokenizer.FREQ, self._tokenizer.total = _dictionary()
        self._tokenizer.initialized = True
        own = dict.fromkeys(to_simplified(word) for word in words if word.strip())
        if own:
            self._tokenizer.FREQ = dict(self._tokenizer.FREQ)
        for word in own:
            self._tokenizer.add_word(word)

    def cut(self, text: str, *, guess: bool = True) -> list[tuple[str, int, int]]:
        """Cut a text of either script into (word, start, end), in order, without overlaps.

        Offsets are code points of the text, half-open. White space is no word, and between
        hanzi (a wrapped line) it parts no word: the word comes without it, its span with it.

        Args:
            text: what to cut.
            guess: take unknown neighbouring characters together where they look like a word.
        """
        kept = _without_wrapping(text)
        plain = to_simplified("".join(text[place] for place in kept))
        words: list[tuple[str, int, int]] = []
        start = 0
        for cut in self._tokenizer.cut(plain, HMM=guess):
            places = kept[start : start + len(cut)]
            start += len(cut)
            if not cut.isspace():
                word = "".join(text[place] for place in places)
                words.append((word, places[0], places[-1] + 1))
        return words


def word_frequency(word: str) -> int:
    """Say how often a simplified word stands in the general dictionary's corpus, 0 if it does not.

    The first characters of a longer word are no word for that.
    """
    return _dictionary()[0].get(word, 0)


def word_frequencies() -> Mapping[str, int]:
    """Give what `word_frequency` looks up, for those who ask for thousands of words at once."""
    return _dictionary()[0]


def corpus_size() -> int:
    """Give the sum of the frequencies of all words, what `word_frequency` is a share of."""
    return _dictionary()[1]


def _without_wrapping(text: str) -> list[int]:
    """List the places of a text but for the white space that has no letter or digit beside it."""
    places: list[int] = []
    for start, end in _stretches(text):
        before, after = text[start - 1 : start], text[end : end + 1]
        if not text[start].isspace() or _is_latin(before) or _is_latin(after):
            places.extend(range(start, end))
    return places


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of white space and of everything else."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or text[place].isspace() != text[start].isspace():
            yield start, place
            start = place


def _is_latin(character: str) -> bool:
    return character.isalnum() and not is_han(character)


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

    jieba's own loader leaves a cache in the shared temporary folder, where anyone may plant
    another one. Reading the file anew costs a fraction of a second and needs no import of jieba.
    """
    package = find_spec("jieba")
    assert package is not None
    assert package.origin is not None
    columns = Path(package.origin).with_name("dict.txt").read_text(encoding="utf-8").split()
    words, counts = columns[::3], list(map(int, columns[1::3]))
    beginnings: set[str] = set()
    longest = max(map(len, words))
    for length in range(1, longest):
        words_beyond = [word for word in words if len(word) > length]
        beginnings.update([word[:length] for word in words_beyond])
    frequencies = dict.fromkeys(beginnings, 0)
    frequencies.update(zip(words, counts, strict=True))
    return frequencies, sum(counts)
