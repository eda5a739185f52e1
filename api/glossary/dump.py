"""YAML out: entries in the one layout that CONTRIBUTING.md shows.

Only whole entries are written here; an existing file is edited in place by `evidence_writer`, so
that what a curator typed around them stays.
"""

import json
from collections.abc import Iterable

import yaml

from api.glossary.model import Citation, Term

_SPREAD = frozenset({"senses"})
"""Keys whose entries are written over several lines; those of other lists take one line each."""

_ONE_LINE = 1 << 20
"""Characters: wider than any entry, so that the writer never wraps a quotation."""


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
    root = yaml.SequenceNode("tag:yaml.org,2002:seq", [_spread(plain)], flow_style=False)
    return str(yaml.serialize(root, Dumper=yaml.SafeDumper, allow_unicode=True, width=_ONE_LINE))


def render_citation(citation: Citation) -> str:
    """A citation on one line, with its quote as a double-quoted scalar that shows line breaks."""
    quote = json.dumps(citation.quote, ensure_ascii=False)
    return (
        f"{{source: {citation.source}, quote: {quote},"
        f" start: {citation.start}, end: {citation.end}}}"
    )


def _spread(values: dict[str, object]) -> yaml.Node:
    """A mapping over several lines."""
    pairs = []
    for key, value in values.items():
        if key in _SPREAD and isinstance(value, list):
            node = _sequence([_spread(item) for item in value], flow=False)
        elif isinstance(value, list):
            node = _sequence([_flow(item) for item in value], flow=not value)
        else:
            node = _flow(value)
        pairs.append((_flow(key), node))
    return yaml.MappingNode("tag:yaml.org,2002:map", pairs, flow_style=False)


def _sequence(nodes: list[yaml.Node], *, flow: bool) -> yaml.Node:
    return yaml.SequenceNode("tag:yaml.org,2002:seq", nodes, flow_style=flow)


def _flow(value: object) -> yaml.Node:
    """A value on one line, quoted where YAML needs it, line breaks written as escapes."""
    if isinstance(value, dict):
        pairs = [(_flow(key), _flow(item)) for key, item in value.items()]
        return yaml.MappingNode("tag:yaml.org,2002:map", pairs, flow_style=True)
    if isinstance(value, list):
        return _sequence([_flow(item) for item in value], flow=True)
    if isinstance(value, str) and "\n" in value:
        return yaml.ScalarNode("tag:yaml.org,2002:str", value, style='"')
    return yaml.representer.SafeRepresenter().represent_data(value)
