"""Spell a label's numerals and signs in the other ways that people write and hear them."""

import re
from collections.abc import Callable, Iterable
from itertools import product
from typing import Final

from api.text.numeral import han_numeral, numeral_value

_MOST: Final = 64

# A numeral of a label: hanzi that stand together, or digits with an optional decimal part.
_HAN_RUN: Final = re.compile(r"[零〇一二三四五六七八九两十廿百]+")
_DIGIT_RUN: Final = re.compile(r"(?<![0-9.])[1-9][0-9]{1,3}(?![0-9.])")
_DECIMAL: Final = re.compile(r"(?<![0-9.])([0-9]+)\.([0-9]+)(?![0-9.])")
# 双 counts where a numeral would stand: at the start, or after a mark or another member.
_PAIR: Final = re.compile(r"(?:(?<=^)|(?<=[、，,·+＋“”‘’\s]))[双两2](?=[\u4e00-\u9fff])")
_PLUS: Final = re.compile(r"\s*[+＋]\s*")
_COUNT_BEFORE: Final = re.compile(r"[0-9０-９一二三四五六七八九两NXnx*]$")
_TIMES: Final = re.compile(r"[×✕✖]")


def numeral_spellings(label: str) -> frozenset[str]:
    """Give the spellings of a label that folding does not bring together with it.

    Numerals with units and digits (十 as 10, 二十 as 20 or 廿, 12 as 十二), 双 as 两, decimals
    read aloud (6.0 as 六点零), the plus sign as 加, as 十 between counts (a scan's reading) or
    left out (what a URL makes of it), the multiplication sign as x, * and 乘. The label itself is
    not among them.
    """
    spellings = {label}
    for respell in (_units, _pairs, _decimals, _pluses, _times):
        spellings |= {other for known in sorted(spellings) for other in respell(known)}
        spellings = set(sorted(spellings)[:_MOST]) | {label}
    return frozenset(spellings - {label})


def _units(label: str) -> Iterable[str]:
    """Swap hanzi with units and digits, all numerals of the label at once and each way."""
    yield from _combined(label, _HAN_RUN, _han_choices)
    yield from _combined(label, _DIGIT_RUN, _digit_choices)


def _han_choices(run: str) -> tuple[str, ...]:
    value = numeral_value(run)
    if value is None or not {"十", "廿", "百"} & set(run):
        return (run,)
    others = [str(value), han_numeral(value)]
    if 20 <= value < 30:
        others.append("廿" + han_numeral(value)[2:])
    if 10 < value < 20 or value == 10:
        others.append("一" + han_numeral(value))
    return tuple(dict.fromkeys((run, *others)))


def _digit_choices(run: str) -> tuple[str, ...]:
    return (run, han_numeral(int(run))) if numeral_value(run) is not None else (run,)


def _pairs(label: str) -> Iterable[str]:
    yield from _combined(label, _PAIR, lambda run: tuple(dict.fromkeys((run, "双", "两"))))


def _decimals(label: str) -> Iterable[str]:
    yield from _combined(label, _DECIMAL, _decimal_choices)


def _decimal_choices(run: str) -> tuple[str, ...]:
    whole, _, part = run.partition(".")
    read = "".join("零一二三四五六七八九"[int(digit)] for digit in part)
    return (run, f"{han_numeral(int(whole)) if len(whole) < 4 else whole}点{read}")


def _pluses(label: str) -> Iterable[str]:
    if _PLUS.search(label) is None:
        return
    yield _PLUS.sub("加", label)
    parts = _PLUS.split(label)
    if all(parts):
        yield "".join(parts)
    between_counts = all(_COUNT_BEFORE.search(part) for part in parts[:-1]) and parts[-1]
    if between_counts:
        yield _PLUS.sub("十", label)


def _times(label: str) -> Iterable[str]:
    if _TIMES.search(label):
        yield from (_TIMES.sub(sign, label) for sign in ("x", "*", "乘"))


def _combined(
    label: str, pattern: re.Pattern[str], choices: Callable[[str], tuple[str, ...]]
) -> Iterable[str]:
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
