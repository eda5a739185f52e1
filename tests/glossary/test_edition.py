"""Editions: content names them, and two of them can be compared."""

from api.glossary import Glossary, diff, documents, edition_id, summary
from tests.glossary.conftest import SANBAO, SANLING, Folder


def test_the_order_of_the_file_does_not_count_but_every_word_does(folder: Folder) -> None:
    glossary = folder.load()
    backwards = Glossary(terms=glossary.terms[::-1], sources=glossary.sources)
    assert edition_id(glossary) == edition_id(backwards)
    assert len(edition_id(glossary)) == 12
    folder.write((SANBAO + SANLING).replace("先保障", "优先保障"))
    assert edition_id(folder.load()) != edition_id(glossary)


def test_a_diff_tells_added_changed_and_retired(folder: Folder) -> None:
    old = folder.load()
    added = SANLING.replace("san-ling", "si-ling").replace("三零", "四零")
    folder.write(SANBAO.replace("to: san-ling", "to: si-ling") + added)
    change = diff(old, folder.load())
    assert change.added == ("si-ling",)
    assert change.changed == ("san-bao",)
    assert change.retired == ("san-ling",)


def test_a_link_is_served_from_both_ends_with_the_label_of_the_other(folder: Folder) -> None:
    folder.write((SANBAO + SANLING).replace("kind: related", "kind: part_of"))
    first, second = documents(folder.load())
    assert [(link.kind, link.to, link.label) for link in first.links] == [
        ("part_of", "san-ling", "三零")
    ]
    assert [(link.kind, link.to, link.label) for link in second.links] == [
        ("has_part", "san-bao", "三保")
    ]


def test_a_summary_shows_the_first_sense_that_is_explained(folder: Folder) -> None:
    first, second = folder.load().terms
    assert summary(first).definition == "保基本民生、保工资、保运转。"
    assert summary(first).url == "/v1/terms/san-bao"
    assert (summary(second).basis, summary(second).definition) == ("unexplained", None)
