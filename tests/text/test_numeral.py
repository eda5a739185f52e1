"""Numerals are read as a Chinese reader reads them, and nothing else is a numeral."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.text import han_numeral, numeral_value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三", 3),
        ("两", 2),
        ("兩", 2),
        ("双", 2),
        ("零", 0),
        ("〇", 0),
        ("叁", 3),
        ("3", 3),
        ("１２", 12),
        ("012", 12),
        ("十", 10),
        ("拾", 10),
        ("十二", 12),
        ("一十二", 12),
        ("二十", 20),
        ("廿", 20),
        ("廿五", 25),
        ("卅", 30),
        ("百", 100),
        ("一百", 100),
        ("一百零五", 105),
        ("一百一十", 110),
        ("一百三十一", 131),
        ("壹佰叁拾壹", 131),
        ("两千", 2000),
        ("两千零一", 2001),
        ("两千零一十", 2010),
        ("一万二千", 12000),
        ("一万零五", 10005),
        ("十三亿", 1300000000),
        ("万", 10000),
        ("10万", 100000),
        ("2000万", 20000000),
        ("一三一", 131),
        ("二〇二三", 2023),
        ("一二三四五", 12345),
        ("⑩", 10),
        ("Ⅳ", 4),
    ],
)
def test_a_numeral_has_its_value(text: str, value: int) -> None:
    assert numeral_value(text) == value


@pytest.mark.parametrize(
    "text",
    ["", "N", "X", "*", "多", "几", "十几", "数十", "三四", "十四五", "二十五六", "1.5", "½",
     "一百五", "一百零", "一零五百", "三保", "十百", "百十百", "1十", "+", "-1", "二百五十万亿万",
     " 3", "9" * 30],
)  # fmt: skip
def test_what_is_no_single_whole_number_has_no_value(text: str) -> None:
    assert numeral_value(text) is None


@given(st.integers(0, 9999))
def test_a_number_written_in_hanzi_reads_back(value: int) -> None:
    assert numeral_value(han_numeral(value)) == value


@pytest.mark.parametrize(
    ("value", "written"),
    [(0, "零"), (7, "七"), (10, "十"), (12, "十二"), (20, "二十"), (105, "一百零五"),
     (110, "一百一十"), (1001, "一千零一"), (1010, "一千零一十"), (2000, "二千")],
)  # fmt: skip
def test_numbers_are_written_as_they_are_read_aloud(value: int, written: str) -> None:
    assert han_numeral(value) == written


@given(st.text(max_size=8))
def test_any_text_is_answered(text: str) -> None:
    value = numeral_value(text)
    assert value is None or value >= 0
