"""Compares drafts with a glossary: what is new, what it holds, what means something else."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from api import glossary
from api.discover.model import Draft
from api.text import fold_key

Status = Literal["new", "same", "other sense"]


@dataclass(frozen=True, slots=True)
class Merged:
    """A draft and what the glossary has of it.

    `term` is the id of the entry with the same label or form, null for a new one; `sense` the id
    of the sense that says the same, null for another sense.
    """

    draft: Draft
    status: Status
    term: str | None
    sense: str | None


def merge(drafts: Iterable[Draft], known: glossary.Glossary) -> Iterator[Merged]:
    """Say of every draft whether a glossary lacks it, holds it, or holds another sense of it.

    Labels and forms are compared folded; a sense is the same when it has the same members, or
    the same definition, or one definition holds the other.
    """
    owners: dict[str, list[glossary.Term]] = defaultdict(list)
    for term in known.terms:
        for surface in {term.label, *(form.text for form in term.forms)}:
            owners[fold_key(surface)].append(term)
    for draft in drafts:
        terms = owners.get(fold_key(draft.core)) or owners.get(fold_key(draft.label)) or []
        yield _merged(draft, terms)


def _merged(draft: Draft, terms: list[glossary.Term]) -> Merged:
    for term in terms:
        for sense in term.senses:
            if _says_the_same(draft, sense):
                return Merged(draft, "same", term.id, sense.id)
    if terms:
        return Merged(draft, "other sense", terms[0].id, None)
    return Merged(draft, "new", None, None)


def _says_the_same(draft: Draft, sense: glossary.Sense) -> bool:
    members = {fold_key(member.text) for group in draft.groups for member in group.members}
    known = {fold_key(member.text) for group in sense.groups for member in group.members}
    if members and members == known:
        return True
    if not sense.definition:
        return False
    ours, theirs = fold_key(draft.definition), fold_key(sense.definition)
    return bool(ours) and bool(theirs) and (ours in theirs or theirs in ours)
