"""Lists whose every piece is built alike around the slogan's noun, whatever else it holds."""

import re
from typing import Final

from api.text.numeral import numeral_value
from api.text.pieces.split import split, split_joint
from api.text.slogan.words import MEASURES

_QUOTED_LIST: Final = re.compile("“([^“”]*、[^“”]*)”")
_QUOTATION: Final = re.compile("“([^“”]+)”")
_CLAUSES: Final = ("；;", "、", "，,", "。")
_HANDLED: Final = re.compile(
    "[对将把由]([^，。；对将把由]+?)(?:实行|进行|开展|实施|予以|给予|采取|统一|合并|整合|归并|纳入)"
)
_DONE: Final = re.compile("(?:组织)?(?:实施|开展|启动|推进|建设|打造)(?=..)")
_TOLD: Final = re.compile("即|包括|分别[是为]|：")
_QUANTITY: Final = re.compile(f"([0-9]+|[一二三四五六七八九十两]+)(?:{'|'.join(MEASURES)})")
_SHORTEST_NOUN: Final = 2
_FEW: Final = 2
_LONGEST_HEAD: Final = 2


def alike(text: str, count: int, noun: str) -> list[str] | None:
    """The pieces, as many as counted, that show by the noun what their members are."""
    return _quoted(text, count, noun) or _in_each(text, count, noun) or _handled(text, count, noun)


def _quoted(text: str, count: int, noun: str) -> list[str] | None:
    """“强甲、强乙、强丙” for 三强: a quotation whose pieces all begin or end with the noun."""
    for match in _QUOTED_LIST.finditer(text):
        pieces = split(match[1], "、")
        if len(pieces) == count and (
            all(piece.startswith(noun) for piece in pieces)
            or all(piece.endswith(noun) for piece in pieces)
        ):
            return pieces
    return None


def _handled(text: str, count: int, noun: str) -> list[str] | None:
    """对现金账、物资账和工程账实行…监管，由… under 三账: the objects, each one with the noun."""
    for match in _HANDLED.finditer(text):
        pieces = split(match[1], "、")
        pieces = [*pieces[:-1], *split_joint(pieces[-1])] if len(pieces) == count - 1 else pieces
        if len(pieces) == count > _FEW and all(piece.endswith(noun) for piece in pieces):
            return [pieces[0].rsplit("的", 1)[-1], *pieces[1:]]
    return None


def _in_each(text: str, count: int, noun: str) -> list[str] | None:
    """实施甲引领工程，打造…；实施乙引领工程，…, and 强化“统一甲”制度、实行“统一乙”制度."""
    if len(noun) < _SHORTEST_NOUN or text.count(noun) < count:
        return None
    for separators in _CLAUSES:
        pieces = split(text, separators)
        if len(pieces) != count:
            continue
        named = [[one for one in _QUOTATION.findall(piece) if noun in one] for piece in pieces]
        if all(len(names) == 1 and names[0].startswith(noun) for names in named):
            return [names[0] for names in named]
        firsts = [piece.partition("，")[0] for piece in pieces]
        told_on = separators == "；;" and all("，" in piece for piece in pieces)
        if told_on and all(noun in first[-len(noun) - _LONGEST_HEAD :] for first in firsts):
            return _done_alike(firsts)
    return None


def _done_alike(pieces: list[str]) -> list[str]:
    """实施甲工程, 实施乙工程: what the same verb does to all of them, without the verb."""
    verbs = {match[0] if match else None for match in map(_DONE.match, pieces)}
    verb = verbs.pop() if len(verbs) == 1 else None
    return [piece.removeprefix(verb or "") for piece in pieces]


def summing(text: str, count: int) -> list[str] | None:
    """即2个甲园、3个乙园、1个丙群 under 6: quantities, two at least, that add up to the number."""
    for match in _TOLD.finditer(text):
        pieces = split(re.split("[，；。](?![^（]*）)", text[match.end() :], maxsplit=1)[0], "、")
        numbers = [_QUANTITY.match(piece) for piece in pieces]
        values = [numeral_value(number[1]) or 0 for number in numbers if number]
        if 1 < len(pieces) == len(values) < count == sum(values):
            return pieces
    return None
