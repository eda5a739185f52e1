"""Cuts a label into the slogan proper and the words before and after it."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from api.text.slogan.runs import RUN, counts_nothing
from api.text.slogan.words import HEADS, NUMERAL_CHARACTERS, OPENING, QUOTES

PLUS: Final = re.compile(r"[+×]")
_QUOTED: Final = re.compile(f"[{re.escape(OPENING)}]([^{re.escape(QUOTES)}]+)[{re.escape(QUOTES)}]")
_QUOTES: Final = re.compile(f"[{re.escape(QUOTES)}]")
_PERIOD: Final = re.compile("(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])五")
# The measures that bind a noun to the last number of a formula: 3+2个中心.
_COUNTING: Final = "个项类大种家名条"
# A formula of bare numerals, which the words around it do not belong to: 县级5+2产业.
_BARE_FORMULA: Final = re.compile(
    rf"(?<![0-9A-Za-z.])(?:[0-9]+|[{NUMERAL_CHARACTERS}]+)"
    rf"(?:[+＋](?:[0-9]+|[{NUMERAL_CHARACTERS}]+|[NX](?![A-Za-z])))+(?![0-9.+＋])"
)


@dataclass(frozen=True, slots=True)
class LabelParts:
    """A label cut into the slogan proper and the words before and after it."""

    before: str
    core: str
    head: str | None


def split_label(label: str) -> LabelParts:
    """Cut a label: 城中村“十个一”工程 → 城中村, 十个一, 工程; unquoted ones by known heads."""
    label, marks = _marked(label)
    if marks:
        return LabelParts(
            bare(label[: marks[0].start()]),
            "、".join(match[1].strip() for match in marks),
            bare(label[marks[-1].end() :]) or None,
        )
    whole = bare(label)
    formula = _BARE_FORMULA.search(whole)
    if formula and whole[formula.end() : formula.end() + 1] not in tuple(_COUNTING):
        before, after = whole[: formula.start()], whole[formula.end() :]
        return LabelParts(before, formula[0], after or None)
    core = without_head(whole)
    return LabelParts("", core, whole[len(core) :] or None)


def _marked(label: str) -> tuple[str, list[re.Match[str]]]:
    """The quotations that are the slogan itself, and the label without those that tell nothing.

    A period (“十四五”规划三大目标) and a word with a numeral in it (三张“零关税”清单) are no slogan
    beside numerals that count; beside a formula (“五好”园区“1+2”政策) other quotations are none.
    """
    quoted = list(_QUOTED.finditer(label))
    marks = [match for match in quoted if has_numeral(match[1])]
    outside = _QUOTED.sub("", label)
    if marks and not any(_counts(match[1]) for match in marks) and _counts(outside):
        return _QUOTES.sub("", label), []
    if marks and outside.startswith("等") and _counts(outside):
        return outside.removeprefix("等"), []
    if marks and all(is_period(match[1]) for match in marks) and has_numeral(outside):
        return outside, []
    if not marks and len(quoted) == 1 and not has_numeral(label):
        return label, quoted
    formulas = [match for match in marks if PLUS.search(match[1])]
    return label, formulas if len(formulas) == 1 else marks


def without_head(core: str) -> str:
    """The core without a known head behind it, if a whole slogan is left."""
    if not core.endswith(HEADS):
        return core
    for head in HEADS:
        rest = core.removesuffix(head)
        if rest != core and has_numeral(rest) and not _ends_open(rest):
            return rest
    return core


def has_numeral(text: str) -> bool:
    """Tell whether a text holds anything that parse_label could take for a numeral."""
    return RUN.search(unicodedata.normalize("NFKC", text)) is not None


def _counts(text: str) -> bool:
    """Tell whether a text holds a numeral that counts, unlike the 零 of 零关税."""
    return any(not counts_nothing(text, run) for run in RUN.finditer(text))


def is_period(label: str) -> bool:
    """Tell the name of a five-year period (十四五, 六五) from a slogan."""
    return _PERIOD.fullmatch(bare(label)) is not None


def unquoted(text: str) -> str:
    """The text without any quotation marks."""
    return _QUOTES.sub("", text)


def bare(text: str) -> str:
    """The text without quotation marks and what surrounds it."""
    return unquoted(text).strip().rstrip("：:")


def _ends_open(text: str) -> bool:
    """Tell whether a numeral or measure is left without its noun: 八大, 三项; not 双百."""
    if RUN.fullmatch(text[-1:]):
        if text.endswith("个一"):
            return False
        noun = text[-1] in "百千万十" and text[-2:-1] in tuple("双两三百千")
        return not (noun or text[-1] in "零〇" or (len(text) > 2 and RUN.fullmatch(text[-3:])))
    return len(text) > 1 and text[-1] in "个大项类种条张套" and bool(RUN.fullmatch(text[-2:-1]))
