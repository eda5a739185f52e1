"""A label has the spellings that people use for its numerals and signs, and no others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.text import fold_key, numeral_spellings


@pytest.mark.parametrize(
    ("label", "spelling"),
    [
        ("十大行动", "10大行动"),
        ("10大行动", "十大行动"),
        ("十二名片", "12名片"),
        ("12名片", "十二名片"),
        ("二十条", "20条"),
        ("二十条", "廿条"),
        ("百馆工程", "100馆工程"),
        ("131+1", "一百三十一加1"),
        ("131+1", "131加1"),
        ("1+6+5+N", "1加6加5加N"),
        ("1+6+5+N", "165N"),
        ("1+6+5+N", "1十6十5十N"),
        ("一+六", "一加六"),
        ("12345+网格", "12345网格"),
        ("5G+智能化", "5G智能化"),
        ("F+EPC+O", "FEPCO"),
        ("双随机、一公开", "两随机、一公开"),
        ("双招双引", "两招两引"),
        ("两邻", "双邻"),
        ("2长+2员", "双长+双员"),
        ("2长+2员", "2长加2员"),
        ("营商环境6.0版", "营商环境六点零版"),
        ("数据要素×", "数据要素x"),
        ("数据要素×", "数据要素乘"),
        ("外事+", "外事加"),
        ("五个1+3", "五个1加3"),
    ],
)
def test_a_spelling_in_use_is_given(label: str, spelling: str) -> None:
    assert spelling in numeral_spellings(label)


@pytest.mark.parametrize(
    ("label", "spelling"),
    [
        ("十四五", "145"),
        ("十四五", "14五"),
        ("外事+", "外事"),
        ("外事+", "外事十"),
        ("万人进万企", "10000人进10000企"),
        ("12345热线", "一万二千三百四十五热线"),
        ("一百双", "一百两"),
        ("两个维护", "双个维护"),
        ("1+3", "13"),
        ("3+9+9", "399"),
        ("*+*", "**"),
        ("文化+体育", "文化体育"),
        ("行动2023", "行动二千零二十三"),
    ],
)
def test_a_spelling_that_nobody_means_is_not(label: str, spelling: str) -> None:
    assert spelling not in numeral_spellings(label)


@pytest.mark.parametrize("label", ["三保", "十四五", "四个意识", "EPC", ""])
def test_a_label_that_has_one_spelling_has_no_other(label: str) -> None:
    assert numeral_spellings(label) == frozenset()


@given(st.text("一二两双三十百千万0123.+×N长员条、随机", max_size=10))
def test_spellings_are_others_and_few(label: str) -> None:
    spellings = numeral_spellings(label)
    assert label not in spellings
    assert len(spellings) <= 64
    assert all(fold_key(one) or not fold_key(label) for one in spellings)


def test_a_long_chain_has_no_more_spellings_than_the_limit() -> None:
    assert 32 <= len(numeral_spellings("、".join(["两邻"] * 9))) <= 64
