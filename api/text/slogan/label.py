"""Reads the label of a slogan: its kind, its core and head, its numerals with their nouns."""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Literal

from api.text.numeral import numeral_value
from api.text.slogan.parts import PLUS, bare, has_numeral, is_period, split_label, without_head
from api.text.slogan.runs import is_latin, runs_of
from api.text.slogan.words import MEASURES, NUMERAL_CHARACTERS, UNITS

Kind = Literal["numbered", "formula", "chain", "acronym", "phrase"]

# A text repeats its slogans, and each is read several times over.
_REMEMBERED: Final = 16_384

_FORMULA_PART: Final = re.compile(
    rf"([0-9]+(?:\.[0-9]+)?|[{NUMERAL_CHARACTERS}]+|[NXYM*]|多)(.*)", re.DOTALL
)
_FORMULA_BEGIN: Final = re.compile(r"(?<=[\u4e00-\u9fff])([0-9]{1,3})()$")
_CODE: Final = re.compile(r"(?<![0-9])[1-9]{3,6}(?![0-9])")
_LATIN: Final = re.compile("[A-Za-z]")
_TIMED: Final = re.compile(
    r"^[一二两三四五六七八九十0-9]+(?:刻钟|分钟|小时|年|天)|三年\S*行动$|百强"
)
_POWER_OF_ONE: Final = re.compile("[一二三四五六七八九][百千万]")
_TWICE: Final = "双两"
_TWO_PAIRS: Final = 4
_HOTLINE: Final = re.compile(r"^[1-9]{3,6}\S{0,6}?(?:热线|电话)(?=.)")


@dataclass(frozen=True, slots=True)
class LabelNumeral:
    """One numeral of a label; `count` is null for N, X, 多 and *, `noun` for a bare numeral."""

    numeral: str
    count: int | None
    noun: str | None


@lru_cache(_REMEMBERED)
def parse_label(label: str) -> tuple[LabelNumeral, ...]:
    """Read the numerals of a label in order, each with its count and noun.

    三管三必须 → 三/管, 三/必须; 1+6+5+N → 1, 6, 5, N; 12221 → its five digits;
    百千万 → 百, 千, 万. Quantities and times (15分钟, 三年, 500强) and the names of
    five-year periods (十四五) number no list and give nothing.
    """
    core = without_head(unicodedata.normalize("NFKC", split_label(label).core).strip())
    if is_period(core):
        return ()
    formula = _formula_numerals(core) if PLUS.search(core) else ()
    if formula or not has_numeral(core):
        return formula
    core = _HOTLINE.sub("", core)
    code = _CODE.search(core)
    if code and re.search("热线|电话", label):
        return ()
    if code and not core[code.end() :].startswith((*UNITS, "万", "个")):
        return tuple(LabelNumeral(digit, int(digit), None) for digit in code[0])
    return _numbered(core)


@lru_cache(_REMEMBERED)
def classify(label: str) -> Kind:
    """Name the kind of a label, as the wire contract's `Term.kind` knows it.

    Numbered are also labels that count a time (三年行动, 一刻钟生活圈) and the names of periods;
    a lone 一 that stands inside makes none (只跑一次).
    """
    text = unicodedata.normalize("NFKC", bare(label))
    if PLUS.search(text):
        return "formula"
    if text.isascii() and _LATIN.search(text):
        return "acronym"
    numerals = parse_label(label)
    if not numerals:
        return "numbered" if is_period(text) or _TIMED.search(text) else "phrase"
    parts = [part for part in re.split(r"[、,;]", text) if part]
    if len(parts) > 1 and sum(bool(parse_label(part)) for part in parts) > 1:
        return "chain"
    if len(numerals) == 1 and numerals[0].count in (1, None):
        inside = not split_label(label).core.startswith(numerals[0].numeral)
        return "phrase" if inside else "numbered"
    return "numbered"


def _formula_numerals(core: str) -> tuple[LabelNumeral, ...]:
    found = []
    for place, part in enumerate(PLUS.split(core)):
        match = _FORMULA_PART.fullmatch(part.strip())
        if not match and not place:
            match = _FORMULA_BEGIN.search(part.strip())
        if match and not match[2].startswith(UNITS):
            noun = _noun(match[2]) or None
            found.append(LabelNumeral(match[1], numeral_value(match[1]), noun))
    return tuple(found)


def _numbered(core: str) -> tuple[LabelNumeral, ...]:
    """Pair every numeral of the core with the words up to the next one."""
    runs = runs_of(core)
    found = [LabelNumeral("个", 1, None)] if core.startswith(("个十", "个百")) else []
    for index, (start, end) in enumerate(runs):
        until = runs[index + 1][0] if index + 1 < len(runs) else len(core)
        rest = core[end:until]
        run = core[start:end]
        twice = run[0] in _TWICE and len(run) > 1 and rest.startswith("亿")
        # 四度 counts degrees of a thing, 30度 those of a thermometer.
        degrees = rest == "度" and not run[0].isdecimal()
        if rest.startswith(UNITS) and not twice and not degrees:
            continue
        if run[0].isdecimal() and is_latin(rest[:1]):
            continue
        found.extend(_split_run(run, _noun(rest)))
    return tuple(found)


def _split_run(run: str, noun: str) -> list[LabelNumeral]:
    """A run is one number (二十), several (百千万), or numerals with nouns (双百, 双千双百)."""
    if len(run) == 1 or run[0] in "0123456789*":
        return [LabelNumeral(run, numeral_value(run), noun or None)]
    if len(run) == _TWO_PAIRS and run[0] in _TWICE and run[2] in _TWICE:
        return [*_split_run(run[:2], ""), *_split_run(run[2:], noun)]
    if run[1] in "零〇双" or run[0] in _TWICE or _POWER_OF_ONE.fullmatch(run):
        return [LabelNumeral(run[0], numeral_value(run[0]), run[1:] + noun)]
    if "十" in run[:2] and not set(run) & set("百千万") and len(run) <= 3:
        return [LabelNumeral(run, numeral_value(run), noun or None)]
    found = [LabelNumeral(character, numeral_value(character), None) for character in run]
    return [*found[:-1], replace(found[-1], noun=noun or None)]


def _noun(rest: str) -> str:
    text = rest.strip(" 、,;·和与及“”")
    for measure in MEASURES:
        if text.startswith(measure) and len(text) > len(measure):
            return text[len(measure) :]
    return text
