"""Slogans that no entry explains, and how they share a text with known mentions."""

import re
from collections.abc import Sequence
from typing import Final

from api.annotate.mention import Mention, SloganKind, Unknown
from api.text import SloganSpan, classify, find_expansion, find_slogans

_NUMERAL: Final = re.compile(r"[0-9０-９一二三四五六七八九十百千两双零〇壹贰叁]")
# What parts the items of a list: marks, conjunctions, pictures, the reading of the last item.
_JOINTS: Final = (
    r"(?:[^\w+＋×%％]|_|[和与及]|[(（\[［][a-zA-Z\u00c0-\u024f\u0300-\u030c\s]+[)）\]］])*"
)
_JOINT: Final = re.compile(_JOINTS)
_JOINT_END: Final = re.compile(f"{_JOINTS}$")
# Slogans with a noun each, joined by signs: 三保+三零 is a list, 5G+工业互联网 is none.
_SIGNED_LIST: Final = re.compile(
    r"[一二两双三四五六七八九十]\w+(?:[+＋×][一二两双三四五六七八九十]\w+)+"
)
_SIGNED_JOINT: Final = str.maketrans("+＋×", "、、、")

Span = tuple[int, int]
"""Half-open offsets of the caller's text, if nothing else is said."""


def unknown_slogans(
    piece: str, offset: int, mentions: Sequence[Mention]
) -> tuple[list[Unknown], list[Mention]]:
    """Find what is shaped like a slogan and names no term.

    Args:
        piece: a part of the caller's text.
        offset: where it begins there.
        mentions: what is known in it, in its order; offsets are those of the whole text.

    Returns:
        The unknown slogans, and the mentions without those that are but a part of one.
    """
    found: list[Unknown] = []
    outdone: set[int] = set()
    first = 0
    for slogan in find_slogans(piece):
        span = (slogan.start + offset, slogan.end + offset)
        while first < len(mentions) and mentions[first].end <= span[0]:
            first += 1
        rivals = _overlapping(mentions, first, span)
        if rivals and not (slogan.quoted and _NUMERAL.search(slogan.surface)):
            continue
        known = [mentions[index] for index in rivals]
        rests = _rests(slogan.surface, span, known) if rivals else [span]
        if rests == [span]:
            outdone.update(index for index in rivals if _NUMERAL.search(mentions[index].surface))
        for start, end in rests:
            found.append(_unknown(piece, slogan, (start - offset, end - offset), offset))
    return found, [mention for index, mention in enumerate(mentions) if index not in outdone]


def _overlapping(mentions: Sequence[Mention], first: int, span: Span) -> list[int]:
    """Number the mentions that share characters with a span."""
    rivals = []
    for index in range(first, len(mentions)):
        if mentions[index].start >= span[1]:
            break
        if mentions[index].end > span[0]:
            rivals.append(index)
    return rivals


def _rests(surface: str, span: Span, known: Sequence[Mention]) -> list[Span]:
    """What of a slogan is not known yet.

    Known terms that are parts of a list leave the other parts; what is but a beginning of a
    slogan leaves all of it: “三保三创” is not 三保.
    """
    start, end = span
    if _SIGNED_LIST.fullmatch(surface):
        surface = surface.translate(_SIGNED_JOINT)
    if any(mention.start < start or mention.end > end for mention in known):
        return []
    gaps, position = [], start
    for mention in known:
        gaps.append((position, mention.start))
        position = max(position, mention.end)
    gaps.append((position, end))
    rests = []
    for number, (first, last) in enumerate(gaps):
        gap = surface[first - start : last - start]
        before = _JOINT.match(gap)
        after = _JOINT_END.search(gap)
        inner = (first + before.end(), first + after.start()) if before and after else (first, last)
        if inner[0] >= inner[1]:
            continue
        if (number and inner[0] == first) or (number < len(gaps) - 1 and inner[1] == last):
            return [span]
        if _NUMERAL.search(surface[inner[0] - start : inner[1] - start]):
            rests.append(inner)
    return rests


def _unknown(piece: str, slogan: SloganSpan, span: Span, offset: int) -> Unknown:
    start, end = span
    expansion = find_expansion(piece, span)
    groups = expansion.groups if expansion is not None else None
    surface = piece[start:end]
    kind = _kind(slogan) if surface == slogan.surface else classify(surface)
    return Unknown(start + offset, end + offset, surface, kind, groups)


def _kind(slogan: SloganSpan) -> SloganKind:
    """The quoted name of a five-year period is a phrase in the words of the contract."""
    return "phrase" if slogan.kind == "period" else slogan.kind
