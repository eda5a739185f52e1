"""Mentions: every place, in whatever form, and no number cut in two."""

from collections.abc import Mapping

import pytest

from api.glossary import Glossary, Rejected, Source, Term, find_mentions


def found(
    text: str, *terms: Mapping[str, object], rejected: tuple[Rejected, ...] = ()
) -> list[str]:
    source = Source(
        id="report",
        title="报告",
        issuer="某区",
        place="某区",
        date="2023",
        file="report.txt",
        sha256="0" * 64,
    )
    glossary = Glossary(terms=tuple(Term.model_validate(t) for t in terms), sources=(source,))
    mentions = find_mentions(glossary, {"report": text}, rejected)
    return [text[m.start : m.end] for term in mentions.values() for m in term]


def term(label: str, *forms: str, name: str = "term") -> dict[str, object]:
    sense = {
        "id": f"{name}.1",
        "basis": "unexplained",
        "place": "某区",
        "period": {"from": None, "to": None},
        "definition": None,
        "gloss": None,
    }
    return {
        "id": name,
        "label": label,
        "kind": "numbered",
        "forms": [{"text": form, "kind": "variant"} for form in forms],
        "pinyin": "x",
        "senses": [sense],
    }


@pytest.mark.parametrize(
    ("label", "text", "surface"),
    [
        ("三零", "“三零”：零事故、零案件", "三零"),
        ("3+9+9", "“3+9+9”：“3”即老北市", "3+9+9"),
        ("一街、一河", "一街一 河文旅格局", "一街一 河"),
        ("互联网+", "互聯(lián)網(wǎng)+等業態", "互聯(lián)網(wǎng)+"),
        ("两邻", "“兩鄰”試點社區", "兩鄰"),
        ("五型经济", "加速構建,五型经\n\n济、数字", "五型经\n\n济"),
    ],
)
def test_a_damaged_mention_is_found_as_it_stands(label: str, text: str, surface: str) -> None:
    assert found(text, term(label)) == [surface]


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("三零", "共30处"),
        ("4+1", "4+1+1模式"),
        ("4+1", "14+1模式"),
        ("十四五", "第十四五区"),
        ("EOD", "GEOD平台"),
        ("TOD", "TODS项目"),
    ],
)
def test_a_number_or_a_word_that_is_cut_in_two_is_no_mention(label: str, text: str) -> None:
    assert found(text, term(label)) == []


def test_what_lies_inside_a_longer_term_is_left_out() -> None:
    text = "开展社区卫生服务振兴三年行动"
    assert found(text, term("三年行动"), term("社区卫生服务振兴三年行动", name="longer")) == [
        "社区卫生服务振兴三年行动"
    ]


@pytest.mark.parametrize(
    ("entry", "left"),
    [
        (Rejected(text="东大——三好街", reason="街名"), ["大三好"]),
        (Rejected(text="大三好", reason="试验"), ["大——三好"]),
        (Rejected(text="大——三好", term="other", reason="别的条目"), ["大三好", "大——三好"]),
        (Rejected(text="大三好", start=0, reason="此处"), ["大——三好"]),
    ],
)
def test_a_curator_rejects_by_words_term_or_place(entry: Rejected, left: list[str]) -> None:
    text = "大三好科创街区在东大——三好街"
    assert found(text, term("大三好"), rejected=(entry,)) == left
