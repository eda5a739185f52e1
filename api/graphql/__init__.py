"""The GraphQL face: the same words and answers as REST, in camelCase, with links to follow."""

from api.graphql.router import create_graphql_router
from api.graphql.schema import schema_text

__all__ = ["create_graphql_router", "schema_text"]
