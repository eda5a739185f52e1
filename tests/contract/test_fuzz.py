"""Schemathesis: whatever is sent, the answer is one that the description knows, and no 5xx."""

import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import httpx
import pytest

from api.settings import Settings

CONFIG = Path(__file__).with_name("schemathesis.toml")

Serve = Callable[[Settings], AbstractContextManager[httpx.Client]]


@pytest.mark.slow
def test_no_answer_is_undocumented(serve: Serve, real_settings: Settings, tmp_path: Path) -> None:
    with serve(real_settings) as client:
        command = [
            str(Path(sys.executable).with_name("st")),
            f"--config-file={CONFIG}",
            "run",
            str(client.base_url.join("/openapi.json")),
            "--max-examples=10",
            "--max-time=30",
            "--seed=20231221",
            "--continue-on-failure",
            "--no-color",
        ]
        run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout
    assert "13 selected / 13 total" in run.stdout
