"""What a lookup answers, and what it tells of the way there."""

from dataclasses import dataclass
from typing import Literal

MatchKind = Literal[
    "exact",
    "form",
    "script",
    "numeral",
    "pattern",
    "pinyin",
    "initials",
    "homophone",
    "shape",
    "edit",
    "prefix",
    "head",
    "content",
]


@dataclass(frozen=True, slots=True)
class Hit:
    """One term that answers a query.

    Attributes:
        term_id: which term.
        sense_id: the sense that fits the place and year best.
        score: 0 to 1; an estimate of how likely the term is the one that was meant.
        confident: safe to show without asking back.
        kind: the strategy that found it.
        matched: the form or passage that matched.
    """

    term_id: str
    sense_id: str
    score: float
    confident: bool
    kind: MatchKind
    matched: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Hits, best first; `ambiguous` when two terms or senses answer equally well."""

    query: str
    hits: tuple[Hit, ...]
    confident: bool
    ambiguous: bool


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A completion of what is being typed, and the term that it leads to."""

    text: str
    term_id: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One candidate of one strategy, as `explain` shows it."""

    strategy: str
    term_id: str
    kind: MatchKind
    score: float
    matched: str
    asked: str
    features: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """How a query was read, what every strategy found, and what came of it."""

    query: str
    wanted: tuple[tuple[str, str], ...]
    place: str | None
    year: int | None
    evidence: tuple[Evidence, ...]
    answer: Answer
