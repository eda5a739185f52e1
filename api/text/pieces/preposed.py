"""Strips the preposition or the deed before a list that is closed behind: 由甲、乙、丙三方共建."""

import re
from collections.abc import Sequence
from typing import Final

from api.text.pieces.attribute import unranked
from api.text.pieces.governing import DEED

_SHORTER: Final = 2
# Whom the list is done for, or who is made to do it: 对困难家庭实施甲、乙, 支持甲市建设乙、丙.
AIMED: Final = re.compile(
    "^(?:(?:对|为|向|给|针对|面向)[^，、“”的]{1,14}?(?:实行|实施|开展|提供|发放|落实|给予|减免|减征|免征|免收|免除)"
    "|(?:支持|鼓励|引导|指导|推动|帮助|批准|赋予|允许)[^，、“”的]{1,8}?(?:实施|开展|建设|打造|创建|争创|做强|做大))(?=..)"
)
# A preposition that frames the whole list, closed by what stands behind it: 由甲、乙、丙三方共建.
_PREPOSED: Final = re.compile(
    "^(?:由|对(?!外|口|接|标|话|内|台)|在(?!线|岗|册|建|校|职|园|外)|沿(?!海|江|边|线|河|湖)|从(?!业|严|优|快)|按照?(?![时期月年需劳质摩])|至(?![今少多尊善于]))(?=..)"
)


def without_preposition(pieces: Sequence[str]) -> list[str]:
    """The pieces of a list that is closed behind them without the preposition before them.

    What closes the list takes the rank with it that stands before: 国家级文明、卫生(城市).
    """
    return unpreposed(unranked(pieces) if len(pieces) > 1 else pieces)


def unpreposed(pieces: Sequence[str]) -> list[str]:
    """The pieces without a preposition that the first alone has: 由甲、乙 → 甲, 乙."""
    if any(map(_PREPOSED.match, pieces[1:])) or AIMED.match(pieces[0]):
        return list(pieces)
    return [_PREPOSED.sub("", pieces[0]), *pieces[1:]]


def undone(pieces: Sequence[str]) -> list[str]:
    """The pieces of a list that its number closes, without the deed before them: 推出甲、乙2项."""
    first, *others = pieces
    deed = DEED.match(first)
    if not deed or not others or any(map(DEED.match, others)):
        return list(pieces)
    rest = first[deed.end() :].lstrip("了")
    least = min(map(len, others))
    fits = len(rest) >= min(2, least) and least <= len(rest) + (_SHORTER if least > _SHORTER else 0)
    return [rest, *others] if fits else list(pieces)
