"""The query parameters of each call; a name or a value that does not stand here is refused."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic.json_schema import SkipJsonSchema

from api.glossary import Basis, Kind
from api.service import Context, Query, TermFilter, limits

QueryText = Annotated[
    str,
    StringConstraints(max_length=limits.QUERY_MAX),
    Field(description=f"What to find, at most {limits.QUERY_MAX} code points.", examples=["三保"]),
]
Place = Annotated[str, StringConstraints(max_length=120, pattern=r"^[^\x00]*$")]
WHERE: Any = Field(description="Where the caller speaks, as text.", examples=["沈阳市和平区"])


def _whole(value: object) -> object:
    """2023.0 is a whole number in JSON Schema, whatever it is in Python."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


WHOLE = BeforeValidator(_whole)
Year = Annotated[int, Field(ge=limits.YEAR_MIN, le=limits.YEAR_MAX), WHOLE]
WHEN: Any = Field(description="When the caller speaks.", examples=[2023])
Facet = Annotated[str, StringConstraints(min_length=1, max_length=400, pattern=r"^[^\x00]*$")]
LookupLimit = Annotated[
    int, Field(ge=1, le=limits.PAGE_MAX, description="The most matches to list."), WHOLE
]
MinScore = Annotated[
    float,
    Field(ge=0, le=1, allow_inf_nan=False, description="Matches scored lower are left out."),
]


class _Parameters(BaseModel):
    """Base of all parameter sets."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class TermsQuery(_Parameters):
    """Which terms to list, and which page of them."""

    limit: Annotated[int, Field(ge=1, le=limits.PAGE_MAX, description="Terms on one page.")] = (
        limits.PAGE_DEFAULT
    )
    after: Annotated[
        str | SkipJsonSchema[None],
        Field(description="Cursor of the page before: its `next`, as it came."),
    ] = None
    kind: Annotated[Kind | SkipJsonSchema[None], Field(description="Only this kind.")] = None
    basis: Annotated[
        Basis | SkipJsonSchema[None],
        Field(description="Only terms with a sense that stands on this ground."),
    ] = None
    place: Annotated[
        Facet | SkipJsonSchema[None], Field(description="Only terms with a sense of this place.")
    ] = None
    source: Annotated[
        Facet | SkipJsonSchema[None], Field(description="Only terms that cite this source, by id.")
    ] = None
    numeral: Annotated[
        Facet | SkipJsonSchema[None],
        Field(description="Only terms that count with this numeral, as written or as a number."),
    ] = None
    member: Annotated[
        Facet | SkipJsonSchema[None],
        Field(description="Only terms that count this among their members."),
    ] = None

    def chosen(self) -> TermFilter:
        """The filter that these parameters ask for."""
        return TermFilter(**self.model_dump(exclude={"limit", "after"}))


class GraphQuery(_Parameters):
    """How far to walk."""

    depth: Annotated[
        int, Field(ge=1, le=limits.GRAPH_DEPTH_MAX, description="Links away from the term.")
    ] = 1


class LookupQuery(_Parameters):
    """One lookup."""

    q: QueryText
    limit: LookupLimit = limits.LOOKUP_DEFAULT
    place: Annotated[Place | SkipJsonSchema[None], WHERE] = None
    year: Annotated[Year | SkipJsonSchema[None], WHEN] = None
    min_score: MinScore = 0.0

    def query(self) -> Query:
        """The lookup that these parameters ask for."""
        context = Context(place=self.place, year=self.year)
        return Query(self.q, limit=self.limit, context=context, min_score=self.min_score)


class SuggestQuery(_Parameters):
    """What has been typed so far."""

    q: QueryText
    limit: Annotated[
        int, Field(ge=1, le=limits.SUGGEST_MAX, description="The most suggestions to list.")
    ] = limits.SUGGEST_MAX
