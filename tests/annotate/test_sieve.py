"""The sieve settles much of what the judge would have to look at, and never otherwise."""

import numpy as np
from hypothesis import given, settings

from api.annotate.automaton import Automaton
from api.annotate.judge import judge
from api.annotate.passage import Passage
from api.annotate.sieve import ASK, settle
from api.lexicon import Lexicon
from tests.annotate.conftest import texts


def settled(automaton: Automaton, passage: Passage) -> list[tuple[float, float]]:
    candidates = automaton.candidates(passage.key)
    if not candidates:
        return []
    numbers, starts, ends = np.array(candidates, dtype=np.intp).T
    claims = settle(passage, starts, ends, automaton.traits(numbers))
    judged = [
        judge(passage, automaton.pattern(number), start, end) for number, start, end in candidates
    ]
    return list(zip(claims, judged, strict=True))


@settings(deadline=None, max_examples=400)
@given(text=texts)
def test_what_it_settles_the_judge_would_say_too(lexicon: Lexicon, text: str) -> None:
    for claim, judged in settled(Automaton(lexicon), Passage(text)):
        assert claim in (ASK, judged)


def test_it_settles_what_is_quoted_or_stands_between_marks(lexicon: Lexicon) -> None:
    text = "落实“三保”，三管三必须，四个意识。完成30处、四风"
    claims = settled(Automaton(lexicon), Passage(text))
    assert len(claims) > 4
    assert all(claim == judged for claim, judged in claims)


def test_it_leaves_to_the_judge_where_a_word_may_cross_an_end(lexicon: Lexicon) -> None:
    claims = settled(Automaton(lexicon), Passage("排名前三保持稳定，三保险，十五社区"))
    assert claims
    assert all(claim == ASK for claim, _ in claims)
