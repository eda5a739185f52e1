"""Reads the label of a slogan: its kind, its core and head, its numerals with their nouns."""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Literal

from api.text.numeral import numeral_value
from api.text.slogan.words import (
    AFTER_ONE,
    BEFORE_ONE,
    HEADS,
    MEASURES,
    NAMES,
    NO_NAMES,
    NUMERAL_CHARACTERS,
    OPENING,
    QUOTES,
    TRIANGLES,
    UNITS,
)

Kind = Literal["numbered", "formula", "chain", "acronym", "phrase"]

# A text repeats its slogans, and each is read several times over.
_REMEMBERED: Final = 16_384

_QUOTED: Final = re.compile(f"[{re.escape(OPENING)}]([^{re.escape(QUOTES)}]+)[{re.escape(QUOTES)}]")
_QUOTES: Final = re.compile(f"[{re.escape(QUOTES)}]")
_PLUS: Final = re.compile(r"[+×]")
_FORMULA_PART: Final = re.compile(
    rf"([0-9]+(?:\.[0-9]+)?|[{NUMERAL_CHARACTERS}]+|[NXYM*]|多)(.*)", re.DOTALL
)
_FORMULA_BEGIN: Final = re.compile(r"(?<=[\u4e00-\u9fff])([0-9]{1,3})()$")
_RUN: Final = re.compile(
    rf"[0-9]+(?:\.[0-9]+)?|[{NUMERAL_CHARACTERS}]+|(?<![A-Za-z])[NXYM](?![A-Za-z])|\*+|多"
)
_CODE: Final = re.compile(r"(?<![0-9])[1-9]{3,6}(?![0-9])")
_PERIOD: Final = re.compile("(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])五")
_LATIN: Final = re.compile("[A-Za-z]")
_TIMED: Final = re.compile(
    r"^[一二两三四五六七八九十0-9]+(?:刻钟|分钟|小时|年|天)|三年\S*行动$|百强"
)
_POWER_OF_ONE: Final = re.compile("[一二三四五六七八九][百千万]")
_POWER_NAMES: Final = ("万", "千", "百")
_TWICE: Final = "双两"
# The measures that bind a noun to the last number of a formula: 3+2个中心.
_COUNTING: Final = "个项类大种家名条"
_HOTLINE: Final = re.compile(r"^[1-9]{3,6}\S{0,6}?(?:热线|电话)(?=.)")
# A formula of bare numerals, which the words around it do not belong to: 县级5+2产业.
_BARE_FORMULA: Final = re.compile(
    rf"(?<![0-9A-Za-z.])(?:[0-9]+|[{NUMERAL_CHARACTERS}]+)"
    rf"(?:[+＋](?:[0-9]+|[{NUMERAL_CHARACTERS}]+|[NX](?![A-Za-z])))+(?![0-9.+＋])"
)


@dataclass(frozen=True, slots=True)
class LabelNumeral:
    """One numeral of a label; `count` is null for N, X, 多 and *, `noun` for a bare numeral."""

    numeral: str
    count: int | None
    noun: str | None


@dataclass(frozen=True, slots=True)
class LabelParts:
    """A label cut into the slogan proper and the words before and after it."""

    before: str
    core: str
    head: str | None


def split_label(label: str) -> LabelParts:
    """Cut a label: 城中村“十个一”工程 → 城中村, 十个一, 工程; unquoted ones by known heads."""
    quoted = list(_QUOTED.finditer(label))
    marks = [match for match in quoted if has_numeral(match[1])]
    if marks and not any(_counts(match[1]) for match in marks) and _counts(_QUOTED.sub("", label)):
        label = _QUOTES.sub("", label)
        quoted = marks = []
    if (
        marks
        and all(is_period(match[1]) for match in marks)
        and has_numeral(_QUOTED.sub("", label))
    ):
        quoted = marks = []
        label = _QUOTED.sub("", label)
    if not marks and len(quoted) == 1 and not has_numeral(label):
        marks = quoted
    if sum(_PLUS.search(match[1]) is not None for match in marks) == 1:
        marks = [match for match in marks if _PLUS.search(match[1])]
    if marks:
        core = "".join(match[1] for match in marks)
        if len(marks) > 1:
            core = "、".join(match[1].strip() for match in marks)
        return LabelParts(
            _bare(label[: marks[0].start()]), core.strip(), _bare(label[marks[-1].end() :]) or None
        )
    whole = _bare(label)
    formula = _BARE_FORMULA.search(whole)
    if formula and whole[formula.end() : formula.end() + 1] not in tuple(_COUNTING):
        before, after = whole[: formula.start()], whole[formula.end() :]
        return LabelParts(before, formula[0], after or None)
    core = _without_head(whole)
    return LabelParts("", core, whole[len(core) :] or None)


def _without_head(core: str) -> str:
    if not core.endswith(HEADS):
        return core
    for head in HEADS:
        rest = core.removesuffix(head)
        if rest != core and has_numeral(rest) and not _ends_open(rest):
            return rest
    return core


def has_numeral(text: str) -> bool:
    """Tell whether a text holds anything that parse_label could take for a numeral."""
    return _RUN.search(unicodedata.normalize("NFKC", text)) is not None


def _counts(text: str) -> bool:
    """Tell whether a text holds a numeral that counts, unlike the 零 of 零关税."""
    return any(not _counts_nothing(text, run) for run in _RUN.finditer(text))


