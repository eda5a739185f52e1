"""The engine: finds mentions of the terms of one lexicon in running text."""

from collections.abc import Iterator

import numpy as np

from api.annotate.automaton import Automaton, Candidates
from api.annotate.chain import Chains
from api.annotate.judge import NONE, judge
from api.annotate.mention import Annotations, Mention, Unknown
from api.annotate.overlap import longest
from api.annotate.overrun import Overrun, trimmed
from api.annotate.passage import Passage
from api.annotate.pieces import PIECE, pieces
from api.annotate.seam import warm as warm_seams
from api.annotate.sense import SenseChooser, Senses
from api.annotate.sieve import ASK, settle
from api.annotate.surface import kind_of
from api.annotate.unknown import unknown_slogans
from api.lexicon import Lexicon
from api.text import corpus_size

# Number of a pattern, span in the folded text, certainty, first and last place in the text, odd.
_Row = tuple[int, int, int, float, int, int, bool]


class Annotator:
    """Finds mentions and unknown slogans. Immutable and safe to share between threads."""

    def __init__(self, automaton: Automaton, senses: Senses, piece: int) -> None:
        """Take the finished parts; `build` makes them."""
        self._automaton = automaton
        self._senses = senses
        self._piece = piece

    @classmethod
    def build(cls, lexicon: Lexicon, *, piece: int = PIECE) -> "Annotator":
        """Build the engine: in milliseconds for a thousand terms, in seconds for a million.

        Args:
            lexicon: the forms and terms to find.
            piece: code points that are worked on at once; what is found does not depend on it.
        """
        return cls(Automaton(lexicon), Senses(lexicon), piece)

    def warm(self) -> None:
        """Read the dictionary now, so that the first text does not wait for it."""
        corpus_size()
        warm_seams()

    def annotate(
        self,
        text: str,
        *,
        place: str | None,
        year: int | None,
        every: bool = False,
        unknown: bool = True,
    ) -> Annotations:
        """Find the jargon in a text of any length.

        Args:
            text: the caller's text; offsets are its code points, half-open.
            place: where it was written, to choose among senses.
            year: when it was written.
            every: also mentions inside or across longer ones.
            unknown: also what is shaped like a slogan and names no term.
        """
        found = list(self.parts(text, place=place, year=year, every=every, unknown=unknown))
        return Annotations(
            tuple(mention for _, part in found for mention in part.mentions),
            tuple(slogan for _, part in found for slogan in part.unknown),
        )

    def parts(
        self,
        text: str,
        *,
        place: str | None,
        year: int | None,
        every: bool = False,
        unknown: bool = True,
    ) -> Iterator[tuple[int, Annotations]]:
        """Annotate a long text piece by piece, to show progress or to write as one reads.

        Yields:
            How many code points are done, and what the newest piece holds; offsets are those of
            the whole text.
        """
        chooser = self._senses.given(place, year)
        for offset, piece in pieces(text, self._piece):
            mentions = self._mentions(Passage(piece), offset, chooser)
            if not every:
                mentions = longest(mentions)
            slogans: list[Unknown] = []
            if unknown:
                slogans, mentions = unknown_slogans(piece, offset, mentions)
            yield offset + len(piece), Annotations(tuple(mentions), tuple(slogans))

    def _sifted(self, passage: Passage, candidates: Candidates) -> Iterator[_Row]:
        """Give the candidates of a piece but for those that are certainly none."""
        if not candidates.numbers.size:
            return iter(())
        sifted = settle(
            passage, candidates.starts, candidates.ends, self._automaton.traits(candidates.numbers)
        )
        left = np.flatnonzero(sifted.certainty != NONE)
        return zip(*(column[left].tolist() for column in (*candidates, *sifted)), strict=True)

    def _mentions(self, passage: Passage, offset: int, chooser: SenseChooser) -> list[Mention]:
        """Everything in a piece that is a mention, those inside others too."""
        found: list[Mention] = []
        overrun: list[Overrun] = []
        text, pattern_of, choose = passage.text, self._automaton.pattern, chooser.choose
        candidates = self._automaton.candidates(passage.folded)
        chains = Chains(passage, candidates)
        for number, start, end, certainty, first, last, is_odd in self._sifted(passage, candidates):
            pattern = pattern_of(number)
            if certainty == ASK:
                certainty = judge(passage, pattern, start, end)
                if not certainty:
                    continue
            if is_odd and pattern.may_be_chained and chains.hold(pattern, start, end):
                continue
            choice = choose(pattern, text, (first, last))
            kind, surface = choice.kind, text[first:last]
            if is_odd and kind != "exact":
                core = passage.quoted_part(start, end) if last - first != end - start else None
                if core is not None:
                    overrun.append(Overrun(len(found), (core[0] + offset, core[1] + offset)))
            if surface != choice.written:
                kind = kind_of(passage, pattern, (start, end), choice.form)
            values = (
                first + offset,
                last + offset,
                surface,
                choice.term_id,
                choice.sense_id,
                certainty * choice.trust,
                kind,
                choice.matched,
                choice.alternatives,
            )
            found.append(tuple.__new__(Mention, values))  # nearly twice as fast as its constructor
        return trimmed(found, overrun) if overrun else found
