"""Computed evidence goes into the file; what a curator typed around it stays."""

import pytest

from api.errors import DataError
from api.glossary import (
    Source,
    find_mentions,
    load_rejected,
    read_list,
    seed_texts,
    with_mentions,
    with_offsets,
)
from tests.glossary.conftest import SANBAO, SANLING, Folder

WITHOUT = SANBAO.replace(", start: 22, end: 36", "")


def test_offsets_are_filled_in_and_comments_stay(folder: Folder) -> None:
    folder.write("# 卷首\n" + WITHOUT + "# 关于三零\n" + SANLING)
    texts = seed_texts(folder_sources(folder), folder.seeds)
    text = with_offsets(folder.glossary, texts)
    folder.write(text)
    assert folder.load().terms[0].senses[0].citations[0].start == 22
    assert text.startswith("# 卷首\n")
    assert "# 关于三零\n- id: san-ling" in text


def test_a_quote_that_stands_nowhere_is_an_error_at_its_line(folder: Folder) -> None:
    folder.write(WITHOUT.replace("quote: 保基本民生", "quote: 保基本生活"))
    texts = seed_texts(folder_sources(folder), folder.seeds)
    with pytest.raises(DataError, match="stands nowhere in report") as caught:
        with_offsets(folder.glossary, texts)
    assert caught.value.line == 19


def test_mentions_are_written_once_and_rewritten_to_the_same(folder: Folder) -> None:
    glossary = folder.load()
    texts = seed_texts(glossary.sources, folder.seeds)
    found = find_mentions(glossary, texts, ())
    text = with_mentions(folder.glossary.read_text(encoding="utf-8"), folder.glossary, found)
    folder.write(text)
    assert folder.load().terms[0].mentions == found["san-bao"]
    assert with_mentions(text, folder.glossary, found) == text


def test_mentions_are_found_but_not_inside_numbers_or_where_rejected(folder: Folder) -> None:
    glossary = folder.load()
    texts = seed_texts(glossary.sources, folder.seeds)
    rejected = folder.seeds / "rejected.yaml"
    everything = find_mentions(glossary, texts, ())
    assert [mention.quote for mention in everything["san-ling"]] == ["三零"]
    assert [mention.start for mention in everything["san-bao"]] == [3, 18, 40]
    rejected.write_text("- {text: 前三保持, reason: 词语相连}\n", encoding="utf-8")
    kept = find_mentions(glossary, texts, load_rejected(rejected))
    assert [mention.start for mention in kept["san-bao"]] == [3, 18]


def folder_sources(folder: Folder) -> tuple[Source, ...]:
    return read_list(folder.manifest, Source).values
