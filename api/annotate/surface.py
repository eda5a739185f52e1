"""Judges what stands inside a candidate: what folding dropped there, and how it is written."""

import re
import unicodedata
from typing import Final

from api.annotate.mention import MentionKind
from api.annotate.passage import CLOSING, DIGITS, HANZI_DIGITS, OPENING, Passage, marks_in
from api.annotate.pattern import NUMERALS, Pattern
from api.lexicon import FormKind

_QUOTES: Final = OPENING | CLOSING
_QUOTES_DROPPED: Final = re.compile("[" + re.escape("".join(sorted(_QUOTES))) + "]+")
_NUMERALS: Final = NUMERALS | frozenset("两双")
_STOPS: Final = frozenset("。！？!?…")
_LIST_MARKS: Final = frozenset("、，,；;·/\\|")
_QUOTE_REACH: Final = 40
KIND_AS_WRITTEN: Final[dict[FormKind, MentionKind]] = {
    "label": "exact",
    "form": "form",
    "label+head": "form",
    "head+label": "form",
    "form+head": "form",
    "numeral": "numeral",
    "traditional": "script",
}


def is_written_as_term(passage: Passage, pattern: Pattern, start: int, end: int) -> bool:
    """Whether a candidate is written as its term may be; 30 is not 三零, nor is 三、保障 三保."""
    if pattern.is_numeric:
        found = unicodedata.normalize("NFKC", passage.written(start, end))
        if found not in pattern.numbers and _in_hanzi(found) not in pattern.numbers:
            return False
    return passage.is_whole(start, end) or _holds_together(passage, pattern, start, end)


def _in_hanzi(number: str) -> str:
    """The number without figures where 零 shows that it counts no more than 三零 does: 3零."""
    return number.translate(HANZI_DIGITS) if number[-1] == "零" else number


def _holds_together(passage: Passage, pattern: Pattern, start: int, end: int) -> bool:
    """Whether the marks inside a candidate may stand in the term.

    Quotation marks may stand anywhere as long as no quotation reaches across an end. Other marks
    may where a form of the term has one, and list marks before a numeral.
    """
    quoted = False
    for position in range(start + 1, end):
        marks = passage.marks_before(position)
        if not marks:
            continue
        others = _QUOTES_DROPPED.sub("", marks)
        quoted = quoted or len(others) < len(marks)
        if position == start + 1 and quoted and _is_quoted_alone(passage, start):
            return False
        written = pattern.marks.get(position - start)
        if others and not _may_stand(others, passage.key, position, written):
            return False
    return not quoted or _is_balanced(passage, start, end)


def _is_quoted_alone(passage: Passage, start: int) -> bool:
    """Whether a quotation holds the numeral that a candidate begins with and nothing else."""
    alone = passage.left_of(start)[1] and passage.right_of(start + 1)[1]
    return alone and passage.key[start] in _NUMERALS


def _may_stand(marks: str, key: str, position: int, written: str | None) -> bool:
    """Whether marks before a folded position belong into a term that has `written` there."""
    if written is not None:
        return _STOPS.isdisjoint(marks) or set(marks) <= set(written)
    starts_part = key[position] in DIGITS and key[position - 1] not in NUMERALS
    return starts_part and _LIST_MARKS.issuperset(marks)


def _is_balanced(passage: Passage, start: int, end: int) -> bool:
    """Whether no quotation that began before the candidate ends in it, or the other way round.

    A mark without a partner in reach is damage and proves nothing.
    """
    first, last = passage.starts[start], passage.starts[end - 1] + 1
    text = passage.text
    inside = marks_in("".join(mark for mark in text[first:last] if mark in _QUOTES))
    if not set(inside) & set("“”‘’「」『』"):
        return True
    depth = 1 if passage.left_of(start)[1] else 0
    for mark in inside:
        if mark in "“‘「『":
            depth += 1
        elif mark in "”’」』":
            depth -= 1
        if depth < 0:
            return not _opens_near(text[max(0, first - _QUOTE_REACH) : first])
    return (
        depth == 0 or passage.right_of(end)[1] or not _closes_near(text[last : last + _QUOTE_REACH])
    )


def _opens_near(before: str) -> bool:
    for mark in reversed(before):
        if mark in "”’」』。！？\n":
            return False
        if mark in "“‘「『":
            return True
    return False


def _closes_near(after: str) -> bool:
    for mark in after:
        if mark in "“‘「『。！？\n":
            return False
        if mark in "”’」』":
            return True
    return False


def kind_of(passage: Passage, pattern: Pattern, span: tuple[int, int], form: int) -> MentionKind:
    """How a stretch is written, compared with one of the pattern's forms."""
    found, known = passage.written(*span), pattern.written[form]
    if found == known:
        return KIND_AS_WRITTEN[pattern.forms[form].kind]
    if len(found) != len(known):
        return "form"
    pairs = zip(passage.key[span[0] : span[1]], found, known, strict=True)
    if any(folded in DIGITS and one != other for folded, one, other in pairs):
        return "numeral"
    return "script"
