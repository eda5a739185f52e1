"""The lint: one rule family a module, run in one order, reported with file and line."""

from collections.abc import Iterator, Mapping

from api.glossary.load import Curated
from api.glossary.model import Glossary, Term
from api.glossary.rules import counts, evidence, links, order, overlaps, readings, wording
from api.glossary.rules.finding import Finding

FAMILIES = (order, links, counts, overlaps, readings, wording)


def check(glossary: Glossary, texts: Mapping[str, str]) -> Iterator[Finding]:
    """Yield the findings of every rule family.

    Args:
        glossary: the terms and sources to judge.
        texts: the text of each source by its id.
    """
    for family in FAMILIES:
        yield from family.check(glossary)
    yield from evidence.check(glossary, texts)


def located(findings: Iterator[Finding], curated: Curated[Term]) -> Iterator[str]:
    """Render findings as `file:line: term: rule: what to do`, in the order of the file."""
    index = {term.id: position for position, term in enumerate(curated.values)}
    lines = []
    for finding in findings:
        line = curated.line(index[finding.term], finding.steps)
        text = f"{curated.path}:{line}: {finding.term}: {finding.rule}: {finding.message}"
        lines.append((line, text))
    yield from (text for _, text in sorted(lines))
