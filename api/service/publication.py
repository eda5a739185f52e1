"""From the curated file to a published edition, or to findings and nothing published."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from api import __version__
from api.errors import DataError, LintRefused
from api.glossary import (
    SCHEMA_VERSION,
    Curated,
    Glossary,
    Source,
    Term,
    check,
    located,
    read_list,
    seed_texts,
    surroundings,
)


@dataclass(frozen=True, slots=True)
class CuratedFiles:
    """Where the curated files lie."""

    glossary: Path
    seeds: Path

    @property
    def manifest(self) -> Path:
        """The list of sources."""
        return self.seeds / "sources.yaml"

    @property
    def rejected(self) -> Path:
        """The list of what was judged to be no term, beside the glossary."""
        return self.glossary.parent / "rejected.yaml"


@dataclass(frozen=True, slots=True)
class Checked:
    """A glossary that was read, with what the lint says of it."""

    glossary: Glossary
    findings: tuple[str, ...]


def read_checked(files: CuratedFiles) -> Checked:
    """Read the curated files and lint them.

    Raises:
        DataError: a file cannot be read as a glossary.
    """
    curated = read_list(files.glossary, Term)
    sources = read_list(files.manifest, Source).values
    glossary = Glossary(terms=curated.values, sources=sources)
    return Checked(glossary, tuple(_findings(glossary, curated, files)))


def read_publishable(files: CuratedFiles) -> Glossary:
    """Read the curated files for publishing, with what stands around the mentions.

    Raises:
        DataError: a file cannot be read as a glossary.
        LintRefused: the glossary has findings.
    """
    checked = read_checked(files)
    if checked.findings:
        raise LintRefused(checked.findings)
    glossary = checked.glossary
    words = surroundings(glossary.terms, seed_texts(glossary.sources, files.seeds))
    return glossary.model_copy(update={"surroundings": words})


def _findings(glossary: Glossary, curated: Curated[Term], files: CuratedFiles) -> Iterator[str]:
    texts = seed_texts(glossary.sources, files.seeds)
    return located(check(glossary, texts), curated)


def digest(files: CuratedFiles) -> str:
    """SHA-256 over the curated files and the sources' hashes: cheap to compare before a start.

    Raises:
        DataError: a file is missing.
    """
    total = hashlib.sha256(f"{__version__} {SCHEMA_VERSION}\n".encode())
    for path in (files.glossary, files.manifest):
        try:
            total.update(hashlib.sha256(path.read_bytes()).digest())
        except OSError as error:
            raise DataError(str(path), 1, None, f"cannot be read: {error.strerror}") from None
    return total.hexdigest()
