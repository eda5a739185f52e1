"""What a curator should look at in a draft before it becomes an entry."""

import re
from collections.abc import Sequence
from typing import Final

from api.text import Group

_EXAMPLES: Final = re.compile(r"等(?![级于待候同])")
_TWO_TERMS: Final = re.compile(r"[”」][、，]?[“「]")
_LONG_MEMBER: Final = 40


def review_of(label: str, definition: str, groups: Sequence[Group]) -> tuple[str, ...]:
    """Name what is doubtful: numbers that disagree, examples only, long members, two terms."""
    return tuple(_findings(label, definition, groups))


def _findings(label: str, definition: str, groups: Sequence[Group]) -> list[str]:
    found: list[str] = []
    if _TWO_TERMS.search(label):
        found.append("two terms in one entry")
    for group in groups:
        size = len(group.members)
        if group.note is None and group.count is not None and size != group.count:
            found.append(f"{group.numeral}{group.noun or ''} counts {group.count}, list has {size}")
        elif not group.complete and group.note is None:
            found.append(f"members of {group.numeral} uncertain")
        if any(len(member.text) > _LONG_MEMBER for member in group.members):
            found.append(f"long members under {group.numeral}")
    if groups and _EXAMPLES.search(definition) and not all(group.complete for group in groups):
        found.append("perhaps examples only")
    if len(definition) > 600:
        found.append("long definition: is its end right?")
    return found
