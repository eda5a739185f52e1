"""The words and marks by which an entry links its label to its definition."""

import re
from collections.abc import Iterator
from typing import Final

OPEN: Final = "“‘「『（(《〈【[〔［〝"
CLOSE: Final = "”’」』）)》〉】]〕］〞"

_MEANS: Final = r"指(?!标|导|数|挥|定|引|南|尖|示|令|派|纹)"
_HOW: Final = "(?:主要|具体|一般|通常|简单|(?<!成)就|也)"
_HOW_MEANT: Final = "(?:主要|具体|一般|通常|特|泛|专)"
_NAMED: Final = "(?:基本|具体|主要|核心)?(?:含义|涵义|意思|意义|内涵|定义|内容)"
COPULA: Final = re.compile(
    rf"(?:[：:，,]\s*)?(?:的{_NAMED}(?:是|为|：)|{_HOW}?(?:来说)?(?:是指|指的是|即指|即是|即为(?!了)|(?<!成)就是"
    rf"|意为|意指|意即|即|{_MEANS}))\s*[：:，,]?\s*"
)
# What tells beyond doubt that the label is over, wherever it stands outside of quotation marks.
_LINK: Final = re.compile(
    rf"[，,]?\s*的?{_NAMED}(?:是指|是|为|即|[：:])\s*"
    rf"|[，,]?\s*{_HOW}?(?:来说)?(?:是指|指的是|即指|即是|即为(?!了)|(?<!成)就是指?|意为|意指|意即)\s*[：:，,]?\s*"
    rf"|[，,]\s*{_HOW}?(?:即(?!将|时|可|便|使)|{_MEANS})\s*[：:，,]?\s*"
    rf"|\s*{_HOW_MEANT}{_MEANS}\s*"
)
# What does so only where the other entries have it as well.
_MARK: Final = re.compile(
    r"\s*(?:[—–－]+|-{2,}|→|=+>?|＝|[|｜])\s*|\s+-\s+|(?<=[\u4e00-\u9fff”])-(?=[\u4e00-\u9fff“])"
)
_WEAK: Final = re.compile(
    rf"(?<![立随当])即(?!将|时|可|便|使)|{_HOW_MEANT}{_MEANS}|(?<![手拇食中戒小弹一]){_MEANS}|(?:主要|具体|一般)?包括|主要有"
    r"|(?<![但还就也都总凡于若可只不要国求正])是(?![否非以])"
)
_BEHIND_QUOTE: Final = re.compile(
    rf"\s*[，,—–－=＝→|｜-]*\s*(?:的?{_NAMED}(?:是|为))?(?:包括|分别是|分别为|指|即为|即|意为|是(?![否非]))*\s*"
)
_DEPTH_MARKS: Final = dict.fromkeys(OPEN, 1) | dict.fromkeys(CLOSE, -1)


def links(entry: str, longest: int) -> Iterator[tuple[int, int]]:
    """The stretches that link beyond doubt, from left to right, outside of quotation marks."""
    return _outside(_LINK, entry, longest)


def marks(entry: str, longest: int) -> Iterator[tuple[int, int]]:
    """Dashes, arrows and the like that may link."""
    return _outside(_MARK, entry, longest)


def weak_links(entry: str, longest: int) -> Iterator[tuple[int, int]]:
    """Words that may link, and as often stand inside of a label or a sentence."""
    return _outside(_WEAK, entry, longest)


def behind_quote(entry: str, place: int) -> int:
    """Where the definition begins if the label ends with the quotation mark before `place`."""
    match = _BEHIND_QUOTE.match(entry, place)
    return match.end() if match else place


def _outside(pattern: re.Pattern[str], entry: str, longest: int) -> Iterator[tuple[int, int]]:
    depth, place = 0, 0
    for match in pattern.finditer(entry, 1, longest):
        for character in entry[place : match.start()]:
            depth = max(0, depth + _DEPTH_MARKS.get(character, 0))
            if character in "。；\n：:" or (character in "，," and not depth):
                return
        place = match.start()
        if not depth:
            yield match.span()
