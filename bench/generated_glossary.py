"""Whole glossaries of any size, cited, linked and sorted: the same numbers give the same one."""

import random

from api.glossary import (
    Citation,
    Form,
    Glossary,
    Group,
    Member,
    Period,
    Sense,
    Source,
    Term,
    WrittenLinkTo,
)

NUMERALS = {"三": 3, "四": 4, "五": 5, "六": 6, "八": 8, "N": None}
SYLLABLES = "bao ban bu chang cheng di fang fu gong guan hua jian jing lin min qu shi wei xin zhi"
CHARACTERS = "保办补长城地方服公管化建经邻民区实为新治安业产技教能企商生网文物项心园政资"
PLACES = ("沈阳市和平区", "沈阳市", "辽宁省", "全国")


def generated_glossary(count: int, seed: int) -> Glossary:
    """Make `count` terms of one sense each, in the order of their ids, over five sources.

    Each has two forms, a group of three to eight members, a definition of some eighty characters,
    a citation, two mentions, and a link to an earlier term.
    """
    draw = random.Random(seed)
    sources = tuple(_source(number) for number in range(5))
    terms: list[Term] = []
    for number in range(count):
        target = terms[draw.randrange(number)].id if number else None
        terms.append(_term(number, target, draw))
    return Glossary(terms=tuple(terms), sources=sources)


def _term(number: int, target: str | None, draw: random.Random) -> Term:
    spelled = [draw.choice(SYLLABLES.split()) for _ in range(3)]
    name = f"{number:07d}-{'-'.join(spelled)}"
    numeral, noun = draw.choice(list(NUMERALS)), _words(2, draw)
    members = tuple(Member(text=_words(4, draw)) for _ in range(NUMERALS[numeral] or 3))
    group = Group(
        numeral=numeral,
        count=NUMERALS[numeral],
        noun=noun,
        members=members,
        complete=NUMERALS[numeral] is not None,
    )
    definition = f"{numeral}{noun}:指" + "、".join(m.text for m in members) + _words(40, draw)
    sense = Sense(
        id=f"{name}.1",
        basis=draw.choice(("footnote", "footnote", "inline")),
        place=draw.choice(PLACES),
        period=Period.model_validate({"from": "2022", "to": None}),
        definition=definition,
        gloss=_words(30, draw),
        groups=(group,),
        citations=(_citation(definition, draw),),
    )
    links = (WrittenLinkTo(to=target, kind="related", note=_words(8, draw)),) if target else ()
    return Term(
        id=name,
        label=numeral + noun + _words(2, draw),
        head=_words(2, draw),
        kind="numbered",
        forms=tuple(Form(text=_words(5, draw), kind="variant") for _ in range(2)),
        pinyin=" ".join(spelled),
        en=f"the {len(members)} of {number}",
        former_ids=(f"old-{name}",) if number % 100 == 0 else (),
        senses=(sense,),
        links=links,
        mentions=tuple(_citation(_words(6, draw), draw) for _ in range(2)),
    )


def _citation(quote: str, draw: random.Random) -> Citation:
    start = draw.randrange(20_000)
    return Citation(
        source=f"source-{draw.randrange(5)}", quote=quote, start=start, end=start + len(quote)
    )


def _source(number: int) -> Source:
    return Source(
        id=f"source-{number}",
        title=f"政府工作报告之{number}",
        issuer="和平区人民政府",
        place=PLACES[0],
        date=f"{2018 + number}-01-05",
        file=f"seeds/{number}.txt",
        sha256=f"{number:064x}",
    )


def _words(length: int, draw: random.Random) -> str:
    return "".join(draw.choices(CHARACTERS, k=length))
