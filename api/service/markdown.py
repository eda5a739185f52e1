"""Writes the answer to a message: each statement with the source that it rests on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final, Literal

from api.glossary import Citation, Group, Sense, Source, TermDocument
from api.service.results import ResolvedTerm, UnknownSlogan
from api.service.telling import grounds, where
from api.text import plain

How = Literal["found", "near", "told"]

_CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_LONG_DEFINITION: Final = 260
_LONG_MEMBER: Final = 40
_MANY_MEMBERS: Final = 12
_LONG_SURFACE: Final = 40
_MANY_UNKNOWN: Final = 6
_NOTHING: Final = "词汇表里没有与这条消息有关的提法。"


@dataclass(frozen=True, slots=True)
class Explained:
    """A term that a message is about, with all that its answer needs.

    Attributes:
        resolved: what is served of it.
        document: the whole term.
        others: terms with ids of the senses that it could be as well.
        asked: the words of the message, where they do not name the term.
        how: how the term answers them: they are a writing of it, they are nearly one, or it tells
            them.
        ambiguous: other terms answer these words equally well.
    """

    resolved: ResolvedTerm
    document: TermDocument
    others: tuple[tuple[TermDocument, str], ...]
    asked: str | None = None
    how: How = "found"
    ambiguous: bool = False


@dataclass(slots=True)
class _Sources:
    """Numbers the sources in the order in which statements name them."""

    known: Mapping[str, Source]
    named: list[str] = field(default_factory=list)

    def mark(self, description: str) -> str:
        if description not in self.named:
            self.named.append(description)
        number = self.named.index(description)
        return _CIRCLED[number] if number < len(_CIRCLED) else f"（出处{number + 1}）"

    def of_sense(self, sense: Sense, mentions: Sequence[Citation]) -> str:
        """The marks of what a sense rests on: its authority, or the documents that are cited."""
        return "".join(self.mark(plain(one)) for one in grounds(sense, mentions, self.known))

    def lines(self) -> list[str]:
        if not self.named:
            return []
        return ["出处：", *(f"- {self.mark(one)} {one}" for one in self.named)]


def render(
    explained: Sequence[Explained],
    unknown: Sequence[UnknownSlogan],
    sources: Mapping[str, Source],
    *,
    more: int = 0,
    longest: int | None,
) -> str:
    """Write the answer.

    Args:
        explained: the terms, the first first.
        unknown: slogans of the message that stand in no entry.
        sources: the documents by id.
        more: terms that are not among them.
        longest: code points that the answer keeps to, or None for all there is to say.
    """
    for terms in range(len(explained), -1, -1):
        for room in (None,) if longest is None else (_LONG_DEFINITION, 120, 60):
            answer = _answer(
                explained[:terms], more + len(explained) - terms, unknown, sources, room
            )
            if longest is None or len(answer) <= longest:
                return answer
    return _NOTHING


def _answer(
    explained: Sequence[Explained],
    left_out: int,
    unknown: Sequence[UnknownSlogan],
    sources: Mapping[str, Source],
    room: int | None,
) -> str:
    known = _Sources(sources)
    blocks = list(_blocks(explained, known, room))
    if left_out:
        blocks.append(f"另有 {left_out} 个提法，篇幅所限未列。")
    said = {one.asked for one in explained if one.how == "near" and not one.resolved.confident}
    unsaid = [one for one in unknown if one.groups or one.surface not in said]
    if unsaid:
        blocks.append("\n".join(_unknown(unsaid, room)))
    if not blocks:
        return _NOTHING
    if known.named:
        blocks.append("\n".join(known.lines()))
    return "\n\n".join(blocks)


def _blocks(explained: Iterable[Explained], known: _Sources, room: int | None) -> Iterator[str]:
    """Write term by term; what leads to several is said once, before the first of them."""
    for (asked, how), group in groupby(explained, key=lambda one: (one.asked, one.how)):
        terms = list(group)
        blocks = ["\n".join(_term(one, known, room)) for one in terms]
        if asked is not None:
            blocks[0] = f"{_lead(asked, how, terms)}\n{blocks[0]}"
        yield from blocks


def _term(one: Explained, known: _Sources, room: int | None) -> Iterator[str]:
    document, resolved = one.document, one.resolved
    head = f"（{plain(document.head)}）" if document.head else ""
    english = f" — {plain(document.en, room)}" if document.en else ""
    yield f"**“{plain(document.label)}”**{head}{english}"
    senses = [sense for sense in document.senses if sense.id == resolved.sense_id]
    for sense in senses or document.senses[:1]:
        yield from _sense(document, sense, known, room)
    if one.others:
        yield f"- 有歧义：文中没有说明是哪一种意思，还可能是以下 {len(one.others)} 种。"
        for other, sense_id in one.others:
            yield from _other(other, sense_id, known)


def _lead(asked: str, how: How, terms: Sequence[Explained]) -> str:
    """Say how the terms that follow answer words that name none of them."""
    words = plain(asked, _LONG_SURFACE)
    sure = all(one.resolved.confident for one in terms)
    several = len(terms) > 1 or any(one.ambiguous for one in terms)
    if how == "told":
        lead = f"讲到“{words}”的{'' if sure else '也许'}是"
    elif how == "near" and not sure:
        lead = f"没有收录“{words}”，相近的{'有' if several else '是'}"
    else:
        lead = f"按“{words}”找到的是"
    if sure:
        return f"{lead}："
    return f"{lead}（{'有歧义，请确认问的是哪一个' if several else '请确认'}）："


def _sense(
    document: TermDocument, sense: Sense, known: _Sources, room: int | None
) -> Iterator[str]:
    mark = known.of_sense(sense, document.mentions)
    where = _where(sense)
    if sense.basis == "unexplained":
        yield f"- 文件使用过这个提法，没有作出解释（{where}）{mark}"
    if sense.definition is not None:
        basis = "文件以外的解释" if sense.basis == "background" else "原文"
        cut = "（节选）" if room is not None and len(sense.definition) > room else ""
        yield f"- {basis}{cut}（{where}）：“{plain(sense.definition, room)}”{mark}"
    if sense.gloss is not None:
        place = "" if sense.definition is not None else f"（{where}）"
        yield f"- 通俗地说{place}：{plain(sense.gloss, room)}（编者据{mark}）"
    for group in sense.groups:
        if group.members:
            yield f"- {_group(group, room)}{mark}"


def _where(sense: Sense) -> str:
    return plain(where(sense))


def _group(group: Group, room: int | None) -> str:
    most, length = (len(group.members), None) if room is None else (_MANY_MEMBERS, _LONG_MEMBER)
    members = [
        plain(member.text, length) + (f"（{plain(member.note, length)}）" if member.note else "")
        for member in group.members[:most]
    ]
    more = f"；共 {len(group.members)} 项" if len(group.members) > most else ""
    name = f"“{plain(group.numeral)}”" + (f"（{plain(group.noun)}）" if group.noun else "")
    examples = "" if group.complete else "（未列全）"
    return f"{name}{examples}：{'；'.join(members)}{more}"


def _other(document: TermDocument, sense_id: str, known: _Sources) -> Iterator[str]:
    for sense in document.senses:
        if sense.id == sense_id:
            mark = known.of_sense(sense, document.mentions)
            words = sense.gloss or sense.definition or "文件没有解释"
            yield f"- 或者是“{plain(document.label)}”（{_where(sense)}）：{plain(words, 60)}{mark}"


def _unknown(unknown: Sequence[UnknownSlogan], room: int | None) -> Iterator[str]:
    most = len(unknown) if room is None else _MANY_UNKNOWN
    for slogan in unknown[:most]:
        listed = [member.text for group in slogan.groups or () for member in group.members]
        members = "；".join(plain(one, _LONG_MEMBER) for one in listed[:_MANY_MEMBERS])
        own = f"，消息自己列出：{members}" if members else ""
        yield f"未收录：“{plain(slogan.surface, _LONG_SURFACE)}”{own}。"
    if len(unknown) > most:
        yield f"另有 {len(unknown) - most} 个未收录的提法。"
