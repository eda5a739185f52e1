"""draft, run on many reports as a curator runs it."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Glossary

REPORT = "各位代表！\n我们推进引水、绿化、亮灯“三大工程”。\n{heading}\n1.三资：资金、资产、资源。\n2.数字孪生：模型。\n"


@pytest.fixture
def reports(place: Path) -> list[str]:
    """Two reports with a glossary section, one without, one in another encoding, one missing."""
    for name, heading in (("one.md", "名词解释"), ("two.md", "注：")):
        (place / name).write_text(REPORT.format(heading=heading), encoding="utf-8")
    (place / "bare.md").write_text("推进引水、绿化、亮灯“三大工程”。\n", encoding="utf-8")
    (place / "gbk.md").write_bytes("名词解释".encode("gbk"))
    return ["one.md", "gbk.md", "missing.md", "bare.md", "two.md"]


def test_every_line_of_json_names_its_report(glossary: Glossary, reports: list[str]) -> None:
    done = glossary("draft", "--json", *reports)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(line["file"], line["label"]) for line in lines] == [
        ("one.md", "三资"),
        ("one.md", "数字孪生"),
        ("one.md", "三大工程"),
        ("bare.md", "三大工程"),
        ("two.md", "三资"),
        ("two.md", "数字孪生"),
        ("two.md", "三大工程"),
    ]


def test_a_comparison_names_the_report_as_well(glossary: Glossary, reports: list[str]) -> None:
    done = glossary("draft", "--json", "--merge", "one.md")
    assert {json.loads(line)["file"] for line in done.stdout.splitlines()} == {"one.md"}


@pytest.mark.parametrize("options", [[], ["--json"], ["--merge"]])
def test_a_report_that_cannot_be_read_is_told_in_a_line_and_does_not_stop_the_others(
    glossary: Glossary, reports: list[str], options: list[str]
) -> None:
    done = glossary("draft", *options, *reports)
    told = done.stderr.splitlines()
    assert done.returncode == 2
    assert [line.split(":")[1].strip() for line in told] == ["gbk.md", "missing.md", "bare.md"]
    assert "is not UTF-8" in told[0]
    assert "cannot be read" in told[1]
    assert done.stdout.count("数字孪生") >= 2


def test_a_report_without_a_glossary_section_is_told(
    glossary: Glossary, reports: list[str]
) -> None:
    done = glossary("draft", "--json", "bare.md")
    assert done.returncode == 0
    assert done.stderr == (
        "glossary: bare.md: no glossary section found, only the running text was read\n"
    )


def test_entries_of_several_reports_stand_below_their_name(
    glossary: Glossary, reports: list[str]
) -> None:
    written = glossary("draft", "one.md", "two.md").stdout
    assert written.startswith("# one.md\n- id: san-zi")
    assert "\n# two.md\n- id: san-zi" in written
    assert not glossary("draft", "one.md").stdout.startswith("#")
