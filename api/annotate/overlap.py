"""Keeps the longest of mentions that overlap."""

from collections.abc import Iterable
from operator import attrgetter
from typing import Protocol, TypeVar


class Spanned(Protocol):
    """Anything with half-open offsets."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


Span = TypeVar("Span", bound=Spanned)


def longest(spans: Iterable[Span]) -> list[Span]:
    """Choose spans that do not overlap, longer ones first, of equal ones the first in the text.

    Returns:
        What is kept, in the order of the text.
    """
    kept: list[Span] = []
    first = reach = 0  # of the spans kept, the last ones that hang together, and where they end
    for span in sorted(spans, key=attrgetter("start")):
        if span.start < reach:
            reach = max(reach, span.end)
        else:
            if len(kept) - first > 1:
                kept[first:] = _longest_of(kept[first:])
            first, reach = len(kept), span.end
        kept.append(span)
    kept[first:] = _longest_of(kept[first:])
    return kept


def _longest_of(cluster: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(cluster, key=lambda span: (span.start - span.end, span.start)):
        if all(span.end <= other.start or other.end <= span.start for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda span: span.start)
