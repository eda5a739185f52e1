"""What the docs say of the data is what the data are."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from api.glossary import Glossary, Rejected
from api.service import links_svg
from bench.data_page import BEGIN, END, with_counts

DOCS = Path(__file__).parents[2] / "docs"


def test_the_counts_are_computed(curated: Glossary, rejected: Sequence[Rejected]) -> None:
    page = (DOCS / "data.md").read_text(encoding="utf-8")
    assert with_counts(page, curated, rejected) == page, "run: make generate"


def test_the_counts_follow_the_data(curated: Glossary, rejected: Sequence[Rejected]) -> None:
    page = (DOCS / "data.md").read_text(encoding="utf-8")
    fewer = Glossary(terms=curated.terms[1:], sources=curated.sources)
    assert with_counts(page, fewer, rejected) != page


def test_what_stands_around_the_counts_stays(
    curated: Glossary, rejected: Sequence[Rejected]
) -> None:
    page = with_counts(f"before\n{BEGIN}\nold\n{END}\nafter\n", curated, rejected)
    assert page.startswith("before\n")
    assert page.endswith(f"{END}\nafter\n")
    assert "old" not in page
    with pytest.raises(ValueError, match="unpack"):
        with_counts("no markers", curated, rejected)


def test_the_picture_is_the_one_that_is_drawn(curated: Glossary) -> None:
    committed = (DOCS / "links.svg").read_text(encoding="utf-8")
    assert committed == links_svg(curated), "run: make generate"
