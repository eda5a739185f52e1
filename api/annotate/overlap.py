"""Keeps the longest of mentions that overlap."""

from collections.abc import Iterable, Iterator, Sequence
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
    ordered = sorted(spans, key=lambda span: (span.start, -span.end))
    kept: list[Span] = []
    for cluster in clusters(ordered):
        kept.extend(cluster if len(cluster) == 1 else _longest_of(cluster))
    return kept


def clusters(ordered: Sequence[Span]) -> Iterator[list[Span]]:
    """Split spans in the order of the text where nothing reaches across."""
    cluster: list[Span] = []
    reach = 0
    for span in ordered:
        if cluster and span.start >= reach:
            yield cluster
            cluster = []
        cluster.append(span)
        reach = max(reach, span.end)
    if cluster:
        yield cluster


def _longest_of(cluster: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(cluster, key=lambda span: (span.start - span.end, span.start)):
        if all(span.end <= other.start or other.end <= span.start for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda span: span.start)
