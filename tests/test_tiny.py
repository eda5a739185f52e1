from pathlib import Path
from typing import get_args

from api.glossary import Basis, Glossary, Kind, WrittenLink, check, seed_texts


def test_the_small_glossary_passes_the_lint(
    tiny_glossary: Glossary, tiny_files: tuple[Path, Path]
) -> None:
    texts = seed_texts(tiny_glossary.sources, tiny_files[1])
    assert list(check(tiny_glossary, texts)) == []


def test_the_small_glossary_uses_every_feature(tiny_glossary: Glossary) -> None:
    terms = tiny_glossary.terms
    senses = [sense for term in terms for sense in term.senses]
    assert {term.kind for term in terms} == set(get_args(Kind))
    assert {sense.basis for sense in senses} == set(get_args(Basis))
    assert {link.kind for term in terms for link in term.links} <= set(get_args(WrittenLink))
    assert any(term.former_ids for term in terms)
    assert any(group.count is None for sense in senses for group in sense.groups)
    assert any(not group.complete for sense in senses for group in sense.groups)
