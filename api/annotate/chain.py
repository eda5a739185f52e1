"""Tells candidates that are cut out of a longer chain of numerals: 五免 in 五免一减半."""

from functools import cached_property, lru_cache
from typing import Final

from api.annotate.automaton import Candidates
from api.annotate.passage import Passage
from api.annotate.pattern import PAIRED_NUMERALS, Pattern
from api.text import find_slogans, parse_label

_REACH: Final = 8

Span = tuple[int, int]


class Chains:
    """What of the candidates of a passage is but a pair of a chain."""

    def __init__(self, passage: Passage, candidates: Candidates) -> None:
        self._passage = passage
        self._candidates = candidates

    def hold(self, pattern: Pattern, start: int, end: int) -> bool:
        """Tell whether a numeral with its noun stands beside, and makes one slogan of both.

        Beside something known it makes none (三保三零). The text is read folded, so that neither
        wrapping nor script changes the answer.
        """
        key = self._passage.key
        before = key[start - 2] if start > 1 else ""
        if key[end : end + 1] not in PAIRED_NUMERALS and before not in PAIRED_NUMERALS:
            return False
        starts, ends = self._edges
        if end in starts or start in ends:
            return False
        stretch, offset = self._passage.hanzi_around(start, end, _REACH)
        last = offset + end - start
        return any(
            first <= offset and last <= until and until - first >= len(pattern.key) + 2
            for first, until in _chains(stretch)
        )

    @cached_property
    def _edges(self) -> tuple[frozenset[int], frozenset[int]]:
        """Where candidates begin, and where they end."""
        return (
            frozenset(self._candidates.starts.tolist()),
            frozenset(self._candidates.ends.tolist()),
        )


@lru_cache(4096)
def _chains(stretch: str) -> tuple[Span, ...]:
    """The chains of several pairs in a stretch; 五社联动 has but one."""
    return tuple(
        (span.start, span.end)
        for span in find_slogans(stretch)
        if len(parse_label(span.surface)) > 1
    )
