"""Whatever a keyboard sends for pinyin, the reading that was meant is among the first."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from api.text import split_pinyin
from api.text.syllable import has_tone, is_toned_pinyin, known_syllables, toneless

syllable_lists = st.lists(st.sampled_from(sorted(known_syllables())), min_size=1, max_size=6)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("sanxianyidan", "san xian yi dan"),
        ("san1 xian4 yi4 dan1", "san xian yi dan"),
        ("san1xian4", "san xian"),
        ("sān guǎn sān bì xū", "san guan san bi xu"),
        ("sa\u0304n gua\u030cn", "san guan"),
        ("wanren jin wanqi", "wan ren jin wan qi"),
        ("yilouyi'an", "yi lou yi an"),
        ("shi’er mingpian", "shi er ming pian"),
        ("SanXian", "san xian"),
        ("liu邻gongcheng", "liu 邻 gong cheng"),
        ("sangai联动", "san gai 联 动"),
        ("4+3+X chanyetixi", "4+3+x chan ye ti xi"),
        ("12345+wangge", "12345+ wang ge"),
        ("5G+zhinenghua", "5g+ zhi neng hua"),
        ("yingshanghuanjing6.0ban", "ying shang huan jing 6.0 ban"),
        ("shuju yaosu×", "shu ju yao su ×"),
        ("3guan3bixu", "3 guan 3 bi xu"),
        ("lǜsè", "lv se"),
        ("lvse", "lv se"),
        ("nüe", "nve"),
        ("zhanlue", "zhan lve"),
        ("xian", "xian"),
        ("xian", "xi an"),
    ],
)
def test_the_meant_reading_is_found(typed: str, meant: str) -> None:
    assert tuple(meant.split(" ")) in split_pinyin(typed)


@pytest.mark.parametrize(
    "typed", ["", "sgsbx", "what is", "三保", "1+6+5+N", "12345", "sanx", "!?"]
)
def test_what_is_no_pinyin_has_no_reading(typed: str) -> None:
    assert split_pinyin(typed) == []


def _rounded(letters: str) -> str:
    """The same letters for every way to type ü: nyu, nv and nu."""
    return letters.replace("yu", "v").replace("u", "v")


@given(syllable_lists)
@example(["hen", "yu"])
def test_syllables_typed_together_are_found_again(syllables: list[str]) -> None:
    found = split_pinyin("".join(syllables))
    assert found
    assert {_rounded("".join(reading)) for reading in found} == {_rounded("".join(syllables))}
    if len(syllables) <= 3:
        assert tuple(syllables) in found


@given(syllable_lists)
def test_apostrophes_keep_syllables_whole(syllables: list[str]) -> None:
    found = split_pinyin("'".join(syllables))
    assert tuple(syllables) in found[:1] or len(found[0]) <= len(syllables)
    assert tuple(syllables) in found


@given(syllable_lists)
def test_the_shortest_reading_comes_first(syllables: list[str]) -> None:
    found = split_pinyin("".join(syllables))
    assert [len(reading) for reading in found] == sorted(len(reading) for reading in found)
    assert len(set(found)) == len(found) <= 32


@given(st.text(max_size=30))
def test_any_text_is_answered(text: str) -> None:
    assert all(reading and all(reading) for reading in split_pinyin(text))


def test_a_long_ambiguous_run_stays_bounded() -> None:
    assert 0 < len(split_pinyin("an" * 100)) <= 32


@pytest.mark.parametrize(
    ("written", "bare"), [("lǜ", "lv"), ("LÜ", "lv"), ("fā zhǎn", "fa zhan"), ("ɡuān", "guan")]
)
def test_tone_marks_are_taken_off(written: str, bare: str) -> None:
    assert toneless(written) == bare


@pytest.mark.parametrize("letters", ["fā", "qū", "àidài", "lǜ", "chuàng"])
def test_toned_syllables_are_pinyin(letters: str) -> None:
    assert has_tone(letters)
    assert is_toned_pinyin(letters)


@pytest.mark.parametrize("letters", ["fa", "café", "André", "ā1", ""])
def test_other_letters_are_no_toned_pinyin(letters: str) -> None:
    assert not is_toned_pinyin(letters)


def test_the_table_of_syllables_has_the_size_of_the_standard_one() -> None:
    assert 395 <= len(known_syllables()) <= 415
