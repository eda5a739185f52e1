"""What curators judged to be no term or no mention: `data/rejected.yaml`."""

from pathlib import Path
from typing import Annotated

from pydantic import Field

from api.glossary.load import read_list
from api.glossary.model import Slug, Surface, Text, Value


class Rejected(Value):
    """A surface that looks like a slogan and is none, or is not the term it looks like."""

    text: Surface
    source: Slug | None = Field(default=None, description="Only there; everywhere if null.")
    term: Slug | None = Field(default=None, description="Not this term, though written like it.")
    start: Annotated[int, Field(ge=0)] | None = Field(
        default=None, description="Only at this offset of the source; at every one if null."
    )
    reason: Text


def load_rejected(path: Path) -> tuple[Rejected, ...]:
    """Read the list.

    Raises:
        DataError: the file cannot be read as such a list.
    """
    return read_list(path, Rejected).values
