"""Editions: the content hash that names a state of the glossary, and what changed between two."""

import hashlib
from dataclasses import dataclass

import orjson

from api.glossary.model import Glossary, Value

SCHEMA_VERSION = 2
"""Layout of what publishing writes; another number makes publishing rebuild."""


@dataclass(frozen=True, slots=True)
class Diff:
    """Term ids that differ between two glossaries, each list sorted."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    retired: tuple[str, ...]


def canonical_json(value: Value) -> bytes:
    """The bytes that stand for a value in a hash: sorted keys, no white space, UTF-8."""
    return orjson.dumps(value.model_dump(mode="json"), option=orjson.OPT_SORT_KEYS)


def edition_id(glossary: Glossary) -> str:
    """First 12 hexadecimal digits of the SHA-256 of the content.

    The order of terms in the file does not count, their content and the sources do.
    """
    digest = hashlib.sha256(f"schema {SCHEMA_VERSION}\n".encode())

    for term in sorted(glossary.terms, key=lambda term: term.id):
        digest.update(canonical_json(term))
        digest.update(b"\n")
    for source in sorted(glossary.sources, key=lambda source: source.id):
        digest.update(canonical_json(source))
        digest.update(b"\n")
    return digest.hexdigest()[:12]


def diff(old: Glossary, new: Glossary) -> Diff:
    """Compare two glossaries term by term."""
    before = {term.id: term for term in old.terms}
    after = {term.id: term for term in new.terms}
    return Diff(
        added=tuple(sorted(after.keys() - before.keys())),
        changed=tuple(sorted(i for i in before.keys() & after.keys() if before[i] != after[i])),
        retired=tuple(sorted(before.keys() - after.keys())),
    )
