"""Lookup: accuracy and speed beside peers, what the score means, and growth to a million terms.

LOOKUP_QUERIES names a file of queries (JSON lines) in place of the curators' cases; LOOKUP_SIZES
the numbers of generated terms, separated by commas.
"""

import os
import resource
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path

from rich.console import Console
from rich.table import Table

from api.glossary import Glossary, Term
from api.lexicon import compile_lexicon
from api.search import SearchEngine
from bench.generated import generated_terms
from bench.held_back import held_back
from bench.lookup_peers import LIMIT, peers
from bench.lookup_queries import Query, folded_names, place, queries, real_glossary

SIZES = "10000,100000,1000000"
SEED = 20_240_601

Find = Callable[[str], tuple[list[str], bool]]


def main() -> None:
    """Print four tables."""
    console = Console(width=110)
    glossary = real_glossary()
    terms = glossary.terms
    asked = queries()
    engine = SearchEngine.build(compile_lexicon(terms, glossary.surroundings))
    engine.warm()  # as the service does
    console.print(_beside_peers(terms, asked, engine))
    console.print(_by_group(terms, asked, engine))
    console.print(_calibration(terms, engine))
    for table in _growing(glossary, asked):
        console.print(table)


def _beside_peers(terms: Sequence[Term], asked: Sequence[Query], engine: SearchEngine) -> Table:
    table = _table(f"{len(asked)} queries, {len(terms)} terms", "right first", "right in five")
    for title in ("false answers", "median ms", "99th ms"):
        table.add_column(title, justify="right")
    with peers(terms) as others:
        finders: dict[str, Find] = {"ours": _ours(engine)}
        finders |= {name: _silent_if_empty(peer.lookup) for name, peer in others.items()}
        for name, find in finders.items():
            table.add_row(name, *_measured(find, terms, asked))
    return table


def _measured(find: Find, terms: Sequence[Term], asked: Sequence[Query]) -> list[str]:
    known = folded_names(terms)
    count: Counter[str] = Counter()
    took = []
    for query in asked[:20]:
        find(query.q)
    for query in asked:
        began = time.perf_counter()
        found, confident = find(query.q)
        took.append((time.perf_counter() - began) * 1000)
        rank = place(found, query, known)
        count["quiet" if not query.want else "wanted"] += 1
        count["false"] += not query.want and confident
        count["first"] += rank == 0
        count["five"] += rank is not None and rank < 5
    took.sort()
    wanted, quiet = max(1, count["wanted"]), max(1, count["quiet"])
    return [
        f"{count['first'] / wanted:.3f}",
        f"{count['five'] / wanted:.3f}",
        f"{count['false'] / quiet:.3f}",
        f"{took[len(took) // 2]:.2f}",
        f"{took[int(len(took) * 0.99)]:.2f}",
    ]


def _by_group(terms: Sequence[Term], asked: Sequence[Query], engine: SearchEngine) -> Table:
    known = folded_names(terms)
    table = _table("ours by group", "queries", "right first", "right in five", "false answers")
    groups: defaultdict[str, list[Query]] = defaultdict(list)
    for query in asked:
        groups[query.group].append(query)
    for group, members in groups.items():
        found = [(query, *_ours(engine)(query.q)) for query in members]
        ranks = [place(ids, query, known) for query, ids, _ in found if query.want]
        false = [confident for query, _, confident in found if not query.want]
        table.add_row(
            group,
            str(len(members)),
            _share([rank == 0 for rank in ranks]),
            _share([rank is not None and rank < 5 for rank in ranks]),
            _share(false),
        )
    return table


def _calibration(terms: Sequence[Term], engine: SearchEngine) -> Table:
    """How often matches of each score are right, on queries that nobody has tuned to."""
    known = folded_names(terms)
    table = _table("held-back queries: of the matches with a score", "matches", "right")
    counted: Counter[int] = Counter()
    right: Counter[int] = Counter()
    for query in held_back(terms, SEED):
        for hit in engine.lookup(query.q).hits:
            step = min(9, int(hit.score * 10))
            counted[step] += 1
            right[step] += place([hit.term_id], query, known) is not None
    for step in sorted(counted, reverse=True):
        share = f"{right[step] / counted[step]:.2f}"
        table.add_row(f"from 0.{step} to {(step + 1) / 10}", str(counted[step]), share)
    return table


def _growing(glossary: Glossary, asked: Sequence[Query]) -> list[Table]:
    terms = glossary.terms
    table = _table("real terms among generated ones", "build s", "open s", "disk MB", "peak MB")
    for title in ("right first", "right in five", "false answers", "median ms", "99th ms"):
        table.add_column(title, justify="right")
    for size in map(int, os.environ.get("LOOKUP_SIZES", SIZES).split(",")):
        with tempfile.TemporaryDirectory() as folder:
            directory = Path(folder)
            began = time.perf_counter()
            lexicon = compile_lexicon(chain(terms, generated_terms(size)), glossary.surroundings)
            SearchEngine.build(lexicon, directory)
            built = time.perf_counter() - began
            del lexicon
            began = time.perf_counter()
            engine = SearchEngine.open(directory)
            opened = time.perf_counter() - began
            engine.warm()
            disk = sum(file.stat().st_size for file in directory.rglob("*") if file.is_file())
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
            row = [f"{built:.0f}", f"{opened:.2f}", str(disk >> 20), str(peak)]
            table.add_row(f"{size:,}", *row, *_measured(_ours(engine), terms, asked))
    return [table]


def _ours(engine: SearchEngine) -> Find:
    def find(q: str) -> tuple[list[str], bool]:
        answer = engine.lookup(q, limit=LIMIT)
        return [hit.term_id for hit in answer.hits], answer.confident

    return find


def _silent_if_empty(lookup: Callable[[str], list[str]]) -> Find:
    def find(q: str) -> tuple[list[str], bool]:
        found = lookup(q)
        return found, bool(found)

    return find


def _share(claims: Sequence[bool]) -> str:
    return f"{sum(claims) / len(claims):.3f}" if claims else ""


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column("")
    for column in columns:
        table.add_column(column, justify="right")
    return table


if __name__ == "__main__":
    main()
