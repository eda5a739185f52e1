"""Drafts from the running text: slogans that the report itself expands."""

from collections.abc import Iterator, Sequence

from api.discover.credible import credible
from api.discover.lines import Line
from api.discover.model import Draft
from api.text import classify, find_expansion, find_slogans


def inline_drafts(report: str, lines: Sequence[Line]) -> Iterator[Draft]:
    """Yield a draft for every slogan that its own paragraph expands, once for each list.

    A plan told point by point over a paragraph (一是 … 二是 …) is no definition and is left out.
    """
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for line in lines:
        for span in find_slogans(line.text):
            expansion = find_expansion(line.text, (span.start, span.end))
            if not expansion or expansion.how == "enumerated":
                continue
            if not credible(line.text, (span.start, span.end), expansion):
                continue
            members = tuple(member.text for group in expansion.groups for member in group.members)
            if (span.surface, members) in seen:
                continue
            seen.add((span.surface, members))
            start, end = line.start + expansion.start, line.start + expansion.end
            yield Draft(
                printed=report[line.start + span.start : line.start + span.end],
                label=span.surface,
                core=span.surface,
                head=None,
                kind=classify(span.surface),
                definition=report[start:end],
                start=start,
                end=end,
                how="inline",
                groups=expansion.groups,
                label_start=line.start + span.start,
                label_end=line.start + span.end,
            )
