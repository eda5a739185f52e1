"""The one exception tree of the core. It knows no HTTP and no command line.

GlossaryError
├── DataError       a curated file cannot be read as a glossary
├── LintRefused     a glossary reads well but breaks a rule, so it is not published
├── InvalidInput    a caller's value is out of range or malformed
├── NotFound        no such term, source or node
├── NoEdition       nothing has been published yet
├── Busy            the service has more work than it accepts at once
└── StorageError    the database cannot be reached or holds what we cannot read
    └── OtherLayout a program with other tables published last
"""

from collections.abc import Sequence


class GlossaryError(Exception):
    """Root of every error that this package raises on purpose."""


class DataError(GlossaryError):
    """A curated file is broken at one place."""

    def __init__(self, file: str, line: int, term: str | None, message: str) -> None:
        """Keep the evidence.

        Args:
            file: path as the curator typed it.
            line: first line of the offending value, counted from 1.
            term: id of the term around it, where one could be read.
            message: what is wrong and what to do.
        """
        self.file, self.line, self.term, self.message = file, line, term, message
        super().__init__(f"{file}:{line}: {term or '-'}: {message}")


class LintRefused(GlossaryError):
    """The glossary has findings; `findings` holds them as printed lines."""

    def __init__(self, findings: Sequence[str]) -> None:
        self.findings = tuple(findings)
        count = len(self.findings)
        first = self.findings[0] if self.findings else ""
        super().__init__(f"refused: {count} lint finding(s), the first: {first}")


class InvalidInput(GlossaryError):
    """A caller's value is unusable; `field` names the parameter."""

    def __init__(self, field: str, message: str) -> None:
        self.field, self.message = field, message
        super().__init__(f"{field}: {message}")


class NotFound(GlossaryError):
    """Nothing of this `kind` (term, source, node) has this `key`."""

    def __init__(self, kind: str, key: str) -> None:
        self.kind, self.key = kind, key
        super().__init__(f"no {kind} with id {key!r}")


class NoEdition(GlossaryError):
    """The database holds no published edition."""

    def __init__(self) -> None:
        super().__init__("no edition has been published yet")


class Busy(GlossaryError):
    """The service refuses work for now; the same call may succeed in `retry_after` seconds."""

    def __init__(self, retry_after: int) -> None:
        self.retry_after = retry_after
        super().__init__(f"busy, try again in {retry_after} s")


class StorageError(GlossaryError):
    """The database cannot be reached, or holds an edition of another layout."""


class OtherLayout(StorageError):
    """The tables are those of another `schema_version`; publishing makes them anew."""
