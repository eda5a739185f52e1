"""Finds the list of a given length in a definition: many ways to cut, one best score."""

import re
from collections.abc import Iterator
from operator import itemgetter
from typing import Final

from api.text.members.alike import alike
from api.text.members.best import LONG, best_cut, ways
from api.text.numeral import numeral_value
from api.text.pieces.lead import trim_lead
from api.text.pieces.preposed import undone, unpreposed, without_preposition
from api.text.pieces.split import enumerated, sources, split, split_joint
from api.text.pieces.trim import trim

_CLOSING_COUNT: Final = re.compile(
    r"(?P<number>[一二三四五六七八九十两0-9]{1,3})(?:个|大|种|类|项|条|方面|支|张|座|家|级|方|网|区|人|处|所|间|名|件|档|色|层|块|部门|单位)"
)
# With a number before them these make names: 一线, 二级.
_RANKS: Final = "线级楼类号期层环校组部中小区村路"
_ORDER: Final = "一二三四五六七八九十"
_CLAUSES: Final = re.compile("[，；。：]")
_SHORT: Final = 16
# One character each: 水陆空三个维度.
_IN_A_ROW: Final = re.compile(
    "([\u4e00-\u9fff]{3,6})([三四五六3-6])(?:个(?:维度|层面|方面|层级|领域)|级|方|端)"
)
_FEW: Final = 3
_PAIR: Final = 2
_NEAR: Final = 4
_LONGEST_HALF: Final = 12
_QUOTED_HEAD: Final = re.compile(r"“([^“”]{1,12})”[（(].*[）)]", re.DOTALL)
_TOLD: Final = re.compile("(?:^|[，。；])(?:主要)?包括([^，。；]+)。?$")
_STRETCH_END: Final = re.compile("(?:等[^，、。；等“”]{0,14}|这|共|的|[，、“” ])+$")
# 在甲地、乙地建设2个中心: where there are so many.
_PLACES: Final = re.compile(
    "^[^，]*?在([^，]+、[^，]+?)(?:建设|布局|打造|设立|新建|建成|建立|选取)$"
)
_STRETCH_LINK: Final = re.compile("^[^，；。]{0,16}?(?:，|；|。|以及|和|及)")
_QUOTED_LIST: Final = re.compile("“([^“”]*、[^“”]*)”$")


def cut_list(text: str, count: int, noun: str | None, head: str | None = None) -> list[str] | None:
    """Cut a text into exactly `count` pieces, or None where no way of cutting gives that many.

    Without a noun (a list that serves several numerals) the pieces are not trimmed by likeness.
    """
    plain = _plainly(text, count, noun, head)
    if plain is not None:
        return plain or None
    stretches = list(sources(text))
    whole = _whole(stretches, count, noun) if noun and len(noun) > 1 else None
    if whole:
        return trim(whole, count, noun, head)
    best = best_cut(stretches, count, noun, head)
    return quoted_heads(best) if best else None


def _plainly(text: str, count: int, noun: str | None, head: str | None) -> list[str] | None:
    """A list that its numbers or the noun make plain; empty where they show that there is none."""
    characters = _characters(text, count)
    if characters:
        return characters
    numbered = _numbered_nouns(text, count, noun) or enumerated(text)
    if len(numbered) == count:
        return _headings(numbered)
    closing = _closing_of(text, count, noun)
    named = _named_behind(text, closing[1], count, noun) if closing and noun else None
    if closing:
        return trim(named, count, noun, head) if named else closing[0]
    if not noun:
        return None
    pieces = _all_with(text, noun, "；;") if len(noun) > 1 and "、" not in text else None
    if pieces and len(pieces) != count:
        return []
    found = alike(text, count, noun)
    each = _each_with(text, count, noun) if count > _FEW and not found else None
    found = found or each or (_pair_with(text, noun) if count == _PAIR else None)
    return trim(found, count, noun, head) if found else None


def _closing_of(text: str, count: int, noun: str | None) -> tuple[list[str], int] | None:
    """The first list that its number closes; the next where only that counts the noun."""
    closing = closing_list(text, count, noun)
    if not closing or not noun or noun[0] in text[closing[1] - 1 : closing[1] + _NEAR]:
        return closing
    again = closing_list(text, count, noun, start=closing[1])
    return again if again and noun[0] in text[again[1] - 1 : again[1] + _NEAR] else closing


