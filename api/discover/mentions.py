"""Where the running text of a report mentions the terms that were drafted from it."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from api.discover.lines import Line
from api.discover.model import Draft, Place

_OPENING: Final = tuple('“‘「『"')
_SHORT: Final = 2
_MOST_TERMS: Final = 400


def with_mentions(text: str, drafts: Sequence[Draft], running: Sequence[Line]) -> list[Draft]:
    """Add to every draft the places where its slogan stands in the given lines.

    A slogan of two characters counts only behind an opening quotation mark.
    """
    names = {found.core for found in drafts if len(found.core) >= _SHORT}
    if not names or len(names) > _MOST_TERMS:
        return list(drafts)
    longest_first = sorted(names, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest_first)))
    places: dict[str, list[Place]] = defaultdict(list)
    for line in running:
        for match in pattern.finditer(line.text):
            start, end = line.start + match.start(), line.start + match.end()
            if len(match[0]) > _SHORT or text[start - 1 : start] in _OPENING:
                places[match[0]].append(Place(start, end))
    return [replace(found, mentions=tuple(places[found.core])) for found in drafts]
