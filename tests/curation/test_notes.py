"""The 46 notes of the report: each word for word, its members as many as its numerals say."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from api.glossary import Glossary, Sense, Term
from api.text import fold_key

REPORT = "heping-report-2023"
NOT_LISTED = {
    "3-9-9": ["3", "9", "9"],
    "5-6-n": ["6", "N"],
    "1-6-5-n": ["N"],
    "4-3-x": ["X"],
    "yi-jie-liang-tai-san-xiao-liu-yuan-n-lou-yu": ["N"],
    "yi-jie-yi-he-liu-pian-qu-n-dian-wei": ["N"],
    "san-guan-san-bi-xu": ["三"],
}
"""Numerals whose members the notes do not list: examples only, none at all, or a shared list."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note of the report: the words that it explains, and the explanation."""

    label: str
    definition: str


def notes(text: str) -> list[Note]:
    """Cut the notes at the end of the report."""
    section = text[text.index("名词解释") :]
    found = []
    for entry in section.split("[\ufffd]")[1:]:
        label, definition = re.split("：", entry.strip(), maxsplit=1)
        found.append(Note(label, definition))
    return found


def footnotes(glossary: Glossary) -> list[tuple[Term, Sense]]:
    return [(t, s) for t in glossary.terms for s in t.senses if s.basis == "footnote"]


@pytest.fixture(scope="session")
def report_notes(texts: Mapping[str, str]) -> list[Note]:
    return notes(texts[REPORT])


def test_all_notes_stand_in_the_glossary_word_for_word(
    curated: Glossary, report_notes: list[Note]
) -> None:
    assert len(report_notes) == 46
    ours = {sense.definition: term for term, sense in footnotes(curated)}
    assert len(ours) == 46
    for note in report_notes:
        assert note.definition in ours, note.label
        assert fold_key(ours[note.definition].label) in fold_key(note.label)


def test_members_are_as_many_as_the_numeral_says_wherever_the_note_lists_them(
    curated: Glossary,
) -> None:
    for term, sense in footnotes(curated):
        short = [g.numeral for g in sense.groups if len(g.members) != g.count]
        assert short == NOT_LISTED.get(term.id, []), term.id
        for group in sense.groups:
            assert group.complete == (len(group.members) == group.count) or group.note, term.id


def test_every_numbered_note_has_a_group_for_each_numeral(curated: Glossary) -> None:
    grouped = {term.id for term, sense in footnotes(curated) if sense.groups}
    plain = {term.id for term, _ in footnotes(curated)} - grouped
    assert plain == {
        "12345-wang-ge",
        "ccf",
        "eod",
        "epc-yun-ying-she-ji",
        "f-epc-o",
        "she-hui-tou-zi-ren-epc",
        "she-hui-tou-zi-ren-epc-o",
        "tod",
        "ying-shang-huan-jing-6-0-ban-gai-ge",
    }
    four = next(term for term, _ in footnotes(curated) if term.id == "131-1").senses[0].groups
    assert [group.numeral for group in four] == ["1", "3", "1", "1"]
