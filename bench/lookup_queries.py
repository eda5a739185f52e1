"""Queries with the terms that are right for them, and how answers are judged."""

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from api.glossary import Glossary, Term, Value, read_list
from api.service import CuratedFiles, read_publishable
from api.text import fold_key

ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests/cases/lookup.yaml"


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, and the folded names of each right term; none for a query to be quiet on."""

    q: str
    group: str
    want: tuple[frozenset[str], ...]


class Case(Value):
    """A row of the curators' cases."""

    group: str
    q: str
    first: tuple[str, ...] = ()
    reason: str | None = None
    quiet: bool = False


def real_glossary() -> Glossary:
    """The curated file."""
    return read_publishable(CuratedFiles(ROOT / "data/glossary.yaml", ROOT / "seeds"))


def queries() -> list[Query]:
    """Read the file that LOOKUP_QUERIES names (JSON lines: q, cat, want), else the cases."""
    path = os.environ.get("LOOKUP_QUERIES")
    if path:
        rows = map(json.loads, Path(path).read_text(encoding="utf-8").splitlines())
        return [Query(row["q"], row["cat"], _folded(row["want"])) for row in rows]
    cases = read_list(CASES, Case).values
    return [Query(case.q, case.group, _folded([one] for one in case.first)) for case in cases]


def names(term: Term) -> tuple[str, ...]:
    """What a term is called: label, label with head, forms."""
    given = [term.label, term.label + (term.head or ""), *(form.text for form in term.forms)]
    return tuple(dict.fromkeys(given))


def folded_names(terms: Iterable[Term]) -> dict[str, frozenset[str]]:
    """The folded names of each term by its id."""
    return {term.id: frozenset(map(fold_key, names(term))) for term in terms}


def place(found: Sequence[str], query: Query, known: dict[str, frozenset[str]]) -> int | None:
    """Where the first right term stands among the ids found, counted from 0."""
    for number, term in enumerate(found):
        if any(known.get(term, frozenset()) & one for one in query.want):
            return number
    return None


def _folded(want: Iterable[Sequence[str]]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(fold_key, one)) for one in want)
