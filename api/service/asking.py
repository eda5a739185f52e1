"""Reads a message as a question: which stretches of it are asked about, and of what shape."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from api.service.results import UnknownSlogan
from api.text import classify, find_slogans, fold, parse_label, split_label, word_frequency

_SENTENCE: Final = re.compile(r"[^。！？!?\n；;]+")
_CLAUSE: Final = re.compile(r"[^，,]+")
_MARK: Final = re.compile(r"[^\s，、,：:/／…—()（）《》【】“”‘’「」『』\"']+")
# 和 and its like also begin words (和平, 及时); 与 and 及 also stand inside names.
_JOINTS: Final = (
    re.compile(r"以及|还有|或者|还是|以外|[和跟或]"),
    re.compile(r"[与及同]"),
)
LEVELS: Final = len(_JOINTS)
"""How finely `parts` can cut."""

# Read against folded text, in which 一 is 1.
_ASKS: Final = re.compile(
    r"(?:是|指|叫做?|为|谓|算|代表|讲|说|包括|包含|涵盖|有)的?(?:什么|甚么|啥|哪)"
    r"|(?:什么|甚么|啥|哪[个些])(?:是|叫|意思)|意思|含义|涵义|内涵|定义|解释|介绍|说明|讲解"
    r"|讲讲|说说|科普|何谓|何为|理解|全称|由来|出处|来历|区别|关系|1样|1回事|了解"
    r"|呢$|\b(?:what|means?|meaning|explain|define)\b"
)
_WHICH: Final = re.compile(
    r"(?:哪[1几]?[个些种条项句]?|什么|甚么|啥)(?:样的)?"
    r"(?:提法|口号|说法|名词|词语?|概念|缩写|简称|术语|政策|工程|行动)"
    r"|(?:叫做?|称为?|谓之)(?:什么|甚么|啥)$"
)
_NO_LABEL: Final = re.compile("[是的了在由被把我你他她它这那哪吗呢啊吧么啥谁几怎最就也都还很请]")
_CONTINUES_NOT: Final = frozenset("里中上下内外时前后等类版是的了呢吗吧啊呀嘛么和与及跟同或指叫有")
_RENEWED: Final = frozenset("新老旧大小")
_HANZI: Final = re.compile("[\u3400-\u9fff]")
_JOINT_AROUND: Final = re.compile(
    r"^(?:以及|还有|或者|还是|[和跟或与及同])(?!平|谐|时)|(?:以及|还有|或者|还是|[和跟或与及同])$"
)
_COUNT: Final = re.compile(r".{1,3}[个类种项条张]")
# A long message asks at its beginning or at its end.
_BEGINNING: Final = 800
_END: Final = 400
_LONGEST: Final = 40
_LONGEST_BARE: Final = 8
_MOST_HEADS: Final = 3
_WORD: Final = 2


@dataclass(frozen=True, slots=True)
class Thing:
    """A stretch of a message, half-open, and whether the message asks about it."""

    start: int
    end: int
    words: str
    asked: bool


def things(message: str, core_of: Callable[[str], str]) -> tuple[Thing, ...]:
    """Cut a message into the things that it may ask about, between its marks.

    Args:
        message: what a person wrote.
        core_of: gives a folded sentence without what carries the question.
    """
    found: list[Thing] = []
    for offset, sentence in _questions(message):
        core = _core(sentence, core_of)
        asked = core is not None and (_asks(sentence) or _is_bare(sentence))
        first, last = core or (0, len(sentence))
        for piece in _MARK.finditer(sentence, first, last):
            start, end = _core(piece[0], core_of) or (0, len(piece[0]))
            begin = offset + piece.start()
            found.append(Thing(begin + start, begin + end, piece[0][start:end], asked))
    return tuple(found)


def _questions(message: str) -> Iterator[tuple[int, str]]:
    """Give the sentences of a message with their offsets; clauses, where each of some asks."""
    sentences = list(_SENTENCE.finditer(message, 0, _BEGINNING))
    if len(message) > _BEGINNING:
        sentences += _SENTENCE.finditer(message, max(_BEGINNING, len(message) - _END))
    for sentence in sentences:
        clauses = list(_CLAUSE.finditer(message, *sentence.span()))
        if sum(_asks(clause[0]) for clause in clauses) > 1:
            yield from ((clause.start(), clause[0]) for clause in clauses)
        else:
            yield sentence.start(), sentence[0]


def asks_which(message: str) -> bool:
    """Whether a message tells a content and asks for the slogan that says it."""
    return any(_WHICH.search(fold(sentence).text) for _, sentence in _questions(message))


def parts(thing: Thing, level: int) -> tuple[Thing, ...]:
    """Cut a thing at its conjunctions: at level 0 those that seldom stand in a name."""
    cuts = [
        joint.span()
        for joint in _JOINTS[level].finditer(thing.words)
        if not word_frequency(thing.words[joint.end() - 1 : joint.end() + 1])
        or joint.end() == len(thing.words)
    ]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(thing.words)]
    return tuple(
        Thing(thing.start + start, thing.start + end, thing.words[start:end], thing.asked)
        for start, end in zip(starts, ends, strict=True)
        if start < end
    )


def uncovered(thing: Thing, taken: Sequence[tuple[int, int]]) -> Iterator[Thing]:
    """Give what of a thing lies outside of taken spans, which stand in order.

    What adjoins a taken span without a conjunction is not asked about on its own.
    """
    start = thing.start
    for first, last in [*taken, (thing.end, thing.end)]:
        if start < min(first, thing.end):
            rest = _within(thing, start, min(first, thing.end))
            for piece in parts(rest, 0):
                yield from _apart(piece, {one for span in taken for one in span})
        start = max(start, last)


def _apart(piece: Thing, borders: set[int]) -> Iterator[Thing]:
    """A piece without conjunctions at its ends."""
    words = _JOINT_AROUND.sub("", piece.words)
    if words:
        start = piece.start + piece.words.find(words)
        end = start + len(words)
        asked = piece.asked and borders.isdisjoint((start, end))
        yield Thing(start, end, words, asked)


def beyond(thing: Thing, start: int, end: int, others: Sequence[tuple[int, int]]) -> Thing | None:
    """The other thing that is asked about where a name is but a part of it.

    One character more makes another word of it (放管服 and 放管服效), a further numeral with its
    noun another slogan (五免 and 五免一减半).

    Args:
        thing: a stretch of the message.
        start: where the name begins in the message.
        end: where it ends.
        others: where other names stand in it; they are things of their own.
    """
    first = max([thing.start, *(last for _, last in others if last <= start)])
    last = min([thing.end, *(begin for begin, _ in others if begin >= end)])
    if not (thing.asked and thing.start <= start and end <= thing.end):
        return None
    before = thing.words[first - thing.start : start - thing.start]
    after = thing.words[end - thing.start : last - thing.start]
    if before in _RENEWED or _counts(before):
        return _within(thing, first, last)
    if _is_one_more(after) or _counts(after):
        return _within(thing, start, last)
    return None


def _is_one_more(after: str) -> bool:
    return len(after) == 1 and bool(_HANZI.match(after)) and after not in _CONTINUES_NOT


def _within(thing: Thing, start: int, end: int) -> Thing:
    words = thing.words[start - thing.start : end - thing.start]
    return Thing(start, end, words, thing.asked)


def unknown_slogan(thing: Thing) -> UnknownSlogan | None:
    """The slogan that a thing is by its shape, if it is one; the noun that it modifies is none."""
    core = _without_heads(thing.words)
    offset = thing.words.find(core)
    if offset < 0 or not _is_label(core) or (core == thing.words and core.isdecimal()):
        return None
    return _unknown(thing.start + offset, core)


def as_unknown(thing: Thing) -> UnknownSlogan:
    """A thing as a slogan that stands in no entry, whatever its shape."""
    return unknown_slogan(thing) or _unknown(thing.start, thing.words)


def _without_heads(words: str) -> str:
    core = words
    for _ in range(_MOST_HEADS):
        core = split_label(core).core
    # A number alone is the number of what follows it (千万工程), unless it is a code (13710).
    return core if core.isascii() or any(one.noun for one in parse_label(core)) else words


def _unknown(start: int, surface: str) -> UnknownSlogan:
    return UnknownSlogan(
        start=start, end=start + len(surface), surface=surface, kind=classify(surface), groups=None
    )


def _is_label(core: str) -> bool:
    """Whether words are a slogan as if they stood in quotation marks, and no ordinary word."""
    numerals = parse_label(core)
    if len(core) > _LONGEST or _NO_LABEL.search(core) or not numerals:
        return False
    if not core.startswith(numerals[0].numeral):
        return False
    if len(numerals) == 1 and len(core) > _WORD and word_frequency(core):
        return False
    return any(found.surface == core for found in find_slogans(f"“{core}”"))


def _counts(words: str) -> bool:
    """Whether words are a numeral with what it counts, as a further part of a slogan is."""
    numerals = parse_label(words) if 0 < len(words) <= _LONGEST_BARE else ()
    if not numerals or numerals[0].noun is None or _NO_LABEL.search(words):
        return False
    if any(joint.search(words) for joint in _JOINTS):
        return False
    return words.startswith(numerals[0].numeral)


def _is_bare(sentence: str) -> bool:
    """Whether a sentence is but a name, or a list of names: nobody says so without asking."""
    return all(
        len(piece) <= _LONGEST_BARE and not _COUNT.match(piece) and not _NO_LABEL.search(piece)
        for piece in _MARK.findall(sentence)
    )


def _asks(sentence: str) -> bool:
    return _ASKS.search(fold(sentence.lower()).text) is not None


def _core(sentence: str, core_of: Callable[[str], str]) -> tuple[int, int] | None:
    """Where the thing asked about stands in a sentence."""
    folded = fold(sentence)
    core = core_of(sentence)
    first = folded.text.find(core) if core else -1
    if first < 0:
        return None
    start, end = folded.span(first, first + len(core))
    # A part of a noun may be taken for a word that carries the question: 六稳工|作是什么.
    torn = split_label(sentence[start : end + 1]).head and not split_label(sentence[start:end]).head
    return start, end + 1 if torn and end < len(sentence) else end
