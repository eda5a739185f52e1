"""The annotator reads the documents as the curators do."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import yaml

from api.annotate import Annotator
from api.glossary import Glossary
from api.lexicon import compile_lexicon

ENOUGH = 0.99
QUIET = Path(__file__).parents[1] / "cases" / "quiet.yaml"

Place = tuple[str, str, int, int]
"""Term, source, and half-open offsets."""


@pytest.fixture(scope="module")
def curated_places(curated: Glossary) -> set[Place]:
    return {
        (term.id, one.source, one.start, one.end) for term in curated.terms for one in term.mentions
    }


@pytest.fixture(scope="module")
def annotator(curated: Glossary) -> Annotator:
    return Annotator.build(compile_lexicon(curated.terms))


@pytest.fixture(scope="module")
def found_places(annotator: Annotator, curated: Glossary, texts: Mapping[str, str]) -> set[Place]:
    return set(_found(annotator, curated, texts))


def _found(annotator: Annotator, curated: Glossary, texts: Mapping[str, str]) -> Iterator[Place]:
    for source in curated.sources:
        result = annotator.annotate(
            texts[source.id], place=source.place, year=int(source.date[:4]), unknown=False
        )
        for one in result.mentions:
            yield one.term_id, source.id, one.start, one.end


def _share_agreed(places: set[Place], others: set[Place]) -> float:
    """The share of places that another list has too, to the character."""
    return len(places & others) / len(places)


def test_what_curators_found_is_found(curated_places: set[Place], found_places: set[Place]) -> None:
    assert _share_agreed(curated_places, found_places) >= ENOUGH


def test_what_is_found_curators_found(curated_places: set[Place], found_places: set[Place]) -> None:
    assert _share_agreed(found_places, curated_places) >= ENOUGH


def test_ordinary_text_is_left_alone(annotator: Annotator) -> None:
    lines: list[str] = yaml.safe_load(QUIET.read_text("utf-8"))
    heard = {line: _surfaces(annotator, line) for line in lines}
    assert {line: surfaces for line, surfaces in heard.items() if surfaces} == {}


def _surfaces(annotator: Annotator, text: str) -> list[str]:
    found = annotator.annotate(text, place=None, year=None)
    return [one.surface for one in found.mentions] + [one.surface for one in found.unknown]
