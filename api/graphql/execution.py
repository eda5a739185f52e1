"""One query from its text to its answer: parsed, measured, validated and weighed, then run.

All but the last is done once for a text that comes again and again.
"""

from asyncio import Future
from collections.abc import Awaitable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import CoroutineType
from typing import Any, TypeGuard

from graphql import (
    DocumentNode,
    ExecutionResult,
    GraphQLError,
    OperationType,
    execute,
    get_operation_ast,
    parse,
    validate,
)

from api.graphql.cost import cost_of
from api.graphql.errors import (
    BAD_USER_INPUT,
    PARSE_FAILED,
    VALIDATION_FAILED,
    coded,
    refused,
    translated,
)
from api.graphql.reading import Reading
from api.graphql.schema import executable
from api.graphql.shape import check_shape
from api.service import limits

_KEPT = 128
_KEPT_LENGTH = 4_000
"""Documents that are kept ready, and how long a text may be to be kept: its tree takes some two
hundred times the memory of the text."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a client sends."""

    query: str
    variables: Mapping[str, Any]
    operation_name: str | None = None


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A document that may be run, or why it may not."""

    document: DocumentNode | None
    errors: tuple[GraphQLError, ...] = ()
    costs: dict[str | None, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a client gets. `data` is None where nothing was run, and then `ran` is false."""

    data: dict[str, Any] | None
    errors: tuple[GraphQLError, ...] = ()
    ran: bool = True


def _is_awaitable(value: object) -> TypeGuard[Awaitable[Any]]:
    """Whether a resolver is still at work. Ours answer later with these two and nothing else.

    To look for `__await__`, as is usual, asks every value of the model for what it has not.
    """
    return isinstance(value, CoroutineType | Future)


async def answer(question: Question, reading: Reading) -> Answer:
    """Answer a question; every error is in the answer, none is raised."""
    prepared = _prepared(question.query)
    if prepared.document is None:
        return Answer(None, prepared.errors, ran=False)
    try:
        _check_operation(prepared, prepared.document, question)
    except GraphQLError as error:
        return Answer(None, (coded(error, BAD_USER_INPUT),), ran=False)
    result = execute(
        executable(),
        prepared.document,
        context_value=reading,
        variable_values=dict(question.variables),
        operation_name=question.operation_name,
        is_awaitable=_is_awaitable,
    )
    if isinstance(result, Awaitable):
        result = await result
    return _answered(result)


def _answered(result: ExecutionResult) -> Answer:
    """The values of variables are looked at by `execute`, before anything is run."""
    errors = tuple(translated(error) for error in result.errors or ())
    ran = result.data is not None or any(error.path for error in errors)
    return Answer(result.data, errors, ran=ran)


def _prepared(query: str) -> _Prepared:
    if len(query) > limits.GRAPHQL_QUERY_MAX:
        return _Prepared(None, (refused(f"at most {limits.GRAPHQL_QUERY_MAX} code points"),))
    return _kept(query) if len(query) <= _KEPT_LENGTH else _prepare(query)


def _prepare(query: str) -> _Prepared:
    try:
        document = parse(query, max_tokens=limits.GRAPHQL_TOKENS_MAX)
        check_shape(document)
    except GraphQLError as error:
        return _Prepared(None, (coded(error, PARSE_FAILED),))
    errors = validate(executable(), document)
    if errors:
        return _Prepared(None, tuple(coded(error, VALIDATION_FAILED) for error in errors))
    return _Prepared(document)


_kept = lru_cache(_KEPT)(_prepare)


def _check_operation(prepared: _Prepared, document: DocumentNode, question: Question) -> None:
    """Refuse an operation that is not there, that is no query, or that asks for too much.

    Raises:
        GraphQLError: it is so.
    """
    if question.operation_name in prepared.costs:
        return
    operation = get_operation_ast(document, question.operation_name)
    if operation is None:
        raise GraphQLError("operationName must name an operation of the document")
    if operation.operation is not OperationType.QUERY:
        raise GraphQLError("only queries are answered here")
    cost = cost_of(executable(), document, operation, question.variables)
    if cost.values > limits.GRAPHQL_COST_MAX:
        raise refused(
            f"an answer of about {cost.values} values, at most {limits.GRAPHQL_COST_MAX}: "
            "ask for shorter pages or for less of each term"
        )
    if not cost.varies:
        prepared.costs[question.operation_name] = cost.values
