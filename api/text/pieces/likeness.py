"""What the pieces of a list have in common."""

from collections import Counter
from collections.abc import Sequence
from statistics import median


def middle_length(pieces: Sequence[str]) -> float:
    """The median length of the pieces, in characters; there must be one at least."""
    return median(len(piece) for piece in pieces)


def common_beginning(pieces: Sequence[str], noun: str | None) -> str:
    """The noun, or the words with which all pieces begin, or two characters of most of them."""
    if noun and all(piece.startswith(noun) for piece in pieces):
        return noun
    if len(pieces) < 2:
        return ""
    for length in range(min(min(map(len, pieces)) - 1, 4), 0, -1):
        beginnings = {piece[:length] for piece in pieces}
        if len(beginnings) == 1:
            return beginnings.pop()
    if len(pieces) > 2:
        beginning, times = Counter(piece[:2] for piece in pieces).most_common(1)[0]
        if times * 5 >= len(pieces) * 3 and len(beginning) > 1:
            return beginning
    return ""


def common_ending(pieces: Sequence[str], noun: str | None) -> str:
    """The noun, or two characters and more, with which all pieces end."""
    if noun and all(piece.endswith(noun) for piece in pieces):
        return noun
    if len(pieces) < 2:
        return ""
    for length in range(min(min(map(len, pieces)) - 1, 4), 1, -1):
        endings = {piece[-length:] for piece in pieces}
        if len(endings) == 1:
            return endings.pop()
    return ""
