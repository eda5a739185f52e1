"""The curated file: clean, in its layout, proved by its sources."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from api.errors import DataError
from api.glossary import (
    Citation,
    Glossary,
    Rejected,
    Sense,
    check,
    find_mentions,
    render_terms,
    seed_texts,
    with_mentions,
    with_offsets,
)
from api.text import fold_key

CITATION = re.compile(r"^ +- \{source: ")


def members_without_words(sense: Sense) -> list[str]:
    """Members that neither the definition nor a quotation of the sense holds."""
    words = [fold_key(sense.definition or "")]
    words.extend(fold_key(citation.quote) for citation in sense.citations)
    return [
        member.text
        for group in sense.groups
        for member in group.members
        if not any(fold_key(member.text) in said for said in words)
    ]


def test_the_sources_are_the_files_that_the_manifest_describes(
    manifest: Path, curated: Glossary, tmp_path: Path
) -> None:
    for source in curated.sources:
        content = (manifest.parent / source.file).read_bytes()
        assert hashlib.sha256(content).hexdigest() == source.sha256, source.id
        (tmp_path / source.file).write_bytes(content)
    assert len(curated.sources) == 5
    (tmp_path / curated.sources[0].file).write_bytes(b"another")
    with pytest.raises(DataError):
        seed_texts(curated.sources, tmp_path)


def test_the_lint_finds_nothing(curated: Glossary, texts: Mapping[str, str]) -> None:
    assert list(check(curated, texts)) == []


def test_every_quotation_stands_exactly_where_it_says(
    curated: Glossary, texts: Mapping[str, str]
) -> None:
    cited: list[Citation] = [m for term in curated.terms for m in term.mentions]
    cited.extend(c for t in curated.terms for sense in t.senses for c in sense.citations)
    assert len(cited) > 1500
    for citation in cited:
        assert texts[citation.source][citation.start : citation.end] == citation.quote, citation


def test_offsets_and_mentions_are_as_computed(
    curated_file: Path,
    curated: Glossary,
    texts: Mapping[str, str],
    rejected: tuple[Rejected, ...],
) -> None:
    found = find_mentions(curated, texts, rejected)
    content = with_mentions(with_offsets(curated_file, texts), curated_file, found)
    assert content == curated_file.read_text(encoding="utf-8"), "run: glossary mentions --write"


def test_every_term_is_mentioned_somewhere(curated: Glossary) -> None:
    assert [term.id for term in curated.terms if not term.mentions] == []


def test_entries_stand_in_the_layout_that_the_program_writes(
    curated_file: Path, curated: Glossary
) -> None:
    written = curated_file.read_text(encoding="utf-8").splitlines()
    bare = [term.model_copy(update={"mentions": ()}) for term in curated.terms]
    expected = render_terms(bare).replace("mentions: []", "mentions:").splitlines()
    assert [line for line in written if not CITATION.match(line) and line[0] != "#"] == [
        line for line in expected if not CITATION.match(line)
    ]


def test_every_explained_term_has_english_and_every_explained_sense_a_gloss(
    curated: Glossary,
) -> None:
    for term in curated.terms:
        for sense in term.senses:
            if sense.basis != "unexplained":
                assert term.en, term.id
                assert sense.gloss, sense.id


def test_members_are_words_of_the_documents(curated: Glossary) -> None:
    proved = [s for t in curated.terms for s in t.senses if s.definition is not None]
    assert len(proved) > 80
    assert {s.id: members_without_words(s) for s in proved if members_without_words(s)} == {}


def test_a_member_that_no_document_names_is_noticed(curated: Glossary) -> None:
    term = next(term for term in curated.terms if term.id == "san-bao")
    group = term.senses[0].groups[0]
    members = (*group.members[:2], group.members[2].model_copy(update={"text": "保教育"}))
    changed = term.senses[0].model_copy(
        update={"groups": (group.model_copy(update={"members": members}),)}
    )
    assert members_without_words(changed) == ["保教育"]


def test_a_background_sense_follows_what_the_documents_say(curated: Glossary) -> None:
    for term in curated.terms:
        bases = [sense.basis for sense in term.senses]
        assert bases[0] != "background", term.id
        for sense in term.senses:
            if sense.basis == "background":
                assert sense.place == "全国", sense.id
                assert all(group.complete or group.note for group in sense.groups), sense.id
