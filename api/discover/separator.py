"""Parts an entry of a glossary section into its label and its definition."""

import re
from dataclasses import dataclass, replace
from typing import Final, Literal

from api.discover.link import CLOSE, COPULA, OPEN, behind_quote, links, marks, weak_links
from api.text import has_numeral

Style = Literal[
    "bold", "colon", "dash", "stop", "space", "link", "bracket", "mark", "quote", "copula"
]

SURE_STYLES: Final = ("bold", "colon", "dash", "stop", "space")
WEAK_STYLES: Final = ("bracket", "mark", "quote", "copula")
_LONGEST_LABEL: Final = 70
_LONGEST_PLAIN_LABEL: Final = 40
_LONGEST_HEAD: Final = 12
_BOLD: Final = re.compile(
    r"\s*([“「『]?(?:\*\*|__).{1,70}?)(?:\*\*|__)(?<![”」』】]..(?=[\u4e00-\u9fff]))\s*[：:。，,]?",
    re.DOTALL,
)
_BOLD_CUT: Final = re.compile(r"\s*([^*\n]{2,70}?)\*\*(?!(?:[^*\n]|\*(?!\*))*\*\*)\s*[：:]?")
_STOP_THEN: Final = re.compile(r"。\s*(?:即|指|是指)[：:]\s*")
_PAGE: Final = re.compile(r"\s*[（(]\s*[PpＰ第]\.?\s*\d+\s*页?\s*[）)]$")
_LABEL_COPULA: Final = re.compile("(?:是指|指的是|即指|(?<!成)就是|的含义是?|的意思是?)$")
_BLANK: Final = re.compile(r"[\s*_：:]*(?:[—–－→=＝>|｜]+|-{1,2}(?!\d))?[\s*_：:]*")
_MEASURES: Final = tuple("个年月日号万亿千百余多项家条名人次所座公亩平吨元种类级")
_GAP: Final = re.compile(r"\s+")
_SPOKEN: Final = re.compile("[，。：；]|[”」](?:是指|指|即|包括)")
_QUOTATION: Final = re.compile(
    "“[^“”\n]{1,30}”|「[^「」\n]{1,30}」|『[^『』\n]{1,30}』|‘[^‘’\n]{1,30}’|〝[^〝〞\n]{1,30}〞"
    '|【[^【】\n]{1,30}】|"[^"\n]{1,30}"|＂[^＂\n]{1,30}＂'
)
_BRACKETED: Final = re.compile(
    r"《[^《》\n]{1,30}》|〈[^〈〉\n]{1,30}〉|\[[^\[\]\n]{1,30}\]|［[^［］\n]{1,30}］|〔[^〔〕\n]{1,30}〕"
    r"|`[^`\n]{1,30}`"
)
_QUOTED_LABEL: Final = re.compile(
    rf"[^“”「」『』‘’【】\"，。：:；\n]{{0,20}}(?:{_QUOTATION.pattern})+(?=[^：:”」])"
    rf"|(?:{_BRACKETED.pattern})(?=[^：:”」])"
)
_ONLY_BRACKETS: Final = re.compile(r"\s*[（(](.{4,})[）)][。；;]?\s*", re.DOTALL)
_IN_BRACKETS: Final = re.compile(
    rf"[^（）()，。；：:\n]{{1,40}}{_ONLY_BRACKETS.pattern}", re.DOTALL
)
_TRIMMED: Final = " \t\r*_\u3000\xa0"


@dataclass(frozen=True, slots=True)
class Parted:
    """Label and definition of an entry as offsets into its text; `end` null is the entry's own."""

    label_start: int
    label_end: int
    start: int
    style: Style
    end: int | None = None


def ways_to_part(entry: str) -> list[Parted]:
    """Every way to part an entry, the surest first: one for each style that fits it."""
    found = [_bold(entry), _colon(entry), _stop(entry), _space(entry)]
    link = _link(entry)
    place = next(
        (at for at, other in enumerate(found) if at and link and _is_behind(other, link)),
        len(found),
    )
    found[place:place] = [link]
    found += [_bracket(entry), _mark(entry), _quote(entry), _copula(entry)]
    return [parted for parted in found if parted and _sensible(entry, parted)]


def parts_alone(line: str) -> bool:
    """Tell whether a line holds a label and a definition beyond doubt."""
    ways = ways_to_part(line)
    return bool(ways) and ways[0].style in ("bold", "colon", "dash", "stop", "link", "bracket")


def _is_behind(other: Parted | None, link: Parted) -> bool:
    return other is not None and other.label_end > link.label_end