def is_period(label: str) -> bool:
    """Tell the name of a five-year period (十四五, 六五) from a slogan."""
    return _PERIOD.fullmatch(_bare(label)) is not None


@lru_cache(_REMEMBERED)
def parse_label(label: str) -> tuple[LabelNumeral, ...]:
    """Read the numerals of a label in order, each with its count and noun.

    三管三必须 → 三/管, 三/必须; 1+6+5+N → 1, 6, 5, N; 12221 → its five digits;
    百千万 → 百, 千, 万. Quantities and times (15分钟, 三年, 500强) and the names of
    five-year periods (十四五) number no list and give nothing.
    """
    core = _without_head(unicodedata.normalize("NFKC", split_label(label).core).strip())
    if is_period(core):
        return ()
    formula = _formula_numerals(core) if _PLUS.search(core) else ()
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
    text = unicodedata.normalize("NFKC", _bare(label))
    if _PLUS.search(text):
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
    for place, part in enumerate(_PLUS.split(core)):
        match = _FORMULA_PART.fullmatch(part.strip())
        if not match and not place:
            match = _FORMULA_BEGIN.search(part.strip())
        if match and not match[2].startswith(UNITS):
            noun = _noun(match[2]) or None
            found.append(LabelNumeral(match[1], numeral_value(match[1]), noun))
    return tuple(found)


def _numbered(core: str) -> tuple[LabelNumeral, ...]:
    """Pair every numeral of the core with the words up to the next one."""
    runs = _runs(core)
    found: list[LabelNumeral] = []
    for index, (start, end) in enumerate(runs):
        until = runs[index + 1][0] if index + 1 < len(runs) else len(core)
        rest = core[end:until]
        run = core[start:end]
        twice = run[0] in _TWICE and len(run) > 1 and rest.startswith("亿")
        if rest.startswith(UNITS) and not twice:
            continue
        if run[0].isdecimal() and _is_latin(rest[:1]):
            continue
        found.extend(_split_run(run, _noun(rest)))
    return tuple(found)


def _runs(core: str) -> list[tuple[int, int]]:
    """The stretches of numerals that begin a pair of numeral and noun."""
    runs: list[tuple[int, int]] = []
    for match in _RUN.finditer(core):
        start, end = match.span()
        if _counts_nothing(core, match):
            continue
        if match[0] in _POWER_NAMES and not _among_powers(core, start):
            continue
        if match[0] == "多" and runs and runs[-1][1] == start:
            continue
        if match[0] == "多" and not _counts_many(core, start, bool(runs)):
            continue
        if runs and _measured(core[runs[-1][1] : start]):
            continue
        runs.append((start, end))
    return runs


def _counts_nothing(core: str, run: re.Match[str]) -> bool:
    """Tell numerals inside a word from those that count: 统一, 第三, 四川, 长三角, 零跑动."""
    start, end = run.span()
    before, after = core[start - 1 : start], core[end : end + 1]
    if before == "第" or run[0][0] in "零〇":
        return True
    if "." in run[0] or run[0] == "0" or (run[0].isdecimal() and _is_latin(before)):
        return True
    if before == "单" and _RUN.fullmatch(core[start - 2 : start - 1]) and after:
        return False
    if run[0][0] == "一" and start and (before in BEFORE_ONE or after in AFTER_ONE):
        return after not in MEASURES
    named = core.startswith(NAMES, start) and not core.startswith(NO_NAMES, start)
    return named or core[max(0, start - 1) :].startswith(TRIANGLES)


def _counts_many(core: str, start: int, follows: bool) -> bool:
    """Tell the 多 of 多规合一 and 一干多支 from that of 最多跑一次."""
    if start == 0:
        return len(core) == 2 or core.endswith(("合一", "互补", "联动", "融合"))
    return follows and core[start - 1] not in "最很更众许差不"


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _among_powers(core: str, start: int) -> bool:
    """Tell whether 百, 千 or 万 counts here: first in its part, or after another (十县百乡)."""
    if not start or core[start - 1] in "、,; ":
        return True
    return core[0] in _POWER_NAMES or (core[0] == "十" and not _RUN.match(core, 1))


def _measured(between: str) -> bool:
    """Tell whether only a measure stands between two numerals: 五个一, 5个100, 三类500强."""
    return between in ("个", "类", "种", "项")


def _split_run(run: str, noun: str) -> list[LabelNumeral]:
    """A run is one number (二十), several (百千万, 一二三), or a numeral and a noun (双百, 三双)."""
    if len(run) == 1 or run[0] in "0123456789*":
        return [LabelNumeral(run, numeral_value(run), noun or None)]
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


def unquoted(text: str) -> str:
    """The text without any quotation marks."""
    return _QUOTES.sub("", text)


def _bare(text: str) -> str:
    return unquoted(text).strip().rstrip("：:")


def _ends_open(text: str) -> bool:
    """Tell whether a numeral or measure is left without its noun: 八大, 三项; not 双百."""
    if _RUN.fullmatch(text[-1:]):
        noun = text[-1] in "百千万十" and text[-2:-1] in tuple("双两三百千")
        return not (noun or text[-1] in "零〇" or (len(text) > 2 and _RUN.fullmatch(text[-3:])))
    return len(text) > 1 and text[-1] in "个大项类种条张套" and bool(_RUN.fullmatch(text[-2:-1]))
