"""What a query may cost: the values of its answer, estimated before it is run.

A list counts as many times as its `first`, `limit` or `queries` says, or as it typically is long;
what the core must work for counts as the values that could be written in the same time.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    ListValueNode,
    ObjectValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
    get_named_type,
    value_from_ast_untyped,
)

from api.service import limits

LENGTHS: Mapping[str, int] = {
    "AnnotationResult.mentions": 50,
    "AnnotationResult.unknown": 10,
    "FoundGroup.members": 6,
    "Group.members": 6,
    "Query.sources": 10,
    "ResolveResult.unknown": 5,
    "Sense.citations": 2,
    "Sense.groups": 2,
    "Term.forms": 3,
    "Term.links": 8,
    "Term.mentions": 6,
    "Term.senses": 2,
    "UnknownSlogan.groups": 2,
}
"""Items of the lists whose length no argument says: what a well curated term has, rounded up."""

SAID = frozenset(
    {
        "Query.lookups",
        "LookupResult.matches",
        "Query.suggest",
        "ResolveResult.terms",
        "TermConnection.edges",
    }
)
"""Lists whose length the arguments of the field around them say, which counts it."""

WORK: Mapping[str, int] = {
    "Query.annotate": 4_000,
    "Query.lookup": 100,
    "Query.lookups": 100,
    "Query.resolve": 2_000,
    "Query.suggest": 50,
    "Query.terms": 100,
    "Source.terms": 100,
}
"""Beside its answer, in values: about 4 microseconds each."""

_WithFields = (GraphQLObjectType, GraphQLInterfaceType)

_SAYING: Mapping[str, tuple[int, int]] = {
    "first": (limits.PAGE_DEFAULT, limits.PAGE_MAX),
    "limit": (limits.LOOKUP_DEFAULT, limits.PAGE_MAX),
}
"""The arguments that say a length, with what is meant where they are missing, and the ceiling:
a greater one is refused when the field is answered, so it costs no more."""


@dataclass(frozen=True, slots=True)
class Cost:
    """An estimate, and whether other variables could change it."""

    values: int
    varies: bool


def cost_of(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Mapping[str, object],
) -> Cost:
    """Estimate an operation of a validated document."""
    defaults = {
        node.variable.name.value: value_from_ast_untyped(node.default_value)
        for node in operation.variable_definitions or ()
        if node.default_value is not None
    }
    estimate = _Estimate(schema, document, {**defaults, **variables})
    values = estimate.selected(operation.selection_set, schema.query_type)
    return Cost(values, estimate.varies)


class _Estimate:
    """One walk through an operation; each fragment is walked once."""

    def __init__(
        self, schema: GraphQLSchema, document: DocumentNode, variables: dict[str, object]
    ) -> None:
        self.varies = False
        self._schema = schema
        self._variables = variables
        self._known: dict[str, int] = {}
        self._fragments = {
            node.name.value: node
            for node in document.definitions
            if isinstance(node, FragmentDefinitionNode)
        }

    def selected(self, selected: SelectionSetNode, parent: GraphQLNamedType | None) -> int:
        return sum(self._each(selected, parent))

    def _each(self, selected: SelectionSetNode, parent: GraphQLNamedType | None) -> Iterator[int]:
        for node in selected.selections:
            if isinstance(node, FieldNode):
                yield self._field(node, parent)
            elif isinstance(node, InlineFragmentNode):
                condition = node.type_condition
                named = self._schema.get_type(condition.name.value) if condition else parent
                yield self.selected(node.selection_set, named)
            elif isinstance(node, FragmentSpreadNode):
                yield self._fragment(node.name.value)

    def _fragment(self, name: str) -> int:
        if name not in self._known:
            fragment = self._fragments[name]
            named = self._schema.get_type(fragment.type_condition.name.value)
            self._known[name] = self.selected(fragment.selection_set, named)
        return self._known[name]

    def _field(self, node: FieldNode, parent: GraphQLNamedType | None) -> int:
        fields = parent.fields if isinstance(parent, _WithFields) else {}
        definition = fields.get(node.name.value)
        if parent is None or definition is None or node.selection_set is None:
            return 1  # introspection, which the library underneath limits, or a single value
        coordinate = f"{parent.name}.{node.name.value}"
        item = 1 + self.selected(node.selection_set, get_named_type(definition.type))
        work, length = WORK.get(coordinate, 0), LENGTHS.get(coordinate, 1)
        return sum(work + length * said * item for said in self._said(node, definition))

    def _said(self, node: FieldNode, definition: GraphQLField) -> list[int]:
        """The lengths that the arguments of a field ask for: of one list, or of many."""
        given = {argument.name.value: argument.value for argument in node.arguments or ()}
        if "queries" in definition.args:
            queries = self._value(given.get("queries"))
            asked = queries if isinstance(queries, list) else [queries]
            limits_asked = [each.get("limit") if isinstance(each, dict) else None for each in asked]
            return [_length("limit", limit) for limit in limits_asked[: limits.BATCH_MAX]]
        saying = next((name for name in _SAYING if name in definition.args), None)
        return [1] if saying is None else [_length(saying, self._value(given.get(saying)))]

    def _value(self, node: ValueNode | None) -> object:
        if node is None:
            return None
        if _uses_variables(node):
            self.varies = True
        return value_from_ast_untyped(node, self._variables)


def _length(name: str, said: object) -> int:
    usual, most = _SAYING[name]
    return min(max(said, 1), most) if isinstance(said, int) else usual


def _uses_variables(node: ValueNode) -> bool:
    if isinstance(node, ListValueNode):
        return any(_uses_variables(value) for value in node.values)
    if isinstance(node, ObjectValueNode):
        return any(_uses_variables(field.value) for field in node.fields)
    return isinstance(node, VariableNode)