def _sensible(entry: str, parted: Parted) -> bool:
    label = entry[parted.label_start : parted.label_end]
    if not label.strip(OPEN + CLOSE + " *") or len(label) > _LONGEST_LABEL:
        return False
    return parted.start < len(entry) and not re.search(r"[。；！？\n]", label)


def _made(entry: str, ends: tuple[int, int], start: int, style: Style) -> Parted:
    """Trim the label, skip blanks and the copula before the definition."""
    label_start, label_end = ends
    while label_start < label_end and entry[label_start] in _TRIMMED:
        label_start += 1
    while label_end > label_start and entry[label_end - 1] in _TRIMMED + "：:，,":
        label_end -= 1
    for tail in (_LABEL_COPULA, _PAGE):
        match = tail.search(entry, label_start + 1, label_end)
        if match:
            label_end = match.start()
    blank = _BLANK.match(entry, start)
    start = blank.end() if blank else start
    copula = COPULA.match(entry, start)
    if copula and copula.end() < len(entry):
        start = copula.end()
    return Parted(label_start, label_end, start, style)


def _bold(entry: str) -> Parted | None:
    """**label：**definition, also where the numbering mark took the opening marks."""
    match = _BOLD.match(entry) or _BOLD_CUT.match(entry)
    if not match or "\n" in match[1]:
        return None
    bracket = _ONLY_BRACKETS.fullmatch(entry, match.end())
    if bracket:
        parted = _made(entry, match.span(1), bracket.start(1), "bold")
        return replace(parted, end=bracket.end(1))
    return _made(entry, match.span(1), match.end(), "bold")


def _colon(entry: str) -> Parted | None:
    """The first colon, or dash, that stands outside of quotation marks and brackets."""
    depth = 0
    for place, character in enumerate(entry[: _LONGEST_LABEL + 30]):
        if character in OPEN:
            depth += 1
        elif character in CLOSE:
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
    return depth > 0 and any(mark in entry[place : place + 60] for mark in CLOSE)


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
    """A gap inside of an English name, a quantity or quotation marks parts nothing."""
    if before[-1].isdigit() and after in _MEASURES:
        return False
    if (before[-1].isascii() and after.isascii()) or before[-1] in OPEN or after in CLOSE:
        return False
    return not re.fullmatch(r"[0-9.]+", before.strip())


def _link(entry: str) -> Parted | None:
    """Label, words that mean `means`, definition."""
    for start, end in links(entry, _LONGEST_LABEL):
        return _made(entry, (0, start), end, "link")
    return None


def _bracket(entry: str) -> Parted | None:
    """Label（definition）, with nothing behind it."""
    match = _IN_BRACKETS.fullmatch(entry)
    if not match:
        return None
    parted = _made(entry, (0, match.start(1) - 1), match.start(1), "bracket")
    return replace(parted, end=match.end(1))


def _mark(entry: str) -> Parted | None:
    """Label, a dash or an arrow, definition."""
    for start, end in marks(entry, _LONGEST_PLAIN_LABEL):
        if not _ends_near_quote(entry[:start]):
            break
        return _made(entry, (0, start), end, "mark")
    return None


def _quote(entry: str) -> Parted | None:
    """label“slogan”definition: the closing mark of the last quotation of the label."""
    match = _QUOTED_LABEL.match(entry)
    if not match:
        return None
    if not has_numeral(match[0]) and match[0][0] not in OPEN + '"＂`':
        return None
    end = _end_of_label(match[0])
    return _made(entry, (0, end), behind_quote(entry, end), "quote")


def _end_of_label(quoted: str) -> int:
    """Of “甲”“乙”“甲” the label ends before the repetition, of “甲”“乙”“丙” behind the first."""
    pieces = list(_QUOTATION.finditer(quoted)) or list(_BRACKETED.finditer(quoted))
    seen: set[str] = set()
    for piece in pieces:
        if piece[0] in seen:
            return piece.start()
        seen.add(piece[0])
    return pieces[0].end()


def _copula(entry: str) -> Parted | None:
    for start, end in weak_links(entry, _LONGEST_PLAIN_LABEL):
        if not _ends_near_quote(entry[:start]):
            break
        return _made(entry, (0, start), end, "copula")
    return None


def _ends_near_quote(label: str) -> bool:
    """Behind a quotation a label goes on for a short word at most: “三保”底线."""
    tail = max((match.end() for match in _QUOTATION.finditer(label)), default=None)
    return tail is None or (len(label) - tail <= _LONGEST_HEAD and "、" not in label[tail:])
