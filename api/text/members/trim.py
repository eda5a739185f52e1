"""Trims the pieces of a list at both ends by what they have in common."""

import re
from typing import Final

from api.text.members.lead import trim_lead
from api.text.members.tail import trim_tail

_ROLE: Final = re.compile(
    r"为(?:底线|重点|主|核心|目标|抓手|支撑|基础|导向|引领|载体|牵引|主题|主线|节点|枢纽|先导)$"
)
# Members told with their part in things: 作为先行区的甲区、作为集中区的乙区.
_SERVING: Final = re.compile("(?:包括)?作为[^，。；]+的(?=[^的]{2,}$)")


def trim(pieces: list[str], count: int, noun: str | None, head: str | None) -> list[str]:
    """Trim the first piece's lead and the last piece's tail; shared ends stay in all of them.

    `noun` and `head` are those of the slogan, `count` is what its numeral says.
    """
    if len(pieces) < 2:
        return pieces
    if any(_ROLE.search(piece) for piece in pieces):
        pieces = [_ROLE.sub("", piece).removeprefix("以") for piece in pieces]
    last = trim_tail(pieces, count, noun, head)
    if pieces[-1].startswith(f"{last}为") and len(pieces[0]) > 1:
        pieces[0] = pieces[0].removeprefix("以")
    pieces[-1] = last
    pieces = trim_lead(pieces, noun)
    if all(map(_SERVING.match, pieces)):
        return [_SERVING.sub("", piece) for piece in pieces]
    return pieces
