"""A draft is new, or held already, or another sense of a label that is held."""

import pytest

from api.discover import Origin, draft, draft_terms, merge
from api.glossary import Glossary

HELD = """名词解释
1.“三保”：保甲、保乙、保丙。
2.两区：甲区和乙区。
"""


@pytest.fixture
def known() -> Glossary:
    terms = tuple(
        term for _, term in draft_terms(HELD, draft(HELD), Origin("held-2023", "某市", "2023"))
    )
    return Glossary(terms=terms, sources=())


@pytest.mark.parametrize(
    ("entry", "status", "term", "sense"),
    [
        ("“三保”底线：保甲，保乙，保丙。", "same", "san-bao", "san-bao.1"),
        ("“３保”：就是保甲、保乙、保丙。", "same", "san-bao", "san-bao.1"),
        ("两区：指甲区和乙区。", "same", "liang-qu", "liang-qu.1"),
        ("“三保”：保丁、保戊、保己。", "other sense", "san-bao", None),
        ("“四保”：保甲、保乙、保丙、保丁。", "new", None, None),
    ],
)
def test_a_draft_is_compared_with_the_glossary(
    known: Glossary, entry: str, status: str, term: str | None, sense: str | None
) -> None:
    drafts = draft(f"名词解释\n1.{entry}\n2.三带：甲带、乙带、丙带。\n")
    first = next(iter(merge(drafts, known)))
    assert (first.status, first.term, first.sense) == (status, term, sense)
