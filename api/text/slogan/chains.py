"""Spots slogans without quotation marks by the way numerals and short nouns alternate in them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from api.text.numeral import numeral_value
from api.text.segment import word_frequency
from api.text.slogan.label import parse_label
from api.text.slogan.words import EVERYDAY, MEASURES, NUMERAL_CHARACTERS

_NUMERAL: Final = "[一二两双三四五六七八九十]"
_NOUN: Final = f"[^\\W\\d_a-zA-Z{NUMERAL_CHARACTERS}双多]"
_PAIR: Final = re.compile(f"{_NUMERAL}{_NOUN}")
_CHAIN: Final = re.compile(f"{_NUMERAL}{_NOUN}{_NUMERAL}{_NOUN}(?:{_NUMERAL}{_NOUN}){{0,6}}")
_LIST: Final = re.compile(
    f"{_NUMERAL}{_NOUN}{{1,3}}(?:、(?:{_NUMERAL}|[多N]){_NOUN}{{1,3}}){{2,7}}"
)
_TWINS: Final = re.compile(f"([两双三四五六七八九])({_NOUN}{{2}})\\1({_NOUN}{{2}})")
# What several of one kind do together makes a slogan of them: 三治融合, 四链协同.
_TOGETHER: Final = re.compile(
    f"[两三四五六七八九]({_NOUN})(?:融合|联动|合一|并举|同步|协同|同治|共治|联创|同创|并进|贯通|联防|联建)"
)
_MORE_BEFORE: Final = frozenset(
    "第举十百千万亿年月日" + NUMERAL_CHARACTERS + "0123456789０１２３４５６７８９"
)
_TIMES: Final = frozenset("年月日天时分秒周季岁")
_ALONE: Final = _TIMES | frozenset("人户家个")
# What makes a chain of numerals a plain count or a clause, where a noun of the chain should stand:
# measures, times, seats of government, particles.
_COUNTED: Final = _TIMES | frozenset(
    "次个届条项名人元亩里吨度点口户家代层级步件批期位章句回遍种番轮场组班段"
    "区县市镇乡村州旗省街路号枚栋楼室座间台辆架艘艇只头匹株米尺寸斤克倍成线大小多中上下前后是不"
    "已将的了和与及把被也就而或即但等其之"
)
# Partners may do together what slogans do: 三方协同, 两地联动.
_PARTNERS: Final = frozenset("方地者岸端国校院所部门边侧厂企处")


def open_chains(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of chains of numerals with short nouns, in no order."""
    found = (
        *(_chain(text, *match.span()) for match in _CHAIN.finditer(text)),
        *(_listed(text, match) for match in _LIST.finditer(text)),
        *(_twins(text, match) for match in _TWINS.finditer(text)),
        *(_joined(text, match) for match in _TOGETHER.finditer(text)),
    )
    return (span for span in found if span)


def _chain(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The chain of pairs at a span (一岗双责, 三管三必须) without a time or a count behind it."""
    while end - start > 4 and text[end - 1] in _ALONE:
        end -= 2
    surface = text[start:end]
    if surface in EVERYDAY or surface[:4] in EVERYDAY or not _begins(text, start):
        return None
    if _counts_plainly(surface[1::2]) or len(parse_label(surface)) < 2:
        return None
    if not set(surface) & set("两双三四五六七八九"):
        return None
    return start, _end_of_word(text, end)


def _listed(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """The chain whose parts commas divide: 一核、两翼、三带; the last is as long as the one before.

    Items counted off (一中、二中、三中) and lists of one each are none.
    """
    parts = match[0].split("、")
    parts[-1] = parts[-1][: len(parts[-2])]
    nouns = [part[1:] for part in parts]
    if _counts_plainly([noun[0] for noun in nouns]) or _PARTNERS & {noun[0] for noun in nouns}:
        return None
    if len(set(nouns)) < len(nouns) or any(len(parse_label(part)) != 1 for part in parts):
        return None
    counts = [numeral_value(part[0]) or 0 for part in parts]
    in_order = all(one + 1 == other for one, other in pairwise(counts))
    if set(counts) <= {1, 10} or (in_order and "两" not in match[0]):
        return None
    if not _begins(text, match.start()):
        return None
    return match.start(), _end_of_word(text, match.start() + len("、".join(parts)))


def _twins(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """Two words with the same numeral: 双公示双告知."""
    words = all(map(_is_countable_word, match.group(2, 3)))
    return match.span() if words and _begins(text, match.start()) else None


def _joined(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """Several of one kind that do something together: 三治融合."""
    before = text[max(0, match.start() - 2) : match.start()]
    plain = match[1] in _COUNTED or match[1] in _PARTNERS or _PAIR.fullmatch(before)
    return match.span() if not plain and _begins(text, match.start()) else None


def _begins(text: str, start: int) -> bool:
    """Tell whether a slogan may begin at a numeral: no number or word goes on in it."""
    return text[start - 1 : start] not in _MORE_BEFORE and not _inside_word(text, start)


def _counts_plainly(nouns: Sequence[str]) -> bool:
    """Tell a count (三区四县) from a slogan, of whose nouns some may be such (一心一轴两带四区)."""
    counted = sum(noun in _COUNTED for noun in nouns)
    return counted * 2 > len(nouns) or (counted > 0 and len(nouns) < 3) or nouns[0] in _TIMES


def _is_countable_word(noun: str) -> bool:
    return word_frequency(noun) > 0 and noun[0] not in _COUNTED and not noun.startswith(MEASURES)


def _inside_word(text: str, start: int) -> bool:
    """Tell a numeral that ends a word (长三角) from one that begins a slogan."""
    before = text[start - 1 : start]
    return bool(before) and word_frequency(before + text[start]) > word_frequency(
        text[start : start + 2]
    )


def _end_of_word(text: str, end: int) -> int:
    """A last noun that only begins a word goes on to its end: 三管三必 → 三管三必须."""
    noun, following, after = text[end - 1], text[end : end + 1], text[end + 1 : end + 2]
    if not following or not word_frequency(noun + following):
        return end
    return end if after and word_frequency(following + after) else end + 1
