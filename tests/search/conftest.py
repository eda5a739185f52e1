"""An engine over the real glossary, and one over a small one that lives on disk."""

from pathlib import Path

import pytest

from api.glossary import Glossary
from api.lexicon import Lexicon, compile_lexicon
from api.search import SearchEngine
from api.service import CuratedFiles, read_publishable

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def real_glossary() -> Glossary:
    return read_publishable(CuratedFiles(ROOT / "data/glossary.yaml", ROOT / "seeds"))


@pytest.fixture(scope="session")
def labels(real_glossary: Glossary) -> dict[str, str]:
    return {term.id: term.label for term in real_glossary.terms}


@pytest.fixture(scope="session")
def real_engine(real_glossary: Glossary) -> SearchEngine:
    return SearchEngine.build(compile_lexicon(real_glossary.terms, real_glossary.surroundings))


@pytest.fixture(scope="session")
def tiny_lexicon(tiny_glossary: Glossary) -> Lexicon:
    return compile_lexicon(tiny_glossary.terms)


@pytest.fixture(scope="session")
def tiny_engine(tiny_lexicon: Lexicon) -> SearchEngine:
    return SearchEngine.build(tiny_lexicon)
