"""Cuts the words that close a list behind its last member: 甲、乙、丙综合整治, 丙集中区."""

import re
from collections.abc import Sequence
from typing import Final

from api.text.pieces.closing_words import (
    ADJECTIVE,
    ATTRIBUTE,
    CAMPAIGN,
    CLOSING,
    COMPOUND,
    KINDS,
    MEASURED,
    MODIFIER,
    PAIRED,
    UNDERTAKING,
    WHERE,
    WHOLE,
)
from api.text.pieces.likeness import middle_length
from api.text.pieces.verbs import BEFORE_VERB, DEED_VERB, EITHER_VERB, OPENS

DEED: Final = re.compile(f"{OPENS}{BEFORE_VERB}{{0,2}}(?:{DEED_VERB})|[把将使让不]")
_EITHER: Final = re.compile(f"{OPENS}{BEFORE_VERB}{{0,2}}(?:{EITHER_VERB})")
_FOUNDING: Final = re.compile("将|把|落实|完善|健全|建立|制定|强化|优化|提供|采取|创新")
# What deeds are parts of; other nouns behind the last deed are its object.
_ACTS: Final = ("行动", "活动", "工程", "计划", "工作", "战略", "项目", "运动", "攻坚")


def usual_length(others: Sequence[str]) -> float:
    """The length of the middle pieces; the first may carry what leads the list in."""
    return middle_length(others[1:] if len(others) > 1 else others)


def worded(last: str, others: Sequence[str]) -> str:
    """Trim a closing word that no other piece has, where that brings the lengths together."""
    campaign = CAMPAIGN.search(last)
    if campaign and campaign.start() > 1 and _serves_all(campaign[0], last, others):
        return worded(last[: campaign.start()], others)
    compound = COMPOUND.search(last)
    if compound and not kindred(compound["deed"], others):
        trimmed = _without(compound, last, others)
        if trimmed != last:
            return trimmed
    return _without(CLOSING.search(last), last, others)


def _serves_all(campaign: str, last: str, others: Sequence[str]) -> bool:
    if kindred(campaign, others) or _told_at_length(last, others):
        return False
    return not UNDERTAKING.search(last) and not is_half(last.removesuffix(campaign), others)


def _without(match: re.Match[str] | None, last: str, others: Sequence[str]) -> str:
    if not match or match.start() < min(2, *map(len, others)) or WHOLE.search(last):
        return last
    rest = last[: match.start()]
    if kindred(match[0], others) or _told_at_length(last, others):
        return last
    if is_half(rest, others) or ends_alike(last, rest, others):
        return last
    if _is_object(match[0], last, others):
        return last
    middle = usual_length(others)
    if abs(match.start() - middle) >= abs(len(last) - middle):
        return last
    rest = worded(unmodified(rest, others), others)
    return rest if len(rest) <= max(map(len, others)) + 3 else last


def all_deeds(pieces: Sequence[str]) -> bool:
    """Tell pieces that all open with a verb."""
    return all(map(_is_deed, pieces))


def _is_deed(piece: str) -> bool:
    return DEED.match(piece) is not None or _EITHER.match(piece) is not None


def _is_object(word: str, last: str, others: Sequence[str]) -> bool:
    """Tell a noun that belongs to the last deed: 优化甲、完善乙、明确丙责任."""
    if _FOUNDING.match(last) and not any(map(_FOUNDING.match, others)):
        return True
    if UNDERTAKING.match(last):
        return True
    if word.endswith(_ACTS) or not _is_deed(last):
        return False
    behind = others[1:] or others
    return 2 * sum(map(_is_deed, behind)) >= len(behind)


def is_half(text: str, others: Sequence[str]) -> bool:
    """Tell what is half of a phrase without the noun behind it: 丙周边（区域）, 关键（环节）."""
    if text.endswith("的") or WHERE.search(text) or re.fullmatch(PAIRED, text):
        return True
    if MEASURED.search(text) and not any(map(MEASURED.search, others)):
        return True
    attribute = ATTRIBUTE.search(text)
    if attribute and not any(other.endswith(attribute[0]) for other in others):
        return True
    return ADJECTIVE.fullmatch(text) is not None and not any(map(ADJECTIVE.fullmatch, others))


def kindred(word: str, others: Sequence[str]) -> bool:
    """Tell whether the others end with the word, or half of them with words of its class."""
    if any(other.endswith(word) for other in others):
        return True
    alike = (kind for kind in KINDS if word.endswith(kind))
    return any(2 * sum(other.endswith(kind) for other in others) >= len(others) for kind in alike)


def ends_alike(last: str, rest: str, others: Sequence[str]) -> bool:
    """Tell a word of which most others have the last character, and the rest has not: 出国经费."""
    alike = sum(other[-1:] == last[-1:] for other in others)
    return len(others) > 1 and 2 * alike >= len(others) and not rest.endswith(last[-1])


def _told_at_length(last: str, others: Sequence[str]) -> bool:
    """Tell a piece with a list of its own, or clauses among clauses: their ends are their own."""
    return "、" in last or ("，" in last and any("，" in other for other in others))


def unmodified(last: str, others: Sequence[str]) -> str:
    """The piece without what modifies the closing word that was cut off: 丙快速化（改造）."""
    modifier = MODIFIER.search(last)
    if not modifier or modifier.start() < min(2, *map(len, others)):
        return last
    middle = usual_length(others)
    nearer = abs(modifier.start() - middle) <= abs(len(last) - middle)
    return last[: modifier.start()] if nearer and not kindred(modifier[0][-1], others) else last
