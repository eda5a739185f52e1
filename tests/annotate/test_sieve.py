"""The sieve settles much of what the judge would have to look at, and never otherwise."""

from hypothesis import given, settings

from api.annotate.automaton import Automaton
from api.annotate.chain import Chains
from api.annotate.judge import CERTAIN, judge
from api.annotate.passage import Passage
from api.annotate.sieve import ASK, settle
from api.lexicon import Lexicon
from tests.annotate.conftest import texts


def settled(automaton: Automaton, passage: Passage) -> list[tuple[float, float]]:
    numbers, starts, ends = automaton.candidates(passage.folded)
    if not numbers.size:
        return []
    claims = settle(passage, starts, ends, automaton.traits(numbers)).certainty.tolist()
    spans = zip(numbers.tolist(), starts.tolist(), ends.tolist(), strict=True)
    judged = [judge(passage, automaton.pattern(number), start, end) for number, start, end in spans]
    return list(zip(claims, judged, strict=True))


@settings(deadline=None, max_examples=400)
@given(text=texts)
def test_what_it_settles_the_judge_would_say_too(lexicon: Lexicon, text: str) -> None:
    for claim, judged in settled(Automaton(lexicon), Passage(text)):
        assert claim in (ASK, judged)


def test_it_settles_what_is_quoted_or_stands_between_marks(lexicon: Lexicon) -> None:
    text = "落实“三保”，三管三必须，四个意识。完成30处、四风、等"
    claims = settled(Automaton(lexicon), Passage(text))
    assert len(claims) > 4
    assert all(claim == judged for claim, judged in claims)


def test_it_leaves_to_the_judge_where_a_word_may_cross_an_end(lexicon: Lexicon) -> None:
    claims = settled(Automaton(lexicon), Passage("排名前三保持稳定，三保险，十五社区"))
    assert claims
    assert all(claim == ASK for claim, _ in claims)


def test_it_leaves_to_the_judge_what_stands_at_an_end_of_the_text(lexicon: Lexicon) -> None:
    claims = settled(Automaton(lexicon), Passage("四风、三保，四风"))
    assert [claim for claim, _ in claims] == [ASK, CERTAIN, ASK]


@settings(deadline=None, max_examples=400)
@given(text=texts)
def test_only_odd_ones_are_broken_or_part_of_a_chain(lexicon: Lexicon, text: str) -> None:
    automaton, passage = Automaton(lexicon), Passage(text)
    candidates = automaton.candidates(passage.folded)
    if not candidates.numbers.size:
        return
    chains = Chains(passage, candidates)
    sifted = settle(
        passage, candidates.starts, candidates.ends, automaton.traits(candidates.numbers)
    )
    columns = (*candidates, *sifted)
    for number, start, end, _, first, last, is_odd in zip(
        *(column.tolist() for column in columns), strict=True
    ):
        assert (first, last) == passage.folded.span(start, end)
        pattern = automaton.pattern(number)
        chained = pattern.may_be_chained and chains.hold(pattern, start, end)
        assert is_odd or (passage.is_whole(start, end) and not chained)
