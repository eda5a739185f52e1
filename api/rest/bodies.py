"""The request bodies. They are strict: a number is no text, and an unknown key is refused."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from api.rest.queries import WHEN, WHERE, WHOLE, LookupQuery, Place, Year
from api.service import Context, Query, limits

LongText = Annotated[str, StringConstraints(max_length=limits.TEXT_MAX)]


class _Body(BaseModel):
    """Base of all bodies."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class LookupItem(LookupQuery):
    """One lookup of a batch."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    place: Annotated[Place | None, WHERE] = None
    year: Annotated[Year | None, WHEN] = None


class LookupBatchBody(_Body):
    """Several lookups, answered in their order."""

    queries: Annotated[list[LookupItem], Field(max_length=limits.BATCH_MAX)]

    def wanted(self) -> list[Query]:
        """The lookups, in their order."""
        return [item.query() for item in self.queries]


class _InContext(_Body):
    """A body that says where and when its caller speaks."""

    place: Annotated[Place | None, WHERE] = None
    year: Annotated[Year | None, WHEN] = None

    def context(self) -> Context:
        """Where and when the caller speaks."""
        return Context(place=self.place, year=self.year)


class AnnotateBody(_InContext):
    """A text in which the jargon is to be found."""

    text: LongText = Field(
        description=f"At most {limits.TEXT_MAX} code points; offsets count them."
    )
    overlaps: Literal["longest", "all"] = Field(
        default="longest", description="`all` lists mentions inside longer ones too."
    )
    unknown: bool = Field(
        default=True, description="Also list what is shaped like a slogan and stands in no entry."
    )


class ResolveBody(_InContext):
    """A message whose jargon is to be explained."""

    message: LongText = Field(description=f"At most {limits.TEXT_MAX} code points.")
    limit: Annotated[
        int, Field(ge=1, le=limits.PAGE_MAX, description="The most terms to explain."), WHOLE
    ] = limits.LOOKUP_DEFAULT
    detail: Literal["short", "full"] = Field(
        default="short", description="`full` gives whole terms instead of summaries."
    )
