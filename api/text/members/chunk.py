"""Finds the quoted parts of a label that a definition takes up one by one.

“一城三区”，即…；“三副”，即…: a chunk may hold one numeral or several; together the chunks
must count what the label counts, in its order.
"""

import re
from collections.abc import Callable
from typing import Final

from api.text.pieces.split import without_lead_on
from api.text.slogan import LabelNumeral, parse_label

_WORDS: Final = (
    r"(?:则是|就是|分别是指|分别指|分别是|分别为|分别|具体是指|具体指|具体为|主要是指|主要指|是指|指的是|指|即|是(?!否|不是)|系(?!列|统)|为|包括|代表(?!团|性|大会)"
    r"|：|:|——|--)"
)
_QUOTED: Final = r"(?:第[一二三四五六七八九十]个)?[“「\"]([^“”「」\"\n]{1,16})[”」\"]"
_MARK: Final = re.compile(rf"{_QUOTED}\s*(?:，|,|、)?\s*{_WORDS}")
_LOOSE_MARK: Final = re.compile(rf"{_QUOTED}\s*(?:，|,|：|（|\(|就)")
_TOLD_MARK: Final = re.compile(rf"{_QUOTED}\s*(?:，|,|：)")
_BARE_MARK: Final = re.compile(
    rf"(?:^|(?<=[，,；;。：:、\s]))([一二两双三四五六七八九十0-9]{{1,3}}[^，,；;。：:、“”\s]{{0,8}}?)(?:，|,)?{_WORDS}"
)

Key = Callable[[tuple[LabelNumeral, ...]], str]
Chunk = tuple[tuple[LabelNumeral, ...], str]


def chunks_of(definition: str, numerals: tuple[LabelNumeral, ...]) -> list[Chunk] | None:
    """The numerals of each chunk with the stretch that explains it, or None.

    A last N or X without a mark of its own gets an empty stretch.
    """
    named = numerals[0].noun is not None
    for pattern in (_MARK, _LOOSE_MARK if named else _TOLD_MARK, _BARE_MARK):
        marks = [(match, _read(match[1])) for match in pattern.finditer(definition)]
        if pattern is _LOOSE_MARK:
            marks = [(match, read) for match, read in marks if _begins_clause(definition, match)]
        if pattern is not _MARK and (named or pattern is _TOLD_MARK):
            marks = [(match, read) for match, read in marks if read and read[0].noun]
        chosen = _in_order([(match, read) for match, read in marks if read], numerals)
        if chosen:
            return _stretches(definition, chosen, numerals)
    return None


def _begins_clause(text: str, match: re.Match[str]) -> bool:
    """Tell a name that is taken up from one that closes the list before it."""
    return text[: match.start()].rstrip()[-1:] in tuple("，。；：、,;:）)\n”") or not match.start()


Mark = tuple[re.Match[str], tuple[LabelNumeral, ...]]


def _read(name: str) -> tuple[LabelNumeral, ...]:
    """The numerals of a quoted part; 多支撑, which counts nothing alone, is an open one here."""
    if name == "个":
        return (LabelNumeral(name, 1, None),)
    if name == "0":
        return (LabelNumeral(name, 0, None),)
    open_end = name[0] == "多" and len(name) > 1
    return (LabelNumeral("多", None, name[1:]),) if open_end else parse_label(name)


def _in_order(marks: list[Mark], numerals: tuple[LabelNumeral, ...]) -> list[Mark] | None:
    """The first marks that together spell the label's numerals, others between them skipped."""
    if len(marks) < 1 or (len(numerals) > 1 and len(marks) < 2):
        return None
    nouns = {number.noun for number in numerals if number.noun}
    alike = [mark for mark in marks if _alike(mark[1], nouns)]
    for key in (_counts, _digits):
        chosen = _prefixes(alike, key(numerals), key)
        if chosen:
            return chosen
    return None


def _alike(numerals: tuple[LabelNumeral, ...], nouns: set[str]) -> bool:
    """A mark speaks of the label when its nouns begin like the label's, if the label has any."""
    return not nouns or all(
        number.noun is None
        or any(noun.startswith(number.noun[0]) for noun in nouns)
        or (len(number.noun) > 1 and any(noun.endswith(number.noun) for noun in nouns))
        for number in numerals
    )


def _prefixes(marks: list[Mark], wanted: str, key: Key) -> list[Mark] | None:
    chosen: list[Mark] = []
    left = wanted
    for mark in marks:
        spelt = key(mark[1])
        if left and left.startswith(spelt):
            chosen.append(mark)
            left = left[len(spelt) :]
    if not left or (left in (";N", ";X", ";?", "N", "X") and len(chosen) > 1):
        return chosen
    return None


def _counts(numerals: tuple[LabelNumeral, ...]) -> str:
    return "".join(f";{number.count if number.count is not None else '?'}" for number in numerals)


def _digits(numerals: tuple[LabelNumeral, ...]) -> str:
    """The bare digits of a code, for 5318 told as “5”, “3”, “18”; nothing for other labels."""
    if any(number.noun is not None and len(number.numeral) < 2 for number in numerals):
        return "!"
    return "".join(
        str(number.count) if number.count is not None else number.numeral for number in numerals
    )


def _stretches(
    definition: str, chosen: list[Mark], numerals: tuple[LabelNumeral, ...]
) -> list[Chunk]:
    ends = [match.start() for match, _ in chosen[1:]] + [len(definition)]
    chunks = [
        (read, without_lead_on(definition[match.end() : end]))
        for (match, read), end in zip(chosen, ends, strict=True)
    ]
    told = sum(len(read) for read, _ in chunks)
    if told < len(numerals) and numerals[-1].count is None:
        chunks.append((numerals[-1:], ""))
    return chunks
