"""What stands around the mentions of each term in its sources: the words that tell it apart."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Final

from api.glossary.model import Citation, Term

REACH: Final = 100
"""Characters of a source on either side of a mention that may still speak of it."""

_PARAGRAPH: Final = re.compile(r"\n\s*\n")


def surroundings(terms: Iterable[Term], texts: Mapping[str, str]) -> dict[str, str]:
    """Gather for each term the stretches around its mentions, each once, a line each.

    A stretch stays in its paragraph. A mention inside a longer one (5G in 5G消息) speaks of the
    other term. Terms of which nothing is left are left out.

    Args:
        terms: with mentions that are proved to stand in the texts.
        texts: the source documents by their ids.
    """
    terms = tuple(terms)
    inside = set(_inside(chain.from_iterable(term.mentions for term in terms)))
    found = {}
    for term in terms:
        own = (one for one in term.mentions if (one.source, one.start, one.end) not in inside)
        lines = dict.fromkeys(_around(mention, texts[mention.source]) for mention in own)
        if lines:
            found[term.id] = "\n".join(lines)
    return found


def _inside(mentions: Iterable[Citation]) -> Iterator[tuple[str, int, int]]:
    """The places of mentions that are but a part of another."""
    source, reach = "", 0
    ordered = {(one.source, one.start, -one.end) for one in mentions}
    for place, start, end in sorted(ordered):
        if place != source:
            source, reach = place, 0
        if -end <= reach:
            yield place, start, -end
        reach = max(reach, -end)


def _around(mention: Citation, text: str) -> str:
    before = _PARAGRAPH.split(text[max(0, mention.start - REACH) : mention.start])[-1]
    after = _PARAGRAPH.split(text[mention.end : mention.end + REACH], maxsplit=1)[0]
    return "".join((before + mention.quote + after).split())
