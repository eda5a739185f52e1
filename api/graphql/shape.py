"""The shape of a document: how deep, how many aliases, how often the same.

It is looked at before the document is validated, since validating compares every field with its
like.

Fragments are measured once each, however often they are spread, so that a document whose fragments
double from one to the next is measured as fast as any other.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
)

from api.graphql.errors import refused
from api.service import limits

_REPEATS_MAX = 20
"""How often one name may stand in one selection. Each is compared with each when a document is
validated: a thousand tokens of one name would take 0.4 s."""

_FRAGMENTS_MAX = 50
"""Fragments are compared pair by pair too."""


@dataclass(frozen=True, slots=True)
class _Shape:
    depth: int = 0
    aliases: int = 0


def check_shape(document: DocumentNode) -> None:
    """Refuse a document that is too deep, too wide or too repetitive.

    Fields of introspection (`__schema`) do not count towards the depth; the library underneath
    limits them by itself.

    Raises:
        GraphQLError: it is.
    """
    fragments = {
        node.name.value: node
        for node in document.definitions
        if isinstance(node, FragmentDefinitionNode)
    }
    if len(fragments) > _FRAGMENTS_MAX:
        raise refused(f"at most {_FRAGMENTS_MAX} fragments in one document")
    measure = _Measure(fragments)
    for node in document.definitions:
        if isinstance(node, OperationDefinitionNode):
            measure.check(node)


class _Measure:
    def __init__(self, fragments: dict[str, FragmentDefinitionNode]) -> None:
        self._fragments = fragments
        self._known: dict[str, _Shape] = {}

    def check(self, operation: OperationDefinitionNode) -> None:
        shape = self._of(operation.selection_set)
        if shape.depth > limits.GRAPHQL_DEPTH_MAX:
            raise refused(f"{shape.depth} levels deep, at most {limits.GRAPHQL_DEPTH_MAX}")
        if shape.aliases > limits.GRAPHQL_ALIASES_MAX:
            raise refused(f"{shape.aliases} aliases, at most {limits.GRAPHQL_ALIASES_MAX}")

    def _of(self, selected: SelectionSetNode) -> _Shape:
        _check_repeats(selected)
        inner = list(self._inner(selected))
        return _Shape(
            depth=max((shape.depth for shape in inner), default=0),
            aliases=sum(shape.aliases for shape in inner),
        )

    def _inner(self, selected: SelectionSetNode) -> Iterator[_Shape]:
        for node in selected.selections:
            if isinstance(node, FieldNode):
                yield self._of_field(node)
            elif isinstance(node, InlineFragmentNode):
                yield self._of(node.selection_set)
            elif isinstance(node, FragmentSpreadNode):
                yield self._of_fragment(node.name.value)

    def _of_field(self, field: FieldNode) -> _Shape:
        inner = self._of(field.selection_set) if field.selection_set else _Shape()
        introspects = field.name.value.startswith("__")
        return _Shape(
            depth=0 if introspects else inner.depth + 1,
            aliases=inner.aliases + (field.alias is not None),
        )

    def _of_fragment(self, name: str) -> _Shape:
        """Zero for one that spreads itself or is not there: validating will say so."""
        if name not in self._known:
            self._known[name] = _Shape()
            if name in self._fragments:
                self._known[name] = self._of(self._fragments[name].selection_set)
        return self._known[name]


def _check_repeats(selected: SelectionSetNode) -> None:
    names = Counter(_name(node) for node in selected.selections)
    if names and names.most_common(1)[0][1] > _REPEATS_MAX:
        raise refused(f"one field at most {_REPEATS_MAX} times in one selection")


def _name(node: object) -> str:
    if isinstance(node, FieldNode):
        return (node.alias or node.name).value
    return f"...{node.name.value}" if isinstance(node, FragmentSpreadNode) else "..."
