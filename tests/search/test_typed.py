import pytest

from api.search.sound import read_aloud
from api.search.typed import types_digits, types_name
from api.text import fold_key


def typed(text: str, name: str, *, whole: bool = True) -> bool:
    key = fold_key(name)
    return types_name(fold_key(text), key, read_aloud(key), whole=whole)


@pytest.mark.parametrize("text", ["数字jj", "shuzijj", "szjj", "shzjingji", "数zi经j"])
def test_syllables_initials_and_hanzi_mix(text: str) -> None:
    assert typed(text, "数字经济")


@pytest.mark.parametrize("text", ["szj", "szjx", "数据jj", "szjjj"])
def test_other_letters_or_hanzi_write_another_name(text: str) -> None:
    assert not typed(text, "数字经济")


def test_the_last_syllable_of_a_beginning_may_be_unfinished() -> None:
    assert typed("shuzijin", "数字经济", whole=False)
    assert not typed("shuzijin", "数字经济")


def test_a_typed_digit_is_that_digit() -> None:
    assert typed("165n", "1+6+5+N")
    assert not typed("105n", "1+6+5+N")


def test_digits_begin_a_name_with_signs_but_cut_no_number() -> None:
    assert types_digits("165", "1+6+5+n")
    assert types_digits("16", "1+6+5+n")
    assert not types_digits("10", "100馆工程")
    assert not types_digits("15", "1+6+5+n")
