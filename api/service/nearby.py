"""Finds the terms that a message only nearly names, and those whose content it tells."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from api.service import limits
from api.service.asking import LEVELS, Thing, parts
from api.service.context import Context
from api.service.markdown import How
from api.service.results import Match
from api.text import fold_key

if TYPE_CHECKING:
    from api.service.snapshot import Snapshot

_LIKELY: Final = 0.5
_CLOSE: Final = 0.1
_MOST_LOOKUPS: Final = 8
_MOST_CONTENT: Final = 3
_SHORTEST: Final = 3
_SHORTEST_ASKED: Final = 2
_SPELLED: Final = frozenset(("exact", "form", "script", "numeral"))
# What only sounds, looks or is written like a term is believed where nobody asks for a content.
_BELIEVED: Final = _SPELLED | {"pattern", "pinyin", "homophone", "shape", "edit"}
_OF_CONTENT: Final = _SPELLED | {"content", "head"}


@dataclass(frozen=True, slots=True)
class Near:
    """A match for words that name no term, with those words.

    Attributes:
        asked: the words that are asked about, without what carries the question.
        match: the term.
        ambiguous: another term answers equally well.
    """

    asked: str
    match: Match
    ambiguous: bool

    @property
    def confident(self) -> bool:
        """Whether it may be shown without asking back."""
        return self.match.confident and not self.ambiguous

    @property
    def how(self) -> How:
        """How the term answers the words."""
        if self.match.reason.kind == "content" and self.match.reason.matched:
            return "told"
        return "near" if not self.is_spelled or self.is_torn else "found"

    @property
    def is_spelled(self) -> bool:
        """Whether the words, or a part of them, are a writing of the term."""
        return self.match.reason.kind in _SPELLED

    @property
    def is_torn(self) -> bool:
        """Whether but a name inside of longer words was found."""
        longer = len(fold_key(self.asked)) - len(fold_key(self.match.reason.matched))
        return self.is_spelled and longer > 0

    @property
    def is_other(self) -> bool:
        """Whether the words share most characters with a term, and are hardly a writing of it."""
        return self.match.reason.kind == "edit" and not self.match.confident

    def unsure(self) -> "Near":
        """The same match, not to be shown without asking back."""
        return replace(self, match=self.match.model_copy(update={"confident": False}))


class Searcher:
    """Looks up what one message asks about, within a bound.

    Attributes:
        unmatched: the things for which no more was found than a name inside of them.
    """

    def __init__(self, snapshot: "Snapshot", context: Context) -> None:
        self._snapshot = snapshot
        self._context = context
        self._left = _MOST_LOOKUPS
        self.unmatched: list[Thing] = []

    def by_content(self, message: str, things: Sequence[Thing]) -> list[Near]:
        """Look up a message that tells what a term says and asks for the term."""
        words = _asked_words(message, things)
        found = self._lookup(message, words, limits.LOOKUP_DEFAULT)
        kept = [one for one in found if one.match.reason.kind in _OF_CONTENT]
        least = max(_LIKELY, kept[0].match.score - _CLOSE) if kept else 1.0
        return [one for one in kept if one.match.score >= least][:_MOST_CONTENT]

    def message(self, message: str, things: Sequence[Thing]) -> list[Near]:
        """Look up a message that names no term: as one question, then thing by thing."""
        asks = any(thing.asked for thing in things)
        found = self._believed(message, _asked_words(message, things), asked=asks, whole=True)
        if len(things) == 1 and (_answers_all(found) or not _cut(things[0])):
            self._note(things[0], found)
            return found
        return self.things(things) or found

    def things(self, things: Iterable[Thing]) -> list[Near]:
        """Look up things, each on its own; where one names nothing, what its conjunctions part."""
        return [near for thing in things for near in self._thing(thing)]

    def _thing(self, thing: Thing) -> list[Near]:
        words = thing.words
        found = self._believed(words, words, asked=thing.asked) if _fits(thing) else []
        if _answers_all(found):
            return found
        pieces = _cut(thing)
        if pieces:
            return self.things(pieces)
        self._note(thing, found)
        return found

    def _note(self, thing: Thing, found: Sequence[Near]) -> None:
        if all(one.is_torn or one.is_other for one in found):
            self.unmatched.append(thing)

    def _believed(self, query: str, words: str, *, asked: bool, whole: bool = False) -> list[Near]:
        found = self._lookup(query, words, limits.LOOKUP_DEFAULT if asked else 1)
        return [one for one in found if _is_believed(one.match, words, asked=asked, whole=whole)]

    def _lookup(self, query: str, words: str, limit: int) -> list[Near]:
        from api.service.snapshot import Query

        if not query.strip() or len(query) > limits.QUERY_MAX or not self._left:
            return []
        self._left -= 1
        result = self._snapshot.lookup(Query(query, limit, self._context))
        return [Near(words, match, result.ambiguous) for match in result.matches]


def _asked_words(message: str, things: Sequence[Thing]) -> str:
    """The stretch of a message from the first thing to the last."""
    return message[things[0].start : things[-1].end] if things else message.strip()


def _cut(thing: Thing) -> tuple[Thing, ...]:
    """A thing in the parts that its conjunctions leave, or nothing where it has none."""
    cuts = (parts(thing, level) for level in range(LEVELS))
    return next((cut for cut in cuts if cut != (thing,)), ())


def _fits(thing: Thing) -> bool:
    least = _SHORTEST_ASKED if thing.asked else _SHORTEST
    return least <= len(thing.words) <= limits.QUERY_MAX


def _answers_all(found: Sequence[Near]) -> bool:
    """Whether a match is for all of the words that were looked up."""
    return bool(found) and found[0].match.confident and not found[0].is_torn


def _is_believed(match: Match, words: str, *, asked: bool, whole: bool) -> bool:
    if match.score < _LIKELY or not (asked or match.confident):
        return False
    written = match.reason.kind in _BELIEVED
    if match.confident:
        return whole or written
    return written or (match.reason.kind == "prefix" and len(words) >= _SHORTEST)
