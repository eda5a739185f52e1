"""Every public limit, in one place; the docs and OpenAPI show these numbers."""

QUERY_MAX = 200
"""Code points of a lookup or suggest query."""

TEXT_MAX = 200_000
"""Code points of a text to annotate or a message to resolve."""

YEAR_MIN = 1
"""The first year that a caller may name."""

YEAR_MAX = 9999
"""The last one."""

BATCH_MAX = 100
"""Queries in one batch."""

PAGE_MAX = 200
"""Terms on one page, and matches of one lookup."""

PAGE_DEFAULT = 50
"""Terms on a page when the caller names no number."""

LOOKUP_DEFAULT = 5
"""Matches of a lookup when the caller names no number."""

LOOKUP_COST = 100
"""Code points of annotation that take as long as one lookup."""

SUGGEST_MAX = 10
"""Suggestions of one call."""

BODY_MAX = 2 * 1024 * 1024
"""Bytes of a request body."""

GRAPH_DEPTH_MAX = 3
"""Steps that a graph walks away from its term."""

GRAPH_NODES_MAX = 500
"""Terms in one graph; a larger neighbourhood is cut and says so."""

SHORT_MARKDOWN = 1_500
"""Code points that a short resolve answer keeps to."""

GRAPHQL_QUERY_MAX = 20_000
"""Code points of a GraphQL document, its comments and literal texts included."""

GRAPHQL_TOKENS_MAX = 1_000
"""Tokens of a GraphQL document; the introspection query of GraphiQL has 163, a whole term 60."""

GRAPHQL_DEPTH_MAX = 14
"""Levels of a GraphQL query: a page, its terms, three links on, and down to a citation's source."""

GRAPHQL_ALIASES_MAX = 30
"""Aliases in a GraphQL query: as many questions in one as a page of a chat may need."""

GRAPHQL_COST_MAX = 40_000
"""Values in an answer, as estimated before a GraphQL query is run: at most 0.15 s of work."""

GRAPHQL_ITEMS_MAX = 20_000
"""Items of lists in an answer, as counted while a GraphQL query runs, whatever was estimated."""
