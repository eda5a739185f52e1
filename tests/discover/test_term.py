"""Drafts become entries in the glossary's own layout."""

from pathlib import Path

from api.discover import Origin, draft, draft_terms, draft_yaml
from api.glossary import Term, read_list

ORIGIN = Origin(source="a-report-2024", place="某市", year="2024")
REPORT = """名词解释
1.“三保”：保甲、保乙、保丙。
2.城中村“两个一”机制：一张图，一本账。
3.“六稳”“双减”：“六稳”即稳甲、稳乙、稳丙、稳丁、稳戊、稳己；“双减”即减甲、减乙。
4.“三保”工程：保丁、保戊。
"""


def test_yaml_is_read_back_as_the_same_terms(tmp_path: Path) -> None:
    drafts = draft(REPORT)
    path = tmp_path / "drafts.yaml"
    path.write_text(draft_yaml(REPORT, drafts, ORIGIN), encoding="utf-8")
    terms = [term for _, term in draft_terms(REPORT, drafts, ORIGIN)]
    assert list(read_list(path, Term).values) == terms


def test_a_term_cites_label_and_definition_word_for_word() -> None:
    for _, term in draft_terms(REPORT, draft(REPORT), ORIGIN):
        (citation,) = term.senses[0].citations
        assert REPORT[citation.start : citation.end] == citation.quote
        assert str(term.senses[0].definition) in citation.quote
        assert term.senses[0].gloss is None


def test_head_and_long_form_are_kept() -> None:
    terms = {term.label: term for _, term in draft_terms(REPORT, draft(REPORT), ORIGIN)}
    assert terms["两个一"].head == "机制"
    assert [form.text for form in terms["两个一"].forms] == ["城中村两个一机制"]


def test_an_entry_for_two_terms_becomes_two_entries() -> None:
    labels = [term.label for _, term in draft_terms(REPORT, draft(REPORT), ORIGIN)]
    assert labels[2:4] == ["六稳", "双减"]


def test_ids_are_unique() -> None:
    ids = [term.id for _, term in draft_terms(REPORT, draft(REPORT), ORIGIN)]
    assert len(set(ids)) == len(ids)
    assert ids[0] == "san-bao"
    assert ids[-1] == "san-bao-gong-cheng"


def test_doubts_stand_as_comments_above_the_entry() -> None:
    written = draft_yaml(REPORT, draft(REPORT), ORIGIN)
    assert "# look at: two terms in one entry\n- id: liu-wen" in written
