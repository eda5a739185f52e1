"""The schema says the same words as the wire contract."""

from typing import get_args

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    is_leaf_type,
)
from graphql.type import GraphQLNamedType, GraphQLType
from pydantic import BaseModel
from pydantic.alias_generators import to_camel

from api.glossary import (
    Authority,
    Basis,
    Citation,
    Form,
    FormKind,
    Group,
    Kind,
    Link,
    LinkKind,
    Member,
    Period,
    Sense,
    Source,
    TermDocument,
    TermSummary,
)
from api.graphql.cost import LENGTHS, SAID, WORK
from api.graphql.schema import executable
from api.service import results

TYPES = {name: t for name, t in executable().type_map.items() if not name.startswith("__")}
OBJECTS = {
    name: type_
    for name, type_ in TYPES.items()
    if isinstance(type_, GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType)
}

MIRRORS: dict[str, tuple[type[BaseModel], ...]] = {
    "AnnotationResult": (results.AnnotationResult,),
    "Authority": (Authority,),
    "Citation": (Citation,),
    "Edition": (results.EditionInfo,),
    "Form": (Form,),
    "FoundGroup": (results.FoundGroup,),
    "Group": (Group,),
    "Link": (Link,),
    "LookupResult": (results.LookupResult,),
    "Match": (results.Match,),
    "Member": (Member, results.FoundMember),
    "Mention": (results.Mention,),
    "Period": (Period,),
    "Reason": (results.Reason,),
    "ResolveResult": (results.ResolveResult,),
    "ResolvedTerm": (results.ResolvedTerm,),
    "Sense": (Sense,),
    "Source": (results.SourceDetail, Source),
    "Suggestion": (results.Suggestion,),
    "Surface": (results.Surface,),
    "Term": (TermDocument, TermSummary),
    "UnknownSlogan": (results.UnknownSlogan,),
}
FOLLOWED = {"Citation": {"sourceId"}, "Link": {"term"}}
"""Fields that only a graph has."""

ENUMS = {
    "Basis": get_args(Basis),
    "FormKind": get_args(FormKind),
    "Kind": get_args(Kind),
    "LinkKind": get_args(LinkKind),
    "ReasonKind": get_args(results.ReasonKind),
}


def fields_of(name: str) -> set[str]:
    type_ = OBJECTS[name]
    return set(type_.fields)


def wire_names(model: type[BaseModel]) -> set[str]:
    return {to_camel(field.alias or name) for name, field in model.model_fields.items()}


@pytest.mark.parametrize("name", MIRRORS)
def test_a_type_has_the_fields_of_its_models(name: str) -> None:
    expected = set().union(*(wire_names(model) for model in MIRRORS[name]))
    assert fields_of(name) - FOLLOWED.get(name, set()) == expected


def test_every_result_of_the_service_is_mirrored() -> None:
    listed = {"GraphEdge", "Graph", "SourceList", "SuggestionList", "TermPage", "LookupBatch"}
    mirrored = {model for models in MIRRORS.values() for model in models}
    defined = {
        value
        for value in vars(results).values()
        if isinstance(value, type) and issubclass(value, BaseModel) and value.model_fields
    }
    assert {model.__name__ for model in defined - mirrored} == listed


@pytest.mark.parametrize("name", MIRRORS)
def test_a_field_may_be_null_where_the_model_says_so(name: str) -> None:
    type_ = OBJECTS[name]
    for model in MIRRORS[name]:
        for python_name, field in model.model_fields.items():
            shown = type_.fields[to_camel(field.alias or python_name)].type
            nullable = type(None) in get_args(field.annotation)
            assert isinstance(shown, GraphQLNonNull) is not nullable, python_name


@pytest.mark.parametrize("name", ENUMS)
def test_an_enum_has_the_words_of_the_wire(name: str) -> None:
    enum = TYPES[name]
    assert isinstance(enum, GraphQLEnumType)
    assert tuple(enum.values) == ENUMS[name]
    assert [value.value for value in enum.values.values()] == list(ENUMS[name])


def test_everything_is_described() -> None:
    bare = [
        name
        for name, type_ in TYPES.items()
        if not (type_.description or isinstance(type_, GraphQLScalarType))
    ]
    for name, type_ in OBJECTS.items():
        bare += [f"{name}.{field}" for field, it in type_.fields.items() if not it.description]
        for field, it in type_.fields.items():
            arguments = getattr(it, "args", {})
            bare += [f"{name}.{field}({a})" for a, arg in arguments.items() if not arg.description]
    for name, enum in TYPES.items():
        if isinstance(enum, GraphQLEnumType):
            bare += [f"{name}.{word}" for word, it in enum.values.items() if not it.description]
    assert not bare


def _unwrapped(type_: GraphQLType) -> tuple[bool, GraphQLNamedType]:
    listed = False
    while isinstance(type_, GraphQLNonNull | GraphQLList):
        listed = listed or isinstance(type_, GraphQLList)
        type_ = type_.of_type
    assert isinstance(type_, GraphQLNamedType)
    return listed, type_


def test_the_length_of_every_list_of_objects_is_known_to_the_estimate() -> None:
    lists = set()
    for name, type_ in OBJECTS.items():
        for field, it in type_.fields.items():
            listed, item = _unwrapped(it.type)
            if listed and not is_leaf_type(item) and isinstance(type_, GraphQLObjectType):
                lists.add(f"{name}.{field}")
    assert lists == set(LENGTHS) | SAID
    assert all(fields_of(name.partition(".")[0]) >= {name.partition(".")[2]} for name in WORK)
