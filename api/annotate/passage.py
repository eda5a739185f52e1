"""A piece of text with its folded shadow, and what stands between the characters that stayed."""

import re
from functools import lru_cache
from typing import Final

from api.text import Folded, fold

OPENING: Final = frozenset("“‘「『〝＂\"'〈《﹁﹃")
CLOSING: Final = frozenset("”’」』〞＂\"'〉》﹂﹄")
_QUOTATION: Final = re.compile('[“‘"「『]\\s*([^“”‘’"「」『』]*[^“”‘’"「」『』\\s])\\s*[”’"」』]')
_BRACKETS: Final = frozenset("()（）[]［］〔〕【】")
_HANZI_START: Final = re.compile("[\u3400-\u9fff]*")
DIGITS: Final = frozenset("0123456789")
HANZI_DIGITS: Final = str.maketrans("0123456789", "零一二三四五六七八九")
_BLANK: Final = re.compile(
    r"[\s\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]+"
)
# A Latin letter between two folded characters was dropped, so it is a reading: 發(fā)展.
_READING: Final = re.compile(r"[(（\[［〔【][^)）\]］〕】]*[^\W\d_][^)）\]］〕】]*[)）\]］〕】]")
# What is left of the number of a footnote that was lost: EOD[]项目.
_EMPTY_NOTE: Final = re.compile(r"\[\]|［］|〔〕")


class Passage:
    """One piece of text, folded; offsets named `start` and `end` are those of the folded text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded: Folded = fold(text)
        self.key = self.folded.text
        self.length = len(self.key)
        # Single items of a view cost a third of those of an array, and a list costs its making.
        self.starts: memoryview[int] = self.folded.starts.data

    def marks_before(self, position: int) -> str:
        """What folding dropped between a folded character and the one before it.

        White space, invisible characters and interlinear readings are left out: wrapping and
        converting put them there. At the ends of the text the answer is a line end.
        """
        if not 0 < position < self.length:
            return "\n"
        before, after = self.starts[position - 1] + 1, self.starts[position]
        return marks_in(self.text[before:after]) if before != after else ""

    def left_of(self, start: int) -> tuple[str, bool]:
        """The character before a span where no mark parts them, and whether a quotation opens."""
        before = self.starts[start - 1] + 1 if start else 0
        gap = self.text[before : self.starts[start]]
        if not gap:
            return self.key[start - 1] if start else "", False
        joined = start and not marks_in(gap)
        return self.key[start - 1] if joined else "", gap.rstrip()[-1:] in OPENING

    def right_of(self, end: int) -> tuple[str, bool]:
        """The character behind a span where no mark parts them, and whether a quotation closes."""
        inside = end < self.length
        gap = self.text[self.starts[end - 1] + 1 : self.starts[end] if inside else None]
        if not gap:
            return self.key[end] if inside else "", False
        marks = marks_in(gap)
        return self.key[end] if inside and not marks else "", marks[:1] in CLOSING

    def written(self, start: int, end: int) -> str:
        """The characters of a span that folding kept, as the text writes them."""
        first, last = self.starts[start], self.starts[end - 1]
        if last - first == end - 1 - start:
            return self.text[first : last + 1]
        return "".join([self.text[at] for at in self.starts[start:end]])

    def hanzi(self, start: int, end: int) -> str:
        """A span as a dictionary has it: simplified, numerals in hanzi."""
        key = self.key[start:end]
        if DIGITS.isdisjoint(key):
            return key
        return "".join(
            one if folded in DIGITS and is_hanzi(one) else folded
            for folded, one in zip(key, self.written(start, end), strict=True)
        ).translate(HANZI_DIGITS)

    def hanzi_around(self, start: int, end: int, reach: int) -> tuple[str, int]:
        """A span with the hanzi around it up to the next mark, at most `reach` on either side.

        Returns:
            The stretch as a dictionary has it, and how many characters of it precede the span.
        """
        first = self._run_before(start, reach)
        last = self._run_after(end, reach)
        return self.hanzi(first, last), start - first

    def _run_before(self, start: int, reach: int) -> int:
        """Where the unbroken hanzi before a span begin. Most stand side by side in the text."""
        text, place = self.text, self.starts[start]
        begin, least = place, max(0, place - reach)
        while begin > least and "\u3400" <= text[begin - 1] <= "\u9fff":
            begin -= 1
        first = start - (place - begin)
        if start - first == reach or not first or not _may_join(text[begin - 1]):
            return first
        while first and start - first < reach and self._is_joined_hanzi(first - 1, first):
            first -= 1
        return first

    def _run_after(self, end: int, reach: int) -> int:
        """Where the unbroken hanzi behind a span end."""
        place = self.starts[end - 1] + 1
        run = _HANZI_START.match(self.text, place, place + reach)
        last = end + (run.end() - place if run else 0)
        following = place + (last - end)
        if last - end == reach or not _may_join(self.text[following : following + 1]):
            return last
        while last < self.length and last - end < reach and self._is_joined_hanzi(last, last):
            last += 1
        return last

    def _is_joined_hanzi(self, position: int, gap: int) -> bool:
        """Whether a hanzi stands at a position, with no mark in the gap between it and the run."""
        one = self.text[self.starts[position]]
        return "\u3400" <= one <= "\u9fff" and not self.marks_before(gap)

    def is_whole(self, start: int, end: int) -> bool:
        """Whether folding dropped nothing inside a span."""
        return self.starts[end - 1] - self.starts[start] == end - 1 - start

    def quoted_part(self, start: int, end: int) -> tuple[int, int] | None:
        """The one quotation inside a span or at an end of it, in offsets of the text."""
        before = self.starts[start - 1] + 1 if start else 0
        after = self.starts[end] if end < self.length else len(self.text)
        quotations = [one.span(1) for one in _QUOTATION.finditer(self.text, before, after)]
        whole = (self.starts[start], self.starts[end - 1] + 1)
        return quotations[0] if len(quotations) == 1 and quotations[0] != whole else None


def _may_join(character: str) -> bool:
    """Whether hanzi may go on behind a character: white space, or the bracket of a reading."""
    return character.isspace() or character in _BRACKETS or not character.isprintable()


def is_hanzi(character: str) -> bool:
    """Whether a folded character is a hanzi; the digits that hanzi numerals fold to are as well."""
    return "\u3400" <= character <= "\u9fff" or character in DIGITS


@lru_cache(4096)
def marks_in(gap: str) -> str:
    """The marks in what folding dropped, without white space, invisibles, readings, lost notes."""
    if gap.isspace():
        return ""
    return _EMPTY_NOTE.sub("", _BLANK.sub("", _READING.sub("", gap)))
