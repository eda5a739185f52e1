"""The search engine of one edition: lookup, suggest and explain over an immutable index."""

from collections.abc import Iterator
from pathlib import Path

from api.lexicon import Lexicon
from api.search.answer import Answer, Evidence, Suggestion, Trace
from api.search.candidate import Candidate, Request
from api.search.index import Index
from api.search.question import Question, read
from api.search.ranking import answer, rank
from api.search.strategies import STAGES
from api.search.suggestions import suggest


class SearchEngine:
    """Answers lookups; synchronous, and safe to share between threads."""

    def __init__(self, index: Index) -> None:
        """Take a finished index; `build` and `open` make one."""
        self._index = index

    @classmethod
    def build(cls, lexicon: Lexicon, directory: Path | None = None) -> "SearchEngine":
        """Build the index of an edition, in memory or in an existing, empty directory."""
        return cls(Index.build(lexicon, directory))

    @classmethod
    def open(cls, directory: Path) -> "SearchEngine":
        """Open an index that was built in a directory.

        Raises:
            FileNotFoundError: the directory holds no finished index.
        """
        return cls(Index.open(directory))

    @property
    def lexicon(self) -> Lexicon:
        """The lexicon that was indexed."""
        return self._index.lexicon

    def warm(self) -> None:
        """Read the dictionaries and a small glossary now, so that no question waits for them."""
        self._index.warm()
        self.explain("两邻是什么意思")

    def lookup(
        self,
        q: str,
        *,
        limit: int = 5,
        place: str | None = None,
        year: int | None = None,
        min_score: float = 0.0,
    ) -> Answer:
        """Find the terms that a query means.

        A query of which folding leaves nothing (emoji, marks) has no hits and is no error.
        """
        question = read(q, self._index.places, place=place, year=year)
        if not question.key:
            return Answer(q, (), confident=False, ambiguous=False)
        ranked = rank(question, [one for _, one in self._candidates(question)], self._index)
        return answer(question, ranked, self._index, limit=limit, min_score=min_score)

    def core(self, q: str) -> str:
        """What a query asks about, folded: without carrier phrase, place and year."""
        return read(q, self._index.places, place=None, year=None).core

    def suggest(self, q: str, limit: int = 10) -> tuple[Suggestion, ...]:
        """Complete what is being typed; at most `limit` suggestions, one a term."""
        return suggest(q, self._index, limit)

    def explain(
        self, q: str, *, limit: int = 5, place: str | None = None, year: int | None = None
    ) -> Trace:
        """Show how a query is read and what every strategy finds, also those not needed."""
        question = read(q, self._index.places, place=place, year=year)
        found = list(self._candidates(question, thorough=True)) if question.key else []
        return Trace(
            query=q,
            wanted=tuple((one.origin, one.key) for one in question.wanted),
            place=question.place,
            year=question.year,
            evidence=tuple(self._evidence(name, one) for name, one in found),
            answer=self.lookup(q, limit=limit, place=place, year=year),
        )

    def _candidates(
        self, question: Question, *, thorough: bool = False
    ) -> Iterator[tuple[str, Candidate]]:
        """Run the strategies in their order, and stop once the answer is clear."""
        request = Request(question, self._index)
        best = 0.0
        for strategies, enough in STAGES:
            for name, find in strategies:
                for candidate in find(request):
                    if not candidate.features.get("rest"):
                        best = max(best, candidate.score)
                    yield name, candidate
                if best >= enough and not thorough:
                    return

    def _evidence(self, strategy: str, candidate: Candidate) -> Evidence:
        return Evidence(
            strategy=strategy,
            term_id=self._index.lexicon.terms.ids[candidate.term],
            kind=candidate.kind,
            score=candidate.score,
            matched=candidate.matched,
            asked=candidate.asked,
            features=tuple(candidate.features.items()),
        )
