"""Drafts from reports, as a curator or a program reads them."""

from collections.abc import Iterator
from dataclasses import dataclass

from api.discover import Draft, Origin, draft, draft_json, draft_yaml, merge
from api.glossary import Glossary

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class DraftedReport:
    """A report and every term that it explains."""

    report: str
    drafts: tuple[Draft, ...]

    @property
    def has_section(self) -> bool:
        """Whether the report holds a glossary section; else only its running text was read."""
        return any(found.how == "glossary" for found in self.drafts)

    def as_json(self) -> Iterator[Json]:
        """The drafts as plain data; offsets are code points of the report."""
        return map(draft_json, self.drafts)

    def as_yaml(self, origin: Origin) -> str:
        """The drafts as entries of the curated file, with what to look at as comments."""
        return draft_yaml(self.report, self.drafts, origin)

    def beside(self, known: Glossary) -> Iterator[Json]:
        """Every draft with what the glossary has of it: new, same, or another sense."""
        for one in merge(self.drafts, known):
            told = {"status": one.status, "term": one.term, "sense": one.sense}
            yield {**told, **draft_json(one.draft)}


def drafted(report: str) -> DraftedReport:
    """Read a report: its glossary section, and what its running text expands."""
    return DraftedReport(report, tuple(draft(report)))
