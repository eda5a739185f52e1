"""Overlaps: two terms that may be written alike are told apart by a link between them."""

from collections import defaultdict
from collections.abc import Iterator

from api.glossary.model import Glossary
from api.glossary.rules.finding import Finding
from api.text import fold_key

RULE = "overlaps"


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield each term that shares a folded form with another one that it is not linked to."""
    owners: defaultdict[str, list[str]] = defaultdict(list)
    linked: set[frozenset[str]] = set()
    for term in glossary.terms:
        for surface in dict.fromkeys([term.label, *(form.text for form in term.forms)]):
            key = fold_key(surface)
            if term.id not in owners[key]:
                owners[key].append(term.id)
        linked.update(frozenset({term.id, link.to}) for link in term.links)
    reported: set[frozenset[str]] = set()
    for key, ids in owners.items():
        for other in ids[1:]:
            pair = frozenset({ids[0], other})
            if pair not in linked and pair not in reported:
                reported.add(pair)
                message = f"is written like {ids[0]} ({key}); link the two, contrast or variant_of"
                yield Finding(other, RULE, message)
