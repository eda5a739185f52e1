"""Finds the amounts that a label names by their first digits or their power of ten.

十百千: 30家…, 200家…, 1000家…; 双百: two amounts of about a hundred; 1098: 十大…、九大…、八大….
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from api.text.numeral import numeral_value
from api.text.pieces.lead import trim_lead
from api.text.pieces.split import tidy
from api.text.pieces.tail import closed_tail
from api.text.pieces.verbs import BEFORE_VERB, PLAIN_VERB
from api.text.slogan import LabelNumeral

_AMOUNT: Final = re.compile(
    "(?P<digits>[0-9]+)(?P<scale>[万亿千百]*)(?P<unit>年|月|日|[%％]|元)?"
    "|(?P<word>[一二三四五六七八九十两百千万]{1,3})(?=余|亿?级|[大个项类条种支家名座])"
)
_YEAR: Final = 4
_TENS: Final = {"个": 0, "十": 1, "百": 2, "千": 3, "万": 4}
_SCALES: Final = {"万": 4, "亿": 8, "千": 3, "百": 2}
_BRACKETED: Final = re.compile("（[^（）]*）|《[^》]*》")
_HARD: Final = "，；。：,;"
_ENDING: Final = re.compile("[，；。]")
_VERB: Final = re.compile(
    f"(?:每[个所户村家][^，。；、0-9]{{0,6}}?)?{BEFORE_VERB}{{0,2}}(?:{PLAIN_VERB})+(?:了|出)?|接续推进"
)
_LINK: Final = re.compile("^(?:以及|和|及|再(?![生造保贷])|并|与)")
_PURSUED: Final = re.compile("(?:创建|建设)(?:任务|工作)?$")
_LINKED: Final = re.compile("(?:以及|和|及|与)$")
_QUOTED: Final = re.compile("“([^“”]+)”")
_UNIT: Final = re.compile("[0-9](分钟|小时|天|公里|万亩|亿元|万元|万吨)$")
_SHORT: Final = 2
_FEWEST_DIGITS: Final = 3

Told = list[tuple[LabelNumeral, str]]


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number of the text: its digits, its power of ten with and without its scale."""

    start: int
    end: int
    digits: str
    powers: frozenset[int]
    doubtful: bool


def amounts_of(definition: str, numerals: tuple[LabelNumeral, ...]) -> Told | None:
    """The clauses that hold the amounts which a label names, one a numeral; None if they do not."""
    powers = _powers_named(numerals)
    spelt = _spelt_out(definition, numerals) if powers and len(numerals) > 1 else None
    if spelt:
        return spelt
    if powers:
        chosen = _by_power(list(_amounts(definition)), powers)
    else:
        code = "".join(number.numeral for number in numerals)
        plain = code.isdecimal() and len(code) >= _FEWEST_DIGITS
        if not plain or any(number.noun for number in numerals[:-1]):
            return None
        chosen = _by_digits(list(_amounts(definition)), code)
    if not chosen:
        return None
    texts = _clauses(definition, chosen)
    return (
        [
            (LabelNumeral(one.digits, int(one.digits), None), text)
            for one, text in zip(chosen, texts, strict=True)
        ]
        if texts
        else None
    )


def _spelt_out(definition: str, numerals: tuple[LabelNumeral, ...]) -> Told | None:
    """“千村示范、万村整治” for 千万工程: a quoted phrase whose parts begin with the numerals."""
    for quoted in _QUOTED.findall(definition):
        parts = re.split("[、，]", quoted)
        if len(parts) == len(numerals) and all(
            part.startswith(number.numeral) for part, number in zip(parts, numerals, strict=True)
        ):
            return list(zip(numerals, parts, strict=True))
    return None


def _powers_named(numerals: Sequence[LabelNumeral]) -> list[int] | None:
    """The powers of ten of 十百千 or 百企千项, and those of 双百 twice over."""
    if all(one.numeral in ("双", "两") and (one.noun or " ")[0] in "百千" for one in numerals):
        return [_TENS[(one.noun or " ")[0]] for one in numerals for _ in range(2)]
    if len(numerals) == 1:
        return None
    powers = [_TENS[number.numeral] for number in numerals if number.numeral in _TENS]
    return powers if len(powers) == len(numerals) else None


