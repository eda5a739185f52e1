"""The examples of the description: requests to the real glossary and what it answered.

`examples.json` is written by `make generate`, which executes the requests; the tests execute them
again.
"""

from collections.abc import Mapping
from importlib.resources import files
from typing import Any, TypedDict

import orjson


class Example(TypedDict):
    """One request of an operation and the body of its answer."""

    path: Mapping[str, str]
    query: Mapping[str, str | int | float]
    body: Mapping[str, Any] | None
    answer: Any


REQUESTS: Mapping[str, Mapping[str, Any]] = {
    "read_term": {"path": {"id": "san-bao"}},
    "list_terms": {"query": {"member": "保工资", "limit": 2}},
    "read_term_graph": {"path": {"id": "san-bao"}, "query": {"depth": 1}},
    "lookup": {"query": {"q": "三保是什么意思", "limit": 1}},
    "lookup_batch": {
        "body": {"queries": [{"q": "三保", "limit": 1}, {"q": "1 6 5 N", "limit": 1}]}
    },
    "suggest": {"query": {"q": "sanb", "limit": 1}},
    "annotate": {"body": {"text": "兜牢“三保”底线", "place": "沈阳市和平区", "year": 2023}},
    "resolve": {"body": {"message": "三保底线是什么", "limit": 1}},
    "list_sources": {},
    "read_source": {"path": {"id": "heping-achievements-2024"}},
    "read_edition": {},
    "read_health": {},
    "read_readiness": {},
}
"""What is asked, by operation id."""


def recorded_examples() -> dict[str, Example]:
    """The examples, by operation id; empty where none have been recorded yet."""
    recorded = files("api.rest").joinpath("examples.json")
    if not recorded.is_file():
        return {}
    examples: dict[str, Example] = orjson.loads(recorded.read_bytes())
    return examples
