"""Folding keeps what tells slogans apart, drops the rest, and never loses its way back."""

import itertools
from pathlib import Path
from typing import TypedDict

import numpy as np
import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from opencc import OpenCC

from api.errors import InvalidInput
from api.text import fold, fold_key, fold_keys

CASES = Path(__file__).parents[1] / "cases" / "fold.yaml"

# Characters whose folding depends on neighbours, on each other or on width, drawn densely.
ADVERSARIAL = (
    "(（[〔)）]〕fāaǎūüchnzhNé\u0304发展一三零十两裏線⻓①²4０9"
    " \n\u3000\u200b.．·、-－—~～+＋×*&/“”「"
)
SPACES = " \n\t\r\u3000\u00a0\u200b\ufeff"

adversarial = st.text(ADVERSARIAL, max_size=40)
anything = st.text(st.characters(), max_size=40)
texts = adversarial | anything

# Level one of GB 2312: the 3,755 characters that ordinary simplified text is made of.
COMMON_HANZI = [
    bytes((row, cell)).decode("gb2312")
    for row in range(0xB0, 0xD8)
    for cell in range(0xA1, 0xFA if row == 0xD7 else 0xFF)
]


class Case(TypedDict, total=False):
    """One entry of the case file."""

    why: str
    same: list[str]
    apart: list[str]
    to: str


def cases() -> list[Case]:
    loaded: list[Case] = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return loaded


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["why"])
def test_the_cases_of_the_curators_hold(case: Case) -> None:
    keys = {spelling: fold_key(spelling) for spelling in case.get("same", [])}
    assert len(set(keys.values())) <= 1, keys
    if "to" in case:
        assert set(keys.values()) == {case["to"]}
    for one, other in itertools.combinations(case.get("apart", []), 2):
        assert fold_key(one) != fold_key(other), (one, other)


@given(texts)
@example("4.-0")
@example("发((fā))")
@example("一(一(fā)ā)")
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(texts)
def test_every_folded_character_comes_from_a_later_place_than_the_one_before(text: str) -> None:
    folded = fold(text)
    assert len(folded.starts) == len(folded.text) <= len(text)
    assert "".join(map(chr, folded.points)) == folded.text
    assert "".join(map(chr, folded.original_points)) == text
    assert np.all(np.diff(folded.starts) > 0)
    assert all(0 <= start < len(text) for start in folded.starts)


@given(texts)
def test_each_folded_character_is_what_its_original_folds_to(text: str) -> None:
    folded = fold(text)
    for character, start in zip(folded.text, folded.starts, strict=True):
        alone = fold_key(text[start])
        assert alone == character or (alone == "" and character in ".-~")


@given(texts, st.data())
def test_a_span_leads_back_to_a_piece_that_folds_to_it(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    first, last = folded.span(start, end)
    assert 0 <= first < last <= len(text)
    assert fold_key(text[first:last]).strip(".-~") == folded.text[start:end].strip(".-~")


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (-1, 1), (0, 3)])
def test_a_span_outside_the_folded_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(InvalidInput, match="span"):
        fold("“三保”").span(start, end)


def test_a_span_takes_in_what_was_dropped_inside_it_and_not_around_it() -> None:
    text = "落实“三\n管 三必須”、"
    folded = fold(text)
    first, last = folded.span(2, 7)
    assert folded.text == "落实3管3必须"
    assert text[first:last] == "三\n管 三必須"


@given(texts, st.data())
def test_wrapping_and_spacing_change_nothing(text: str, data: st.DataObject) -> None:
    places = data.draw(st.lists(st.integers(0, len(text)), max_size=6))
    spaced = text
    for place in sorted(places, reverse=True):
        spaced = spaced[:place] + data.draw(st.sampled_from(SPACES)) + spaced[place:]
    assert fold_key(spaced) == fold_key(text)
    assert fold(spaced).text == fold(text).text


@given(texts)
def test_full_width_changes_nothing(text: str) -> None:
    wide = "".join(chr(ord(one) + 0xFEE0) if "!" <= one <= "~" else one for one in text)
    assert fold_key(wide) == fold_key(text)


@given(texts)
def test_upper_case_changes_nothing(text: str) -> None:
    upper = "".join(one.upper() if one.isascii() else one for one in text)
    assert fold_key(upper) == fold_key(text)


@pytest.mark.parametrize("region", ["s2t", "s2tw", "s2hk"])
def test_traditional_script_of_any_region_changes_no_common_character(region: str) -> None:
    convert = OpenCC(region).convert
    rewritten = {one: convert(one) for one in COMMON_HANZI}
    apart = {one: other for one, other in rewritten.items() if fold_key(one) != fold_key(other)}
    assert len(rewritten) == 3755
    assert apart == {}


@given(texts)
def test_the_short_way_agrees_with_the_long_way(text: str) -> None:
    assert fold_key(text) == fold(text).text
    assert fold_key(text * 40) == fold(text * 40).text


@given(st.lists(texts | st.just("\U0010ffff"), max_size=6))
def test_many_at_once_agree_with_one_by_one(several: list[str]) -> None:
    assert fold_keys(several) == [fold_key(text) for text in several]


def test_lone_surrogates_pass_through() -> None:
    assert fold("三\ud800保").text == "3\ud800保"
    assert fold_key("三\ud800保") == "3\ud800保"


@given(st.text(ADVERSARIAL, max_size=30))
def test_offsets_agree_with_a_slow_reading_of_the_rules(text: str) -> None:
    """A loose mark, a reading and a dropped character are the only things that go missing."""
    folded = fold(text)
    kept = set(folded.starts.tolist())
    for place, character in enumerate(text):
        if fold_key(character) and place not in kept:
            assert character.isalpha() or character == "\u0304"
