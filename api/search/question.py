"""Reads a query: what is asked about, in which wordings, and the place and year it names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from api.search.carrier import blank_fillers, with_less_taken, without_carrier, without_lead
from api.search.english import without_english
from api.search.place import Places
from api.search.sound import audible, sound_choices
from api.search.spelled import is_kept
from api.text import fold_key

Origin = Literal["whole", "core", "quoted", "part"]

_OPEN: Final = "“\"「『‘'《【〈"
_CLOSE: Final = "”\"」』’'》】〉"
_QUOTED: Final = re.compile(f"[{_OPEN}]([^{_OPEN}{_CLOSE}]{{1,40}})[{_CLOSE}]")
_BREAK: Final = re.compile(
    r"[\s，。；、：？！…—,;:?!()（）]+|(?<=[\u3400-\u9fff])[/\\&|](?=[\u3400-\u9fff])"
)
_LATIN: Final = re.compile("[a-zA-Zａ-ｚＡ-Ｚāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{2}")
_SPACED: Final = re.compile(r"(?<=[0-9A-Za-z*])\s+(?=[0-9A-Za-z*])")
_LISTED: Final = re.compile(r"(?<=[\u3400-\u9fff])\s*[/\\&|]\s*(?=[\u3400-\u9fff])")
_DASHES: Final = "—–－ー─-"
_DASHED: Final = re.compile(f"(?<![0-9A-Za-z{_DASHES}])[{_DASHES}](?![0-9A-Za-z{_DASHES}])")
_ADDED: Final = re.compile(r"(?<=[0-9nx*])[加十](?=[0-9nx*])")
_YEAR: Final = re.compile(
    r"在?(?<![0-9+])((?:19|20)[0-9]{2})(?:年度?(?!底|初|末)[的里中]?|$|(?<=^[0-9]{4})的?(?![0-9+年]))"
)
UNPAIRED: Final = re.compile("[\ud800-\udfff]")
"""Lone halves of a character: JSON may bring them, but no index takes them."""

_LEAST: Final = 2
_MOST: Final = 8
_MOST_PARTS: Final = 3  # longer lists tell the content of one thing, they do not name several
_LONGEST: Final = 400


@dataclass(frozen=True)
class Wanted:
    """One wording of what is asked about."""

    text: str
    key: str
    origin: Origin

    @cached_property
    def sounds(self) -> tuple[str, ...]:
        """How the key may sound."""
        return sound_choices(audible(self.text, self.key))

    @cached_property
    def is_latin(self) -> bool:
        """Whether letters are typed that may be pinyin."""
        return bool(_LATIN.search(self.text))


@dataclass(frozen=True, slots=True)
class Question:
    """A query as it was understood.

    Attributes:
        text: the query without white space around it.
        key: the whole query, folded.
        core: the folded query without carrier phrase, place and year.
        parts: the folded pieces between marks and spaces.
        wanted: wordings of what is asked about, the whole first, each key once.
        longer: wordings with more around them than the core, which may be names as a whole.
        scanned: the folded query with its lone dashes taken for 一, or nothing.
        place, year: context that the query or the caller names.
    """

    text: str
    key: str
    core: str
    parts: tuple[str, ...]
    wanted: tuple[Wanted, ...]
    longer: tuple[Wanted, ...]
    scanned: str
    place: str | None
    year: int | None


def read(query: str, places: Places, *, place: str | None, year: int | None) -> Question:
    """Read a query; the caller's place and year go before those that the query names."""
    text = UNPAIRED.sub(" ", query).strip()[:_LONGEST]
    key = fold_key(text)
    said = [piece for piece in _BREAK.split(without_english(text)) if piece]
    pieces = _telling(said, places)
    folded = [fold_key(piece) for piece in pieces]
    core_key = fold_key(" ".join(pieces))
    core = _quoted_alone(text) or _core(core_key, places)
    parts = tuple(part for part in (without_lead(folded[0]), *folded[1:]) if part) if folded else ()
    return Question(
        text=text,
        key=key,
        core=core or key,
        parts=parts,
        wanted=tuple(_wordings(text, key, core, pieces)),
        longer=tuple(
            Wanted(_raw_of(one, text), one, "core")
            for one in dict.fromkeys(with_less_taken(core_key))
            if one not in (key, core)
        ),
        scanned=fold_key(_DASHED.sub("一", text)) if _DASHED.search(text) else "",
        place=place or places.find(key),
        year=year or _year_of(key, said),
    )


