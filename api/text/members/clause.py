"""Cuts a definition whose clauses answer the numerals one by one: 搭建“1”个平台，组建“2”支队伍."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from api.text.pieces.split import split, split_joint
from api.text.slogan import LabelNumeral
from api.text.slogan.words import MEASURES

_SEPARATORS: Final = ("；;", "，,；;", "，,；;。", "，,；;、")
_BEGIN: Final = re.compile("^(?:以及|外加|再加上|加上|还有)(?=..)")
_GOOD_FOR: Final = re.compile("(?:加快|逐步|最终|从而)?(?:构建|形成|实现|推动|促进|确保|助力)")
_SCENE: Final = re.compile(r"^[^，：:“]{0,40}[，：:](?:即[：:])?")


def clauses_of(body: str, numerals: tuple[LabelNumeral, ...]) -> list[str] | None:
    """One clause for each numeral, found by the numeral in it, or by their mere number."""
    for separators in _SEPARATORS:
        found = _in_order(body, _spans(body, separators), numerals)
        if found:
            return found
    return _as_many(body, numerals)


def _spans(body: str, separators: str) -> list[tuple[int, int]]:
    """Where the clauses stand that separators outside of brackets divide."""
    spans, start = [], 0
    for match in re.finditer(f"（[^（）]*）|[{separators}]|$", body):
        if match[0].startswith("（"):
            continue
        part = body[start : match.start()]
        skipped = len(part) - len(part.lstrip(" 。\n"))
        begin = _BEGIN.match(part.strip(" 。\n"))
        first = start + skipped + (begin.end() if begin else 0)
        if part.strip(" 。\n"):
            spans.append((first, start + len(part.rstrip(" 。\n"))))
        start = match.end()
    return spans


def _in_order(
    body: str, clauses: Sequence[tuple[int, int]], numerals: tuple[LabelNumeral, ...]
) -> list[str] | None:
    """One clause a numeral, in order; what stands between belongs to the clause before."""
    chosen: list[tuple[int, int]] = []
    place = 0
    for number in numerals:
        if number.count is None and number is numerals[-1] and place < len(clauses):
            chosen.append((clauses[place][0], _told_to(body, clauses, place)))
            return [body[start:end] for start, end in chosen]
        pattern = _counted(number)
        while place < len(clauses) and not pattern.search(body, *clauses[place]):
            if chosen:
                chosen[-1] = (chosen[-1][0], clauses[place][1])
            elif place > 1:
                return None
            place += 1
        if place == len(clauses):
            return None
        chosen.append(clauses[place])
        place += 1
    chosen[-1] = (chosen[-1][0], _told_to(body, clauses, place - 1))
    return [body[start:end] for start, end in chosen]


def _told_to(body: str, clauses: Sequence[tuple[int, int]], last: int) -> int:
    """Where the last part ends: before a clause that tells what all of them are good for."""
    for place in range(last + 1, len(clauses)):
        if _GOOD_FOR.match(body, clauses[place][0]):
            return clauses[place - 1][1]
    return clauses[-1][1]


def _as_many(body: str, numerals: tuple[LabelNumeral, ...]) -> list[str] | None:
    """世界500强、国内500强、行业前3强: as many pieces as numerals, most with their digit."""
    for source in (body, _SCENE.sub("", body, count=1)):
        for separators in ("；;", "，,", "、", "，,、"):
            pieces = split(source, separators)
            if len(pieces) == len(numerals) - 1:
                pieces = [*pieces[:-1], *split_joint(pieces[-1])]
            if len(pieces) != len(numerals):
                continue
            answered = sum(
                number.numeral in piece or bool(_counted(number).search(piece))
                for number, piece in zip(numerals, pieces, strict=True)
            )
            if answered * 2 >= len(numerals):
                return pieces
    return None


@lru_cache(1024)
def _counted(number: LabelNumeral) -> re.Pattern[str]:
    numeral = spelt(number)
    return re.compile(
        rf"[“\"「‘]\s*{numeral}|(?<![0-9第]){numeral}\s*(?:{'|'.join((*MEASURES, '方'))})"
    )


def spelt(number: LabelNumeral) -> str:
    """A pattern for every usual spelling of a numeral: 两, 二, 双, 2."""
    return "(?:" + "|".join(sorted(map(re.escape, spellings_of(number)))) + ")"


def spellings_of(number: LabelNumeral) -> set[str]:
    """Every usual spelling of a numeral: 两, 二, 双, 2."""
    spellings = {number.numeral, str(number.count or number.numeral)}
    if number.count is not None and 0 < number.count < 11:
        spellings.add(" 一二三四五六七八九十"[number.count])
        if number.count == 2:
            spellings |= {"两", "双"}
    if number.numeral == "N":
        spellings |= {"n", "Ｎ"}
    return spellings
