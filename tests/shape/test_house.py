"""The shape of the house: what no single room can see."""

import re
import tomllib
from pathlib import Path

import pytest

from api import __version__

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted(
    [*ROOT.glob("api/**/*.py"), *ROOT.glob("bench/**/*.py"), *ROOT.glob("tests/**/*.py")]
)
MODULE_LINES_MAX = 300


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_reads_in_one_sitting(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= MODULE_LINES_MAX


def test_no_module_has_a_name_that_says_nothing() -> None:
    empty = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "base"}
    assert not [path for path in MODULES if empty & {path.stem, path.parent.name}]


def test_every_room_is_told_in_the_architecture() -> None:
    told = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    rooms = {path.parent.name for path in ROOT.glob("api/*/__init__.py")}
    assert not [room for room in rooms if f"`api/{room}/`" not in told]


def test_the_version_is_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == __version__


def test_locks_hold_hashes_and_no_hosts() -> None:
    for lock in ROOT.glob("requirements/*.lock"):
        text = lock.read_text(encoding="utf-8")
        assert "://" not in text, lock
        pinned = re.findall(r"^[a-z0-9._-]+(?:\[[a-z,]+\])?==", text, re.MULTILINE)
        assert len(pinned) > 10, lock
        assert text.count("--hash=sha256:") >= len(pinned), lock
