"""Reads the list that runs up to a slogan: 大力实施甲、乙、丙“三X”."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

from api.text.expansion.opening import STARTS_WITH_VERB, opened
from api.text.expansion.verbs import ADVERBS, NOUNS, VERBS
from api.text.pieces.split import split, split_joint
from api.text.slogan import LabelNumeral

# A last piece that is but a verb governs the slogan: the list has ended before it.
_GOVERNING: Final = re.compile(
    rf"(?:{ADVERBS})*(?:{VERBS}|[^，、]{{1,6}}?的|的|和|及|与|在|对|以|为|是|了|将|把|市|省|全国|全省|全市"
    "|中央|国家|城市|农村|部门|市级|省级|基层|城镇|门前|外贸)+"
)
_FINAL_VERB: Final = re.compile(
    r"(?:实现|入选.{0,6}|争创|荣获|获评|获得|在|是|纳入|列入|达到|开展|实施|推行|举办|启动|组织|向|与|非|对|至|及其)$"
)
# 甲与乙、丙与丁“两个并重”: pairs, whatever the last of them begins with.
_PAIRED: Final = re.compile("(?<=..)[与和](?=..)")
_NOUN: Final = re.compile(NOUNS)
_CONJUNCTION: Final = re.compile(r"(?:和|以及|及|与|、|，|,|\s)$")
# 甲、乙、丙等外贸“三X”: what the list is an example of stands between it and the slogan.
_AND_SO_ON: Final = re.compile(
    "(?<=..)(?<![平高初中同对优上下头])等(?![级候待值同效于额])[^等、，]{1,6}$"
)
_CLAUSE: Final = re.compile("[，,。]")
_LONGEST: Final = 30
_LONGEST_VERB: Final = 2
_FEW: Final = 3


def running_list(body: str, numerals: Sequence[LabelNumeral]) -> list[str] | None:
    """The last pieces of a sentence that ends where the slogan begins, or None.

    There are as many as the slogan counts. The list must begin where its clause begins, have even
    pieces, and end without a verb whose object is the slogan; the verb that opens the clause is no
    part of the first piece.
    """
    body = body.rstrip(" ")
    if not body or _CONJUNCTION.search(body):
        return None
    count = sum(number.count or 0 for number in numerals)
    noun = numerals[0].noun if len(numerals) == 1 else None
    for separators, pieces in _ways(body, numerals):
        chosen = _closed(pieces, count, separators, noun)
        if chosen:
            return chosen
    return None


def _ways(body: str, numerals: Sequence[LabelNumeral]) -> Iterator[tuple[str, list[str]]]:
    """Yield how the body may be cut; a conjunction may part the last two pieces."""
    count = sum(number.count or 0 for number in numerals)
    adjoining = "“" in body or "《" in body  # such pieces need no separator between them
    for separators in ("、", "，"):
        if not adjoining and body.count(separators) + 2 < count:
            continue
        every = split(body, separators)
        if len(every) < 2 and count > 2:
            continue
        joined = split_joint(every[-1]) if every else []
        if len(joined) == 2:
            yield separators, [*every[:-1], *joined]
        yield separators, every
    yield "、", _between_groups(split(body, "、"), numerals)


def _between_groups(pieces: list[str], numerals: Sequence[LabelNumeral]) -> list[str]:
    """甲和乙、丙、丁“1+3”: the only conjunction stands where one numeral's members end.

    Of a single numeral each piece must hold the noun: 甲业与乙业、丙业“三业”.
    """
    count = sum(number.count or 0 for number in numerals)
    last = pieces[1 - count :]
    halves = [split_joint(piece) for piece in last]
    places = [place for place, half in enumerate(halves, 1) if len(half) == 2]
    if len(last) != count - 1 or len(places) != 1:
        return []
    parted = [*pieces[: 1 - count], *(part for half in halves for part in half)]
    if len(numerals) > 1:
        ends = accumulate(number.count or 0 for number in numerals[:-1])
        return parted if places[0] in ends else []
    noun = (numerals[0].noun or " ")[0]
    return parted if all(noun in piece for piece in parted[-count:]) else []


def _closed(pieces: list[str], count: int, separators: str, noun: str | None) -> list[str] | None:
    """The last pieces, if they are a list of their own that begins where it should."""
    if len(pieces) < count:
        return None
    first, *others = pieces[-count:]
    if _CLAUSE.search(first):
        first = _CLAUSE.split(first)[-1]
    elif len(pieces) > count and separators == "、":
        return None
    if any(map(_CLAUSE.search, others)) or _governs(others):
        return None
    others[-1] = re.sub("(?<=..)(?:实现|达到)$", "", others[-1])
    if not any("等" in other for other in others[:-1]):
        others[-1] = _AND_SO_ON.sub("", others[-1])
    chosen = [opened(first, others, noun), *others]
    if max(map(len, chosen)) > _LONGEST or not _even(chosen):
        return None
    return None if separators == "，" and not _parallel(chosen) else chosen


def _governs(others: Sequence[str]) -> bool:
    """Tell whether the last piece is a verb whose object is the slogan, not a member."""
    last, before = others[-1], others[:-1]
    if _NOUN.match(last) and _one_length(others):
        return False
    if _GOVERNING.fullmatch(last):
        return not any(other[-2:] == last[-2:] for other in before)
    if _FINAL_VERB.search(last) and not last.endswith("实现"):
        return True
    if _shares_object(last, before):
        return True
    if not STARTS_WITH_VERB.match(last) or not before:
        return False
    if all(map(_PAIRED.search, others)):
        return False
    return not any(STARTS_WITH_VERB.match(other) for other in before)


def _one_length(others: Sequence[str]) -> bool:
    """Tell whether the pieces are of one length, and mere two of them end alike as well."""
    if len({len(other) for other in others}) > 1:
        return False
    return len(others) > 2 or (len(others) == 2 and others[0][-1] == others[1][-1])


def _shares_object(last: str, before: Sequence[str]) -> bool:
    """用好、用足、用活国家“三X”政策: bare verbs, and only the last has the object, the slogan's."""
    if any(other.startswith(last) for other in before):
        return True
    if not before or max(map(len, before)) > _LONGEST_VERB or len(last) <= _LONGEST_VERB + 2:
        return False
    return all(other[0] == last[0] for other in before)


def _even(pieces: Sequence[str]) -> bool:
    """Tell a list from a stray enumeration by the likeness of its pieces."""
    lengths = [len(piece) for piece in pieces]
    if len(pieces) > 2:
        return max(lengths) <= (4 if len(pieces) > _FEW else 3) * min(lengths) + 6
    first, second = pieces
    return lengths[0] == lengths[1] or first[-1] == second[-1] or first[0] == second[0]


def _parallel(pieces: Sequence[str]) -> bool:
    """Tell whether the clauses of a sentence begin or end alike, as members do."""
    return len(pieces) > 2 and (
        len({piece[0] for piece in pieces}) == 1 or len({piece[-1] for piece in pieces}) == 1
    )
