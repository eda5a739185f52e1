"""Knows the places of an edition's senses and finds them in a question."""

import re
from collections.abc import Iterable
from typing import Final

from api.text import fold_key

_PIECE: Final = re.compile(r".+?(?:特别行政区|自治区|自治州|省|市|区|县|旗|州)")
_SHORTENED: Final = ("省", "市")
_LEAST: Final = 2


class Places:
    """The names of places, whole and in their pieces: 沈阳市和平区, 沈阳市, 沈阳, 和平区."""

    def __init__(self, places: Iterable[str]) -> None:
        """Learn the places of all senses; a district's name loses no 区, for 和平 is a word."""
        names: set[str] = set()
        for place in places:
            key = fold_key(place)
            names.add(key)
            for piece in _PIECE.findall(key):
                names.add(piece)
                if piece.endswith(_SHORTENED) and len(piece) > 2:
                    names.add(piece[:-1])
        names = {name for name in names if len(name) > 1 and name != "全国"}
        ordered = sorted(names, key=lambda name: (-len(name), name))
        one = "|".join(map(re.escape, ordered)) or r"(?!)"
        self._pattern = re.compile(one)
        self._first = re.compile(rf"[在于]?(?:{one})(?:里面?|境内|这边|当地)?的?")
        self._last = re.compile(rf"在(?:{one})(?:里面?|当地|这边)?$")

    def find(self, key: str) -> str | None:
        """Give the longest of the places that a folded question names first."""
        match = self._pattern.search(key)
        return match[0] if match else None

    def end_of_first(self, core: str) -> int:
        """Tell where a place at the beginning ends, with what ties it to the rest; 0 without one.

        What would leave less than two characters stays.
        """
        match = self._first.match(core)
        return match.end() if match and len(core) - match.end() >= _LEAST else 0

    def start_of_last(self, core: str) -> int:
        """Tell where a place at the end begins: 三保在和平区. Without one: the length."""
        match = self._last.search(core)
        return match.start() if match and match.start() >= _LEAST else len(core)


def agrees(place: str, sense_place: str) -> bool:
    """Tell whether a sense of this place is meant by a caller who names that one."""
    asked, held = fold_key(place), fold_key(sense_place)
    return bool(asked) and (asked in held or held in asked)
