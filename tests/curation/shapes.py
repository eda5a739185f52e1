"""What looks like a slogan, by looser rules than the program's own, and who tells of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from api.glossary import Glossary, Rejected

_UNIT = (
    "(?:余?[万亿萬億]余?|余)?(?:个|個|家|户|项目|项|項|座|栋|棟|宗|处|處|条|條|件|场|次|支|人次|人|名|株|居民|元|"
    "美元|平方公里|平方米|公里|公顷|公园|吨|年|月|日|天|小时|轮|位|周岁|周歲|岁|歲|周年|所|届|期|倍|台|套|街|"
    "车道|車道|筆|大类|小类|细类|子类|号线|分以上|级|强|強)|[万萬亿億]"
)
_COUNT = re.compile(rf"(?:第|余|近|超)?[0-9*]+(?:\.[0-9*]+)?\s?(?:[%％]|{_UNIT})")
"""A plain quantity: a number in digits, or redacted to stars, with a unit. It counts things."""

_SHAPES = (
    re.compile(r"[一二三四五六七八九十百千万两兩双雙多几叁零]+\s?[一-鿿]"),
    re.compile(r"[0-9*]+(?:\.[0-9*]+)?\s?[A-Za-z一-鿿×]"),
    re.compile(r".[+＋×].?"),
    re.compile(r"[NX]\s?[一-鿿]"),
    re.compile(r"“[^“”]{1,40}”"),
)
_MARK = re.compile(r'\s*"\s*')
"""A straight quotation mark: on one of its two sides are the words that are quoted."""


@dataclass(frozen=True, slots=True)
class Span:
    """Code points of a text, half-open."""

    start: int
    end: int

    def touches(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


def shapes(text: str) -> Iterator[Span]:
    """Everything that looks like a slogan; plain quantities do not."""
    counts = [Span(*match.span()) for match in _COUNT.finditer(text)]
    for pattern in _SHAPES:
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if not any(c.start <= span.start and span.end <= c.end + 1 for c in counts):
                yield span
    for match in _MARK.finditer(text):
        yield Span(max(0, match.start() - 2), match.end() + 2)


def places(entry: Rejected, source: str, text: str) -> list[Span]:
    """Where a rejection speaks of a source: the stretches that hold its words."""
    if entry.source not in {None, source}:
        return []
    found = (match.start() for match in re.finditer(re.escape(entry.text), text))
    return [Span(at, at + len(entry.text)) for at in found if entry.start in {None, at}]


def owners(glossary: Glossary, source: str) -> list[Span]:
    """Mentions in a source, and its words that define a term: they are told with that term."""
    mentions = [mention for term in glossary.terms for mention in term.mentions]
    spans = [Span(m.start, m.end) for m in mentions if m.source == source]
    for term in glossary.terms:
        for sense in term.senses:
            for citation in sense.citations:
                at = citation.quote.find(sense.definition or "\0")
                if at >= 0 and citation.source == source:
                    start = citation.start + at
                    spans.append(Span(start, start + len(sense.definition or "")))
    return spans


def unowned(text: str, known: Sequence[Span]) -> list[Span]:
    """The shapes in a text that no known stretch touches."""
    return [shape for shape in shapes(text) if not any(shape.touches(span) for span in known)]
