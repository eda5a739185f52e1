"""One strategy's claim that one term was meant, and the request that strategies work on."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from api.lexicon import LexForm
from api.search.answer import MatchKind
from api.search.coverage import Covered, covering
from api.search.index import Index
from api.search.keys import KeyKind
from api.search.nearness import Near, alike_names, near_names
from api.search.question import Question, Wanted

_LONGEST_INNER: Final = 48


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim: which term, on what ground, how likely (0 to 1)."""

    term: int
    kind: MatchKind
    score: float
    matched: str
    asked: str
    features: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Request:
    """A question put to an index; what several strategies need is worked out once."""

    question: Question
    index: Index

    @cached_property
    def whole_forms(self) -> tuple[tuple[Wanted, LexForm], ...]:
        """Forms that a wording of the whole question folds to exactly."""
        wordings = [one for one in self.question.wanted if one.origin in ("whole", "core")]
        wordings += self.question.longer
        found = self.index.keys.find([(KeyKind.FORM, one.key) for one in wordings])
        forms = self.index.lexicon.forms
        return tuple(
            (wanted, forms[row])
            for wanted, rows in zip(wordings, found, strict=True)
            for row in rows
            if forms.keys[row] == wanted.key
        )

    @cached_property
    def inner_forms(self) -> tuple[tuple[int, int, LexForm], ...]:
        """Forms that stand in the folded question, with their start and end."""
        forms, key = self.index.lexicon.forms, self.question.key
        return tuple(
            (start, end, forms[row])
            for start, end, rows in self.index.keys.find_parts(key, _LONGEST_INNER)
            for row in rows
            if forms.keys[row] == key[start:end]
        )

    @cached_property
    def text_terms(self) -> tuple[Covered, ...]:
        """Terms whose words cover the question best."""
        return tuple(covering(self.question, self.index))

    @cached_property
    def alike_names(self) -> tuple[Near, ...]:
        """Names that sound or look the same as what was typed."""
        return tuple(alike_names(self.question, self.index))

    @cached_property
    def near_names(self) -> tuple[Near, ...]:
        """Names that differ little from what was typed."""
        return tuple(near_names(self.question, self.index))
