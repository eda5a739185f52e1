"""Cuts a definition whose parts name their own numeral unquoted: 一网，指…, 1个目标：…."""

import re
from functools import lru_cache
from typing import Final

from api.text.members.clause import spellings_of, spelt
from api.text.pieces.split import tidy, without_lead_on
from api.text.slogan import LabelNumeral
from api.text.slogan.words import MEASURES

_WORDS: Final = (
    r"(?:，|,)?\s*(?:则是|就是|分别是指|分别指|分别是|分别为|分别|具体是指|主要是指|主要指|是指|指的是|指|即|是|系(?!列|统)|为|包括"
    r"|：|:|——|--|（|\(|，(?=..))"
)
_STRONG: Final = r"则是指|分别是|分别为|就是|是指|指|即|是|系(?!列|统)|：|:"
_LONGEST_NOUN: Final = 6
_MEASURE: Final = "(?:" + "|".join(MEASURES) + ")?"
_BEGINNING: Final = r"(?:^|(?<=[，,；;。：:、\s]))"

# A sentence that speaks of all parts at once: 。以上六个品种….
_OF_ALL: Final = re.compile(
    "[。；](?:以上|上述|这(?=[些几二两三四五六七八九十0-9])|其中|通过|目前|总面积)"
)


def marked_parts(definition: str, numerals: tuple[LabelNumeral, ...]) -> list[str] | None:
    """The stretch of the definition that belongs to each numeral, in order, or None.

    Every numeral must have its own mark, in the order of the label, but for a last N or X,
    whose part is empty then: 一网，指…, 2即…, 明确1个目标：…, 以甲为核，以乙为带.
    """
    return _framed(definition, numerals) or _announced(definition, numerals)


def _announced(definition: str, numerals: tuple[LabelNumeral, ...]) -> list[str] | None:
    spans: list[tuple[int, int]] = []
    place = 0
    packed = "".join(definition.split())
    for number in numerals:
        named = (number.noun or "")[:_LONGEST_NOUN] in packed and any(
            spelling in definition for spelling in spellings_of(number)
        )
        match = _mark(number).search(definition, place) if named else None
        if not match:
            if number.count is None and spans and number is numerals[-1]:
                break
            return None
        spans.append(match.span())
        place = match.end()
    ends = [start for start, _ in spans[1:]] + [len(definition)]
    parts = [
        without_lead_on(definition[end:stop]) for (_, end), stop in zip(spans, ends, strict=True)
    ]
    parts[-1] = _OF_ALL.split(parts[-1], maxsplit=1)[0]
    return parts + [""] * (len(numerals) - len(parts))


def _framed(definition: str, numerals: tuple[LabelNumeral, ...]) -> list[str] | None:
    """以甲为核，以乙、丙为带: the nouns of the label close each part."""
    if len(numerals) < 2 or "以" not in definition:
        return None
    parts: list[str] = []
    place = 0
    for number in numerals:
        if not number.noun:
            return None
        match = _framing(number.noun).search(definition, place)
        if not match and number is numerals[-1] and number.count is None and len(parts) > 1:
            parts.append(tidy(definition[definition.find("，", place) + 1 :]))
            break
        if not match:
            return None
        parts.append(tidy(match[1]))
        place = match.end()
    return parts


@lru_cache(1024)
def _framing(noun: str) -> re.Pattern[str]:
    return re.compile(f"以([^，；。]+?)为[“「]?[一二两三四五六七八九十0-9多]?个?{re.escape(noun)}")


@lru_cache(1024)
def _mark(number: LabelNumeral) -> re.Pattern[str]:
    numeral = spelt(number)
    if number.noun is None:
        return re.compile(
            rf"{_BEGINNING}{numeral}\s*(?:{_STRONG})"
            rf"|(?<![0-9]){numeral}{_MEASURE}[^，。；“”0-9]{{1,8}}?(?:：|:)"
            rf"|{_BEGINNING}[^，。；、“”0-9]{{0,3}}{numeral}(?:{'|'.join(MEASURES)})[^，。；、“”0-9]{{1,10}}?，(?:就是|是指|即|指)"
        )
    noun = r"\s*".join(map(re.escape, number.noun[:_LONGEST_NOUN]))
    return re.compile(rf"{_BEGINNING}{numeral}{_MEASURE}{noun}{_WORDS}")
