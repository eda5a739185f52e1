"""The root of the schema: one field for each use case of the service."""

import strawberry

from api.graphql import answer, asking, browsing
from api.graphql.node import Node
from api.graphql.source import Source
from api.graphql.term import Term, TermConnection
from api.service import limits


@strawberry.type(description="What can be asked of the glossary.")
class Query:
    """What can be asked of the glossary."""

    term = strawberry.field(
        resolver=browsing.term,
        graphql_type=Term | None,
        description="A term by its id; null if there is none. A former id leads to the term that "
        "it has become.",
    )
    terms = strawberry.field(
        resolver=browsing.terms,
        graphql_type=TermConnection,
        description="Terms in the order of their ids, page by page.",
    )
    lookup = strawberry.field(
        resolver=asking.lookup,
        graphql_type=answer.LookupResult,
        description="The terms that a query names, however it is written.",
    )
    lookups = strawberry.field(
        resolver=asking.lookups,
        graphql_type=list[answer.LookupResult],
        description=f"Several lookups, at most {limits.BATCH_MAX}, answered in their order.",
    )
    suggest = strawberry.field(
        resolver=asking.suggest,
        graphql_type=list[answer.Suggestion],
        description="Completions of what has been typed: hanzi, pinyin, initials, digits.",
    )
    annotate = strawberry.field(
        resolver=asking.annotate,
        graphql_type=answer.AnnotationResult,
        description="The jargon in a text, with offsets.",
    )
    resolve = strawberry.field(
        resolver=asking.resolve,
        graphql_type=answer.ResolveResult,
        description="What the jargon of one message means, with a ready answer.",
    )
    source = strawberry.field(
        resolver=browsing.source,
        graphql_type=Source | None,
        description="A source document by its id; null if there is none.",
    )
    sources = strawberry.field(
        resolver=browsing.sources,
        graphql_type=list[Source],
        description="All source documents, in the order of the manifest.",
    )
    edition = strawberry.field(
        resolver=browsing.edition,
        graphql_type=answer.Edition,
        description="The edition that answers.",
    )
    node = strawberry.field(
        resolver=browsing.node,
        graphql_type=Node | None,
        description="A term, a sense or a source by its id; null if there is none.",
    )
