"""Publishing: whole or not at all, twice is once, the last three are kept."""

import pytest

from api.errors import StorageError
from api.glossary import Glossary, edition_id
from api.storage import Storage, open_storage
from bench.generated_glossary import generated_glossary


@pytest.fixture(scope="module")
def glossaries() -> list[Glossary]:
    return [generated_glossary(30, seed) for seed in range(5)]


def test_an_empty_database_has_no_edition(storage: Storage) -> None:
    assert storage.current() is None
    assert storage.editions() == ()


def test_the_same_content_is_published_once(storage: Storage, glossaries: list[Glossary]) -> None:
    first = storage.publish(glossaries[0], version="2026.1")
    shuffled = Glossary(terms=glossaries[0].terms[::-1], sources=glossaries[0].sources)
    second = storage.publish(shuffled, version="2026.2")

    assert first.created
    assert not second.created
    assert second.edition == first.edition
    assert storage.current() == first.edition
    assert first.edition.version == "2026.1"
    assert first.edition.id == edition_id(glossaries[0])
    assert first.edition.published_at.tzname() == "UTC"


def test_a_new_edition_leaves_the_old_one_readable(
    storage: Storage, glossaries: list[Glossary]
) -> None:
    old = storage.publish(glossaries[0], version="1").edition
    new = storage.publish(glossaries[1], version="2").edition

    assert storage.current() == new
    assert storage.editions() == (new, old)
    assert storage.read(old.id) == glossaries[0]
    assert storage.read(new.id) == glossaries[1]


def test_only_the_last_three_editions_are_kept(
    storage: Storage, glossaries: list[Glossary]
) -> None:
    editions = [storage.publish(glossary, version="1").edition for glossary in glossaries]

    assert storage.editions() == tuple(editions[:-4:-1])
    assert storage.read(editions[2].id) == glossaries[2]
    with pytest.raises(StorageError, match="not kept"):
        storage.read(editions[1].id)


def test_going_back_to_a_kept_edition_writes_nothing_twice(
    storage: Storage, glossaries: list[Glossary]
) -> None:
    first = storage.publish(glossaries[0], version="1").edition
    second = storage.publish(glossaries[1], version="2").edition
    back = storage.publish(glossaries[0], version="3")

    assert back.created
    assert back.edition.id == first.id
    assert back.edition.version == "3"
    assert [edition.id for edition in storage.editions()] == [first.id, second.id]
    assert storage.read(first.id) == glossaries[0]


def test_a_publication_that_fails_leaves_nothing(
    storage: Storage, glossaries: list[Glossary]
) -> None:
    good = storage.publish(glossaries[0], version="1").edition
    twice = glossaries[1].terms[0]
    broken = Glossary(terms=(*glossaries[1].terms, twice), sources=glossaries[1].sources)

    with pytest.raises(StorageError):
        storage.publish(broken, version="2")
    assert storage.current() == good
    assert storage.editions() == (good,)
    # Nothing that was left behind stands in the way of the repaired one.
    assert storage.publish(glossaries[1], version="3").created
    assert storage.read(edition_id(glossaries[1])) == glossaries[1]


def test_an_edition_outlives_the_program(url: str, glossaries: list[Glossary]) -> None:
    storage = open_storage(url)
    edition = storage.publish(glossaries[0], version="1").edition
    storage.close()

    storage = open_storage(url)
    assert storage.current() == edition
    assert storage.read(edition.id) == glossaries[0]
    storage.close()


def test_an_empty_glossary_can_be_published(storage: Storage) -> None:
    empty = Glossary(terms=(), sources=())
    edition = storage.publish(empty, version="1").edition

    assert storage.read(edition.id) == empty
    assert storage.sources(edition.id) == ()
    assert (edition.terms, edition.senses, edition.sources) == (0, 0, 0)
