"""The curated glossary itself, its sources and its rejections."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from api.glossary import Glossary, Rejected, load, load_rejected, seed_texts

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def curated_file() -> Path:
    return ROOT / "data" / "glossary.yaml"


@pytest.fixture(scope="session")
def manifest() -> Path:
    return ROOT / "seeds" / "sources.yaml"


@pytest.fixture(scope="session")
def curated(curated_file: Path, manifest: Path) -> Glossary:
    return load(curated_file, manifest)


@pytest.fixture(scope="session")
def texts(curated: Glossary, manifest: Path) -> Mapping[str, str]:
    """The text of each source; reading them compares the hashes with the manifest."""
    return seed_texts(curated.sources, manifest.parent)


@pytest.fixture(scope="session")
def rejected() -> tuple[Rejected, ...]:
    return load_rejected(ROOT / "data" / "rejected.yaml")
