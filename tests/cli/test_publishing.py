"""lint, publish, diff and schema, run as a curator runs them."""

import json
from pathlib import Path

from tests.cli.conftest import Glossary

FILE = "data/glossary.yaml"


def edit(place: Path, old: str, new: str) -> int:
    """Replace the first place where a text stands; the line it stood on."""
    path = place / FILE
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_the_real_glossary_has_nothing_to_mend(glossary: Glossary) -> None:
    done = glossary("lint")
    assert (done.returncode, done.stderr) == (0, "")
    assert "nothing to mend" in done.stdout


def test_a_finding_is_printed_with_file_line_term_and_rule(glossary: Glossary, place: Path) -> None:
    line = edit(place, "pinyin: san bao\n", "pinyin: san guo\n")
    done = glossary("lint")
    assert done.returncode == 1
    assert f"{FILE}:{line}: san-bao: readings: guo is no reading of 保" in done.stdout


def test_broken_yaml_is_one_line_and_exit_code_2(glossary: Glossary, place: Path) -> None:
    line = edit(place, "- id: san-bao\n", "- id: san-bao\n  label: '三保\n")
    done = glossary("lint")
    assert done.returncode == 2
    assert done.stderr.startswith(f"glossary: {FILE}:")
    assert done.stderr.count("\n") == 1
    assert int(done.stderr.split(":")[2]) >= line
    assert "Traceback" not in done.stderr


def test_a_glossary_with_findings_is_not_published(glossary: Glossary, place: Path) -> None:
    first = glossary("publish")
    assert first.returncode == 0, first.stderr
    edit(place, "pinyin: san bao\n", "pinyin: san guo\n")
    refused = glossary("publish")
    assert refused.returncode == 2
    assert "refused: 1 lint finding" in refused.stderr
    kept = glossary("show", "san-bao", "--json")
    assert json.loads(kept.stdout)["pinyin"] == "san bao"


def test_publishing_twice_changes_nothing(glossary: Glossary) -> None:
    first, second = glossary("publish"), glossary("publish")
    assert " published: " in first.stdout
    assert " is published already: " in second.stdout
    assert first.stdout.split()[1] == second.stdout.split()[1]


def test_diff_names_what_was_changed(glossary: Glossary, place: Path) -> None:
    old = place / "old.yaml"
    old.write_bytes((place / FILE).read_bytes())
    edit(place, "pinyin: san bao\n", "pinyin: san bao\n")
    assert glossary("diff", str(old), FILE).stdout == ""
    edit(place, "label: 三保\n", "label: 三保障\n")
    assert glossary("diff", str(old), FILE).stdout == "~ san-bao\n"
    told = json.loads(glossary("diff", str(old), FILE, "--json").stdout)
    assert told == {"added": [], "changed": ["san-bao"], "retired": []}


def test_the_schema_is_the_committed_one(glossary: Glossary, place: Path) -> None:
    printed = json.loads(glossary("schema").stdout)
    committed = json.loads((place / "data/glossary.schema.json").read_text(encoding="utf-8"))
    assert printed == committed
