"""Makes queries that nobody has tuned to, of every group, from the glossary itself; seeded."""

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from api.glossary import Term
from api.text import fold_key, initials, is_han, look_alikes, near_sounds, syllables, to_traditional
from bench.lookup_queries import Query, names

NUMERALS = frozenset("零一二三四五六七八九两十百千万")
DIGITS = str.maketrans("一二三四五六七八九两", "1234567892")
QUESTIONS = (
    "{}是什么意思",
    "请问{}指的是啥",
    "什么叫{}",
    "能解释一下{}吗",
    "今年的报告里提到{}，具体指什么",
    "what does {} mean?",
    "谁来说说{}",
    "{}由谁负责",
    "领导让我写{}的材料，先搞懂它是什么",
)
QUANTITIES = ("{}年", "{}个项目", "{}亿元", "第{}届", "{}人", "{}平方公里", "{}户居民")


def held_back(terms: Sequence[Term], seed: int, each: int = 100) -> list[Query]:
    """Give about `each` queries of every group, and three times as many that deserve silence."""
    dice = random.Random(seed)
    held: defaultdict[str, set[str]] = defaultdict(set)
    for term in terms:
        for name in names(term):
            held[fold_key(name)].add(term.id)
    found: list[Query] = []
    for group, make in GROUPS.items():
        for term in dice.sample(list(terms), len(terms)):
            q = make(term, dice)
            if q and _fair(q, group, term, held):
                found.append(Query(q, group, _right(q, group, term, terms)))
            if sum(query.group == group for query in found) >= each:
                break
    found.extend(Query(q, "quiet", ()) for q in _quiet(dice, 3 * each) if fold_key(q) not in held)
    return found


def _fair(q: str, group: str, term: Term, held: Mapping[str, set[str]]) -> bool:
    """A distorted name that is another term's name asks for that one."""
    return held.get(fold_key(q), {term.id}) == {term.id} and (
        group in ("exact", "punct", "numeral", "script") or fold_key(q) not in held
    )


def _right(q: str, group: str, term: Term, terms: Sequence[Term]) -> tuple[frozenset[str], ...]:
    right = [term]
    if group == "prefix":
        right += [one for one in terms if any(fold_key(q) in fold_key(n) for n in names(one))]
    if group == "initials":
        right += [one for one in terms if any(initials(n) == q.lower() for n in names(one))]
    if group == "content":
        pieces = q.split(" ")
        right += [one for one in terms if all(piece in _told(one) for piece in pieces)]
    return tuple(frozenset(map(fold_key, names(one))) for one in right)


def _exact(term: Term, dice: random.Random) -> str:
    return dice.choice(names(term))


def _punct(term: Term, dice: random.Random) -> str:
    label = term.label
    return dice.choice((" ".join(label), f"《{label}》", label.replace("、", ""), f"{label}？"))


def _numeral(term: Term, _dice: random.Random) -> str | None:
    label = term.label
    return label.translate(DIGITS) if term.kind == "numbered" and "十" not in label else None


def _script(term: Term, dice: random.Random) -> str | None:
    return dice.choice(to_traditional(term.label)) if _hanzi(term.label) > 1 else None


def _pinyin(term: Term, dice: random.Random) -> str | None:
    return dice.choice(("", " ")).join(syllables(term.label)) if _hanzi(term.label) > 1 else None


def _initials(term: Term, _dice: random.Random) -> str | None:
    return initials(term.label) if 4 <= _hanzi(term.label) == len(term.label) <= 9 else None


def _homophone(term: Term, dice: random.Random) -> str | None:
    return _replaced(term.label, _same_sound, dice)


def _shape(term: Term, dice: random.Random) -> str | None:
    return _replaced(term.label, lambda character: sorted(look_alikes(character)), dice)


def _edit(term: Term, dice: random.Random) -> str | None:
    label = term.label
    if len(label) < 5:
        return None
    place = dice.randrange(1, len(label) - 1)
    if label[place] in NUMERALS or not is_han(label[place]):
        return None
    wrong = dice.choice(("", label[place] * 2, dice.choice(_common())))
    return label[:place] + wrong + label[place + 1 :]


def _question(term: Term, dice: random.Random) -> str:
    return dice.choice(QUESTIONS).format(dice.choice(names(term)))


def _prefix(term: Term, dice: random.Random) -> str | None:
    label = term.label
    return label[: dice.randrange(2, len(label) - 1)].strip("、+") if len(label) > 4 else None


def _content(term: Term, dice: random.Random) -> str | None:
    members = [m.text for sense in term.senses for group in sense.groups for m in group.members]
    members = [text for text in members if 2 <= len(text) <= 12]
    return " ".join(dice.sample(members, 2)) if len(members) > 1 else None


GROUPS: Mapping[str, Callable[[Term, random.Random], str | None]] = {
    "exact": _exact,
    "punct": _punct,
    "numeral": _numeral,
    "script": _script,
    "pinyin": _pinyin,
    "initials": _initials,
    "homophone": _homophone,
    "shape": _shape,
    "edit": _edit,
    "question": _question,
    "prefix": _prefix,
    "content": _content,
}


def _quiet(dice: random.Random, count: int) -> Iterator[str]:
    """Ordinary words, many of them with numerals; quantities."""
    words = _dictionary()
    numbered = [word for word in words if word[0] in NUMERALS]
    for _ in range(count // 3):
        yield dice.choice(words)
        yield dice.choice(numbered)
        yield dice.choice(QUANTITIES).format(dice.randrange(1, 400))


def _replaced(
    label: str, others: Callable[[str], Sequence[str]], dice: random.Random
) -> str | None:
    """Put another character in the place of one that is no numeral; labels of three or more."""
    places = [
        place
        for place, character in enumerate(label)
        if is_han(character) and character not in NUMERALS and others(character)
    ]
    if len(label) < 3 or not places:
        return None
    place = dice.choice(places)
    return label[:place] + dice.choice(others(label[place])) + label[place + 1 :]


def _same_sound(character: str) -> list[str]:
    return [one for one in _by_sound()[near_sounds(syllables(character)[0])] if one != character]


@cache
def _by_sound() -> Mapping[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for character in _common():
        found[near_sounds(syllables(character)[0])].append(character)
    return found


@cache
def _common() -> str:
    """The hanzi of GB 2312's first level, which are the common ones."""
    cells = bytes(
        part for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF) for part in (row, cell)
    )
    return cells.decode("gb2312", errors="ignore")


@cache
def _dictionary() -> list[str]:
    text = files("jieba").joinpath("dict.txt").read_text(encoding="utf-8")
    rows = (line.split(" ") for line in text.splitlines())
    return [row[0] for row in rows if int(row[1]) > 20 and re.fullmatch("[一-鿿]{2,6}", row[0])]


@cache
def _told_by_id() -> dict[str, str]:
    return {}


def _told(term: Term) -> str:
    known = _told_by_id()
    if term.id not in known:
        known[term.id] = "".join(
            [sense.definition or "" for sense in term.senses]
            + [m.text for sense in term.senses for group in sense.groups for m in group.members]
        )
    return known[term.id]


def _hanzi(text: str) -> int:
    return sum(map(is_han, text))
