"""A stretch of prose is cut into pieces, and trimmed of what the list as a whole has around it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.text.pieces.lead import trim_lead
from api.text.pieces.split import split, split_joint
from api.text.pieces.trim import trim

PROSE = st.text("甲乙丙项目建设推进的和与及，、；。“”（）《》一三个等", max_size=40)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("甲镇、乙镇、丙镇", ["甲镇", "乙镇", "丙镇"]),
        ("“甲、乙”工程、丙工程", ["“甲、乙”工程", "丙工程"]),
        ("甲镇（含丁村、戊村）、乙镇", ["甲镇（含丁村、戊村）", "乙镇"]),
        ("《甲、乙办法》、《丙办法》", ["《甲、乙办法》", "《丙办法》"]),
    ],
)
def test_quotation_marks_and_brackets_hold_a_piece_together(text: str, pieces: list[str]) -> None:
    assert split(text, "、") == pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [("甲镇和乙镇", ["甲镇", "乙镇"]), ("甲镇以及乙镇", ["甲镇", "乙镇"]), ("和平镇", ["和平镇"])],
)
def test_a_conjunction_joins_two_pieces_where_it_is_no_part_of_a_word(
    text: str, pieces: list[str]
) -> None:
    assert split_joint(text) == pieces


@pytest.mark.parametrize(
    ("pieces", "first"),
    [
        (["大力推进甲镇改造", "乙村改造", "丙街改造"], "甲镇改造"),
        (["2023年市里提出，建设南门公园", "北门公园", "西门公园"], "南门公园"),
        (["对困难家庭实施甲帮扶", "乙帮扶", "丙帮扶"], "甲帮扶"),
        (["建设甲园", "修复乙河", "改造丙街"], "建设甲园"),
    ],
)
def test_a_verb_before_the_list_goes_and_a_deed_of_the_member_stays(
    pieces: list[str], first: str
) -> None:
    assert trim_lead(pieces, None)[0] == first


@pytest.mark.parametrize(
    ("last", "trimmed"),
    [
        ("西部新区三大平台", "西部新区"),
        ("西部新区等三个领域的工作", "西部新区"),
        ("西部新区相互衔接的机制", "西部新区"),
    ],
)
def test_what_sums_the_list_up_goes(last: str, trimmed: str) -> None:
    assert trim(["南部新区", "北部新区", last], 3, "平台", None)[-1] == trimmed


@given(PROSE, st.sampled_from(["、", "，", "；", "，；", "、，；"]))
def test_pieces_stand_in_the_text_in_their_order(text: str, separators: str) -> None:
    place = 0
    for piece in split(text, separators):
        place = text.index(piece, place) + len(piece)


@given(PROSE, st.integers(2, 4), st.sampled_from([None, "项目", "建设"]))
def test_trimming_takes_from_the_ends_and_adds_nothing(
    text: str, count: int, noun: str | None
) -> None:
    pieces = split(text, "、")
    trimmed = trim(pieces, count, noun, None)
    assert len(trimmed) == len(pieces)
    assert all(after in before for before, after in zip(pieces, trimmed, strict=True))
