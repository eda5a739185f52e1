"""Parts an entry of a glossary section into its label and its definition."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from api.text import has_numeral

Style = Literal["bold", "colon", "dash", "stop", "space", "quote", "copula"]

_LONGEST_LABEL: Final = 70
_LONGEST_PLAIN_LABEL: Final = 40
_OPEN: Final = "“‘「『（(《〈【[〔"
_CLOSE: Final = "”’」』）)》〉】]〕"
_MEANS: Final = r"指(?!标|导|数|挥|定|引|南|尖|示|令|派|纹)"
_COPULA: Final = re.compile(
    r"(?:[：:，,]\s*)?(?:主要是指|主要指的是|主要指|具体是指|具体指|一般是指|通常是指|就是指|是指"
    rf"|指的是|即指|即是|即为|即|就是|{_MEANS})\s*[：:，,]?\s*"
)
_BARE_COPULA: Final = re.compile(rf"主要是指|主要指|具体是指|是指|指的是|即|{_MEANS}|包括")
_LISTING: Final = re.compile("(?:包括|分别是|分别为|指|即)*")
_BOLD: Final = re.compile(r"\s*([“「『]?(?:\*\*|__).{1,70}?)(?:\*\*|__)\s*[：:]?", re.DOTALL)
_BOLD_CUT: Final = re.compile(r"\s*([^*\n]{2,70}?)\*\*\s*[：:]?")
_STOP_THEN: Final = re.compile(r"。\s*(?:即|指|是指)[：:]\s*")
_PAGE: Final = re.compile(r"\s*[（(]\s*[PpＰ第]\.?\s*\d+\s*页?\s*[）)]$")
_BLANK: Final = re.compile(r"[\s*_：:]*")
_GAP: Final = re.compile(r"[ \t\u3000\n]+")
_SPOKEN: Final = re.compile("[，。：；]|[”」](?:是指|指|即|包括)")
_QUOTED_LABEL: Final = re.compile(
    r"[^“”「」，。：:；\n]{0,20}(?:[“「][^“”「」\n]{1,30}[”」])+(?=[^：:”」])"
)
_QUOTATION: Final = re.compile("[“「][^“”「」]*[”」]")


@dataclass(frozen=True, slots=True)
class Parted:
    """Label and definition of an entry as offsets into the entry's text."""

    label_start: int
    label_end: int
    start: int
    style: Style


def ways_to_part(entry: str) -> list[Parted]:
    """Every way to part an entry, the surest first: one for each style that fits it."""
    found = (
        _bold(entry),
        _colon(entry),
        _stop(entry),
        _space(entry),
        _quote(entry),
        _copula(entry),
    )
    return [parted for parted in found if parted and _sensible(entry, parted)]


def _sensible(entry: str, parted: Parted) -> bool:
    label = entry[parted.label_start : parted.label_end]
    if not label.strip(_OPEN + _CLOSE + " *") or len(label) > _LONGEST_LABEL:
        return False
    return parted.start < len(entry) and not re.search(r"[。；！？\n]", label)


def _made(entry: str, ends: tuple[int, int], start: int, style: Style) -> Parted:
    """Trim the label, skip blanks and the copula before the definition."""
    label_start, label_end = ends
    while label_start < label_end and entry[label_start] in " \t*_\u3000":
        label_start += 1
    while label_end > label_start and entry[label_end - 1] in " \t*_\u3000：:":
        label_end -= 1
    page = _PAGE.search(entry, label_start, label_end)
    if page:
        label_end = page.start()
    blank = _BLANK.match(entry, start)
    start = blank.end() if blank else start
    copula = _COPULA.match(entry, start)
    if copula and copula.end() < len(entry):
        start = copula.end()
    return Parted(label_start, label_end, start, style)


def _bold(entry: str) -> Parted | None:
    """**label：**definition, also where the numbering mark took the opening marks."""
    match = _BOLD.match(entry) or _BOLD_CUT.match(entry)
    if not match or "\n" in match[1]:
        return None
    return _made(entry, match.span(1), match.end(), "bold")


def _colon(entry: str) -> Parted | None:
    """The first colon, or dash, that stands outside of quotation marks and brackets."""
    depth = 0
    for place, character in enumerate(entry[: _LONGEST_LABEL + 30]):
        if character in _OPEN:
            depth += 1
        elif character in _CLOSE:
            depth = max(0, depth - 1)
        elif character in "。；\n":
            break
        elif character in "：:" and not _inside(entry, place, depth):
            return _made(entry, (0, place), place + 1, "colon")
        elif place and not depth and entry.startswith("——", place):
            return _made(entry, (0, place), place + 2, "dash")
    return None


def _inside(entry: str, place: int, depth: int) -> bool:
    """A colon in quotation marks that never close is outside of them after all."""
    return depth > 0 and any(mark in entry[place : place + 60] for mark in _CLOSE)


def _stop(entry: str) -> Parted | None:
    """“label”。definition, and label。即：definition."""
    match = _STOP_THEN.search(entry, 0, _LONGEST_LABEL)
    if match:
        return _made(entry, (0, match.start()), match.end(), "stop")
    place = entry.find("。", 0, _LONGEST_PLAIN_LABEL)
    if place < 1 or place + 1 >= len(entry) or _SPOKEN.search(entry, 0, place):
        return None
    return _made(entry, (0, place), place + 1, "stop")


def _space(entry: str) -> Parted | None:
    """Label, a gap, definition: the first gap behind a label that reads as one, or a new line."""
    for match in _GAP.finditer(entry, 0, _LONGEST_PLAIN_LABEL + 2):
        before, after = entry[: match.start()], entry[match.end() : match.end() + 1]
        if _SPOKEN.search(before):
            return None
        if before.strip() and after and _is_gap(before, after):
            return _made(entry, (0, match.start()), match.end(), "space")
    return None


def _is_gap(before: str, after: str) -> bool:
    """A gap inside of an English name or of quotation marks parts nothing."""
    if (before[-1].isascii() and after.isascii()) or before[-1] in _OPEN or after in _CLOSE:
        return False
    return not re.fullmatch(r"[0-9.]+", before.strip())


def _quote(entry: str) -> Parted | None:
    """label“slogan”definition: the closing mark of the last quotation of the label."""
    match = _QUOTED_LABEL.match(entry)
    if not match or not has_numeral(match[0]):
        return None
    end = _end_of_label(match[0])
    listing = _LISTING.match(entry, end)
    return _made(entry, (0, end), listing.end() if listing else end, "quote")


def _end_of_label(quoted: str) -> int:
    """Of “甲”“乙”“甲” the label ends before the repetition, of “甲”“乙”“丙” behind the first."""
    pieces = list(_QUOTATION.finditer(quoted))
    seen: set[str] = set()
    for piece in pieces:
        if piece[0] in seen:
            return piece.start()
        seen.add(piece[0])
    return pieces[0].end()


def _copula(entry: str) -> Parted | None:
    match = _BARE_COPULA.search(entry, 1, _LONGEST_PLAIN_LABEL)
    if not match or "，" in entry[: match.start()]:
        return None
    return _made(entry, (0, match.start()), match.end(), "copula")
