"""Reading YAML: what is right comes in whole, what is wrong names file, line and term."""

from collections.abc import Callable
from pathlib import Path

import pytest

from api.errors import DataError
from api.glossary import Term, load, read_list
from tests.glossary.conftest import SANBAO, SANLING, Folder

Change = Callable[[str, str], Folder]


def test_a_good_file_becomes_a_glossary(folder: Folder) -> None:
    glossary = folder.load()
    assert [term.id for term in glossary.terms] == ["san-bao", "san-ling"]
    assert glossary.terms[0].senses[0].groups[0].members[1].text == "保工资"
    assert glossary.sources[0].date == "2023-12-21"


def test_an_empty_file_is_an_empty_glossary(folder: Folder) -> None:
    folder.write("# nothing yet\n")
    assert folder.load().terms == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("  head: 底线", "  head: 底线\n  head: 工程", 4, "the key 'head' stands twice"),
        ("  kind: numbered\n  forms:", "  kind: slogan\n  forms:", 4, "kind: input should be"),
        ("  head: 底线\n", "  head: 底线\n  colour: red\n", 4, "colour: this key is not known"),
        ("  pinyin: san bao\n", "", 1, "pinyin: this key is missing"),
        ("{from: '2023', to: null}\n    definition: 保", "{from: 2023, to: null}\n    definition: 保",
         13, "senses.0.period.from: must be text; put it in quotation marks"),
        ("count: 3", "count: three", 17, "senses.0.groups.0.count: input should be a valid integer"),
        ("complete: true", "complete: perhaps", 17, "complete: input should be a valid boolean"),
        ("- id: san-bao\n", "- id: San Bao\n", 1, "id: string should match pattern"),
        ("start: 22, end: 36", "end: 36", 19, "start: this key is missing"),
    ],
)  # fmt: skip
def test_a_fault_is_reported_with_file_line_and_term(
    changed: Change, old: str, new: str, line: int, words: str
) -> None:
    folder = changed(old, new)
    with pytest.raises(DataError) as caught:
        folder.load()
    assert caught.value.line == line
    assert words in caught.value.message
    assert caught.value.term in {"san-bao", "San Bao"}
    assert str(caught.value).startswith(f"{folder.glossary}:{line}: ")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("- id: a\n  label: [三保\n- id: b\n", 3, "no YAML"),
        ("id: san-bao\n", 1, "must be a list of entries"),
        ("- id: a\n\tlabel: b\n", 2, "no YAML"),
        ("- {? [a] : b}\n", 1, "a key must be a plain word"),
        ("- just a word\n", 1, "input should be"),
        ("- id: \x00\n", 1, "no YAML"),
    ],
)
def test_what_is_no_list_of_entries_is_refused(
    folder: Folder, text: str, line: int, words: str
) -> None:
    folder.write(text)
    with pytest.raises(DataError) as caught:
        folder.load()
    assert caught.value.line == line
    assert words in caught.value.message.lower() or words in caught.value.message


def test_a_file_in_another_encoding_is_refused_at_its_line(folder: Folder) -> None:
    folder.glossary.write_bytes(b"# ascii\n- id: " + "三保".encode("gb18030"))
    with pytest.raises(DataError, match="not UTF-8") as caught:
        folder.load()
    assert caught.value.line == 2


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        load(tmp_path / "none.yaml", tmp_path / "none.yaml")


def test_an_entry_and_a_value_inside_it_know_their_lines(folder: Folder) -> None:
    curated = read_list(folder.glossary, Term)
    second = SANBAO.count("\n") + 1
    assert curated.line(1) == second
    assert curated.line(0, ("senses", 0, "definition")) == 14
    assert SANLING.startswith("- id")
