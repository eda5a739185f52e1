"""Decides whether a candidate is a mention, cheap questions first.

Quotation marks around it settle the matter. Else no number or Latin word may be cut in two, and
the hanzi around it must fall into words with it at least as well as without it.
"""

from math import exp, inf
from typing import Final

from api.annotate.boundary import REACH, advantage
from api.annotate.count import may_count
from api.annotate.passage import DIGITS, Passage, is_hanzi
from api.annotate.pattern import Pattern
from api.annotate.surface import is_written_as_term

CERTAIN: Final = 1.0
PLAIN: Final = 0.95
_WEIGHED: Final = 0.75
NONE: Final = 0.0


def judge(passage: Passage, pattern: Pattern, start: int, end: int) -> float:
    """Weigh a candidate.

    Returns:
        0 where it is no mention, else how certain its boundaries are, up to 1.
    """
    if pattern.is_firm and passage.is_whole(start, end):
        return CERTAIN
    if not is_written_as_term(passage, pattern, start, end):
        return NONE
    before, opens = passage.left_of(start)
    after, closes = passage.right_of(end)
    if opens and closes:
        return CERTAIN
    if pattern.is_headed or _is_foreign(passage, pattern, (start, end), before, after):
        return NONE
    if opens != closes and _is_part_of_quotation(passage, start, end, after):
        return NONE
    if not is_hanzi(before) and not is_hanzi(after):
        return CERTAIN
    return _weigh(passage, start, end)


def _is_foreign(
    passage: Passage, pattern: Pattern, span: tuple[int, int], before: str, after: str
) -> bool:
    """Whether a number, a sum or a Latin word stands there of which this is a part."""
    if pattern.counts and not may_count(passage, pattern, span, before, after):
        return True
    return pattern.has_latin and _is_cut_latin(passage, *span)


def _is_cut_latin(passage: Passage, start: int, end: int) -> bool:
    """Whether a Latin word goes on beyond an end; white space parts Latin words."""
    key = passage.key
    joined = start > 0 and passage.is_whole(start - 1, start + 1)
    if joined and _is_latin(key[start]) and _is_alphanumeric(passage, start - 1):
        return True
    if end == passage.length or not passage.is_whole(end - 1, end + 1):
        return False
    return _is_latin(key[end - 1]) and (_is_alphanumeric(passage, end) or key[end] == "+")


def _is_part_of_quotation(passage: Passage, start: int, end: int, after: str) -> bool:
    """Whether the quotation that begins or ends with a candidate is another slogan.

    One character more makes another one (“放管服效”), and so does a numeral behind (“三保三创”).
    """
    _, opens = passage.left_of(start)
    if opens:
        one_more = end < passage.length and passage.right_of(end + 1)[1]
        return bool(after) and (after in DIGITS or (one_more and _is_worded(after)))
    before = passage.left_of(start)[0] if start else ""
    return _is_worded(before) and passage.left_of(start - 1)[1]


def _is_worded(character: str) -> bool:
    """Whether a character may belong to a slogan; a picture may not."""
    return is_hanzi(character) or _is_latin(character) or (character != "" and character in "+×*")


def _weigh(passage: Passage, start: int, end: int) -> float:
    stretch, offset = passage.hanzi_around(start, end, REACH)
    gain = advantage(stretch, offset, offset + end - start)
    if gain == inf:
        return PLAIN if end - start <= REACH else CERTAIN
    return _WEIGHED + (PLAIN - _WEIGHED) * (1 - exp(-gain)) if gain > -1e-9 else NONE


def _is_latin(character: str) -> bool:
    return "a" <= character <= "z"


def _is_alphanumeric(passage: Passage, position: int) -> bool:
    """Whether a letter or a figure stands there; the numerals of hanzi fold to figures as well."""
    folded = passage.key[position]
    return _is_latin(folded) or (
        folded in DIGITS and not "\u3000" <= passage.text[passage.starts[position]] <= "\u9fff"
    )
