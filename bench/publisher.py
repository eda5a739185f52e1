"""A process that publishes: `python -m bench.publisher URL FILE ROUNDS`.

It opens the database once a line has come in on stdin, then publishes the pickled glossaries of
FILE in turn, and says on stdout what it begins and what it has done. It is made to be killed.
"""

import itertools
import pickle
import sys
from pathlib import Path

from api.glossary import Glossary
from api.storage import open_storage


def main() -> None:
    url, file, rounds = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    glossaries: list[Glossary] = pickle.loads(file.read_bytes())
    print("ready", flush=True)
    sys.stdin.readline()
    storage = open_storage(url)
    for glossary in itertools.islice(itertools.cycle(glossaries), rounds):
        print("begins", flush=True)
        published = storage.publish(glossary, version="1")
        print("published", published.edition.id, published.created, flush=True)
    storage.close()


if __name__ == "__main__":
    main()
