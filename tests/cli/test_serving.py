"""`glossary serve` publishes what is new and opens the port, whatever it finds in the database."""

import os
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.cli.conftest import Glossary


@contextmanager
def serving(place: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "PYTHONUTF8": "1"}
    for name in ("DATABASE_URL", "GLOSSARY_FILE", "SEEDS_FOLDER", "INDEX_FOLDER"):
        environment.pop(name, None)
    command = [sys.executable, "-m", "api", "serve", "--port", str(port)]
    with subprocess.Popen(
        command, cwd=place, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        yield f"http://127.0.0.1:{port}"
        process.terminate()


def found_first(address: str, query: str) -> str:
    for _ in range(300):
        try:
            answer = httpx.get(f"{address}/v1/lookup", params={"q": query})
        except httpx.ConnectError:
            time.sleep(0.1)
            continue
        term_id: str = answer.raise_for_status().json()["matches"][0]["term"]["id"]
        return term_id
    raise AssertionError("the server never answered")


def test_a_database_of_another_version_is_made_anew(place: Path, glossary: Glossary) -> None:
    assert glossary("publish").returncode == 0
    database = sqlite3.connect(place / "var/glossary.db")
    with database:
        database.execute("UPDATE glossary_state SET schema_version = 1")
        database.execute("DROP TABLE glossary_surroundings")
    database.close()
    with serving(place) as address:
        assert found_first(address, "三保") == "san-bao"
