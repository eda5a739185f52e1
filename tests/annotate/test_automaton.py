"""The automaton finds what stands in a text and nothing that only hashes alike."""

from hypothesis import given, settings
from hypothesis import strategies as st

from api.annotate.automaton import Automaton
from api.lexicon import Lexicon, compile_lexicon
from api.text import fold
from tests.annotate.conftest import texts

anything = texts | st.text(st.characters(), max_size=60)


@settings(deadline=None, max_examples=400)
@given(text=anything)
def test_it_finds_every_key_wherever_it_stands(lexicon: Lexicon, text: str) -> None:
    automaton, folded = Automaton(lexicon), fold(text)
    numbers, starts, ends = (column.tolist() for column in automaton.candidates(folded))
    found = set(zip(numbers, starts, ends, strict=True))
    count = len(found)
    for number in range(automaton.size):
        key = automaton.pattern(number).key
        start = folded.text.find(key)
        while start >= 0:
            assert (number, start, start + len(key)) in found
            count -= 1
            start = folded.text.find(key, start + 1)
    assert count == 0
    assert ends == sorted(ends)


def test_characters_that_hash_like_a_key_are_none_of_its_own(lexicon: Lexicon) -> None:
    every = "".join(map(chr, range(0x4E00, 0xA000)))
    pairs = "".join(f"四{one}，" for one in every)
    automaton, folded = Automaton(lexicon), fold(pairs)
    for number, start, end in zip(*map(list, automaton.candidates(folded)), strict=True):
        assert folded.text[start:end] == automaton.pattern(int(number)).key


def test_without_terms_it_finds_nothing() -> None:
    assert not Automaton(compile_lexicon(())).candidates(fold("三保\x00")).numbers.size
