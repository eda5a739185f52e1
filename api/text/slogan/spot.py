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
from functools import lru_cache
from typing import Final, Literal

from api.text.slogan.chains import open_chains
from api.text.slogan.label import LabelNumeral, classify, parse_label
from api.text.slogan.parts import has_numeral, is_period
from api.text.slogan.unmarked import is_named_code, open_codes, open_formulas
from api.text.slogan.words import (
    CLOSING,
    DAYS,
    EMERGENCY_NUMBERS,
    EVERYDAY,
    LIST_MARKS,
    LONG_UNITS,
    NAMING_NUMBERS,
    NUMERAL_CHARACTERS,
    OPENING,
    QUOTES,
    UNITS,
)

SpanKind = Literal["numbered", "formula", "chain", "period"]

# A text repeats what it quotes.
_REMEMBERED: Final = 4096
_LONGEST: Final = 40
_LONGEST_PART: Final = 14
_QUOTED: Final = re.compile(
    f"[{re.escape(OPENING)}]([^{re.escape(QUOTES)}。！？!?]{{1,{_LONGEST}}})[{re.escape(CLOSING)}]"
)
_DATE: Final = re.compile(r"\d{1,2}\s?[·.?？•．/-]\s?\d{1,2}")
_CODE: Final = re.compile(r"[0-9]{3,6}")
# Numbers that are dialled in all the country: 12309, 10086, 95588.
_HOTLINE: Final = re.compile(
    rf"{'|'.join(EMERGENCY_NUMBERS)}|123[0-9]{{2}}|100[0-9]{{2}}|9[56][0-9]{{3,4}}"
)
_HOTLINE_AFTER: Final = re.compile(r"[^，。；、]{0,8}?(?:热线|电话|平台|举报|短号)")
_PLAIN_COUNT: Final = re.compile(
    r"(?:约|近|超|达)?[0-9]+(?:\.[0-9]+)?(?:万|亿)?(?:条|个|项|处|家|人|户|分钟|小时|年|强|佳|米|%|℃)*"
)
_FIGURE: Final = f"[0-9.{NUMERAL_CHARACTERS}]"
# A whole quotation that is a count, a time, a floor, a session, a day, an age group, a product.
_QUANTITY: Final = re.compile(
    rf"(?:约|近|超|达)?{_FIGURE}+(?:[多余几]?(?:{'|'.join(UNITS)})|个(?:{'|'.join(LONG_UNITS)})"
    r"|点[半钟]|层|楼|人|户|家|次|倍|间)|两级|[一二三四五六七八九]?[十百千万]+(?:强|佳|名)"
    rf"|{_FIGURE}+(?:楼|层).{{0,4}}[室厅]|.*{_FIGURE}中全会"
    r"|[一二三四五六七八九]{2}|[一二三四五六七八九十]{1,3}[·•．.][一二三四五六七八九十]{1,3}"
    rf"|[0-9零〇]{{2}}后|[0-9]+\+|[0-9.]+[×xX*][0-9.]+(?:{'|'.join(UNITS)})?|.*[=＝>＞<＜≥≤].*"
)
_NAMED_COUNT: Final = re.compile(
    rf"[^0-9{NUMERAL_CHARACTERS}]*(?:(?:百|[0-9]+)(?:强|佳).*|第[{NUMERAL_CHARACTERS}0-9]+.*|"
    r"[0-9.]+(?:万|亿|名|人|户).*)"
)
_ADDEND: Final = r"(?=[^+＋×]*[\u3400-\u9fff]|[A-Za-z]{2})\w{1,10}"
_WORDS_ADDED: Final = re.compile(
    rf"\s*{_ADDEND}\s?[+＋×]\s*|(?=.*[\u3400-\u9fff])\s*{_ADDEND}(?:\s?[+＋×]\s?{_ADDEND}){{1,7}}\s*"
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
        SloganSpan(start, end, text[start:end], _chain_kind(text[start:end]), quoted=False)
        for start, end in (*open_chains(text), *open_codes(text))
    ]
    return _apart(quoted, [*formulas, *chains])


def _chain_kind(surface: str) -> SpanKind:
    return "chain" if "、" in surface else "numbered"


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
        if "\n\n" in raw:
            continue
        if not has_numeral(raw) and not _is_sum_of_words(raw):
            continue
        start = match.start(1) + len(raw) - len(raw.lstrip())
        end = match.end(1) - (len(raw) - len(raw.rstrip()))
        surface = text[start:end]
        kind = _quoted_kind(re.sub(r"\s+", "", surface), text[match.end() : match.end() + 14])
        if kind:
            yield SloganSpan(start, end, surface, kind, quoted=True)


def _is_sum_of_words(raw: str) -> bool:
    """Tell what words with a plus sign name (旅游+体育, AI+) from marks and shares (A+, A+H)."""
    return any(sign in raw for sign in "+＋×") and _WORDS_ADDED.fullmatch(raw) is not None


def _quoted_kind(surface: str, after: str) -> SpanKind | None:
    """Judge the text between two quotation marks."""
    kind = _kind_of(surface)
    return _code_kind(unicodedata.normalize("NFKC", surface), after) if kind == "count" else kind


@lru_cache(_REMEMBERED)
def _kind_of(surface: str) -> SpanKind | Literal["count"] | None:
    """Judge a quotation by itself; a plain count may be a code, for which what follows decides."""
    plain = unicodedata.normalize("NFKC", surface)
    if not has_numeral(plain):
        return "formula"
    if is_period(plain):
        return "period"
    if plain in EVERYDAY or _DATE.fullmatch(plain) or _PLAIN_COUNT.fullmatch(plain):
        return "count"
    if _is_day(plain) or _QUANTITY.fullmatch(plain) or _NAMED_COUNT.fullmatch(plain):
        return None
    if not _has_numbered_parts(plain):
        return None
    kind = classify(plain)
    if kind in ("formula", "chain"):
        return kind
    return "numbered" if len(parse_label(plain)) or is_named_code(plain) else None


def _has_numbered_parts(plain: str) -> bool:
    """Tell whether half of the parts of a quotation are slogans, and none is a sentence."""
    parts = [part for part in _PART_STOP.split(plain) if part]
    if any(len(added) > _LONGEST_PART for part in parts for added in re.split("[+＋]", part)):
        return False
    slogans = sum(_is_numbered(part) for part in parts)
    return 0 < slogans * 2 >= len(parts)


def _is_day(plain: str) -> bool:
    """Tell a day of the year and what is named after it (五一劳动奖章) from a slogan."""
    rest = next((plain.removeprefix(day) for day in DAYS if plain.startswith(day)), None)
    return rest is not None and not has_numeral(rest)


def _code_kind(plain: str, after: str) -> SpanKind | None:
    """Take a bare run of digits for a code (13710) unless a telephone number explains it."""
    if not _CODE.fullmatch(plain) or plain.endswith("00") or plain in NAMING_NUMBERS:
        return None
    if _HOTLINE.fullmatch(plain):
        return None
    return None if _HOTLINE_AFTER.match(after) else "numbered"


def _is_numbered(part: str) -> bool:
    """Tell whether a part of a quoted text counts something that can be listed."""
    if "+" in part or "×" in part:
        return bool(parse_label(part)) or bool(re.search(r"[0-9A-Z]", part))
    if is_named_code(part):
        return True
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
