"""YAML out: what is written reads back as the same value."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.glossary import Citation, Form, Period, Sense, Term, read_list, render_term
from tests.glossary.conftest import Folder

SURFACES = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs", "Co", "Cn")),
    min_size=1,
    max_size=12,
)


@given(label=SURFACES, form=SURFACES, gloss=SURFACES)
def test_any_surface_survives_writing_and_reading(
    tmp_path_factory: pytest.TempPathFactory, label: str, form: str, gloss: str
) -> None:
    term = Term(
        id="a",
        label=label,
        kind="phrase",
        forms=(Form(text=form, kind="alias"),),
        pinyin="a",
        senses=(
            Sense(
                id="a.1",
                basis="unexplained",
                place="某区",
                period=Period(from_="2023", to=None),
                definition=None,
                gloss=gloss,
            ),
        ),
    )
    path: Path = tmp_path_factory.getbasetemp() / "written.yaml"
    path.write_text(render_term(term), encoding="utf-8")
    assert read_list(path, Term).values == (term,)


def test_rendering_what_was_read_changes_nothing_after_the_first_time(folder: Folder) -> None:
    terms = folder.load().terms
    text = "".join(render_term(term) for term in terms)
    folder.write(text)
    assert folder.load().terms == terms
    assert "".join(render_term(term) for term in folder.load().terms) == text


def test_words_torn_over_two_lines_are_written_on_one(tmp_path: Path) -> None:
    term = Term(
        id="a",
        label="五型经济",
        kind="numbered",
        pinyin="wu xing jing ji",
        senses=(
            Sense(
                id="a.1",
                basis="unexplained",
                place="某区",
                period=Period(from_="2023", to=None),
                definition=None,
                gloss=None,
            ),
        ),
        mentions=(Citation(source="paper", quote="五型经\n\n济", start=0, end=6),),
    )
    written = render_term(term)
    assert "五型经\\n\\n济" in written
    path = tmp_path / "written.yaml"
    assert read_list(path, Term, content=written).values == (term,)
