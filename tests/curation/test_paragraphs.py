"""Ten paragraphs drawn from the five documents: every slogan in them is owned by a term."""

import random
import re
from collections.abc import Mapping, Sequence

import pytest

from api.glossary import Glossary, Rejected
from tests.curation.shapes import Span, owners, places, unowned

SEED = 20231221
"""The day of the report. Two of each source are drawn, of those of 60 code points or more."""


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of a source; one that never breaks is cut where a sentence ends."""
    return [
        Span(match.start() + part.start(), match.start() + part.end())
        for match in re.finditer(r"(?:[^\n]+\n?)+", text)
        for part in re.finditer(r".{1,600}(?:。 |$)|.{600}", match.group(), re.DOTALL)
        if len(part.group()) >= 60
    ]


def drawn(texts: Mapping[str, str]) -> list[tuple[str, Span]]:
    """Two paragraphs of each of the five sources."""
    draw = random.Random(SEED)
    return [
        (name, span) for name in sorted(texts) for span in draw.sample(paragraphs(texts[name]), 2)
    ]


@pytest.mark.parametrize("number", range(10))
def test_every_slogan_of_a_paragraph_drawn_by_lot_belongs_to_a_term(
    curated: Glossary, texts: Mapping[str, str], rejected: Sequence[Rejected], number: int
) -> None:
    name, paragraph = drawn(texts)[number]
    text = texts[name]
    refused = [span for entry in rejected for span in places(entry, name, text)]
    owned = owners(curated, name)
    inside = text[paragraph.start : paragraph.end]

    def moved(spans: Sequence[Span]) -> list[Span]:
        return [Span(s.start - paragraph.start, s.end - paragraph.start) for s in spans]

    assert [
        inside[shape.start : shape.end] for shape in unowned(inside, moved([*owned, *refused]))
    ] == []


def test_the_ten_paragraphs_hold_slogans(curated: Glossary, texts: Mapping[str, str]) -> None:
    ten = drawn(texts)
    held = [sum(span.touches(o) for o in owners(curated, name)) for name, span in ten]
    assert len(ten) == 10
    assert sum(held) >= 50
    assert sum(map(bool, held)) >= 8
