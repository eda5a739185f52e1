from pathlib import Path

import pytest

from api.glossary import Form, Group, Member, Period, Sense, Term
from api.lexicon import Lexicon, compile_lexicon


def term(label: str, **given: object) -> Term:
    """Make a term with one sense; `given` overrides what it says by default."""
    sense = Sense(
        id="t.1",
        basis="footnote",
        place="沈阳市和平区",
        period=Period.model_validate({"from": "2023-01", "to": None}),
        definition="保基本民生、保工资、保运转。",
        gloss="三项支出。",
        groups=(
            Group(
                numeral="三",
                count=3,
                noun="保",
                members=(Member(text="保工资"), Member(text="保运转", note="机关")),
                complete=False,
            ),
        ),
    )
    values = {"id": "t", "label": label, "kind": "numbered", "pinyin": "x", "senses": (sense,)}
    return Term.model_validate({**values, **given})


@pytest.fixture
def lexicon() -> Lexicon:
    return compile_lexicon(
        [
            term("三保", head="底线", forms=(Form(text="基层三保", kind="long"),)),
            term("1+6+5+N", id="n", head="招商体系", kind="formula"),
            term("互联网+", id="i", kind="formula"),
        ]
    )


def kinds(lexicon: Lexicon, index: int) -> dict[str, str]:
    return {lexicon.forms[row].key: lexicon.forms[row].kind for row in lexicon.forms_of(index)}


def test_label_head_and_forms_become_typed_keys(lexicon: Lexicon) -> None:
    assert kinds(lexicon, 0) == {
        "3保": "label",
        "基层3保": "form",
        "3保底线": "label+head",
        "基层3保底线": "form+head",
        "底线3保": "head+label",
    }


def test_other_spellings_of_signs_become_numeral_forms(lexicon: Lexicon) -> None:
    found = kinds(lexicon, 1)
    assert found["1加6加5加n"] == "numeral"
    assert found["165n招商体系"] == "numeral"


def test_words_of_other_regions_become_forms_where_folding_does_not_reach(lexicon: Lexicon) -> None:
    assert kinds(lexicon, 2)["网际网路+"] == "traditional"


def test_a_form_leads_to_its_term(lexicon: Lexicon) -> None:
    for form in lexicon.forms:
        index = form.term
        assert form.key in kinds(lexicon, index)
    assert lexicon.terms[1].label == "1+6+5+N"


def test_facts_of_a_term_are_kept(lexicon: Lexicon) -> None:
    found = lexicon.terms[0]
    assert (found.id, found.head, found.kind) == ("t", "底线", "numbered")
    assert found.members == ("保工资", "保运转（机关）")
    assert found.definition == "保基本民生、保工资、保运转。"
    sense = found.senses[0]
    assert (sense.place, sense.from_year, sense.to_year) == ("沈阳市和平区", 2023, None)


def test_a_saved_lexicon_opens_equal(lexicon: Lexicon, tmp_path: Path) -> None:
    lexicon.save(tmp_path)
    opened = Lexicon.open(tmp_path)
    assert list(opened.forms) == list(lexicon.forms)
    assert list(opened.terms) == list(lexicon.terms)
    assert opened.user_words == lexicon.user_words == ("三保", "底线", "招商体系")


def test_no_terms_make_an_empty_lexicon(tmp_path: Path) -> None:
    empty = compile_lexicon([])
    empty.save(tmp_path)
    assert len(Lexicon.open(tmp_path).forms) == 0
