"""A lookup: candidates, then named strategies, then one total ranking that keeps its reason."""

from api.search.answer import Answer, Evidence, Hit, MatchKind, Suggestion, Trace
from api.search.engine import SearchEngine
from api.search.ranking import CONFIDENT

__all__ = [
    "CONFIDENT",
    "Answer",
    "Evidence",
    "Hit",
    "MatchKind",
    "SearchEngine",
    "Suggestion",
    "Trace",
]
