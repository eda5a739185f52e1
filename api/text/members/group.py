"""What a cut definition consists of: groups, one a numeral, and their members."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from api.text.slogan import LabelNumeral

# A bracket that a cut has torn: 一流学科（简称.
_TORN: Final = re.compile("（[^（）]*$")
# A numeral that counts more than this lists nothing that a definition would spell out.
MOST: Final = 60


@dataclass(frozen=True, slots=True)
class Member:
    """One member, in the definition's own words, with a note where a word was left out."""

    text: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """One numeral of a label with its members.

    `complete` says that there are as many members as the numeral counts.
    """

    numeral: str
    count: int | None
    noun: str | None
    members: tuple[Member, ...]
    complete: bool
    note: str | None = None


def made(number: LabelNumeral, members: Sequence[str], *, complete: bool) -> Group:
    """Make the group of a numeral; a group without members is never complete."""
    whole = (_TORN.sub("", text) for text in members)
    texts = tuple(Member(text) for text in whole if text)
    return Group(
        number.numeral,
        number.count,
        number.noun,
        texts,
        complete and 0 < len(texts) == len(members) and number.count in (None, len(texts)),
    )
