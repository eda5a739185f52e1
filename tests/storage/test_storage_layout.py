"""Databases that are not ours, not there, or of another layout."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Timer

import pytest
from sqlalchemy import Engine, create_engine, inspect, make_url, text

from api.errors import StorageError
from api.storage import Storage, TermFilter, open_storage
from api.storage.layout import APPLICATION_ID
from bench.generated_glossary import generated_glossary

MakeUrl = Callable[[], str]


def engine_of(url: str) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() == "postgresql":
        parsed = parsed.set(drivername="postgresql+psycopg")
    return create_engine(parsed)


def leave_another_layout(url: str) -> None:
    """What a program with other tables would leave, and a table that belongs to somebody else."""
    engine = engine_of(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE glossary_state SET schema_version = 99"))
        connection.execute(text("ALTER TABLE glossary_terms DROP COLUMN summary"))
        connection.execute(text("DROP TABLE glossary_facets"))
        connection.execute(text("CREATE TABLE glossary_moods (mood TEXT)"))
        connection.execute(text("CREATE TABLE visitors (name TEXT)"))
    engine.dispose()


def test_a_running_server_says_that_the_layout_changed(storage: Storage, url: str) -> None:
    glossary = generated_glossary(5, 1)
    edition = storage.publish(glossary, version="1").edition.id
    leave_another_layout(url)

    with pytest.raises(StorageError, match="layout 99"):
        storage.current()
    with pytest.raises(StorageError, match="layout 99"):
        storage.editions()
    with pytest.raises(StorageError):
        storage.page(edition, TermFilter(), after=None, limit=5)
    with pytest.raises(StorageError):
        storage.page(edition, TermFilter(kind="numbered"), after=None, limit=5)


def test_a_server_whose_edition_was_rebuilt_away_says_so(url: str, storage: Storage) -> None:
    edition = storage.publish(generated_glossary(5, 1), version="1").edition.id
    leave_another_layout(url)
    newer = open_storage(url)
    newer.publish(generated_glossary(5, 2), version="2")
    newer.close()

    with pytest.raises(StorageError, match="not kept"):
        storage.document(edition, "any")


def test_publishing_rebuilds_another_layout_and_nothing_else(url: str) -> None:
    glossary = generated_glossary(5, 1)
    storage = open_storage(url)
    storage.publish(glossary, version="1")
    storage.close()
    leave_another_layout(url)

    storage = open_storage(url)
    published = storage.publish(glossary, version="2")
    assert published.created
    assert storage.editions() == (published.edition,)
    assert storage.read(published.edition.id) == glossary
    storage.close()
    engine = engine_of(url)
    tables = set(inspect(engine).get_table_names())
    engine.dispose()
    assert "visitors" in tables
    assert "glossary_moods" not in tables
    assert "glossary_facets" in tables


def test_opening_makes_the_folder_and_the_tables(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "er" / "glossary.db"
    storage = open_storage(f"sqlite:///{file}")

    assert storage.current() is None
    storage.close()
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.postgres
@pytest.mark.parametrize("scheme", ["postgresql", "postgresql+psycopg", "postgres"])
def test_postgresql_is_named_in_any_usual_way(postgres_database: MakeUrl, scheme: str) -> None:
    url = postgres_database()
    storage = open_storage(url.replace("postgresql", scheme, 1))

    assert storage.current() is None
    storage.close()


def test_the_file_of_another_program_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "contacts.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE contacts (name TEXT)")
    before = file.read_bytes()

    with pytest.raises(StorageError, match="belongs to another program"):
        open_storage(f"sqlite:///{file}")
    assert file.read_bytes() == before


def test_a_file_that_another_process_is_making_is_waited_for(tmp_path: Path) -> None:
    file = tmp_path / "glossary.db"
    with closing(sqlite3.connect(file, isolation_level=None, check_same_thread=False)) as other:
        other.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        other.execute("BEGIN IMMEDIATE")
        Timer(0.3, other.execute, ["COMMIT"]).start()

        storage = open_storage(f"sqlite:///{file}")

    assert storage.current() is None
    storage.close()


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("三保不是数据库。" * 200, encoding="utf-8")
    before = file.read_bytes()

    with pytest.raises(StorageError, match="not a database"):
        open_storage(f"sqlite:///{file}")
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "url",
    [
        "",
        "三保",
        "mysql://localhost/glossary",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite:////proc/nowhere/glossary.db",
        "sqlite:////",
        "postgresql://glossary:secret@127.0.0.1:1/glossary?connect_timeout=2",
        "postgresql://glossary:secret@/glossary?host=/nowhere",
        "postgresql://glossary:secret@127.0.0.1:port/glossary",
        "postgresql://glossary:secret@127.0.0.1/glossary?no_such_option=1",
    ],
)
def test_what_cannot_be_opened_is_a_storage_error_without_the_password(url: str) -> None:
    with pytest.raises(StorageError) as caught:
        open_storage(url)
    assert "secret" not in str(caught.value)


def test_a_damaged_file_is_a_storage_error(tmp_path: Path) -> None:
    file = tmp_path / "glossary.db"
    storage = open_storage(f"sqlite:///{file}")
    edition = storage.publish(generated_glossary(50, 1), version="1").edition.id
    storage.close()
    damaged = bytearray(file.read_bytes())
    damaged[4096:] = b"\xff" * (len(damaged) - 4096)
    file.write_bytes(damaged)

    with pytest.raises(StorageError, match="malformed"):
        open_storage(f"sqlite:///{file}").document(edition, "any")
