"""Ids: unique, in alphabetical order, never reused; sense ids belong to their term."""

from collections.abc import Iterator

from api.glossary.model import Glossary, Term
from api.glossary.rules.finding import Finding

RULE = "order"


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield what is wrong with ids and their order."""
    live = {term.id for term in glossary.terms}
    seen: set[str] = set()
    previous = ""
    for term in glossary.terms:
        if term.id in seen:
            yield Finding(term.id, RULE, "the id stands twice; merge the two entries or rename one")
        elif term.id < previous:
            yield Finding(term.id, RULE, f"stands after {previous}; entries are sorted by id")
        previous = max(previous, term.id)
        seen.add(term.id)
        yield from _former_ids(term, live)
        yield from _sense_ids(term)
    yield from _former_ids_twice(glossary)


def _former_ids(term: Term, live: set[str]) -> Iterator[Finding]:
    for former in term.former_ids:
        if former in live:
            message = f"the former id {former} belongs to a living term; ids are never reused"
            yield Finding(term.id, RULE, message, ("former_ids",))


def _former_ids_twice(glossary: Glossary) -> Iterator[Finding]:
    owners: dict[str, str] = {}
    for term in glossary.terms:
        for former in term.former_ids:
            if former in owners:
                message = f"the former id {former} is claimed by {owners[former]} as well"
                yield Finding(term.id, RULE, message, ("former_ids",))
            owners[former] = term.id


def _sense_ids(term: Term) -> Iterator[Finding]:
    seen: set[str] = set()
    for position, sense in enumerate(term.senses):
        steps = ("senses", position, "id")
        if sense.id.split(".")[0] != term.id:
            yield Finding(term.id, RULE, f"the sense id must begin with {term.id}.", steps)
        if sense.id in seen:
            yield Finding(term.id, RULE, f"the sense id {sense.id} stands twice", steps)
        seen.add(sense.id)
