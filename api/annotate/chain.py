"""Whether a candidate is cut out of a longer chain of numerals: 五免 in 五免一减半."""

from typing import Final

from api.annotate.passage import Passage
from api.annotate.pattern import Pattern
from api.text import find_slogans, parse_label

_REACH: Final = 8
_NUMERALS: Final = tuple("123456789两双")


def is_chained(passage: Passage, pattern: Pattern, start: int, end: int) -> bool:
    """Tell whether a numeral with its noun stands beside, and makes one slogan of both.

    The text is read folded, so that neither wrapping nor script changes the answer.
    """
    before = passage.key[start - 2] if start > 1 else ""
    if passage.key[end : end + 1] not in _NUMERALS and before not in _NUMERALS:
        return False
    stretch, offset = passage.hanzi_around(start, end, _REACH)
    last = offset + end - start
    return any(
        span.start <= offset and last <= span.end and _has_more(span.surface, pattern.key)
        for span in find_slogans(stretch)
    )


def _has_more(surface: str, key: str) -> bool:
    """Whether a chain has another pair besides the candidate; 五社联动 has not."""
    return len(surface) >= len(key) + 2 and len(parse_label(surface)) > 1
