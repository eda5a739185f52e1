"""Spell a label's numerals and signs in the other ways that people write and hear them."""

import re
from collections.abc import Callable, Iterator
from itertools import product
from typing import Final

from api.text.numeral import han_numeral, numeral_value

_MOST: Final = 64

# A numeral of a label: hanzi that stand together, or digits that are no part of a decimal. Years
# and numbers of services (2023, 12345) are read digit by digit, which folding sees to.
_HAN_RUN: Final = re.compile(r"[零〇一二三四五六七八九两十廿百]+")
_DIGIT_RUN: Final = re.compile(r"(?<![0-9.])[1-9][0-9]{1,2}(?![0-9.])")
_DECIMAL: Final = re.compile(r"(?<![0-9.])([0-9]{1,3})\.([0-9]+)(?![0-9.])")
# 双 counts where a numeral would stand, at the start or after a mark, and takes no measure word.
_PAIR: Final = re.compile(
    r"(?:^|(?<=[、，,·+＋“”‘’\s]))[双两2](?=[\u4e00-\u9fff])(?![个项名位家次类种条年级])"
)
_PLUS: Final = re.compile(r"\s*[+＋]\s*")
_COUNT_LAST: Final = re.compile(r"[0-9０-９一二三四五六七八九两NXnx*]$")
_COUNT_FIRST: Final = re.compile(r"^[0-9０-９一二三四五六七八九两NXnx*]")
_LATIN_JOINT: Final = re.compile(r"[0-9A-Za-z]\s*[+＋]|[+＋]\s*[0-9A-Za-z]")
_TIMES: Final = re.compile(r"[×✕✖]")
_RESPELLED: Final = re.compile(r"[0-9双两十廿百+＋×✕✖]")


def numeral_spellings(label: str) -> frozenset[str]:
    """Give the spellings of a label that folding does not bring together with it.

    Numerals with units and digits (十 as 10, 二十 as 20 or 廿, 12 as 十二), 双 as 两 and the
    reverse, decimals read aloud (6.0 as 六点零), the plus sign as 加, as 十 between counts (how
    scans and hasty hands write it) or left out beside a letter (165N, 5G智能化), the multiplication
    sign as x, * and 乘. At most 64, the label itself not among them.
    """
    if _RESPELLED.search(label) is None:
        return frozenset()
    spoken = {label}
    for choices, pattern in (
        (_han_choices, _HAN_RUN),
        (_digit_choices, _DIGIT_RUN),
        (_pair_choices, _PAIR),
        (_decimal_choices, _DECIMAL),
    ):
        spoken |= {one for known in sorted(spoken) for one in _combined(known, pattern, choices)}
    spellings = [*sorted(spoken), *_other_signs(label)]
    spellings += [_PLUS.sub("加", known) for known in sorted(spoken)]
    return frozenset(spellings[:_MOST]) - {label}


def _han_choices(run: str) -> tuple[str, ...]:
    value = numeral_value(run)
    if value is None or not {"十", "廿", "百"} & set(run):
        return (run,)
    score = ("廿" + han_numeral(value)[2:],) if 20 <= value < 30 else ()
    return (run, str(value), han_numeral(value), *score)


def _digit_choices(run: str) -> tuple[str, ...]:
    return run, han_numeral(int(run))


def _pair_choices(run: str) -> tuple[str, ...]:
    return run, "两" if run == "双" else "双"


def _decimal_choices(run: str) -> tuple[str, ...]:
    whole, _, part = run.partition(".")
    return run, han_numeral(int(whole)) + "点" + "".join(map(han_numeral, map(int, part)))


def _other_signs(label: str) -> Iterator[str]:
    """Respell the signs of a label whose numerals stay as they are written."""
    if label.startswith("双"):
        yield label.replace("双", "两")
    if _TIMES.search(label):
        yield from (_TIMES.sub(sign, label) for sign in ("x", "*", "乘"))
    parts = _PLUS.split(label)
    if len(parts) == 1 or not all(parts):
        return
    if all(_COUNT_LAST.search(part) for part in parts[:-1]) and _COUNT_FIRST.search(parts[-1]):
        yield _PLUS.sub("十", label)
    joined = "".join(parts)
    if _LATIN_JOINT.search(label) and not joined.isdecimal() and "*" not in parts:
        yield joined


def _combined(
    label: str, pattern: re.Pattern[str], choices: Callable[[str], tuple[str, ...]]
) -> Iterator[str]:
    """Replace every match by each of its choices, in all combinations up to the limit."""
    matches = list(pattern.finditer(label))
    for count, picked in enumerate(product(*(choices(match[0]) for match in matches))):
        if count >= _MOST:
            return
        written, last = "", 0
        for match, choice in zip(matches, picked, strict=True):
            written += label[last : match.start()] + choice
            last = match.end()
        yield written + label[last:]
