"""What a report yields: a draft of a glossary term, with what a curator should look at."""

from dataclasses import dataclass
from typing import Literal

from api.glossary import Kind
from api.text import Group

How = Literal["glossary", "inline"]


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the report; half-open offsets in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A term as a report explains it.

    `printed` is the label as the report prints it, `label` the same without quotation marks;
    `core` is the slogan in it and `head` the words behind the closing mark (十个一 and 工程 in
    城中村“十个一”工程; an unquoted label is all core). `definition` is verbatim
    `text[start:end]`. `how` says whether a glossary section or the running text explains it,
    `review` what a curator should look at before the draft becomes an entry.
    """

    printed: str
    label: str
    core: str
    head: str | None
    kind: Kind
    definition: str
    start: int
    end: int
    how: How
    groups: tuple[Group, ...]
    label_start: int
    label_end: int
    mentions: tuple[Place, ...] = ()
    review: tuple[str, ...] = ()
