"""Chooses, of all ways to cut all stretches, the pieces that look most like a list."""

import math
import re
from collections.abc import Iterator
from typing import Final

from api.text.pieces.predicate import without_predicate, without_sentence
from api.text.pieces.preposed import without_preposition
from api.text.pieces.split import JOINT, SEPARATORS, split, split_joint
from api.text.pieces.trim import trim

_FEWEST_LISTED: Final = 2
LONG: Final = 45
"""Code points that few members of a list exceed."""

# A piece that announces the list is none of its members, nor is a year; one that tells who
# made the list seldom is.
_ANNOUNCES: Final = re.compile(
    "即(?!时|将|日)|具体是?指|其中|均(?=[由为是属实纳达在已])|首批|所需|总投资|总面积|岸线总长|力争到|"
    "(?:主要)?包[括含](?!容)|[到至自从截]{0,2}[0-9]{4}年(?:[底末初起]|以来)?$"
)
_MADE_BY: Final = re.compile(".{0,20}(?:提出|印发|出台)的?.{0,8}$")
# What the list is good for stands behind it: 甲、乙、丙，做到小事不出村.
_GOOD_FOR: Final = re.compile(
    "做到|实现|确保|从而|力争|使(?!用|命)|让(?!利)|推动形成|形成|为(?=[^，、]{1,10}提供)|各(?=[争建办评选推打创申][^，、]{0,2}一)"
)
LEAST: Final = -4.0
"""What a cut must score more than, to be a list at all."""

LOST: Final = 10
"""What a cut loses whose first piece is itself a list of which trimming leaves the last member."""

# What no score exceeds.
_MOST: Final = 35.0
# A first clause that only sets the scene: when, where, who said so.
_SCENE: Final = re.compile(
    r".*(?:年|月|日|时|中|期间|基础上|以来|提出|明确|要求|指出|强调|部署|决定|会议|精神|规定|方面|过程中|工作中|上|内|下|后|前|按照.*)"
)


def best_cut(
    stretches: list[tuple[int, str]], count: int, noun: str | None, head: str | None
) -> list[str] | None:
    """The pieces that look most like a list, of all ways to cut all stretches.

    What can no longer become the best is not even cut.
    """
    best: list[str] | None = None
    best_score = LEAST
    weight = 4 if count < 3 else 3
    for rank, source in stretches:
        for order, separators in _parting(source):
            if _MOST - weight * rank - order <= best_score:
                break
            for detour, pieces in enumerate(ways(split(source, separators), count, noun)):
                raw, pieces = pieces, trim(pieces, count, noun, head)
                found = score(pieces, noun) - weight * rank - order - 2 * detour
                found -= LOST * ("、" in raw[0] and "、" not in pieces[0])
                found -= LOST * (_GOOD_FOR.match(raw[-1]) is not None and raw[-1] != pieces[-1])
                if found > best_score:
                    best, best_score = pieces, found
    return best


def _parting(source: str) -> Iterator[tuple[int, str]]:
    """The separators, each with its order, that cut a stretch as none before them does."""
    seen: set[str] = set()
    for order, separators in enumerate(SEPARATORS):
        present = "".join([mark for mark in separators if mark in source])
        if present not in seen:
            seen.add(present)
            yield order, present


def ways(pieces: list[str], count: int, noun: str | None) -> list[list[str]]:
    """The pieces as they are, or with conjunctions split where that makes up the number."""
    if len(pieces) == count:
        parted = _halved(pieces)
        ended = _before_predicates(parted, count) if len(parted) > count > _FEWEST_LISTED else None
        return [pieces, ended] if ended else [pieces]
    if len(pieces) > count:
        ways = _window(pieces, count, noun) if noun and (count > 2 or len(noun) > 1) else []
        scene = len(pieces) == count + 1 and _SCENE.fullmatch(pieces[0])
        ways += [pieces[1:]] if scene else []
        ended = _before_predicates(pieces, count)
        if not ended and count > _FEWEST_LISTED:
            ended = _before_predicates(_halved(pieces), count)
        return [*ways, ended] if ended else ways
    if 2 * len(pieces) < count:
        return []
    ways = _split_once(pieces) if len(pieces) == count - 1 else []
    split_all = _halved(pieces)
    return [*ways, split_all] if len(split_all) == count and split_all not in ways else ways


def _halved(pieces: list[str]) -> list[str]:
    """The pieces, every one split at its conjunction."""
    return [half for piece in pieces for half in split_joint(piece)]


def _before_predicates(pieces: list[str], count: int) -> list[str] | None:
    """甲圈、乙圈、丙圈相互叠加、同步规划: the pieces before what goes on as a sentence."""
    listed, last = pieces[: count - 1], pieces[count - 1]
    if len(listed) < _FEWEST_LISTED:
        return None
    ended = without_sentence(without_predicate(last, listed), listed)
    return without_preposition([*listed, ended]) if ended != last else None


def _split_once(pieces: list[str]) -> list[list[str]]:
    """Each way to split one piece at its conjunction, the last piece first."""
    ways = []
    for place in range(len(pieces) - 1, -1, -1):
        halves = split_joint(pieces[place])
        if len(halves) == 2:
            ways.append([*pieces[:place], *halves, *pieces[place + 1 :]])
    left, joint, right = pieces[-1].partition("以及")
    if joint and JOINT.search(right) and left:
        ways.append([*pieces[:-1], left, right])
    return ways


def _window(pieces: list[str], count: int, noun: str) -> list[list[str]]:
    """The one run of `count` neighbours that alone hold the noun."""
    holding = [place for place, piece in enumerate(pieces) if noun in piece]
    if len(holding) != count or holding[-1] - holding[0] != count - 1:
        return []
    first = pieces[holding[0]]
    start = max(first.rfind(mark, 0, first.find(noun)) for mark in "，；。") + 1
    return [[first[start:], *pieces[holding[0] + 1 : holding[-1] + 1]]]


def score(pieces: list[str], noun: str | None) -> float:
    """How much the pieces look like members of one list: alike in length, in words, with noun."""
    lengths = [len(piece) for piece in pieces]
    if min(lengths) < 1:
        return -1000
    mean = sum(lengths) / len(lengths)
    spread = math.sqrt(sum((length - mean) ** 2 for length in lengths) / len(lengths)) / mean
    score = (
        20 - 12 * min(spread, 1.5) - 10 * sum(length > LONG for length in lengths) / len(lengths)
    )
    if len({piece[0] for piece in pieces}) == 1 or len({piece[-1] for piece in pieces}) == 1:
        score += 5
    if any("。" in piece or "；" in piece for piece in pieces):
        score -= 6
    if any(map(_ANNOUNCES.match, pieces)):
        score -= 30
    if _GOOD_FOR.match(pieces[-1]) and not any(map(_GOOD_FOR.match, pieces[:-1])):
        score -= 8
    if any(map(_MADE_BY.match, pieces)):
        score -= 6
    if noun:
        score += 10 * sum(_fits(piece, noun) for piece in pieces) / len(pieces)
    score -= (
        4
        * sum(piece.count("，") + piece.count("；") + piece.count("。") for piece in pieces)
        / len(pieces)
    )
    return score


def _fits(piece: str, noun: str) -> bool:
    return noun in piece or (len(noun) > 1 and noun[0] in piece and noun[-1] in piece)
