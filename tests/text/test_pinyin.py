"""Policy words are read as officials read them."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from api.text import initials, is_han, readings, syllables
from api.text.policy_readings import CHARACTERS, WORDS
from api.text.syllable import known_syllables

CASES = Path(__file__).parents[1] / "cases" / "pinyin.yaml"
han_texts = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), max_size=20)


def cases() -> dict[str, str]:
    loaded: dict[str, str] = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return loaded


@pytest.mark.parametrize(("text", "read"), cases().items())
def test_the_cases_of_the_curators_hold(text: str, read: str) -> None:
    assert " ".join(syllables(text)) == read


@given(han_texts)
def test_every_hanzi_has_one_syllable(text: str) -> None:
    assert len(syllables(text)) == len(text)


@given(han_texts)
def test_the_reading_in_context_is_one_of_the_readings(text: str) -> None:
    for syllable, choices in zip(syllables(text), readings(text), strict=True):
        assert syllable in choices or len(text) > 1


@given(st.text(max_size=20))
def test_readings_correspond_to_places(text: str) -> None:
    assert len(readings(text)) == len(text)


def test_a_character_has_all_its_readings() -> None:
    assert readings("长2N") == tuple(map(frozenset, (["chang", "zhang"], "2", "N")))
    assert readings("重")[0] >= {"zhong", "chong"}


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("三管三必须", "sgsbx"),
        ("双随机、一公开", "ssjygk"),
        ("4+3+X产业体系", "43xcytx"),
        ("兩鄰", "ll"),
        ("绿色", "ls"),
        ("", ""),
    ],
)
def test_initials_are_first_letters(text: str, letters: str) -> None:
    assert initials(text) == letters


def test_the_words_of_policy_texts_are_written_well() -> None:
    seen = set()
    for line in re.split(r" / |\n", WORDS.strip()):
        word, *read = line.split(" ")
        assert word not in seen, f"{word} stands twice"
        seen.add(word)
        assert len(word) == len(read), line
        for character, syllable in zip(word, read, strict=True):
            assert is_han(character)
            assert syllable in known_syllables(), line
            assert syllable in readings(character)[0], line


def test_the_usual_readings_are_readings() -> None:
    assert all(syllable in readings(one)[0] for one, syllable in CHARACTERS.items())
