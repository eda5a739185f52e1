"""The strategies of a lookup, in their fixed order."""

from collections.abc import Callable, Iterator
from typing import Final

from api.search.candidate import Candidate, Request
from api.search.strategies import (
    content,
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

CERTAIN: Final[tuple[tuple[str, Strategy], ...]] = (
    ("exact", exact.find),
    ("script", script.find),
    ("numeral", numeral.find),
    ("within", within.find),
    ("prefix", prefix.find),
)
"""What holds a term's name, and names that go on; a clear answer here ends the search."""

LIKELY: Final[tuple[tuple[str, Strategy], ...]] = (
    ("pattern", pattern.find),
    ("pinyin", pinyin.find),
    ("initials", initials.find),
    ("homophone", homophone.find),
    ("shape", shape.find),
)
"""What answers a whole question by one look at an index."""

NEAR: Final[tuple[tuple[str, Strategy], ...]] = (
    ("head", head.find),
    ("edit", edit.find),
    ("content", content.find),
)
"""What compares the question with many terms."""

__all__ = ["CERTAIN", "LIKELY", "NEAR", "Strategy"]
