"""A piece of text with its folded shadow, and what stands between the characters that stayed."""

import re
from functools import lru_cache
from typing import Final

from api.text import Folded, fold

OPENING: Final = frozenset("“‘「『〝＂\"'〈《﹁﹃")
CLOSING: Final = frozenset("”’」』〞＂\"'〉》﹂﹄")
_HANZI_END: Final = re.compile("[\u3400-\u9fff0-9]*$")
_HANZI_START: Final = re.compile("[\u3400-\u9fff0-9]*")
DIGITS: Final = frozenset("0123456789")
_HANZI_DIGITS: Final = str.maketrans("0123456789", "零一二三四五六七八九")
_BLANK: Final = re.compile(
    r"[\s\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]+"
)
# A Latin letter between two folded characters was dropped, so it is a reading: 發(fā)展.
_READING: Final = re.compile(r"[(（\[［〔【][^)）\]］〕】]*[^\W\d_][^)）\]］〕】]*[)）\]］〕】]")


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
        joined = inside and not marks_in(gap)
        return self.key[end] if joined else "", gap.lstrip()[:1] in CLOSING

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
        ).translate(_HANZI_DIGITS)

    def hanzi_around(self, start: int, end: int, reach: int) -> tuple[str, int]:
        """A span with the hanzi around it up to the next mark, at most `reach` on either side.

        Returns:
            The stretch as a dictionary has it, and how many characters of it precede the span.
        """
        first, last = max(0, start - reach), min(self.length, end + reach)
        if self.is_whole(first, last):
            before = _HANZI_END.search(self.key, first, start)
            after = _HANZI_START.match(self.key, end, last)
            first = before.start() if before else start
            last = after.end() if after else end
        else:
            first, last = self._joined_before(start, first), self._joined_after(end, last)
        return self.hanzi(first, last), start - first

    def _joined_before(self, start: int, least: int) -> int:
        while start > least and is_hanzi(self.key[start - 1]) and not self.marks_before(start):
            start -= 1
        return start

    def _joined_after(self, end: int, most: int) -> int:
        while end < most and is_hanzi(self.key[end]) and not self.marks_before(end):
            end += 1
        return end

    def is_whole(self, start: int, end: int) -> bool:
        """Whether folding dropped nothing inside a span."""
        return self.starts[end - 1] - self.starts[start] == end - 1 - start

    def quoted_part(self, start: int, end: int) -> tuple[int, int] | None:
        """The one quotation inside a span or from its start, in offsets of the text."""
        opened = [at for at in range(start, end) if self.left_of(at)[1]]
        closed = [at for at in range(start + 1, end + 1) if self.right_of(at)[1]]
        if len(opened) != 1 or len(closed) != 1 or opened[0] >= closed[0]:
            return None
        if (opened[0], closed[0]) == (start, end):
            return None
        return self.starts[opened[0]], self.starts[closed[0] - 1] + 1


def is_hanzi(character: str) -> bool:
    """Whether a folded character is a hanzi; the digits that hanzi numerals fold to are as well."""
    return "\u3400" <= character <= "\u9fff" or character in DIGITS


@lru_cache(4096)
def marks_in(gap: str) -> str:
    """The marks in what folding dropped, without white space, invisibles and readings."""
    if gap.isspace():
        return ""
    return _BLANK.sub("", _READING.sub("", gap))
