"""Weighs whether a stretch of hanzi falls into words with a term or better without it.

前三保持 reads better as 前 三 保持 than with 三保 in it. Words and frequencies are those of the
general dictionary; only a word that crosses an end of the term can speak against it.
"""

import re
from functools import cache, lru_cache
from math import inf, log
from typing import Final

from api.annotate.seam import LONGEST_CROSSING, UNLISTED
from api.text import HEADS, corpus_size, word_frequencies, word_frequency

REACH: Final = 5
"""Characters on either side that may change how a stretch falls into words."""

_LONGEST_WORD: Final = 5
# A term of the glossary counts as often in such texts as a word that the general corpus has once
# in a million; its own characters, read one by one, count as well. A numeral stands before so
# many words that a term which begins with one counts less.
_TERM_SHARE: Final = 1e-6
_NUMBERED_SHARE: Final = 1e-8
_KEPT_TERMS: Final = 20_000
_TIE: Final = 1e-9
_NUMERALS: Final = frozenset("一二三四五六七八九十百千万两双")
_UNLISTED: Final = re.compile("|".join(UNLISTED))
_COUNTED: Final = re.compile("[一二三四五六七八九十两双]+[个大项类种条](?=..)")


@lru_cache(65_536)
def advantage(stretch: str, start: int, end: int) -> float:
    """Compare the best division into words that keeps a term whole with the best of all.

    Args:
        stretch: simplified hanzi with nothing between them that parts words.
        start: where the term begins in it.
        end: where it ends.

    Returns:
        0 or less: the logarithm of how many times less likely the division with the term is.
        Above 0 where it is the more likely one, infinite where no word crosses its ends.
    """
    if _has_head(stretch, end):
        stretch = stretch[:end]
    if _is_unlisted(stretch, start, end) or _counts_more(stretch, start, end):
        return -inf
    if not _is_crossed(stretch, start) and not _is_crossed(stretch, end):
        return inf
    best = _likelihoods(stretch)
    within, without = _within(stretch[start:end]), best[-1]
    around = best[start] + _likelihoods(stretch[end:])[-1]
    if stretch[start] in _NUMERALS and around + max(within, log(_NUMBERED_SHARE)) < without - _TIE:
        return -inf
    return around + max(within, log(_TERM_SHARE)) - without


def _has_head(stretch: str, end: int) -> bool:
    """Whether a head follows that makes a word with the end of a term: 三年行动计划."""
    return stretch.startswith(HEADS, end) and any(
        stretch.startswith(head, end) and word_frequency(stretch[end - 2 : end] + head)
        for head in HEADS
    )


def _is_unlisted(stretch: str, start: int, end: int) -> bool:
    """Whether a word that the dictionary lacks crosses an end of the term."""
    return _UNLISTED.search(stretch) is not None and any(
        place < boundary < place + len(word)
        for word in UNLISTED
        if (place := stretch.find(word)) >= 0
        for boundary in (start, end)
    )


def _counts_more(stretch: str, start: int, end: int) -> bool:
    """Whether the noun that a term counts goes on to a longer one: 三个革命家, 三大工程机械."""
    noun = _COUNTED.match(stretch, start, end)
    return noun is not None and any(
        word_frequency(stretch[noun.end() : last]) > 0
        for last in range(end + 1, min(len(stretch), noun.end() + LONGEST_CROSSING) + 1)
    )


def _is_crossed(stretch: str, boundary: int) -> bool:
    """Whether a word of the dictionary stands on both sides of a boundary."""
    known, length = word_frequencies().get, len(stretch)
    for start in range(max(0, boundary - LONGEST_CROSSING + 1), boundary):
        for end in range(boundary + 1, min(length, start + LONGEST_CROSSING) + 1):
            count = known(stretch[start:end])
            if count:
                return True
            if count is None:  # not even the beginning of a word
                break
    return False


@lru_cache(_KEPT_TERMS)
def _within(term: str) -> float:
    return _likelihoods(term)[-1]


def _likelihoods(stretch: str) -> list[float]:
    """The logarithms of the likelihoods of the best divisions into words, up to each place."""
    known, size = word_frequencies().get, _log_size()
    length = len(stretch)
    best = [0.0] + [-inf] * length
    for start, character in enumerate(stretch):
        so_far = best[start] - size
        alone = so_far + log(known(character) or 1)
        if alone > best[start + 1]:
            best[start + 1] = alone
        for end in range(start + 2, min(length, start + _LONGEST_WORD) + 1):
            count = known(stretch[start:end])
            if count is None:  # not even the beginning of a word
                break
            if count and (likely := so_far + log(count)) > best[end]:
                best[end] = likely
    return best


@cache
def _log_size() -> float:
    return log(corpus_size())
