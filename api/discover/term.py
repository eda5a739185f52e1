"""Makes glossary terms of drafts, and writes them as the YAML that a curator goes on with."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from api import glossary
from api.discover.model import Draft
from api.text import Group, classify

_QUOTATION: Final = re.compile("[“「]([^“”「」]+)[”」]")
_LONGEST_LABEL: Final = 100


@dataclass(frozen=True, slots=True)
class Origin:
    """Where drafts come from: the id of the source, the place they speak of, and their year."""

    source: str
    place: str
    year: str


def draft_yaml(report: str, drafts: Sequence[Draft], origin: Origin) -> str:
    """The drafts as entries in the glossary's own layout, their doubts as comments above them.

    English and gloss stay null: they are the curator's. An entry for two terms becomes two.
    """
    entries = []
    for draft, term in draft_terms(report, drafts, origin):
        doubts = "".join(f"# look at: {doubt}\n" for doubt in draft.review)
        entries.append(doubts + glossary.render_term(term))
    return "".join(entries)


def draft_terms(
    report: str, drafts: Sequence[Draft], origin: Origin
) -> Iterator[tuple[Draft, glossary.Term]]:
    """Yield every draft with the term that it makes; ids are unique among them."""
    taken: set[str] = set()
    for whole in drafts:
        for draft in _apart(whole):
            if len(draft.label) > _LONGEST_LABEL:
                continue
            name = _free_id(draft, taken)
            taken.add(name)
            yield draft, _term(report, draft, origin, name)


def _apart(draft: Draft) -> Iterator[Draft]:
    """An entry for several quoted terms, one group each, is a draft for each of them."""
    names = _QUOTATION.findall(draft.printed)
    alone = not re.sub(r"[、，,和及与\s]", "", _QUOTATION.sub("", draft.printed))
    if len(names) < 2 or not alone or len(names) != len(draft.groups):
        yield draft
        return
    for name, group in zip(names, draft.groups, strict=True):
        kind = classify(name)
        yield replace(
            draft, printed=name, label=name, core=name, head=None, kind=kind, groups=(group,)
        )


def _free_id(draft: Draft, taken: set[str]) -> str:
    """The label's id; with the head's behind it, or a number, where that is taken."""
    name = glossary.label_id(draft.core)
    if name in taken and draft.head:
        name = f"{name}-{glossary.label_id(draft.head)}"
    candidate, number = name, 2
    while candidate in taken:
        candidate, number = f"{name}-{number}", number + 1
    return candidate


def _term(report: str, draft: Draft, origin: Origin, name: str) -> glossary.Term:
    start = min(draft.label_start, draft.start)
    end = max(draft.label_end, draft.end)
    citation = glossary.Citation(
        source=origin.source, quote=report[start:end], start=start, end=end
    )
    sense = glossary.Sense(
        id=f"{name}.1",
        basis="footnote" if draft.how == "glossary" else "inline",
        place=origin.place,
        period=glossary.Period(from_=origin.year, to=None),
        definition=draft.definition,
        gloss=None,
        groups=tuple(_group(group) for group in draft.groups if group.numeral),
        citations=(citation,),
    )
    long_form = () if draft.label == draft.core else (glossary.Form(text=draft.label, kind="long"),)
    return glossary.Term(
        id=name,
        label=draft.core,
        head=draft.head,
        kind=draft.kind,
        forms=long_form,
        pinyin=glossary.label_pinyin(draft.core),
        senses=(sense,),
    )


def _group(group: Group) -> glossary.Group:
    return glossary.Group(
        numeral=group.numeral,
        count=group.count,
        noun=group.noun,
        members=tuple(
            glossary.Member(text=member.text, note=member.note) for member in group.members
        ),
        complete=group.complete,
        note=group.note,
    )
