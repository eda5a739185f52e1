"""The lint: each rule family is shown one fault that it must find and say where."""

from collections.abc import Callable

import pytest

from api.glossary import Term, check, located, read_list, seed_texts
from tests.glossary.conftest import SANBAO, SANLING, Folder

Change = Callable[[str, str], Folder]


def findings(folder: Folder) -> list[str]:
    glossary = folder.load()
    texts = seed_texts(glossary.sources, folder.seeds)
    return list(located(check(glossary, texts), read_list(folder.glossary, Term)))


def test_good_entries_have_no_findings(folder: Folder) -> None:
    assert findings(folder) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("id: san-bao.1", "id: other.1", "10: san-bao: order: the sense id must begin with san-bao."),
        ("  forms:\n", "  former_ids: [san-ling]\n  forms:\n",
         "5: san-bao: order: the former id san-ling belongs to a living term"),
        ("to: san-ling", "to: san-bao", "21: san-bao: links: links to itself"),
        ("to: san-ling", "to: si-ling", "21: san-bao: links: links to si-ling, which is no term"),
        ("- {to: san-ling, kind: related}",
         "- {to: san-ling, kind: related}\n  - {to: san-ling, kind: related}",
         "22: san-bao: links: related san-ling repeats"),
        ("- {to: san-ling, kind: related}",
         "- {to: san-ling, kind: related}\n  - {to: san-ling, kind: contrast}",
         "22: san-bao: links: contrast san-ling contradicts"),
        (", {text: 保运转}", "", "17: san-bao: counts: 三 has 2 members"),
        ("count: 3", "count: 4", "17: san-bao: counts: the numeral 三 is not 4"),
        ("numeral: 三", "numeral: 四", "17: san-bao: counts: the numeral 四 stands neither"),
        ("start: 22, end: 36", "start: 21, end: 35", "it begins at 22"),
        ("definition: 保基本民生、保工资", "definition: 保基本民生保工资",
         "14: san-bao: evidence: the definition stands in none of the sources"),
        ("quote: “三零”社区", "quote: “三一”社区", "evidence: the quote is not what report holds at 9"),
        ("source: report, quote: “三零”", "source: paper, quote: “三零”",
         "evidence: no source is called paper"),
        ("basis: footnote", "basis: unexplained", "basis unexplained has no definition"),
        ("basis: footnote", "basis: background", "basis background names its authority"),
        ("basis: unexplained", "basis: inline", "basis inline needs a definition"),
        ("  - {text: 基层三保, kind: long}", "  - {text: 三〇, kind: long}",
         "overlaps"),
        ("pinyin: san bao", "pinyin: san guo", "7: san-bao: readings: guo is no reading of 保"),
        ("pinyin: san bao", "pinyin: sanbao", "readings: 1 syllables for 2 characters"),
        ("  en: the “three guarantees”\n", "", "wording: an explained term has an English rendering"),
        ("“three guarantees”", "“three guarantees”.", "8: san-bao: wording: no full stop"),
        ("gloss: 财政必须先保障的三项支出。", "gloss: 支出。三项。", "15: san-bao: wording: the gloss is one"),
        ("gloss: 财政必须先保障的三项支出。", "gloss: null", "wording: an explained sense has a gloss"),
    ],
)  # fmt: skip
def test_a_fault_is_found_where_it_stands(changed: Change, old: str, new: str, said: str) -> None:
    folder = changed(old, new)
    if "三〇" in new:  # the two entries are linked, which tells them apart
        folder.write(folder.glossary.read_text().replace("  - {to: san-ling, kind: related}", ""))
        folder.write(folder.glossary.read_text().replace("  links:\n", "  links: []\n"))
    lines = findings(folder)
    assert any(said in line for line in lines), lines
    assert all(line.startswith(f"{folder.glossary}:") for line in lines)


def test_a_count_that_disagrees_passes_where_a_note_says_why(changed: Change) -> None:
    folder = changed(", {text: 保运转}], complete: true", "], complete: true, note: 原文只列两项")
    assert findings(folder) == []


def test_entries_out_of_order_and_ids_that_stand_twice_are_found(folder: Folder) -> None:
    folder.write(SANLING + SANBAO)
    assert any("stands after san-ling" in line for line in findings(folder))
    folder.write(SANBAO + SANLING + SANLING)
    assert any("the id stands twice" in line for line in findings(folder))


def test_a_circle_of_hierarchies_is_found_once(folder: Folder) -> None:
    circle = SANLING + "  links:\n  - {to: san-bao, kind: part_of}\n"
    folder.write(SANBAO.replace("kind: related", "kind: part_of") + circle)
    lines = [line for line in findings(folder) if "in a circle" in line]
    assert len(lines) == 1
    assert "san-bao > san-ling > san-bao" in lines[0]