def _characters(text: str, count: int) -> list[str]:
    """水陆空三个维度, 省市县三级: as many characters as the number behind them counts."""
    match = _IN_A_ROW.match(text)
    row = match[1] if match else ""
    one_each = len(row) == len(set(row)) == count == numeral_value(match[2] if match else "零")
    return list(row) if one_each else []


def _numbered_nouns(text: str, count: int, noun: str | None) -> list[str]:
    """一看甲，二看乙，三看丙 under 三看: the pieces, each from the noun behind its number on."""
    if not noun or noun in _RANKS or not 1 < count <= len(_ORDER):
        return []
    if not all(f"{number}{noun}" in text for number in _ORDER[:count]):
        return []
    found = [re.search(f"(?<!第){number}{re.escape(noun)}", text) for number in _ORDER[:count]]
    places = [match.start() for match in found if match]
    if len(places) < count or places != sorted(places):
        return []
    ends = [*places[1:], len(text)]
    return [
        text[place + 1 : end].strip("，；。、 ") for place, end in zip(places, ends, strict=True)
    ]


def _whole(stretches: list[tuple[int, str]], count: int, noun: str) -> list[str] | None:
    """As many clauses as counted that all end, or all begin, with the slogan's noun."""
    for _, source in sorted(stretches, key=itemgetter(0)):
        for separators in ("；;", "，,"):
            pieces = split(source, separators)
            if len(pieces) == count and (
                all(piece.endswith(noun) for piece in pieces)
                or all(piece.startswith(noun) for piece in pieces)
            ):
                return pieces
    return None


def _each_with(text: str, count: int, noun: str) -> list[str] | None:
    """The list of a first clause whose every piece holds the noun: 社区、社团、社工、社会资源."""
    pieces = split(re.split("[，；。]", text, maxsplit=1)[0], "、")
    pieces = [*pieces[:-1], *split_joint(pieces[-1])] if len(pieces) == count - 1 else pieces
    return pieces if len(pieces) == count and all(noun in piece for piece in pieces) else None


def _named_behind(text: str, end: int, count: int, noun: str) -> list[str] | None:
    """The list behind a number whose pieces end with the noun: 在甲、乙2个领域打造甲牌、乙牌."""
    if noun in text[:end]:
        return None
    pieces = split(text[end:].rsplit("，", 1)[-1], "、")
    pieces = [*pieces[:-1], *split_joint(pieces[-1])] if len(pieces) == count - 1 else pieces
    named = len(pieces) == count and all(piece.endswith(noun) for piece in pieces)
    return pieces if named else None


def _pair_with(text: str, noun: str) -> list[str] | None:
    """甲化和乙化深度融合 under 两化: a first clause whose two halves hold the noun once each."""
    halves = split_joint(re.split("[，；。]", text, maxsplit=1)[0])
    if len(halves) != _PAIR or "、" in "".join(halves) or len(halves[0]) > _LONGEST_HALF:
        return None
    first, second = halves
    word = next((first[m.start() :] for m in re.finditer(re.escape(noun), first)), noun)
    noun = word if second.count(word) == 1 else noun
    if (
        len(second) < len(noun)
        or not first.endswith(noun)
        or first.count(noun) + second.count(noun) != _PAIR
    ):
        return None
    return [first, second[: second.find(noun) + len(noun)]]


def _headings(pieces: list[str]) -> list[str]:
    """What names enumerated pieces: their sentences, or clauses of them where most are long."""
    sentences = [re.split(r"[。；]", piece, maxsplit=1)[0] for piece in pieces]
    if sum(len(sentence) <= LONG for sentence in sentences) * 2 > len(pieces):
        return sentences
    return [_first_clauses(sentence) for sentence in sentences]


def _first_clauses(sentence: str) -> str:
    clauses = sentence.split("，")
    return "，".join(clauses[:2]) if len(clauses[0]) < 12 else clauses[0]


