"""Real processes: several that publish at once, and some that are killed."""

import pickle
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from api.glossary import Glossary, edition_id
from bench.generated_glossary import generated_glossary
from bench.kill import check_whole, kill_publishers

SIZE = 400


def publish_at_once(url: str, glossaries: list[Glossary], folder: Path) -> list[str]:
    """Publish each glossary in a process of its own, all let go together; what each said."""
    with ExitStack() as stack:
        processes = []
        for number, glossary in enumerate(glossaries):
            file = folder / f"glossary-{number}"
            file.write_bytes(pickle.dumps([glossary]))
            command = [sys.executable, "-m", "bench.publisher", url, str(file), "1"]
            process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
            processes.append(stack.enter_context(process))
        for process in processes:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        for process in processes:
            assert process.stdin is not None
            process.stdin.write("\n")
            process.stdin.flush()
        said = [process.communicate()[0] for process in processes]
    assert [process.returncode for process in processes] == [0] * len(processes)
    return [lines.splitlines()[-1] for lines in said]


def test_of_two_that_publish_the_same_one_finds_it_published(url: str, tmp_path: Path) -> None:
    glossary = generated_glossary(SIZE, 1)
    said = publish_at_once(url, [glossary, glossary, glossary], tmp_path)

    name = edition_id(glossary)
    assert sorted(said) == [f"published {name} False"] * 2 + [f"published {name} True"]
    assert check_whole(url) == name


def test_two_that_publish_at_once_end_with_one_current_edition(url: str, tmp_path: Path) -> None:
    glossaries = [generated_glossary(SIZE, seed) for seed in (1, 2)]
    said = publish_at_once(url, glossaries, tmp_path)

    names = [edition_id(glossary) for glossary in glossaries]
    assert said == [f"published {name} True" for name in names]
    assert check_whole(url) in names


@pytest.mark.slow
def test_a_publisher_that_is_killed_leaves_no_half_edition(url: str) -> None:
    glossaries = [generated_glossary(SIZE, seed) for seed in range(4)]
    killed = kill_publishers(url, glossaries, rounds=5, seed=7)

    assert killed.rounds == 5
