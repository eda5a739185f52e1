"""Drafts from reports, as a curator or a program reads them."""

from collections.abc import Iterator

from api.discover import Origin, draft, draft_json, draft_yaml, merge
from api.glossary import Glossary

Json = dict[str, object]


def drafted(report: str) -> Iterator[Json]:
    """Every term that a report explains, as plain data; offsets are code points of the report."""
    return (draft_json(found) for found in draft(report))


def drafted_yaml(report: str, origin: Origin) -> str:
    """The drafts as entries of the curated file, with what to look at as comments."""
    return draft_yaml(report, draft(report), origin)


def drafted_beside(report: str, known: Glossary) -> Iterator[Json]:
    """Every draft with what the glossary has of it: new, same, or another sense."""
    for one in merge(draft(report), known):
        told = {"status": one.status, "term": one.term, "sense": one.sense}
        yield {**told, **draft_json(one.draft)}
