"""Script conversion rewrites characters and leaves words alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.text import is_han, to_simplified, to_traditional


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("兩鄰理念", "两邻理念"),
        ("三綫一單", "三线一单"),
        ("三線一單", "三线一单"),
        ("政府工作報告裡的「三個革命」是指什麼？", "政府工作报告里的「三个革命」是指什么？"),
        ("圍繞著「四個和平」講的是甚麼", "围绕着「四个和平」讲的是什么"),
        ("圍繞着", "围绕着"),
        ("五個分平臺", "五个分平台"),
        ("群衆", "群众"),
        ("四個品質", "四个品质"),
        ("網路", "网路"),
    ],
)
def test_traditional_text_of_every_region_becomes_simplified(
    traditional: str, simplified: str
) -> None:
    assert to_simplified(traditional) == simplified


@pytest.mark.parametrize("text", ["什么著名的要么", "怎么会着力乾隆", "1+6+5+N", "", "三保\n底线"])
def test_simplified_text_stays(text: str) -> None:
    assert to_simplified(text) == text


@given(st.text("兩鄰三綫一單裡裏麼麽什甚着著乾後臺台么了瞭解1+「」\n", max_size=20))
def test_conversion_to_simplified_keeps_every_place(text: str) -> None:
    assert len(to_simplified(text)) == len(text)


@given(st.text(st.characters(), max_size=12))
def test_any_text_is_converted_whole(text: str) -> None:
    assert len(to_simplified(text)) == len(text)
    assert all(to_traditional(text)) or not text


def test_what_stands_after_an_unreadable_character_is_converted_too() -> None:
    assert to_simplified("兩\x00鄰\ud800線") == "两\x00邻\ud800线"
    assert to_traditional("两\x00邻")[0] == "兩\x00鄰"


def test_the_traditional_variants_differ_by_region_and_word() -> None:
    variants = to_traditional("里面的信息")
    assert variants[0] == "裏面的信息"
    assert {"裡面的信息", "裡面的資訊"} <= set(variants)


def test_a_text_without_hanzi_is_its_own_only_variant() -> None:
    assert to_traditional("1+6+5+N") == ("1+6+5+N",)


@pytest.mark.parametrize("character", ["三", "〇", "鄰", "㐀", "𠀀", "\uf900"])
def test_hanzi_are_hanzi(character: str) -> None:
    assert is_han(character)


@pytest.mark.parametrize("character", ["N", "3", "⼀", "あ", "、", "々", "한"])
def test_other_characters_are_no_hanzi(character: str) -> None:
    assert not is_han(character)
