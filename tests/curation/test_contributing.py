"""The worked example of CONTRIBUTING.md is worked."""

import hashlib
import re
from pathlib import Path

import pytest

from api.glossary import (
    Glossary,
    Rejected,
    Source,
    Term,
    check,
    find_mentions,
    read_list,
    seed_texts,
    with_mentions,
    with_offsets,
)

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", GUIDE, re.DOTALL)


@pytest.fixture
def worked(tmp_path: Path) -> tuple[Path, Path]:
    """The example's files, as a reader would make them: the glossary and the manifest."""
    manifest, entries, _ = blocks("yaml")
    (report,) = blocks("text")
    (tmp_path / "qinghe-2024.txt").write_text(report, encoding="utf-8")
    digest = hashlib.sha256(report.encode()).hexdigest()
    assert f"sha256: {digest}\n" in manifest
    (tmp_path / "sources.yaml").write_text(manifest, encoding="utf-8")
    (tmp_path / "glossary.yaml").write_text(entries, encoding="utf-8")
    return tmp_path / "glossary.yaml", tmp_path / "sources.yaml"


def completed(files: tuple[Path, Path]) -> tuple[Glossary, dict[str, str]]:
    """What `glossary mentions --write` makes of the files."""
    sources = read_list(files[1], Source).values
    texts = dict(seed_texts(sources, files[1].parent))
    content = with_offsets(files[0], texts)
    terms = read_list(files[0], Term, content=content).values
    found = find_mentions(Glossary(terms=terms, sources=sources), texts, ())
    content = with_mentions(content, files[0], found)
    terms = read_list(files[0], Term, content=content).values
    return Glossary(terms=terms, sources=sources), texts


def test_the_example_passes_the_lint_once_it_is_filled_in(worked: tuple[Path, Path]) -> None:
    glossary, texts = completed(worked)
    assert list(check(glossary, texts)) == []


def test_the_example_is_found_where_the_report_has_it(worked: tuple[Path, Path]) -> None:
    glossary, _ = completed(worked)
    mentioned = {term.id: len(term.mentions) for term in glossary.terms}
    assert mentioned == {"liang-qing-ling-yi-ti-sheng": 2, "shou-xi-guan-jia": 1}
    (citation,) = glossary.terms[0].senses[0].citations
    assert (citation.start, citation.end) == (82, 111), "the guide shows corrected offsets"


def test_the_example_of_a_rejection_is_one(tmp_path: Path) -> None:
    path = tmp_path / "rejected.yaml"
    path.write_text(blocks("yaml")[2], encoding="utf-8")
    (entry,) = read_list(path, Rejected).values
    assert (entry.term, entry.source) == ("san-bao", "qinghe-2024")


def test_the_guide_names_every_rule_of_the_lint() -> None:
    modules = {path.stem for path in (ROOT / "api/glossary/rules").glob("*.py")}
    rules = modules - {"__init__", "finding"}
    named = set(re.findall(r"^\| `(\w+)` \| ", GUIDE, re.MULTILINE))
    assert rules <= named


def test_the_guide_names_every_field_kind_and_basis() -> None:
    model = Term.model_json_schema(by_alias=True)
    fields = set(model["properties"])
    choices = {
        value
        for name in ("Sense", "Form", "WrittenLinkTo")
        for field in model["$defs"][name]["properties"].values()
        for value in field.get("enum", ())
    }
    choices |= set(model["properties"]["kind"]["enum"])
    assert {name for name in fields | choices if f"`{name}`" not in GUIDE} == set()
