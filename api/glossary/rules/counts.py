"""Counts: each numeral of a label agrees with the members it counts, or says why not."""

from collections.abc import Iterator

from api.glossary.load import Step
from api.glossary.model import Glossary, Group, Term
from api.glossary.rules.finding import Finding
from api.text import numeral_value

RULE = "counts"


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield every group whose numeral, count and members disagree without a note."""
    for term in glossary.terms:
        for position, sense in enumerate(term.senses):
            for place, group in enumerate(sense.groups):
                steps: tuple[Step, ...] = ("senses", position, "groups", place)
                for message in _faults(term, group):
                    yield Finding(term.id, RULE, message, steps)


def _faults(term: Term, group: Group) -> Iterator[str]:
    written = [term.label, *(form.text for form in term.forms)]
    if not any(group.numeral in surface for surface in written):
        yield f"the numeral {group.numeral} stands neither in the label nor in a form"
    if numeral_value(group.numeral) != group.count:
        said = "null" if group.count is None else group.count
        yield f"the numeral {group.numeral} is not {said}"
    if group.note is not None:
        return
    listed = len(group.members)
    if group.complete and group.count is not None and listed != group.count:
        yield f"{group.numeral} has {listed} members; complete them or say why in a note"
    if not group.complete and group.count is not None and listed > group.count:
        yield f"{group.numeral} has {listed} members, more than it counts; say why in a note"
