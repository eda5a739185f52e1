"""The command as people run it: a process of its own, in a folder of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
Glossary = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with the real curated files, its own database and its own index."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    return tmp_path


@pytest.fixture
def glossary(place: Path) -> Glossary:
    """Runs `glossary` with some words in that folder; `stdin` is its standard input."""

    def run(*words: str, stdin: str | None = None) -> "subprocess.CompletedProcess[str]":
        environment = {**os.environ, "PYTHONUTF8": "1", "COLUMNS": "200"}
        for name in ("DATABASE_URL", "GLOSSARY_FILE", "SEEDS_FOLDER", "INDEX_FOLDER"):
            environment.pop(name, None)
        return subprocess.run(
            [sys.executable, "-m", "api", *words],
            cwd=place,
            env=environment,
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    return run
