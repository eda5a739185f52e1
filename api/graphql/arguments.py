"""Arguments that several fields share, and the ranges that they keep to."""

from typing import Annotated

import strawberry

from api.errors import InvalidInput
from api.service import Context, limits

First = Annotated[int, strawberry.argument(description=f"Terms, 1 to {limits.PAGE_MAX}.")]
After = Annotated[
    str | None, strawberry.argument(description="Cursor of the term to continue after.")
]
Limit = Annotated[int, strawberry.argument(description=f"The most answers, to {limits.PAGE_MAX}.")]
Completions = Annotated[
    int, strawberry.argument(description=f"The most suggestions, to {limits.SUGGEST_MAX}.")
]
Words = Annotated[
    str,
    strawberry.argument(description=f"What to find, at most {limits.QUERY_MAX} code points."),
]
LongText = Annotated[
    str,
    strawberry.argument(description=f"At most {limits.TEXT_MAX} code points; offsets count them."),
]
Place = Annotated[
    str | None, strawberry.argument(description="Where the caller speaks: 沈阳市和平区.")
]
Year = Annotated[int | None, strawberry.argument(description="When the caller speaks: 2023.")]
MinScore = Annotated[
    float, strawberry.argument(description="Matches scored lower are left out, 0 to 1.")
]

_PLACE_MAX = 120
_FACET_MAX = 400


def within(field: str, value: float, least: float, most: float) -> None:
    """Refuse a number out of its range.

    Raises:
        InvalidInput: it is out of range.
    """
    if not least <= value <= most:
        raise InvalidInput(field, f"must be {least} to {most}")


def no_longer(field: str, text: str, most: int) -> str:
    """Hand a text on that keeps to its length in code points.

    Raises:
        InvalidInput: it is longer.
    """
    if len(text) > most:
        raise InvalidInput(field, f"at most {most} code points")
    return text


def facet(field: str, value: str | None) -> str | None:
    """Hand a value of a filter on.

    Raises:
        InvalidInput: it is empty, too long, or holds NUL, which no database takes.
    """
    if value is not None and (not value or "\0" in value):
        raise InvalidInput(field, "must be a text without NUL")
    return value if value is None else no_longer(field, value, _FACET_MAX)


def context(place: str | None, year: int | None) -> Context:
    """Where and when a caller speaks.

    Raises:
        InvalidInput: the place is too long or holds NUL, or the year is none.
    """
    if place is not None and "\0" in no_longer("place", place, _PLACE_MAX):
        raise InvalidInput("place", "must be a text without NUL")
    if year is not None:
        within("year", year, limits.YEAR_MIN, limits.YEAR_MAX)
    return Context(place=place, year=year)
