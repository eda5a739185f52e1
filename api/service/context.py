"""Where and when a caller speaks: what ranks the senses of a term."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Context:
    """A place as text (沈阳市和平区) and a year, either or both unknown."""

    place: str | None = None
    year: int | None = None


NOWHERE = Context()
"""Nothing is known of the caller."""
