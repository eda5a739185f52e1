"""Kill a publishing process at random moments, and look at what it leaves behind."""

import pickle
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from api.glossary import Glossary, edition_id
from api.storage import Storage, TermFilter, open_storage
from bench.generated_glossary import generated_glossary

FOREVER = 1_000_000


@dataclass(frozen=True, slots=True)
class Killed:
    """What came of the rounds.

    `inside` counts kills between the begin and the end of a publication, `editions` the different
    ones that were current after a kill.
    """

    rounds: int
    inside: int
    editions: int


def kill_publishers(url: str, glossaries: list[Glossary], *, rounds: int, seed: int) -> Killed:
    """Kill -9 one publisher after another.

    Args:
        url: an empty database.
        glossaries: published in turn; four or more, so that each is written anew every time.
        rounds: how many processes are killed.
        seed: of the moments, which spread over two publications.

    Raises:
        AssertionError: a kill left half an edition, or a storage that does not open.
        StorageError: likewise.
    """
    draw = random.Random(seed)
    inside, seen = 0, set()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "glossaries"
        file.write_bytes(pickle.dumps(glossaries))
        longest = _seconds_of_one(url, glossaries[0])
        for _ in range(rounds):
            inside += _kill_one(url, file, after=draw.uniform(0, 2 * longest))
            seen.add(check_whole(url))
    return Killed(rounds, inside, len(seen))


def check_whole(url: str) -> str:
    """Make sure that every edition holds exactly what its id, a hash of the content, promises."""
    storage = open_storage(url)
    try:
        current = storage.current()
        assert current is not None
        editions = storage.editions()
        assert current in editions
        assert len(editions) <= 3
        for edition in editions:
            _check_edition(storage, edition.id)
        return current.id
    finally:
        storage.close()


def _check_edition(storage: Storage, name: str) -> None:
    glossary = storage.read(name)
    assert edition_id(glossary) == name
    links = 2 * sum(len(term.links) for term in glossary.terms)
    assert len(storage.edges(name, [term.id for term in glossary.terms])) == links
    numbered = TermFilter(kind="numbered")
    assert storage.page(name, numbered, after=None, limit=1).total == len(glossary.terms)


def _seconds_of_one(url: str, glossary: Glossary) -> float:
    storage = open_storage(url)
    start = time.perf_counter()
    storage.publish(glossary, version="1")
    storage.close()
    return time.perf_counter() - start


def _kill_one(url: str, file: Path, *, after: float) -> bool:
    """Whether the process was in the middle of publishing when it was killed."""
    command = [sys.executable, "-m", "bench.publisher", url, str(file), str(FOREVER)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.stdin.write("\n")
        process.stdin.flush()
        time.sleep(after)
        process.kill()
        said = process.stdout.read().split()
    return bool(said) and said[-1] == "begins"


def main() -> None:
    from bench.databases import databases

    glossaries = [generated_glossary(1_000, seed) for seed in range(4)]
    print("kill -9 of a process that publishes 1,000 terms again and again; after each kill every")
    print("edition is read and compared with the hash that names it, or the run stops here")
    print(f"{'database':12} {'killed':>7} {'while publishing':>17} {'current afterwards':>19}")
    with databases() as urls:
        for name, url in urls.items():
            killed = kill_publishers(url, glossaries, rounds=100, seed=1)
            print(f"{name:12} {killed.rounds:7} {killed.inside:17} {killed.editions:19}")


if __name__ == "__main__":
    main()
