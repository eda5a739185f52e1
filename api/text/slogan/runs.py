"""Finds the numerals of a label that count, among those that are parts of words and names."""

import re
from typing import Final

from api.text.slogan.words import (
    AFTER_ONE,
    BEFORE_ONE,
    MEASURES,
    NAMES,
    NO_NAMES,
    NUMERAL_CHARACTERS,
    SPATIAL,
    TRIANGLES,
)

RUN: Final = re.compile(
    rf"[0-9]+(?:\.[0-9]+)?|[{NUMERAL_CHARACTERS}]+|(?<![A-Za-z])[NXYM](?![A-Za-z])|\*+|多"
)
_POWER_NAMES: Final = ("万", "千", "百")
# Words whose last character makes another word with 一: 两清单一指引, not 单一.
_LISTS: Final = ("清单", "名单", "菜单", "账单", "订单", "保单", "三单", "两单")
# Two pairs of a numeral and one character: 三不一建, where 不一 is no word.
_PAIRS: Final = 4


def runs_of(core: str) -> list[tuple[int, int]]:
    """The stretches of numerals that begin a pair of numeral and noun."""
    runs: list[tuple[int, int]] = []
    for match in RUN.finditer(core):
        start, end = match.span()
        if _joined(core, match):
            start += 1
        elif counts_nothing(core, match):
            continue
        if match[0] in _POWER_NAMES and not _among_powers(core, start):
            continue
        if match[0] == "多" and runs and runs[-1][1] == start:
            continue
        if match[0] == "多" and not _counts_many(core, start, bool(runs)):
            continue
        twice = re.fullmatch("([二三四五六七八九])[种类]\\1.", core)
        if runs and not twice and _measured(core[runs[-1][1] : start], match[0]):
            continue
        runs.append((start, end))
    return runs


def _joined(core: str, run: re.Match[str]) -> bool:
    """Tell the 一 of a word before a numeral that counts: 三统一两分离."""
    before = core[run.start() - 1 : run.start()]
    return before in ("统", "合") and len(run[0]) > 1 and run[0][0] == "一"


def counts_nothing(core: str, run: re.Match[str]) -> bool:
    """Tell numerals inside a word from those that count: 统一, 第三, 四川, 长三角, 零跑动."""
    start, end = run.span()
    before, after = core[start - 1 : start], core[end : end + 1]
    if before == "第" or run[0][0] in "零〇":
        return True
    if "." in run[0] or run[0] == "0" or (run[0].isdecimal() and is_latin(before)):
        return True
    if before == "单" and RUN.fullmatch(core[start - 2 : start - 1]) and after:
        return False
    paired = start == 2 and (len(core) == _PAIRS or before == "不")
    inside = before in BEFORE_ONE and not paired
    inside = inside and core[start - 2 : start] not in _LISTS
    if run[0][0] == "一" and start and (inside or after in AFTER_ONE):
        return after not in MEASURES or (before, after) == ("进", "步")
    named = core.startswith((*NAMES, *SPATIAL), start) and not core.startswith(NO_NAMES, start)
    return named or core[max(0, start - 1) :].startswith(TRIANGLES)


def _counts_many(core: str, start: int, follows: bool) -> bool:
    """Tell the 多 of 多规合一 and 一干多支 from that of 最多跑一次."""
    if start == 0:
        return len(core) == 2 or core.endswith(("合一", "互补", "联动", "融合"))
    return follows and core[start - 1] not in "最很更众许差不"


def is_latin(character: str) -> bool:
    """Tell a letter of the Latin alphabet without accents."""
    return character.isascii() and character.isalpha()


def _among_powers(core: str, start: int) -> bool:
    """Tell whether 百, 千 or 万 counts here: first in its part, or after another (十县百乡)."""
    if not start or core[start - 1] in "、,; ":
        return True
    return core[0] in _POWER_NAMES or (core[0] == "十" and not RUN.match(core, 1))


def _measured(between: str, run: str) -> bool:
    """Tell whether only a measure stands between two numerals: 五个一, 三类500强, 十大千亿级."""
    return between in ("个", "类", "种", "项") or (between == "大" and run in _POWER_NAMES)