def closing_list(
    text: str, count: int, noun: str | None, *, start: int = 0
) -> tuple[list[str], int] | None:
    """A list that its own number closes, 甲、乙、丙3个优势产业, and where that number ends."""
    for match in _CLOSING_COUNT.finditer(text, start):
        if numeral_value(match["number"]) != count or match.start() < start + 2 * count - 1:
            continue
        begin = max(start - 1, *(text.rfind(mark, start, match.start()) for mark in "。；：:"))
        quoted = _QUOTED_LIST.search(text, begin + 1, match.start())
        within = [split(quoted[1], marks) for marks in ("、", "，")] if quoted else []
        for way in (way for pieces in within for way in _closing_ways(pieces, count)):
            return way, match.end()
        stretch = _STRETCH_END.sub("", text[begin + 1 : match.start()])
        if start and begin < start:
            stretch = _STRETCH_LINK.sub("", stretch, count=1)
        stretch = _PLACES.sub(r"\1", stretch)
        closed = _closing_way(stretch, count)
        located = closed is not None and closed[0].startswith("在")
        behind = closing_list(text, count, noun, start=match.end()) if located else None
        if behind:
            return behind
        if closed:
            return undone(unpreposed(trim_lead(without_preposition(closed), noun))), match.end()
    return None


def _closing_way(stretch: str, count: int) -> list[str] | None:
    for source in (stretch, stretch[stretch.rfind("，") + 1 :]):
        for way in _closing_ways(split(source, "、"), count):
            if max(map(len, way)) <= LONG and "，" not in "".join(way[1:]):
                return way
    return None


def summed_list(text: str, count: int, *, start: int = 0) -> tuple[list[str], int] | None:
    """甲、乙2个重点领域，丙、丁、戊3个方面 for 五大行动: lists whose own numbers add up to it.

    With them comes where the last of the numbers ends.
    """
    members: list[str] = []
    place, lists = start, 0
    for match in _CLOSING_COUNT.finditer(text, start):
        number = numeral_value(match["number"])
        if match.start() < place or not number or not 1 < number < count:
            continue
        found = closing_list(text, number, None, start=place)
        if not found or found[1] != match.end():
            continue
        members += found[0]
        place, lists = found[1], lists + 1
        if lists > 1 and len(members) == count:
            return members, place
    return None


def _closing_ways(pieces: list[str], count: int) -> list[list[str]]:
    """The ways to make up the number; of too many pieces the last, from a 的 in the first."""
    found = ways(pieces, count, None)
    for parted in (pieces, [*pieces[:-1], *split_joint(pieces[-1])] if pieces else []):
        if not found and len(parted) > count and "的" in parted[-count]:
            found.append([parted[-count].rsplit("的", 1)[1], *parted[-count + 1 :]])
        begun = trim_lead(parted[-count:], None) if not found and len(parted) > count else []
        if begun and begun[0] != parted[-count] and begun[0].startswith("一"):
            found.append(begun)
    return found


def quoted_heads(pieces: list[str]) -> list[str]:
    """“四员”（…）、“三书”（…）: the members are what the quotation marks hold."""
    heads = [_QUOTED_HEAD.fullmatch(piece) for piece in pieces]
    return [head[1] for head in heads if head] if all(heads) else pieces


def near_list(text: str, count: int, noun: str | None, head: str | None) -> list[str]:
    """A list of one more or one less than counted: sources do disagree with their own numerals."""
    for pieces in _near_ways(text, count, noun):
        return trim(pieces, len(pieces), noun, head)
    for separators in ("；;", "，,", "、") if noun and len(noun) > 1 else ():
        alike = _all_with(text, noun or "", separators)
        if alike:
            return alike
    for size in (count - 1, count + 1):
        found = cut_list(text, size, noun, head) if size > 1 else None
        if found and min(text.count("、"), size) >= size - 2 and max(map(len, found)) <= LONG:
            return found
    return []


def _near_ways(text: str, count: int, noun: str | None) -> Iterator[list[str]]:
    """What is plainly a list: behind 包括, the whole text, or the clause that lists the most."""
    told = _TOLD.search(text)
    pieces = split(told[1], "、") if told else []
    if len(pieces) > _FEW and max(map(len, pieces)) <= LONG:
        yield pieces
    if not re.search("[，；,;]", text.rstrip("。")):
        pieces = split(text, "、")
        if len(pieces) > _PAIR and max(map(len, pieces)) <= _SHORT:
            yield [*pieces[:-1], *split_joint(pieces[-1])]
    pieces = split(max(_CLAUSES.split(text), key=lambda clause: clause.count("、")), "、")
    close = noun and len(pieces) > _FEW and abs(len(pieces) - count) <= _PAIR
    if close and max(map(len, pieces)) <= LONG:
        yield pieces


def _all_with(text: str, noun: str, separators: str) -> list[str] | None:
    """The clauses of a text, three at least, if every one holds the noun: 首次…；首次…."""
    pieces = split(text, separators)
    return pieces if len(pieces) > 2 and all(noun in piece for piece in pieces) else None
