"""A report's glossary section and its running text become drafts, exact to the code point."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from api.discover import draft, draft_json

CASES = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "reports.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_section_is_found_and_cut_in_any_usual_form(case: dict[str, object]) -> None:
    drafts = draft(str(case["report"]))
    assert [[one.label, one.definition] for one in drafts if one.how == "glossary"] == case[
        "drafts"
    ]


REPORT = """各位代表！

一年来，我们大力实施引水、绿化、亮灯“三大工程”，落实“三保”，推行城中村“两个一”机制。

名词解释

1.“三保”：保甲、保乙、保丙。
2.城中村“两个一”机制：一张图，一本账。
3.“五星”村：甲星、乙星、丙星、丁星。
"""


def test_a_draft_holds_label_core_head_kind_and_groups() -> None:
    second = draft(REPORT)[1]
    assert (second.label, second.core, second.head) == ("城中村两个一机制", "两个一", "机制")
    assert second.kind == "numbered"
    assert [member.text for member in second.groups[0].members] == ["一张图", "一本账"]
    assert second.groups[0].complete


def test_offsets_lead_to_the_printed_label_and_the_definition() -> None:
    for one in draft(REPORT):
        assert REPORT[one.start : one.end] == one.definition
        assert REPORT[one.label_start : one.label_end] == one.printed


def test_mentions_stand_in_the_running_text_only() -> None:
    first = draft(REPORT)[0]
    assert [REPORT[place.start : place.end] for place in first.mentions] == ["三保"]
    assert first.mentions[0].end < REPORT.index("名词解释")


def test_running_text_that_expands_a_slogan_makes_an_inline_draft() -> None:
    (inline,) = [one for one in draft(REPORT) if one.how == "inline"]
    assert inline.label == "三大工程"
    assert inline.definition == "引水、绿化、亮灯"


def test_what_the_section_explains_alike_is_not_drafted_twice() -> None:
    report = REPORT.replace("落实“三保”", "落实“三保”（保甲、保乙、保丙）")
    assert [one.how for one in draft(report) if one.core == "三保"] == ["glossary"]


def test_a_count_that_disagrees_is_pointed_out() -> None:
    third = draft(REPORT)[2]
    assert third.review == ("五星 counts 5, list has 4",)
    assert not third.groups[0].complete


def test_two_terms_in_an_entry_are_pointed_out() -> None:
    report = "名词解释\n1.“甲”“乙”：两个词。\n2.三带：甲带、乙带、丙带。\n"
    assert "two terms in one entry" in draft(report)[0].review


def test_a_phrase_made_of_its_members_gets_them() -> None:
    report = "名词解释\n1.放管服：简政放权、放管结合、优化服务。\n2.三带：甲带、乙带、丙带。\n"
    first = draft(report)[0]
    assert first.kind == "phrase"
    assert [member.text for member in first.groups[0].members] == [
        "简政放权",
        "放管结合",
        "优化服务",
    ]


def test_json_has_the_names_of_the_wire() -> None:
    plain = draft_json(draft(REPORT)[0])
    assert plain["label"] == "三保"
    assert plain["how"] == "glossary"
    assert plain["groups"] == [
        {
            "numeral": "三",
            "count": 3,
            "noun": "保",
            "complete": True,
            "members": [{"text": text, "note": None} for text in ("保甲", "保乙", "保丙")],
        }
    ]


LINES = st.sampled_from(
    ["名词解释", "**注释：**", "1.三保：保甲、保乙。", "[2]两新：指甲和乙。", "“五星”。甲、乙。", "附件3",
     "落实甲、乙、丙“三带”", "**", "（一）", "：", "2．两区 甲区、乙区", "〇四好：好", "续行。", "", "“"]
)  # fmt: skip


@given(st.lists(LINES, max_size=14).map("\n".join))
def test_any_text_is_read_and_every_definition_is_exact(report: str) -> None:
    for one in draft(report):
        assert one.definition
        assert report[one.start : one.end] == one.definition


def test_time_grows_with_the_length_of_the_text() -> None:
    """Twice the text must not take four times as long; a wide margin keeps the test quiet."""
    import time

    def seconds(times: int) -> float:
        text = (
            "落实甲、乙、丙“三带”，推进（甲“一二三（" * times
            + "\n名词解释\n"
            + "三保：保甲、" * times
        )
        started = time.perf_counter()
        draft(text)
        return time.perf_counter() - started

    seconds(100)
    assert seconds(4000) < 40 * max(seconds(500), 0.01)
