"""Cuts a stretch of prose into the pieces of a list, mindful of quotation marks and brackets."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

_OPEN: Final = "“‘「『（(《〈【[〔"
_CLOSE: Final = "”’」』）)》〉】]〕"

# What introduces a list inside a definition.
_TRIGGER: Final = re.compile(
    r"包括有|包括|包含|分别是|分别为|分别指|分别|具体是指|具体是|具体为|主要是指|主要指|主要是|主要为|是指|指的是"
    r"|即|指(?!出|导|标(?!准)|数|挥|定)|为|：|:|——|--|通过|实现|实行|做到|开展|实施|推进|提出|坚持|围绕|形成|打造|建设|构建|建立"
    r"|推行|采取|达到|是"
)
_CLAUSE_END: Final = re.compile("[，；。：\n]")
_CLAUSE: Final = re.compile("[^，；。：\n]+")
_MOST_CLAUSES: Final = 12
# Where the list has ended and its purpose or its place in things is told.
_PURPOSE: Final = re.compile(
    r"[，,](?:是|旨在|主要|通过|全面|确保|逐步|从而|力争|实现|推动|促进|使|让|以(?!.{0,10}为)|改善|解决|提高|提升|保持|满足|多措并举|助力|助推|进一步|为|优先|加快|努力|切实|其中)"
)
# Where the list is told once more in other words, or its members are described.
_OTHERWISE: Final = re.compile("，(?:即(?!时|将|日)|也就是|这(?=[两三四五六七八九十0-9]|是))")
_QUOTED: Final = re.compile(r"[“「『]([^“”「」『』]{5,})[”」』]")
_BRACKETED: Final = re.compile(r"[（(]([^（）()]{5,})[）)]")
_ENUMERATOR: Final = re.compile(
    r"(?:^|(?<=[：:；;，,。、\s]))(?:第[一二三四五六七八九十](?:步[，：]?|[，：])|第?[一二三四五六七八九十]{1,3}(?:是|、|，|要|为|则)|其[一二三四五六七八九十]{1,2}，?"
    r"|[（(][一二三四五六七八九十0-9０-９]{1,3}[）)]|[①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮]|[0-9０-９]{1,2}[.．、)）](?![0-9]))"
)
SEPARATORS: Final = (
    "；;",
    "，,",
    "、",
    "。",
    "，,、",
    "；;，,",
    "；;、",
    "；;，,、",
    "。；;",
    "。；;，,",
    "。；;，,、",
    "—→－",
)
# Not the 与 of 参与, the 及 of 普及, the 和 of 和谐: those are parts of words.
JOINT: Final = re.compile(
    "以及|并且|(?<![谐饱祥缓柔亲])(?<!人民共)(?<!碳中)和(?![谐睦善美气]|解(?!放|决)|平(?:解放|发展|稳定|统一|共处|利用|$))"
    "|(?<![普涉以波遍危触顾])及(?![时格早]|以[上下内外])|(?<![参授给赋])与(?!否|日俱)|暨|或者|(?<!抑)或"
)
_CONJUNCTION: Final = re.compile("[和及与暨或]")
_STRAY: Final = " \t\n\r　，,、；;。.：:"


def sources(text: str) -> Iterator[tuple[int, str]]:
    """The stretches in which a list may stand, each with a rank: 0 the likeliest."""
    yield 0, text
    sentences = [part for part in re.split(r"[。\n]", text) if part.strip()]
    if len(sentences) > 1:
        for place, sentence in enumerate(sentences):
            yield min(1 + place, 4), sentence
    for stretch in (text, *sentences[:6]) if len(sentences) > 1 else (text,):
        for match in list(_TRIGGER.finditer(stretch, stretch.startswith("为")))[:24]:
            rank = 2 if match[0] in _STRONG else 4
            # Behind a list, ，实现 and the like tell what it is good for.
            before = stretch[: match.start()]
            purpose = rank == 4 and before.endswith("，") and "、" in before
            yield rank + purpose, stretch[match.end() :]
    for match in (*list(_PURPOSE.finditer(text, 4))[:5], *list(_OTHERWISE.finditer(text, 4))[:2]):
        yield 1, text[: match.start()]
    for pattern, rank in ((_QUOTED, 3), (_BRACKETED, 4)):
        for match in list(pattern.finditer(text))[:12]:
            yield rank, match[1]
    yield from _clauses(text)


def _clauses(text: str) -> Iterator[tuple[int, str]]:
    """The clauses that list something, the first likelier than those behind it."""
    if not _CLAUSE_END.search(text.rstrip("。")):
        return
    rank = 0
    for match in _CLAUSE.finditer(text):
        purpose = rank and _PURPOSE.match(text, match.start() - 1)
        if "、" in match[0] and not purpose:
            rank += 1
            yield rank, match[0]
        if rank == _MOST_CLAUSES:
            return


_STRONG: Final = frozenset(
    ("包括", "分别是", "分别为", "即", "指", "是指", "：", ":", "具体是", "主要是", "为")
)


def enumerated(text: str) -> list[str]:
    """The pieces behind 一是 … 二是 …, （1） … （2） … or ① …; empty where there are none."""
    marks = list(_ENUMERATOR.finditer(text))
    if len(marks) < 2:
        return []
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    return [tidy(text[mark.end() : end]) for mark, end in zip(marks, ends, strict=True)]


def split(text: str, separators: str) -> list[str]:
    """Split at separators outside of brackets and quotation marks; “甲”“乙” splits between."""
    return list(_split(text, separators))


@lru_cache(512)
def _split(text: str, separators: str) -> list[str]:
    if not _OUTER.search(text):
        parted = [text]
        for separator in separators:
            parted = [part for piece in parted for part in piece.split(separator)]
        return _tidied(parted)
    pieces: list[str] = []
    depth = start = 0
    for mark in _marks(separators).finditer(text):
        if mark[0] in _OPEN:
            depth += 1
        elif mark[0] in _CLOSE:
            depth = max(0, depth - 1)
        elif not depth:
            pieces.append(text[start : mark.start()])
            start = mark.end()
    pieces.append(text[start:])
    parts = [part for piece in pieces for part in _adjacent(piece)]
    return _tidied(parts)


def _tidied(parts: list[str]) -> list[str]:
    """The parts tidied; what begins the first one is no conjunction: 和邦项目、利尔项目."""
    pieces = [piece for piece in map(tidy, parts) if piece]
    first = parts[0].strip(_STRAY)
    if len(pieces) > 1 and first.startswith(("和", "及")) and first.endswith(pieces[0]):
        pieces[0] = first
    return pieces


_OUTER: Final = re.compile(f"[{re.escape(_OPEN + _CLOSE)}]")


@cache
def _marks(separators: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(_OPEN + _CLOSE + separators)}]")


def _adjacent(piece: str) -> list[str]:
    """“甲”“乙”“丙” and 《甲》《乙》 are lists without separators."""
    if _ADJACENT.fullmatch(piece.strip(_STRAY)):
        return re.findall(f"“[^“”]+”|{_BOOK}", piece)
    row = _ROW.fullmatch(piece)
    if row:
        return re.findall("“[^“”]+”", row[1])
    books = _BOOK_ROW.fullmatch(piece)
    return re.findall(_BOOK, books[1]) if books else [piece]


_AND: Final = "(?:和|及|以及|与|、)?"
_BOOK: Final = "《[^《》]+》(?:（[^（）]*）)?"
# Three and more quotations in a row are a list whatever stands around them: 制定了“甲”“乙”“丙”方案.
_ROW: Final = re.compile("[^“”]{0,12}((?:“[^“”]+”){3,})[^“”]{0,12}")
_BOOK_ROW: Final = re.compile(f"[^《》]{{0,24}}((?:{_BOOK}){{3,}})[^《》为]{{0,12}}")
_ADJACENT: Final = re.compile(f"(?:{_AND}“[^“”]+”){{2,}}|(?:{_AND}{_BOOK}){{2,}}")


def split_joint(piece: str) -> list[str]:
    """Split 甲和乙 at the conjunction that leaves the most even halves, outside of brackets."""
    best: list[str] = [piece]
    least = 10_000
    if not _CONJUNCTION.search(piece):
        return best
    for match in JOINT.finditer(piece):
        left, right = piece[: match.start()], piece[match.end() :]
        if len(tidy(left)) < 1 or len(tidy(right)) < 1 or not _balanced(left):
            continue
        unevenness = abs(len(left) - len(right)) - (3 if match[0] in ("和", "以及") else 0)
        if unevenness < least:
            least, best = unevenness, [tidy(left), tidy(right)]
    return best


def _balanced(text: str) -> bool:
    marks = _marks("").findall(text)
    return 2 * sum(mark in _OPEN for mark in marks) == len(marks)


def tidy(piece: str) -> str:
    """Strip stray marks, a leading conjunction and quotation marks around the whole."""
    text = piece.strip(_STRAY)
    if not text or not (text[0] in _TIDIED or text[-1] in "”」』"):
        return text
    for word in _CONJUNCTIONS if text.startswith(_CONJUNCTIONS) else ():
        if (
            text.startswith(word)
            and len(text) > len(word) + 1
            and not text.startswith(_NO_CONJUNCTION)
        ):
            text = text[len(word) :].strip(_STRAY)
            break
    text = _AND_THEN.sub("", text)
    if (
        len(text) > 2
        and text[0] in "“「『"
        and text[-1] in "”」』"
        and not re.search("[“”「」『』]", text[1:-1])
    ):
        text = text[1:-1]
    if text and text[-1] in "”」』" and not re.search("[“「『]", text):
        text = text[:-1]
    if text and text[0] in "“「『" and not re.search("[”」』]", text):
        text = text[1:]
    return text.strip(_STRAY)


def without_lead_on(part: str) -> str:
    """A part without the verb that leads on to the next mark: …；围绕“四个结合”, …。夯实2个基础."""
    return tidy(_LEAD_ON.sub("", part))


_LEAD_ON: Final = re.compile(r"(?<=.)[；。;][^，；。、“”：:]{1,6}$")
_CONJUNCTIONS: Final = ("以及", "和", "及", "并且", "同时", "外加", "再加上", "加上", "还有")
_AND_THEN: Final = re.compile("^并(?=(?:[由与对将按在向从为把]|接受|主动|及时)..)")
_TIDIED: Final = frozenset("以和及并同外再加还“「『")
_NO_CONJUNCTION: Final = (
    "和谐",
    "和平",
    "和美",
    "及时",
    "和睦",
    "和善",
    "及格",
    "和合",
    "和气",
    "同时设",
    "同时施",
    "同时投",
)
