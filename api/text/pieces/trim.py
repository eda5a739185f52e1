"""Trims the pieces of a list at both ends by what they have in common."""

import re
from typing import Final

from api.text.pieces.attribute import unattached
from api.text.pieces.counted import counted_tail
from api.text.pieces.lead import trim_lead
from api.text.pieces.preposed import unpreposed, without_preposition
from api.text.pieces.tail import trim_tail
from api.text.pieces.verbs import PLAIN_VERB

_AT: Final = re.compile("[在于从向沿以](?![线岗册建校职园编业严优快海江边前上心])..")
_DONE_THERE: Final = re.compile(f"(?:{PLAIN_VERB}|建设|布局|规划|发展)(?:了|起)?(?=..)")
# Deeds with a 为 of their own: 变矸石山为生态园.
_TURNING: Final = ("变", "化", "视", "改")
_FEWEST_OTHERS: Final = 2
_SHORTEST: Final = 2
_MUCH_LONGER: Final = 2
_ROLE: Final = re.compile(
    "(?<![作成称视变转认改])为(?:主|[^，。；、为的]{2,4})(?:的[^，。；、]{2,6})?$"
)
_INNER_ROLE: Final = re.compile(".+以(?!上|下|内|外|及).+为")
_FIRST_ROLE: Final = re.compile(
    "以([^，、为]{2,8})为(?:主导|先导|核心|龙头|引领|主体|依托|枢纽)[^，、为]{0,2}"
)
_NAMED: Final = re.compile("^“[^“”]{1,12}”[，,]?(?:就是|是指|即|指|是|为|：)")
# Steps are told in their order: 首先甲，其次乙，最后丙.
# Of which some told as steps would lose theirs and others not: 先甲、再乙、后丙、终丁.
_SHORT_STEP: Final = re.compile("[后终](?=[^，。；、]{2,4}$)")
_STEP: Final = re.compile(
    "^(?:.{0,6}第[一二三四五六七八九]步是?|首先|其次|再次|随后|然后|继而|接着|最后|最终"
    "|先(?=[^进行后])|再(?=[^生造保贷]))[，：]?(?=..)"
)


def _framed(pieces: list[str]) -> bool:
    """以甲为底线、乙为重点, or 以甲、乙、丙为底线: a role for each, or one for the list."""
    if any(map(_INNER_ROLE.match, pieces)):
        return False
    roles = [_ROLE.search(piece, 1) is not None for piece in pieces]
    if all(piece.startswith(_TURNING) for piece in pieces):
        return False
    if all(roles):
        return not all(piece.startswith("以") for piece in pieces)
    return roles[-1] and not any(roles[:-1]) and pieces[0].startswith("以")


def _first_clause(last: str, others: list[str]) -> str:
    """The last of three and more pieces without the clause that goes on behind the list."""
    first, comma, _ = last.partition("，")
    longest = max(map(len, others))
    if not comma or len(others) < _FEWEST_OTHERS or any("，" in other for other in others):
        return last
    return first if min(_SHORTEST, longest) <= len(first) <= longest + _MUCH_LONGER else last


def _led_by(pieces: list[str]) -> list[str]:
    """以空港为先导，海港、陆港: the first among others of its kind, without its part in things."""
    led = _FIRST_ROLE.fullmatch(pieces[0])
    alone = len(pieces) > _FEWEST_OTHERS and not any("为" in piece for piece in pieces[1:])
    return [led[1], *pieces[1:]] if led and alone else pieces


def _uncounted(pieces: list[str]) -> list[str]:
    """甲权、乙权、丙权三项基本权利和丁权: the pieces without the number of some of them."""
    for place, piece in enumerate(pieces[_FEWEST_OTHERS:-1], start=_FEWEST_OTHERS + 1):
        rest = counted_tail(piece, place)
        number = piece[len(rest) :][:2] if rest else ""
        if rest and not any(number in other for other in pieces if other is not piece):
            return [*pieces[: place - 1], rest, *pieces[place:]]
    return pieces


def _located(pieces: list[str]) -> list[str]:
    """在甲地、乙地、丙地架设铁塔: the places, without what is done there."""
    first, *others = pieces
    if len(others) < _FEWEST_OTHERS or not _AT.match(first) or any(map(_AT.match, others)):
        return pieces
    done = _DONE_THERE.search(others[-1], max(2, min(map(len, others)) - 1))
    if not done or any(map(_DONE_THERE.search, [first, *others[:-1]])):
        return pieces
    return [first[1:], *others[:-1], others[-1][: done.start()]]


def trim(pieces: list[str], count: int, noun: str | None, head: str | None) -> list[str]:
    """Trim the first piece's lead and the last piece's tail; shared ends stay in all of them.

    `noun` and `head` are those of the slogan, `count` is what its numeral says.
    """
    if len(pieces) < 2:
        return pieces
    steps = [match[0] for match in map(_STEP.match, pieces) if match]
    if len(set(steps)) > 1 and not any(map(_SHORT_STEP.match, pieces)):
        return [_STEP.sub("", piece) for piece in pieces]
    if all(map(_NAMED.match, pieces)):
        pieces = [_NAMED.sub("", piece) for piece in pieces]
    pieces = _uncounted(pieces)
    pieces = [*pieces[:-1], _first_clause(pieces[-1], pieces[:-1])]
    pieces = _located(pieces)
    pieces = _led_by(pieces)
    framed = _framed(pieces)
    if framed:
        pieces = [_ROLE.sub("", piece).removeprefix("以") for piece in pieces]
    last = pieces[-1] if framed else trim_tail(pieces, count, noun, head)
    if pieces[-1].startswith(f"{last}为") and len(pieces[0]) > 1:
        pieces[0] = pieces[0].removeprefix("以")
    closed = last != pieces[-1]
    pieces = [*pieces[:-1], last]
    if not closed:
        return unattached(trim_lead(pieces, noun))
    # What trimming the lead leaves may begin with the preposition: …制定方案，从甲、乙、丙三方面.
    return unattached(unpreposed(trim_lead(without_preposition(pieces), noun)))
