"""Finds how the entries of a glossary section are numbered."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from api.discover.lines import Line
from api.discover.numbering import (
    COUNTED_STYLES,
    counted_at,
    first_number,
    mark_at,
    next_mark,
)
from api.discover.section import restarts
from api.discover.separator import parts_alone

_LINES_LOOKED_AT: Final = 40
_LATEST_FIRST: Final = 2
_FEWEST: Final = {"bare": 3}
_DIGITS: Final = re.compile(r"\d+")
Chain = Sequence[tuple[int, int]]


def style_of(lines: Sequence[Line]) -> str | None:
    """The numbering of a section, or None where most of its lines have no number.

    A mark that could be the beginning of a label (一、 A. 7) is a number only in a sequence that
    counts up from the first lines on, through a third of the lines or more.
    """
    seen = lines[:_LINES_LOOKED_AT]
    texts = [line.text for line in seen]
    plain, number = _plain_style(texts)
    counted, chain = max(
        ((style, _chain(seen, style)) for style in COUNTED_STYLES), key=lambda found: len(found[1])
    )
    if not _is_long_enough(texts, counted, chain):
        return plain
    if plain is None or len(chain) > number:
        if counted == "bare" and not _stand_alone(texts, chain):
            return plain
        return counted if _numbers_entries(texts, counted, chain) else plain
    is_outer = mark_at(texts[chain[0][0]]) is None and all(_parts(texts, counted, chain))
    return counted if is_outer else plain


def _is_long_enough(texts: Sequence[str], style: str, chain: Chain) -> bool:
    if len(chain) == len(texts) == 1:
        (place, number) = chain[0]
        return style != "bare" and next_mark(texts[place], style, number + 1, 1) is not None
    return len(chain) >= _FEWEST.get(style, 2) and len(chain) * 3 >= len(texts)


def _stand_alone(texts: Sequence[str], chain: Chain) -> bool:
    """Tell numbers without a mark behind them from labels that begin with digits (12345热线)."""
    runs = [_DIGITS.match(texts[place]) for place, _ in chain]
    alone = [
        run for run, (_, number) in zip(runs, chain, strict=True) if run and int(run[0]) == number
    ]
    return len(alone) * 2 > len(chain)


def _plain_style(texts: Sequence[str]) -> tuple[str | None, int]:
    """The commonest mark that is one by its look, and how many lines have it.

    Where the first line is an entry and its numbers go on, others count within definitions.
    """
    found = [(text, mark) for text in texts if (mark := mark_at(text))]
    counts = Counter(mark.style for _, mark in found)
    if not counts:
        return None, 0
    style, number = counts.most_common(1)[0]
    text, first = found[0]
    goes_on = first.number == 1 and any(
        mark.style == first.style and mark.number == 2 for _, mark in found
    )
    if first.style != style and goes_on and parts_alone(text[first.end :]):
        return first.style, counts[first.style]
    return (style, number) if number * 3 >= len(texts) else (None, 0)


def _chain(lines: Sequence[Line], style: str) -> Chain:
    """The lines that count up by one, from one of the first two on, with their numbers."""
    first = next(
        (
            place
            for place, line in enumerate(lines[:_LATEST_FIRST])
            if first_number(line.text, style)
        ),
        None,
    )
    if first is None:
        return []
    number = first_number(lines[first].text, style) or 1
    chain = [(first, number)]
    for place in range(first + 1, len(lines)):
        text = lines[place].text
        if counted_at(text, style, number + 1):
            number += 1
            chain.append((place, number))
        elif first and counted_at(text, style, 1) and restarts(lines[0], lines[place - 1]):
            number = 1
            chain.append((place, number))
    return chain


def _parts(texts: Sequence[str], style: str, chain: Chain) -> list[bool]:
    """Which of the numbered lines hold a label and a definition."""
    marks = [(texts[place], counted_at(texts[place], style, number)) for place, number in chain]
    return [bool(mark and parts_alone(text[mark.end :])) for text, mark in marks]


def _numbers_entries(texts: Sequence[str], style: str, chain: Chain) -> bool:
    """Tell numbered entries from numbered sub-headings with entries below them."""
    if sum(_parts(texts, style, chain)) * 2 >= len(chain):
        return True
    places = {place for place, _ in chain}
    others = [text for place, text in enumerate(texts) if place not in places]
    return sum(map(parts_alone, others)) * 2 < len(chain)
