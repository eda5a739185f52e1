"""The strategies of a lookup, in their fixed order."""

from collections.abc import Callable, Iterator
from typing import Final

from api.search.candidate import Candidate, Request
from api.search.strategies import (
    content,
    context,
    edit,
    exact,
    head,
    homophone,
    initials,
    numeral,
    pattern,
    pinyin,
    prefix,
    script,
    shape,
    within,
)

Strategy = Callable[[Request], Iterator[Candidate]]
Stage = tuple[tuple[tuple[str, Strategy], ...], float]

_NAMED: Final[tuple[tuple[str, Strategy], ...]] = (
    ("exact", exact.find),
    ("script", script.find),
    ("numeral", numeral.find),
    ("within", within.find),
)
_BEGUN: Final[tuple[tuple[str, Strategy], ...]] = (
    ("prefix", prefix.find),
    ("context", context.find),
)
_WHOLE: Final[tuple[tuple[str, Strategy], ...]] = (
    ("pattern", pattern.find),
    ("pinyin", pinyin.find),
    ("initials", initials.find),
    ("homophone", homophone.find),
    ("shape", shape.find),
)
_COMPARED: Final[tuple[tuple[str, Strategy], ...]] = (
    ("head", head.find),
    ("edit", edit.find),
    ("content", content.find),
)
_NEVER: Final = 2.0

STAGES: Final[tuple[Stage, ...]] = (
    (_NAMED, _NEVER),
    (_BEGUN, 0.95),
    (_WHOLE, 0.9),
    (_COMPARED, _NEVER),
)
"""What is tried, in order, and the score at which what follows is left out.

Names that go on (三线 and 三线一单) are listed even beside an exact one. Then come the strategies
that answer with one look at an index, and last those that compare the question with many terms.
"""

__all__ = ["STAGES", "Strategy"]
