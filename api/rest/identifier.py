"""Ids in paths: what cannot be one is not found, and never reaches the database."""

import re
from typing import Annotated

from fastapi import Path

from api.errors import NotFound

TermId = Annotated[str, Path(description="Id of a term: a stable ASCII slug.")]
SourceId = Annotated[str, Path(description="Id of a source document.")]

_ID = re.compile(r"[a-z0-9-]{1,96}")


def checked_id(kind: str, given: str) -> str:
    """An id that may exist.

    Raises:
        NotFound: it is not written as ids are.
    """
    if not _ID.fullmatch(given):
        raise NotFound(kind, given[:96])
    return given
