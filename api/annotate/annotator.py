"""The engine: finds mentions of the terms of one lexicon in running text."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from api.annotate.automaton import Automaton, Candidate
from api.annotate.chain import Chains
from api.annotate.judge import judge
from api.annotate.mention import Annotations, Mention, Unknown
from api.annotate.overlap import longest
from api.annotate.overrun import Overrun, trimmed
from api.annotate.passage import Passage
from api.annotate.pieces import PIECE, pieces
from api.annotate.seam import warm as warm_seams
from api.annotate.sense import SenseChooser, Senses
from api.annotate.sieve import ASK, settle
from api.annotate.surface import KIND_AS_WRITTEN, kind_of
from api.annotate.unknown import unknown_slogans
from api.lexicon import Lexicon
from api.text import corpus_size


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

    def _sifted(
        self, passage: Passage, candidates: Sequence[Candidate]
    ) -> Iterable[tuple[Candidate, float]]:
        """Give the candidates of a piece, each with its certainty or `ASK`."""
        if not candidates:
            return ()
        numbers, starts, ends = np.array(candidates, dtype=np.intp).T
        return zip(
            candidates,
            settle(passage, starts, ends, self._automaton.traits(numbers)),
            strict=True,
        )

    def _mentions(self, passage: Passage, offset: int, chooser: SenseChooser) -> list[Mention]:
        """Everything in a piece that is a mention, those inside others too."""
        found: list[Mention] = []
        overrun: list[Overrun] = []
        text, starts, pattern_of = passage.text, passage.starts, self._automaton.pattern
        candidates = self._automaton.candidates(passage.key)
        chains = Chains(passage, candidates)
        for (number, start, end), settled in self._sifted(passage, candidates):
            if not settled:
                continue
            pattern = pattern_of(number)
            certainty = settled if settled != ASK else judge(passage, pattern, start, end)
            if not certainty:
                continue
            if pattern.may_be_chained and chains.hold(pattern, start, end):
                continue
            first, last = starts[start], starts[end - 1] + 1
            choice = chooser.choose(pattern, text, (first, last))
            form = pattern.forms[choice.form]
            if last - first != end - start and form.kind != "label":
                core = passage.quoted_part(start, end)
                if core is not None:
                    overrun.append(Overrun(len(found), (core[0] + offset, core[1] + offset)))
            surface = text[first:last]
            if surface == pattern.written[choice.form]:
                kind = KIND_AS_WRITTEN[form.kind]
            else:
                kind = kind_of(passage, pattern, (start, end), choice.form)
            found.append(
                Mention(
                    first + offset,
                    last + offset,
                    surface,
                    choice.term_id,
                    choice.sense_id,
                    certainty * choice.trust,
                    kind,
                    form.surface,
                    choice.alternatives,
                )
            )
        return trimmed(found, overrun) if overrun else found
