"""What several rooms test on: a small glossary that between its terms uses every feature."""

from pathlib import Path

import pytest

from api.glossary import Glossary, load

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="session")
def tiny_files() -> tuple[Path, Path]:
    """The curated file of the small glossary, and the folder of its sources."""
    return DATA / "tiny.yaml", DATA / "seeds"


@pytest.fixture(scope="session")
def tiny_glossary(tiny_files: tuple[Path, Path]) -> Glossary:
    """A dozen terms: every kind, basis, kind of link and form, a former id, a homonym."""
    glossary, seeds = tiny_files
    return load(glossary, seeds / "sources.yaml")
