"""Strips the attributes that tell of the list as a whole, and keeps those of a member."""

import re
from collections.abc import Sequence
from typing import Final

from api.text.pieces.verbs import BEFORE_VERB, EITHER_VERB, OPENS, PLAIN_VERB

# The rank of what the closing word names: 创建国家级文明、卫生、森林城市.
_RANK: Final = re.compile(
    "(?:(?:国家|部|省|市|县|世界|国际)级|(?:区域|全国|国际|世界|综合)性)(?=..)"
)
_RANKED: Final = re.compile(
    f"^((?:{BEFORE_VERB}){{0,3}}(?:{OPENS}(?:{PLAIN_VERB}|{EITHER_VERB}))?){_RANK.pattern}"
)
_LONGEST_RANKED: Final = 4
# Told with its part in things: 作为先行区的甲区、作为集中区的乙区; 由村干部担任的网格员.
_SERVING: Final = re.compile(
    "(?:(?:包括)?作为[^，。；]+的|由[^，。；]+(?:担任|兼任|出任|核发|颁发|出具|牵头)的)(?=[^的]{2,}$)"
)
# What hangs on the member before it: 主城区及所辖的甲镇、乙镇.
_BELONGING: Final = re.compile("^其?(?:所[含辖属]|下[辖设属])的?(?=..)")
# What was there and what is added: 原有的甲、乙和新增的丙.
_OLD: Final = re.compile("^(?:我[省市县区])?(?:原有|现有|已有|已建成?)的(?=..)")
_NEW: Final = re.compile("^(?:新增|新建|新设|在建|拟建)的(?=..)")
_ATTACHED: Final = re.compile("^(?:与之)?(?:配套|相关|相应|对应)的(?=..)")
# Who made what the list names: 法庭设立的甲池、乙池.
_MADE_BY: Final = re.compile(
    "^[^，、“”的]{2,12}?(?:设立|建立|组建|成立|出台|印发|制定|明确|推出|提出|下达|认定|命名|颁发|发放)的(?=..)"
)
_LEADING: Final = re.compile("由([^，、]{2,12})(?:牵头|主导|领衔|担纲)")
_OF_MEMBER: Final = re.compile(
    "(?:重要|重大|主要|统一|先进|稳定|完善|完备|完整|健全|良好|优质|优良|优美|高效|便捷|现代化?"
    "|一流|领先|特色|性|”)的$|[0-9](?:小时|分钟|天|日)$"
)


def of_member(first: str) -> bool:
    """Tell an attribute of the first member alone, mostly up to its 的: 全国重要的, 7×24小时."""
    return _OF_MEMBER.search(first) is not None


def unranked(pieces: Sequence[str]) -> list[str]:
    """The pieces of a list that is closed behind them without the rank of its closing word.

    创建国家级文明、卫生、森林(城市) → 创建文明; 国家级实验区、示范区 keep it.
    """
    first, *others = pieces
    if max(map(len, others)) > _LONGEST_RANKED or any(map(_RANK.search, others)):
        return list(pieces)
    return [_RANKED.sub(r"\1", first), *others]


def bare_of_attachment(first: str, others: Sequence[str]) -> str:
    """The first piece without 配套的, 相关的 before the whole list."""
    made = _MADE_BY.match(first)
    if made and not any("的" in other for other in others):
        first = first[made.end() :]
    attached = _ATTACHED.match(first)
    return first[attached.end() :] if attached and not any(map(_ATTACHED.match, others)) else first


def _lead_of(piece: str, pieces: Sequence[str]) -> str:
    """由派出所牵头，甲所、乙所参与: the one that leads is a member like the others."""
    leading = _LEADING.fullmatch(piece)
    alone = leading and sum(_LEADING.fullmatch(other) is not None for other in pieces) == 1
    return leading[1] if leading and alone else piece


def unattached(pieces: Sequence[str]) -> list[str]:
    """The pieces without what tells how they came to be members: 由村干部担任的网格员 → 网格员."""
    pieces = [_lead_of(piece, pieces) for piece in pieces]
    first, *others = pieces
    if all(map(_SERVING.match, pieces)):
        return [_SERVING.sub("", piece) for piece in pieces]
    if _OLD.match(first) and _NEW.match(others[-1]):
        first, others[-1] = _OLD.sub("", first), _NEW.sub("", others[-1])
    if sum(_BELONGING.match(piece) is not None for piece in others) == 1:
        others = [_BELONGING.sub("", other) for other in others]
    return [first, *others]
