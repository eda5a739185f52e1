"""Knows the places of an edition's senses and finds them in a question."""

import re
from collections.abc import Iterable
from typing import Final

from api.text import fold_key

_PIECE: Final = re.compile(r".+?(?:特别行政区|自治区|自治州|省|市|区|县|旗|州)")
_SHORTENED: Final = ("省", "市")


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
        self._pattern = re.compile("|".join(map(re.escape, ordered)) or r"(?!)")

    def take(self, core: str) -> tuple[str | None, str]:
        """Find the longest place of a folded question and give what remains without it.

        A place inside the question counts as context but stays, since slogans hold places too;
        one at the beginning is taken off. What would leave less than two characters stays.
        """
        match = self._pattern.search(core)
        if match is None:
            return None, core
        rest = core[match.end() :].removeprefix("的").removeprefix("里的")
        if match.start() or len(rest) < 2:
            return match[0], core
        return match[0], rest


def agrees(place: str, sense_place: str) -> bool:
    """Tell whether a sense of this place is meant by a caller who names that one."""
    asked, held = fold_key(place), fold_key(sense_place)
    return bool(asked) and (asked in held or held in asked)
