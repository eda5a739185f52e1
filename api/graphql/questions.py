"""The questions of a caller as input types, and how they are handed to the service."""

import strawberry

from api.graphql.arguments import context, facet, no_longer, within
from api.graphql.enums import Basis, Kind
from api.service import Query, TermFilter, limits


@strawberry.input(description="What a list of terms is narrowed to; all that is given must hold.")
class TermsFilter:
    """What a list of terms is narrowed to."""

    kind: Kind | None = strawberry.field(default=None, description="Only this kind.")
    basis: Basis | None = strawberry.field(
        default=None, description="Only terms with a sense that stands on this ground."
    )
    place: str | None = strawberry.field(
        default=None, description="Only terms with a sense of this place."
    )
    source: strawberry.ID | None = strawberry.field(
        default=None, description="Only terms that cite this source, by id."
    )
    numeral: str | None = strawberry.field(
        default=None,
        description="Only terms that count with this numeral, as written or as a number: 三 or 3.",
    )
    member: str | None = strawberry.field(
        default=None, description="Only terms that count this among their members: 保工资."
    )

    def chosen(self) -> TermFilter:
        """The filter of the service.

        Raises:
            InvalidInput: a value cannot be looked for.
        """
        return TermFilter(
            member=facet("filter.member", self.member),
            numeral=facet("filter.numeral", self.numeral),
            source=facet("filter.source", self.source),
            place=facet("filter.place", self.place),
            basis=self.basis and self.basis.name,
            kind=self.kind and self.kind.name,
        )


@strawberry.input(description="One lookup of a batch.")
class LookupInput:
    """One lookup."""

    q: str = strawberry.field(
        description=f"What to find, at most {limits.QUERY_MAX} code points: 三保, sanbao, 1 6 5 N."
    )
    limit: int = strawberry.field(
        default=limits.LOOKUP_DEFAULT, description=f"The most matches, to {limits.PAGE_MAX}."
    )
    place: str | None = strawberry.field(
        default=None, description="Where the caller speaks: 沈阳市和平区."
    )
    year: int | None = strawberry.field(default=None, description="When the caller speaks: 2023.")
    min_score: float = strawberry.field(
        default=0.0, description="Matches scored lower are left out, 0 to 1."
    )

    def query(self) -> Query:
        """The lookup of the service.

        Raises:
            InvalidInput: a value is out of range.
        """
        within("limit", self.limit, 1, limits.PAGE_MAX)
        within("minScore", self.min_score, 0, 1)
        return Query(
            no_longer("q", self.q, limits.QUERY_MAX),
            limit=self.limit,
            context=context(self.place, self.year),
            min_score=self.min_score,
        )