def _amounts(text: str) -> Iterator[_Amount]:
    for match in _AMOUNT.finditer(text):
        if text[match.start() - 1 : match.start()] in ("“", "第") or text[match.end() :][:1] == "”":
            continue
        if match["word"]:
            digits = str(numeral_value(match["word"]) or 0)
            yield _Amount(*match.span(), digits, frozenset((len(digits) - 1,)), doubtful=False)
            continue
        digits, unit = match["digits"], match["unit"]
        if unit in ("月", "日") or (unit == "年" and len(digits) == _YEAR):
            continue
        own = len(digits) - 1
        scaled = own + sum(_SCALES[character] for character in match["scale"])
        doubtful = unit is not None or "亿" in match["scale"]
        yield _Amount(*match.span(), digits, frozenset((own, scaled)), doubtful)


def _by_power(amounts: list[_Amount], powers: list[int]) -> list[_Amount] | None:
    chosen: list[_Amount] = []
    for amount in amounts:
        if len(chosen) < len(powers) and powers[len(chosen)] in amount.powers:
            chosen.append(amount)
    return chosen if len(chosen) == len(powers) else None


def _by_digits(amounts: list[_Amount], code: str) -> list[_Amount] | None:
    """The amounts whose digits, or first digits, read on are the code; money and years at need."""
    for doubtful in (False, True):
        left, chosen = code, []
        for amount in amounts:
            if not left or (amount.doubtful and not doubtful):
                continue
            digits = amount.digits
            told = digits if left.startswith(digits) else digits.rstrip("0")
            if told and left.startswith(told):
                chosen.append(amount)
                left = left[len(told) :]
        if not left and len(chosen) > 1:
            return chosen
    return None


def _clauses(definition: str, chosen: list[_Amount]) -> list[str] | None:
    """The clause of each amount; without the verb before it where that governs several."""
    text = _BRACKETED.sub(lambda match: "＿" * len(match[0]), definition)
    starts = [_last(text, _HARD, 0, chosen[0].start)]
    for before, after in pairwise(chosen):
        start = _between(text, before.end, after.start)
        if start is None:
            return None
        starts.append(start)
    pieces, leads = [], []
    for amount, start, stop in zip(chosen, starts, [*starts[1:], len(text)], strict=True):
        ending = _ENDING.search(text, amount.end, stop)
        stop = ending.start() if ending else stop
        skip = _LINK.match(definition[start:])
        start += skip.end() if skip else 0
        pieces.append(_LINKED.sub("", tidy(definition[start:stop])))
        leads.append(definition[start : amount.start])
    if all(
        len(piece) - len(lead) - _SHORT <= len(amount.digits)
        for piece, lead, amount in zip(pieces, leads, chosen, strict=True)
    ):
        return trim_lead(pieces, None)
    pieces = _up_to_unit(pieces)
    if all(leads[1:]):
        return trim_lead(pieces, None)
    bare = [
        piece[len(lead) :] if (not place and "、" not in lead) or _VERB.fullmatch(lead) else piece
        for place, (piece, lead) in enumerate(zip(pieces, leads, strict=True))
    ]
    if leads[0].endswith(("推进", "推动", "加快")):
        bare = [_PURSUED.sub("", piece) for piece in bare]
    return closed_tail(bare, None)


def _up_to_unit(pieces: list[str]) -> list[str]:
    """甲1分钟、乙3分钟、丙5分钟到场: the last ends with the unit with which all others end."""
    *others, last = pieces
    unit = _UNIT.search(others[0])
    alike = unit and all(other.endswith(unit[1]) for other in others)
    ended = re.match(f".*?[0-9]{unit[1]}", last) if unit and alike else None
    return [*others, ended[0]] if ended else pieces


def _last(text: str, marks: str, start: int, end: int) -> int:
    return max(max(text.rfind(mark, start, end) for mark in marks) + 1, start)


def _between(text: str, start: int, end: int) -> int | None:
    """Where the clause of an amount begins behind the amount before it."""
    for marks in (_HARD, "、", "和及与"):
        place = _last(text, marks, start, end)
        if place > start:
            return place
    return None