def _quoted_alone(text: str) -> str:
    """Give the key of what is quoted, if all that stands beside it is carrier."""
    match = _QUOTED.search(text)
    if match is None:
        return ""
    beside = f"{text[: match.start()]} {text[match.end() :]}"
    key = fold_key(match[1])
    is_carrier = not blank_fillers(fold_key(without_english(beside))).strip()
    return key if len(key) >= _LEAST and is_carrier else ""


def _wordings(text: str, key: str, core: str, pieces: list[str]) -> list[Wanted]:
    """Give each wording once, the likeliest first."""
    found: dict[str, Wanted] = {}
    for raw, wording, origin in _readings(text, key, core, pieces):
        if wording and wording not in found:
            found[wording] = Wanted(raw, wording, origin)
    kept = list(found.values())[:_MOST]
    return [wanted for wanted in kept if len(wanted.key) > 1 or len(kept) == 1]


def _readings(
    text: str, key: str, core: str, pieces: list[str]
) -> Iterator[tuple[str, str, Origin]]:
    yield text, key, "whole"
    if _SPACED.search(text):
        yield text, fold_key(_SPACED.sub("+", text)), "whole"
    yield text, _ADDED.sub("+", key), "whole"
    if _LISTED.search(text):
        yield text, fold_key(_LISTED.sub("、", text)), "whole"
    if core != key:
        yield _raw_of(core, text), core, "core"
        yield text, _ADDED.sub("+", core), "core"
    for match in _QUOTED.finditer(text):
        yield match[1], fold_key(match[1]), "quoted"
    if 1 < len(pieces) <= _MOST_PARTS:
        for piece in pieces:
            yield piece, without_carrier(fold_key(piece)), "part"


def _raw_of(core: str, text: str) -> str:
    """The stretch of the query that the core came from, as it was written."""
    if not core:
        return text
    kept = [place for place, character in enumerate(text) if is_kept(character)]
    start = fold_key(text).find(core)
    if start < 0 or start + len(core) > len(kept):
        return text
    return text[kept[start] : kept[start + len(core) - 1] + 1]


def _telling(pieces: list[str], places: Places) -> list[str]:
    """Leave out the pieces that are nothing but carrier, place or year, unless all are."""
    if len(pieces) < 2:
        return pieces
    told = [piece for piece in pieces if not _is_context(fold_key(piece), places)]
    return told or pieces


def _is_context(piece: str, places: Places) -> bool:
    rest = piece[places.end_of_first(piece + "  ") :]
    return not blank_fillers(_YEAR.sub("", rest)).strip()


def _core(key: str, places: Places) -> str:
    """Take carrier phrase, place and year off a folded question, in whatever order they stand."""
    core, known = without_carrier(key), ""
    while core != known:
        known = core
        core = without_carrier(_without_year(core[places.end_of_first(core) :]))
        core = core[: places.start_of_last(core)]
    return core


def _without_year(core: str) -> str:
    """Take a year off the beginning or the end, or from within where 年 makes it one."""
    match = _YEAR.search(core)
    if match is None or len(core) - len(match[0]) < _LEAST:
        return core
    return core[: match.start()] + core[match.end() :]


def _year_of(key: str, pieces: list[str]) -> int | None:
    """Give the year that a question or a piece of it names, if there is more than the year."""
    said = (key, *map(fold_key, pieces)) if len(pieces) > 1 else (key,)
    match = next(filter(None, map(_YEAR.search, said)), None)
    return int(match[1]) if match and len(key) > len(match[0]) else None
