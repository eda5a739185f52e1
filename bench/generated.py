"""Makes as many slogan-shaped terms as wanted, from the words of jieba's dictionary; seeded."""

import random
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from api.glossary import Group, Member, Period, Sense, Term
from api.text import syllables

NUMERALS = "一二三四五六七八九十"
HEADS = ("行动", "工程", "体系", "机制", "模式", "工作法", "改革", "计划", "品牌", "专班")


def generated_terms(count: int, seed: int = 1) -> Iterator[Term]:
    """Give `count` terms with labels that differ from one another."""
    dice = random.Random(seed)
    words = _words()
    seen: set[str] = set()
    number = 0
    while number < count:
        chosen = [dice.choice(words) for _ in range(4)]
        label, kind = _label(dice, chosen)
        if label not in seen:
            seen.add(label)
            yield _term(number, label, kind, chosen, dice.choice(HEADS))
            number += 1


def _label(dice: random.Random, words: list[str]) -> tuple[str, str]:
    one, two, three = (dice.choice(NUMERALS) for _ in range(3))
    digits = [str(dice.randrange(1, 13)) for _ in range(3)]
    shapes = (
        (f"{one}{words[0]}", "numbered"),
        (f"{one}个{words[0]}", "numbered"),
        (f"{one}大{words[0]}", "numbered"),
        (f"{one}{words[0][0]}{two}{words[1][0]}{three}{words[2][0]}", "numbered"),
        (f"{one}{words[0]}{two}{words[1]}", "numbered"),
        (f"{one}{words[0]}、{two}{words[1]}、{three}{words[2]}", "chain"),
        ("+".join([*digits, dice.choice("NX")]) + words[0], "formula"),
        (f"{words[0]}+{words[1]}", "formula"),
        (f"{words[0]}{words[1]}", "phrase"),
    )
    return dice.choice(shapes)


def _term(number: int, label: str, kind: str, words: list[str], head: str) -> Term:
    definition = "、".join(words)
    members = tuple(Member.model_construct(text=word, note=None) for word in words)
    group = Group.model_construct(
        numeral="四", count=4, noun=None, members=members, complete=True, note=None
    )
    sense = Sense.model_construct(
        id=f"generated-{number}.1",
        basis="footnote",
        place="全国",
        period=Period.model_construct(from_="2020", to=None),
        definition=definition,
        gloss=None,
        groups=(group,),
        citations=(),
        authority=None,
    )
    pinyin = " ".join(_read(part) for part in label if part not in "、+")
    return Term.model_construct(
        id=f"generated-{number}",
        label=label,
        head=head if number % 2 else None,
        kind=kind,
        forms=(),
        pinyin=pinyin,
        en=None,
        senses=(sense,),
        links=(),
        mentions=(),
        former_ids=(),
    )


@cache
def _read(character: str) -> str:
    return " ".join(syllables(character))


@cache
def _words() -> list[str]:
    text = files("jieba").joinpath("dict.txt").read_text(encoding="utf-8")
    rows = (line.split(" ") for line in text.splitlines())
    return [
        word
        for word, uses, kind in rows
        if int(uses) > 5 and len(word) in (2, 3) and kind[0] in "nva"
    ]
