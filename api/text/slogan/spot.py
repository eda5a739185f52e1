"""Spots in running text whatever is shaped like a numbered slogan, known or unknown.

Quotation marks are the documents' own sign of a slogan: inside them a numeral with a noun is
enough. Without them only shapes count that plain Chinese does not have: formulas with a plus
sign and chains of several numerals (一岗双责). Counts, dates, times, ranks, telephone numbers
and fixed phrases of everyday language are none.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from api.text.slogan.label import LabelNumeral, classify, has_numeral, is_period, parse_label
from api.text.slogan.unmarked import open_chains, open_formulas
from api.text.slogan.words import (
    CLOSING,
    DAYS,
    EMERGENCY_NUMBERS,
    EVERYDAY,
    LIST_MARKS,
    NUMERAL_CHARACTERS,
    OPENING,
    QUOTES,
)

SpanKind = Literal["numbered", "formula", "chain", "period"]

_LONGEST: Final = 40
_LONGEST_PART: Final = 14
_QUOTED: Final = re.compile(
    f"[{re.escape(OPENING)}]([^{re.escape(QUOTES)}。！？!?]{{1,{_LONGEST}}})[{re.escape(CLOSING)}]"
)
_DATE: Final = re.compile(r"\d{1,2}\s?[·.?？•．/-]\s?\d{1,2}")
_CODE: Final = re.compile(r"[0-9]{3,6}")
_HOTLINE_AFTER: Final = re.compile(r"[^，。；、]{0,8}?(?:热线|电话|平台|举报|短号)")
_PLAIN_COUNT: Final = re.compile(
    r"(?:约|近|超|达)?[0-9]+(?:\.[0-9]+)?(?:万|亿)?(?:条|个|项|处|家|人|户|分钟|小时|年|强|佳|米|%|℃)*"
)
_NAMED_COUNT: Final = re.compile(
    rf"[^0-9{NUMERAL_CHARACTERS}]*(?:(?:百|[0-9]+)(?:强|佳).*|第[{NUMERAL_CHARACTERS}0-9]+.*|"
    r"[0-9.]+(?:万|亿|名|人|户).*)"
)
_PART_STOP: Final = re.compile(f"[{re.escape(LIST_MARKS)}：:]")


@dataclass(frozen=True, slots=True)
class SloganSpan:
    """A stretch of text shaped like a slogan; half-open code point offsets, quotation marks out.

    `kind` is `period` for the quoted name of a five-year period (“十四五”, “六五”普法).
    """

    start: int
    end: int
    surface: str
    kind: SpanKind
    quoted: bool


def find_slogans(text: str) -> list[SloganSpan]:
    """Find everything shaped like a numbered slogan, in order and without overlaps."""
    quoted = list(_quoted_slogans(text))
    formulas = [
        SloganSpan(start, end, text[start:end], "formula", quoted=False)
        for start, end in open_formulas(text)
    ]
    chains = [
        SloganSpan(start, end, text[start:end], "numbered", quoted=False)
        for start, end in open_chains(text)
    ]
    return _apart(quoted, [*formulas, *chains])


def _apart(quoted: list[SloganSpan], unquoted: list[SloganSpan]) -> list[SloganSpan]:
    """All spans in order, without those that reach into one before; quoted ones come first."""
    found: list[SloganSpan] = []
    starts = [span.start for span in quoted]
    for span in sorted(unquoted, key=lambda span: (span.start, -span.end)):
        place = bisect_left(starts, span.end)
        inside = place and quoted[place - 1].end > span.start
        if not inside and not (found and found[-1].end > span.start):
            found.append(span)
    return sorted([*quoted, *found], key=lambda span: span.start)


def _quoted_slogans(text: str) -> Iterator[SloganSpan]:
    for match in _QUOTED.finditer(text):
        raw = match[1]
        if "\n\n" in raw or not has_numeral(raw):
            continue
        start = match.start(1) + len(raw) - len(raw.lstrip())
        end = match.end(1) - (len(raw) - len(raw.rstrip()))
        surface = text[start:end]
        kind = _quoted_kind(re.sub(r"\s+", "", surface), text[match.end() : match.end() + 14])
        if kind:
            yield SloganSpan(start, end, surface, kind, quoted=True)


def _quoted_kind(surface: str, after: str) -> SpanKind | None:
    """Judge the text between two quotation marks."""
    plain = unicodedata.normalize("NFKC", surface)
    if is_period(plain):
        return "period"
    if _is_day(plain):
        return None
    if plain in EVERYDAY or _DATE.fullmatch(plain) or _PLAIN_COUNT.fullmatch(plain):
        return _code_kind(plain, after)
    if _NAMED_COUNT.fullmatch(plain):
        return None
    parts = [part for part in _PART_STOP.split(plain) if part]
    if any(len(part) > _LONGEST_PART for part in parts):
        return None
    slogans = sum(_is_numbered(part) for part in parts)
    if not slogans or slogans * 2 < len(parts):
        return None
    kind = classify(plain)
    if kind in ("formula", "chain"):
        return kind
    return "numbered" if len(parse_label(plain)) else None


def _is_day(plain: str) -> bool:
    """Tell a day of the year and what is named after it (五一劳动奖章) from a slogan."""
    rest = next((plain.removeprefix(day) for day in DAYS if plain.startswith(day)), None)
    return rest is not None and not has_numeral(rest)


def _code_kind(plain: str, after: str) -> SpanKind | None:
    """Take a bare run of digits for a code (13710) unless a telephone number explains it."""
    if not _CODE.fullmatch(plain) or plain.endswith("00") or plain in EMERGENCY_NUMBERS:
        return None
    return None if _HOTLINE_AFTER.match(after) else "numbered"


def _is_numbered(part: str) -> bool:
    """Tell whether a part of a quoted text counts something that can be listed."""
    if "+" in part or "×" in part:
        return bool(parse_label(part)) or bool(re.search(r"[0-9A-Z]", part))
    numerals = parse_label(part)
    if not numerals or part in EVERYDAY:
        return False
    if len(numerals) == 1:
        return _counts_a_list(part, numerals[0])
    return True


def _counts_a_list(part: str, only: LabelNumeral) -> bool:
    """Judge a single numeral: one, second (二), hundreds and bare numbers list nothing."""
    if only.count == 1 or only.noun is None or (only.numeral == "多" and len(part) < 3):
        return False
    return only.numeral not in ("二", "2") or part[0] == "2"
