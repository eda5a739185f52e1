"""Real databases: a SQLite file and a PostgreSQL server that lives as long as the test run."""

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

from api.storage import Storage, open_storage
from bench.databases import postgres_server

MakeUrl = Callable[[], str]
_numbers = itertools.count()


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    with postgres_server() as url:
        yield url


@pytest.fixture
def sqlite_database(tmp_path: Path) -> MakeUrl:
    return lambda: f"sqlite:///{tmp_path}/glossary-{next(_numbers)}.db"


@pytest.fixture
def postgres_database(postgres_url: str) -> MakeUrl:
    def make() -> str:
        name = f"glossary_{next(_numbers)}"
        url = make_url(postgres_url).set(drivername="postgresql+psycopg")
        engine = create_engine(url, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        engine.dispose()
        plain = url.set(drivername="postgresql", database=name)
        return plain.render_as_string(hide_password=False)

    return make


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def new_url(request: pytest.FixtureRequest) -> MakeUrl:
    """Makes an empty database, of both kinds in turn, and says its URL."""
    name = "sqlite_database" if request.param == "sqlite" else "postgres_database"
    make: MakeUrl = request.getfixturevalue(name)
    return make


@pytest.fixture
def url(new_url: MakeUrl) -> str:
    return new_url()


@pytest.fixture
def storage(url: str) -> Iterator[Storage]:
    storage = open_storage(url)
    yield storage
    storage.close()
