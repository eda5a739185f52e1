"""Finds how the entries of a glossary section are numbered."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from api.discover.lines import Line
from api.discover.numbering import COUNTED_STYLES, counted_at, first_number, mark_at
from api.discover.separator import parts_alone

_LINES_LOOKED_AT: Final = 40
_LATEST_FIRST: Final = 2
_FEWEST: Final = {"bare": 3}


def style_of(lines: Sequence[Line]) -> str | None:
    """The numbering of a section, or None where most of its lines have no number.

    A mark that could be the beginning of a label (一、 A. 7) is a number only in a sequence that
    counts up from the first lines on, through a third of the lines or more.
    """
    texts = [line.text for line in lines[:_LINES_LOOKED_AT]]
    plain, number = _plain_style(texts)
    counted, chain = max(
        ((style, _chain(texts, style)) for style in COUNTED_STYLES), key=lambda found: len(found[1])
    )
    if len(chain) < _FEWEST.get(counted, 2) or len(chain) * 3 < len(texts):
        return plain
    if plain is None or len(chain) > number:
        return counted if _numbers_entries(texts, counted, chain) else plain
    is_outer = mark_at(texts[chain[0]]) is None and all(_parts(texts, counted, chain))
    return counted if is_outer else plain


def _plain_style(texts: Sequence[str]) -> tuple[str | None, int]:
    """The commonest mark that is one by its look, and how many lines have it."""
    counts = Counter(mark.style for text in texts if (mark := mark_at(text)))
    if not counts:
        return None, 0
    style, number = counts.most_common(1)[0]
    return (style, number) if number * 3 >= len(texts) else (None, 0)


def _chain(texts: Sequence[str], style: str) -> list[int]:
    """The lines that count up by one, from one of the first two lines on."""
    for first, text in enumerate(texts[:_LATEST_FIRST]):
        number = first_number(text, style)
        if number is None:
            continue
        chain = [first]
        for place in range(first + 1, len(texts)):
            if counted_at(texts[place], style, number + 1):
                number += 1
                chain.append(place)
        return chain
    return []


def _parts(texts: Sequence[str], style: str, chain: Sequence[int]) -> list[bool]:
    """Which of the numbered lines hold a label and a definition."""
    number = first_number(texts[chain[0]], style) or 1
    found = []
    for place in chain:
        mark = counted_at(texts[place], style, number)
        found.append(bool(mark and parts_alone(texts[place][mark.end :])))
        number += 1
    return found


def _numbers_entries(texts: Sequence[str], style: str, chain: Sequence[int]) -> bool:
    """Tell numbered entries from numbered sub-headings with entries below them."""
    if sum(_parts(texts, style, chain)) * 2 >= len(chain):
        return True
    others = [text for place, text in enumerate(texts) if place not in chain]
    return sum(map(parts_alone, others)) * 2 < len(chain)
