"""show, lookup and new errors, run as a person at a terminal runs them."""

import json

import pytest

from tests.cli.conftest import Glossary


def test_a_term_is_shown_with_members_and_source(glossary: Glossary) -> None:
    done = glossary("show", "三保")
    assert done.returncode == 0, done.stderr
    for words in ("三保", "保基本民生", "保工资", "保运转", "heping-report-2023"):
        assert words in done.stdout


def test_json_is_what_rest_serves(glossary: Glossary) -> None:
    term = json.loads(glossary("show", "san-bao", "--json").stdout)
    assert [m["text"] for m in term["senses"][0]["groups"][0]["members"]] == [
        "保基本民生",
        "保工资",
        "保运转",
    ]
    found = json.loads(glossary("lookup", "3保", "--json").stdout)
    assert found["confident"]
    assert found["matches"][0]["term"]["id"] == "san-bao"
    assert found["matches"][0]["reason"]["kind"] == "numeral"


def test_explain_shows_what_each_strategy_found(glossary: Glossary) -> None:
    trace = json.loads(glossary("lookup", "三管三必需", "--explain", "--json").stdout)
    assert "san-guan-san-bi-xu" in {found["term_id"] for found in trace["evidence"]}
    assert trace["answer"]["hits"][0]["term_id"] == "san-guan-san-bi-xu"


def test_nothing_found_is_exit_code_1(glossary: Glossary) -> None:
    done = glossary("lookup", "😀")
    assert (done.returncode, done.stdout.strip(), done.stderr) == (1, "nothing found", "")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("show", "no-such-term-here"), "no term with id 'no-such-term-here'"),
        (("lookup", "三" * 201), "longer than 200 code points"),
        (("lookup", "\udcff\udcfe"), "is not UTF-8"),
        (("lookup", "\udcff", "--explain"), "is not UTF-8"),
        (("lint", "no-such-file.yaml"), "no-such-file.yaml:1: -: cannot be read"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_code_2(
    glossary: Glossary, words: tuple[str, ...], said: str
) -> None:
    done = glossary(*words)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.startswith("glossary: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("command", [("lookup", "三保"), ("annotate", "-")])
@pytest.mark.parametrize("year", ["0", "10000"])
def test_years_are_those_that_rest_takes(
    glossary: Glossary, command: tuple[str, ...], year: str
) -> None:
    assert glossary(*command, "--year", year, stdin="三保").returncode == 2
