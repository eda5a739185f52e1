"""What a sign or a figure beside a candidate belongs to: a list, an emphasis, or a sum."""

import re
from typing import Final

from api.annotate.passage import Passage
from api.text import is_han

_BULLETS: Final = frozenset("*+-")
_STARS: Final = tuple("*＊∗⁎﹡")
_ADDING: Final = tuple("+-./=")
_LONGEST_ITEM: Final = 8
_LONGEST_EMPHASIS: Final = 200
_MOST_STARS: Final = 3
_ITEM: Final = re.compile(r"\d{1,2}")
_NEXT_ITEM: Final = re.compile(r"[0-9０-９一二三四五六七八九十]{1,3}[.．、)）]")
_WORDED: Final = re.compile("[0-9A-Za-z]+(?:[+＋]|[\u3400-\u9fff])")


def is_list_mark(text: str, sign: int, first: int) -> bool:
    """Whether a sign stands alone at the beginning of a line, or behind the number of an item."""
    line = text[max(0, sign - _LONGEST_ITEM) : sign]
    if "\n" not in line and sign > _LONGEST_ITEM:
        return False
    line = line.rpartition("\n")[2].strip()
    apart = text[sign + 1 : first].isspace()
    if text[sign] in _BULLETS:
        return apart and not line
    # 2.5G alone is a quantity, at the head of a line of words the second item.
    is_item = text[sign] in ".．" and _ITEM.fullmatch(line) is not None
    return is_item and (apart or _WORDED.match(text, first) is not None)


def heads_line(passage: Passage, end: int) -> bool:
    """Whether the number of an item stands behind a candidate, at the head of the next line."""
    place = passage.starts[end]
    wrapped = "\n" in passage.text[passage.starts[end - 1] + 1 : place]
    return wrapped and _NEXT_ITEM.match(passage.text, place) is not None


def parts_words(passage: Passage, sign: int, beyond: int) -> bool:
    """Whether a stroke has a hanzi on its other side, so that it parts the items of a list."""
    if passage.key[sign] != "/" or not 0 <= beyond < passage.length:
        return False
    return is_han(passage.text[passage.starts[beyond]])


def is_emphasis(text: str, sign: int, *, forward: bool) -> bool:
    """Whether the stars at a place belong to a pair around words, and hide no figures."""
    start, end = sign, sign + 1
    while start and text[start - 1] in _STARS and end - start <= _MOST_STARS:
        start -= 1
    while text[end : end + 1] in _STARS and end - start <= _MOST_STARS:
        end += 1
    if end - start > _MOST_STARS:
        return False
    outside = text[start - 1 : start] if forward else text[end : end + 1]
    if outside.isascii() and (outside.isalnum() or outside in _ADDING):
        return False
    if forward:
        return text[start:end] in text[end : end + _LONGEST_EMPHASIS].partition("\n")[0]
    return text[start:end] in text[max(0, start - _LONGEST_EMPHASIS) : start].rpartition("\n")[2]
