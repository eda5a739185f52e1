"""The opaque cursor of a page: the id that the page ended on."""

import base64
import binascii
import re

from api.errors import InvalidInput

_PREFIX = b"after:"
_ID = re.compile(rb"[a-z0-9-]{1,96}")


def encode(last_id: str) -> str:
    """Make the cursor that continues after a term."""
    return base64.urlsafe_b64encode(_PREFIX + last_id.encode("ascii")).decode("ascii").rstrip("=")


def decode(cursor: str) -> str:
    """Read a cursor.

    An id rather than a number is kept in it, so that a cursor made before a new edition was
    published goes on at the right place after it.

    Raises:
        InvalidInput: the cursor was not made by `encode`.
    """
    try:
        raw = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise InvalidInput("after", "is not a cursor of this service") from None
    if not raw.startswith(_PREFIX) or not _ID.fullmatch(raw[len(_PREFIX) :]):
        raise InvalidInput("after", "is not a cursor of this service")
    return raw[len(_PREFIX) :].decode("ascii")
