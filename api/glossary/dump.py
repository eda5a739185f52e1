"""YAML out: entries in the one layout that CONTRIBUTING.md shows.

Only whole entries are written here; an existing file is edited in place by `evidence_writer`, so
that what a curator typed around them stays.
"""

import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from api.glossary.model import Citation, Term

_BLOCK = frozenset({"senses"})
"""Keys whose entries are written over several lines; those of other lists take one line each."""


def render_terms(terms: Iterable[Term]) -> str:
    """The YAML of some terms, as a list, in the order given."""
    return "".join(render_term(term) for term in terms)


def render_term(term: Term) -> str:
    """The YAML of one term, as an item of a list, with a line end after it."""
    plain = term.model_dump(mode="json", by_alias=True)
    if not plain["former_ids"]:
        del plain["former_ids"]
    for sense in plain["senses"]:
        if sense["authority"] is None:
            del sense["authority"]
        for group in sense["groups"]:
            if group["note"] is None:
                del group["note"]
    writer = YAML()
    writer.width = 1 << 20
    writer.allow_unicode = True
    writer.indent(mapping=2, sequence=2, offset=0)
    stream = io.StringIO()
    writer.dump(CommentedSeq([_block(plain)]), stream)
    return stream.getvalue()


def render_citation(citation: Citation) -> str:
    """A citation on one line, with its quote as a double-quoted scalar that shows line breaks."""
    quote = json.dumps(citation.quote, ensure_ascii=False)
    return (
        f"{{source: {citation.source}, quote: {quote},"
        f" start: {citation.start}, end: {citation.end}}}"
    )


def _block(values: Mapping[str, object]) -> CommentedMap:
    block = CommentedMap()
    for key, value in values.items():
        if key in _BLOCK:
            block[key] = CommentedSeq(
                [_block(item) for item in cast("list[dict[str, object]]", value)]
            )
        elif isinstance(value, list):
            block[key] = _list(value)
        elif isinstance(value, dict):
            block[key] = _flow(value)
        else:
            block[key] = value
    return block


def _list(items: Sequence[object]) -> CommentedSeq:
    rows = CommentedSeq([_flow(item) for item in items])
    if not items:
        rows.fa.set_flow_style()
    return rows


def _flow(value: object) -> object:
    if isinstance(value, dict):
        row = CommentedMap({key: _flow(item) for key, item in value.items()})
        row.fa.set_flow_style()
        return row
    if isinstance(value, list):
        items = CommentedSeq([_flow(item) for item in value])
        items.fa.set_flow_style()
        return items
    return value
