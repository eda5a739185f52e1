"""Syllables that speakers confuse share a class, others do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.text import near_sounds
from api.text.syllable import known_syllables


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("lan", "nan"),
        ("zhi", "zi"),
        ("chu", "cu"),
        ("shi", "si"),
        ("fang", "fan"),
        ("lin", "ling"),
        ("sheng", "shen"),
        ("sheng", "sen"),
        ("ran", "lan"),
        ("fu", "hu"),
        ("guang", "guan"),
        ("liang", "nian"),
        ("lve", "nve"),
    ],
)
def test_near_sounds_share_a_class(one: str, other: str) -> None:
    assert near_sounds(one) == near_sounds(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("ba", "pa"), ("dong", "tong"), ("san", "si"), ("gong", "gen"), ("lu", "lv"), ("ji", "qi")],
)
def test_different_sounds_do_not(one: str, other: str) -> None:
    assert near_sounds(one) != near_sounds(other)


@given(st.sampled_from(sorted(known_syllables())))
def test_the_class_of_a_class_is_itself(syllable: str) -> None:
    assert near_sounds(near_sounds(syllable)) == near_sounds(syllable)
