"""The counts in docs/data.md, computed from the curated files and written between two markers."""

from collections import Counter
from collections.abc import Iterable, Sequence

from api.glossary import Glossary, Rejected

BEGIN, END = "<!-- counts: begin -->", "<!-- counts: end -->"


def with_counts(page: str, glossary: Glossary, rejected: Sequence[Rejected]) -> str:
    """The page with the part between its markers computed anew.

    Raises:
        ValueError: the page has no markers.
    """
    before, rest = page.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n\n{counts(glossary, rejected)}\n{END}{after}"


def counts(glossary: Glossary, rejected: Sequence[Rejected]) -> str:
    """The tables."""
    terms = glossary.terms
    senses = [sense for term in terms for sense in term.senses]
    links = [link for term in terms for link in term.links]
    ends = {term.id for term in terms if term.links} | {link.to for link in links}
    groups = [group for sense in senses for group in sense.groups]
    explained = [t for t in terms if any(sense.basis != "unexplained" for sense in t.senses)]
    totals = [
        ("terms", len(terms)),
        ("of them explained", len(explained)),
        ("senses", len(senses)),
        ("groups of members", len(groups)),
        ("members", sum(len(group.members) for group in groups)),
        ("forms besides the label", sum(len(term.forms) for term in terms)),
        ("mentions", sum(len(term.mentions) for term in terms)),
        ("links", len(links)),
        ("terms without any link", len(terms) - len(ends)),
        ("rejected", len(rejected)),
    ]
    return "\n".join(
        [
            _table("all", totals),
            _table("terms by kind", _counted(term.kind for term in terms)),
            _table("senses by basis", _counted(sense.basis for sense in senses)),
            _table("senses by place", _counted(sense.place for sense in senses)),
            _table("links by kind", _counted(link.kind for link in links)),
            _sources(glossary),
        ]
    )


def _counted(values: Iterable[str]) -> list[tuple[str, int]]:
    return sorted(Counter(values).items(), key=lambda pair: (-pair[1], pair[0]))


def _table(title: str, rows: Iterable[tuple[str, int]]) -> str:
    lines = [f"| {title} | |", "|---|--:|", *(f"| {name} | {count} |" for name, count in rows)]
    return "\n".join(lines) + "\n"


def _sources(glossary: Glossary) -> str:
    lines = ["| source | terms | mentions | senses cited |", "|---|--:|--:|--:|"]
    for source in glossary.sources:
        mentions = [
            sum(mention.source == source.id for mention in term.mentions) for term in glossary.terms
        ]
        cited = sum(
            any(citation.source == source.id for citation in sense.citations)
            for term in glossary.terms
            for sense in term.senses
        )
        terms = sum(map(bool, mentions))
        lines.append(f"| {source.id} | {terms} | {sum(mentions)} | {cited} |")
    return "\n".join(lines) + "\n"
