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
    """The share of places that another list has too.

    A curator may take the words before and behind a quotation for a part of the form, where the
    annotator marks the quotation alone; so one place may lie inside the other.
    """
    agreed = [place for place in places if any(_same(place, other) for other in others)]
    return len(agreed) / len(places)


def _same(one: Place, other: Place) -> bool:
    if one[:2] != other[:2]:
        return False
    inside = one[2] <= other[2] and other[3] <= one[3]
    return inside or (other[2] <= one[2] and one[3] <= other[3])


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
