"""What a reader of an annotated text is told: the document's words, their source, what is open."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from api.service import Context, Service, Snapshot, open_storage
from api.settings import Settings


@pytest.fixture(scope="module")
def snapshot(
    publish_tiny: Callable[[Path], Settings], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Snapshot]:
    chosen = publish_tiny(tmp_path_factory.mktemp("notes"))
    service = Service(open_storage(chosen.database_url))
    service.refresh()
    yield service.snapshot()
    service.close()


def footnote(snapshot: Snapshot, text: str) -> str:
    return snapshot.annotated(text, Context(), "markdown").split("\n\n", 1)[1].strip()


def test_a_note_quotes_the_document_and_names_source_and_date(snapshot: Snapshot) -> None:
    assert footnote(snapshot, "兜牢“三保”底线") == (
        "[^1]: “三保” — 原文（清河镇，2024起）：“保基本民生、保工资、保运转。”"
        " 出处：清河镇政府工作报告，清河镇人民政府，2024-01-08。"
    )


def test_what_is_known_from_outside_names_its_authority(snapshot: Snapshot) -> None:
    note = footnote(snapshot, "整治四风")
    assert "编者的说明，不是文件的原话（全国，2013起）" in note
    assert "出处：在党的群众路线教育实践活动工作会议上的讲话，中共中央，2013-06-18。" in note
    assert "：“" not in note


def test_what_no_document_explains_is_said_to_be_so(snapshot: Snapshot) -> None:
    assert "文件使用过这个提法，没有作出解释（清河镇，2024起）。" in footnote(snapshot, "首店经济")


def test_an_open_sense_names_the_other_with_its_source(snapshot: Snapshot) -> None:
    note = footnote(snapshot, "推进“三零”")
    assert "也可能是“三零”：原文" in note
    assert note.count("出处：") == 2
    assert "零门槛、零距离、零费用" in note
    assert "零发案、零上访、零事故" in note


def test_a_settled_and_an_open_mention_have_notes_of_their_own(snapshot: Snapshot) -> None:
    text = "“三零”社区。\n" + "天" * 400 + "\n“三零”。"
    page = snapshot.annotated(text, Context(), "html")
    assert page.count("<dt ") == 2
    assert page.count("也可能是") == 2  # in the list and in the tooltip
