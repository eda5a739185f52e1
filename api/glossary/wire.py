"""How a term is served: the wire JSON of the contract, made once per edition.

Links are written on one of their ends and served from both; a summary is what lists carry.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pydantic import Field

from api.glossary.model import (
    Basis,
    Citation,
    Form,
    Glossary,
    Kind,
    Link,
    LinkKind,
    Sense,
    Slug,
    Surface,
    Term,
    Text,
    Value,
    WrittenLink,
)

INVERSE: Mapping[WrittenLink, LinkKind] = {
    "variant_of": "variant_of",
    "part_of": "has_part",
    "broader": "narrower",
    "related": "related",
    "contrast": "contrast",
    "replaces": "replaced_by",
}


class TermSummary(Value):
    """A term in one line, as lists, matches and mentions carry it."""

    id: Slug
    label: Surface
    head: Surface | None
    kind: Kind
    en: Text | None
    definition: Text | None = Field(
        description="Verbatim definition of the first sense that has one, else null."
    )
    basis: Basis
    url: str


class TermDocument(Value):
    """A term as it is served."""

    id: Slug
    label: Surface
    head: Surface | None
    kind: Kind
    forms: tuple[Form, ...]
    pinyin: Surface
    en: Text | None
    senses: tuple[Sense, ...]
    links: tuple[Link, ...]
    mentions: tuple[Citation, ...]


def summary(term: Term | TermDocument) -> TermSummary:
    """Cut a term to one line.

    The basis and the definition are those of the first sense that is explained, since a reader of
    a list wants to know whether, and on what ground, anything is known.
    """
    explained = [sense for sense in term.senses if sense.basis != "unexplained"]
    shown = explained[0] if explained else term.senses[0]
    return TermSummary(
        id=term.id,
        label=term.label,
        head=term.head,
        kind=term.kind,
        en=term.en,
        definition=shown.definition,
        basis=shown.basis,
        url=f"/v1/terms/{term.id}",
    )


def served_links(terms: Iterable[Term]) -> dict[str, tuple[Link, ...]]:
    """Links of every term from both ends, in the order of the file, written ones first."""
    terms = list(terms)
    labels = {term.id: term.label for term in terms}
    outgoing: defaultdict[str, list[Link]] = defaultdict(list)
    incoming: defaultdict[str, list[Link]] = defaultdict(list)
    for term in terms:
        for link in term.links:
            outgoing[term.id].append(
                Link(to=link.to, label=labels[link.to], kind=link.kind, note=link.note)
            )
            incoming[link.to].append(
                Link(to=term.id, label=term.label, kind=INVERSE[link.kind], note=link.note)
            )
    return {term.id: tuple(outgoing[term.id] + incoming[term.id]) for term in terms}


def documents(glossary: Glossary) -> list[TermDocument]:
    """The wire form of every term, in the order of the glossary.

    Raises:
        KeyError: a link goes to no term; a glossary that passed the lint has none.
    """
    links = served_links(glossary.terms)
    return [
        TermDocument(
            id=term.id,
            label=term.label,
            head=term.head,
            kind=term.kind,
            forms=term.forms,
            pinyin=term.pinyin,
            en=term.en,
            senses=term.senses,
            links=links[term.id],
            mentions=term.mentions,
        )
        for term in glossary.terms
    ]
