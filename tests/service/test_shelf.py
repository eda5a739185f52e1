"""Indexes are kept between starts, and what is kept never decides whether a service opens."""

from pathlib import Path

import pytest

from api.glossary import Glossary
from api.lexicon import Lexicon, compile_lexicon
from api.service.shelf import shelved


class Maker:
    """Compiles the lexicon of a glossary, and counts how often it was asked to."""

    def __init__(self, glossary: Glossary) -> None:
        self.glossary = glossary
        self.calls = 0

    def __call__(self) -> Lexicon:
        self.calls += 1
        return compile_lexicon(self.glossary.terms)


@pytest.fixture
def maker(tiny_glossary: Glossary) -> Maker:
    return Maker(tiny_glossary)


def test_an_index_is_built_once_and_answers_the_same_when_it_is_opened(
    maker: Maker, tmp_path: Path
) -> None:
    _, built = shelved(tmp_path / "index", "0123456789ab", maker)
    lexicon, opened = shelved(tmp_path / "index", "0123456789ab", maker)
    assert maker.calls == 1
    assert len(lexicon.terms) == len(maker.glossary.terms)
    label = maker.glossary.terms[0].label
    assert opened.lookup(label) == built.lookup(label)
    assert opened.lookup(label).confident


def test_a_damaged_index_is_built_anew(maker: Maker, tmp_path: Path) -> None:
    shelved(tmp_path, "0123456789ab", maker)
    (place,) = tmp_path.iterdir()
    for path in place.rglob("*"):
        if path.is_file():
            path.write_bytes(b"")
    _, engine = shelved(tmp_path, "0123456789ab", maker)
    assert maker.calls == 2
    assert engine.lookup(maker.glossary.terms[0].label).confident


def test_a_folder_that_cannot_be_written_only_costs_time(maker: Maker, tmp_path: Path) -> None:
    file = tmp_path / "index"
    file.write_text("no folder", encoding="utf-8")
    _, engine = shelved(file, "0123456789ab", maker)
    assert engine.lookup(maker.glossary.terms[0].label).confident


def test_old_indexes_are_removed_but_the_last_stays(maker: Maker, tmp_path: Path) -> None:
    for edition in ("000000000001", "000000000002", "000000000003"):
        shelved(tmp_path, edition, maker)
    kept = sorted(path.name[:12] for path in tmp_path.iterdir())
    assert kept == ["000000000002", "000000000003"]
