"""The schema: made from the types once, and printed for the committed copy."""

from datetime import datetime
from functools import cache

import strawberry
from graphql import GraphQLSchema
from strawberry.schema.config import StrawberryConfig

from api.graphql.query import Query
from api.graphql.sense import Sense
from api.graphql.source import Source


def _utc(moment: datetime) -> str:
    """A moment as REST writes it."""
    return moment.isoformat().replace("+00:00", "Z")


@cache
def schema() -> strawberry.Schema:
    """The schema of this service."""
    moment = strawberry.scalar(
        name="DateTime",
        description="A moment in UTC, as RFC 3339 writes it: 2023-12-21T08:00:00Z.",
        serialize=_utc,
    )
    return strawberry.Schema(
        Query, types=[Sense, Source], config=StrawberryConfig(scalar_map={datetime: moment})
    )


@cache
def executable() -> GraphQLSchema:
    """What the library underneath executes.

    Strawberry has no public name for it. It is used directly so that parsing, validating and
    weighing a query happen once for the many times that the same query comes.
    """
    return schema()._schema


def schema_text() -> str:
    """The schema in the schema definition language, with a final newline."""
    return schema().as_str() + "\n"
