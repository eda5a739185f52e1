"""The Node interface: what has an id that `node` understands."""

import strawberry

from api.glossary import Sense, TermDocument, TermSummary

TERM_VALUES = (TermDocument, TermSummary)
"""A term is read as a whole or in one line; the schema shows both as one type."""


@strawberry.interface(
    description="What can be fetched again by its id, with `node`. Terms, senses and sources have "
    "ids of one namespace: a term's slug (san-bao), a sense's with a point in it (san-bao.1), and "
    "a source's (heping-report-2023)."
)
class Node:
    """What can be fetched again by its id."""

    id: strawberry.ID = strawberry.field(
        description="Stable ASCII id, the same over REST; never reused."
    )

    @classmethod
    def resolve_type(cls, value: object, _info: object, _abstract: object) -> str:
        """Name the type of a value for GraphQL."""
        if isinstance(value, TERM_VALUES):
            return "Term"
        return "Sense" if isinstance(value, Sense) else "Source"
