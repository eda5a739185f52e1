"""Evidence: every quotation stands in its source where it says, and explains what it claims."""

from collections.abc import Iterator, Mapping

from api.glossary.load import Step
from api.glossary.model import Citation, Glossary, Sense, Term
from api.glossary.rules.finding import Finding

RULE = "evidence"


def check(glossary: Glossary, texts: Mapping[str, str]) -> Iterator[Finding]:
    """Yield every quotation that its source does not bear out.

    Args:
        glossary: what is claimed.
        texts: the text of each source by its id.
    """
    for term in glossary.terms:
        for position, sense in enumerate(term.senses):
            steps: tuple[Step, ...] = ("senses", position)
            yield from _shape(term, sense, steps)
            yield from _definition(term, sense, steps, texts)
            for place, citation in enumerate(sense.citations):
                yield from _quote(term, citation, (*steps, "citations", place), texts)
        for place, mention in enumerate(term.mentions):
            yield from _quote(term, mention, ("mentions", place), texts)


def _quote(
    term: Term, citation: Citation, steps: tuple[Step, ...], texts: Mapping[str, str]
) -> Iterator[Finding]:
    text = texts.get(citation.source)
    if text is None:
        yield Finding(term.id, RULE, f"no source is called {citation.source}", steps)
    elif text[citation.start : citation.end] != citation.quote:
        found = text.find(citation.quote)
        hint = f"it begins at {found}" if found >= 0 else "it stands nowhere in it"
        message = f"the quote is not what {citation.source} holds at {citation.start}; {hint}"
        yield Finding(term.id, RULE, message, steps)


def _shape(term: Term, sense: Sense, steps: tuple[Step, ...]) -> Iterator[Finding]:
    """Each basis brings just the evidence that it stands for."""
    quoted = sense.basis in {"footnote", "inline"}
    told = sense.gloss is not None or bool(sense.groups)
    faults = {
        f"basis {sense.basis} needs a definition, word for word": (
            quoted and sense.definition is None
        ),
        f"basis {sense.basis} needs a citation": sense.basis != "background"
        and not sense.citations,
        f"basis {sense.basis} has no definition of the documents; write null": (
            not quoted and sense.definition is not None
        ),
        "basis unexplained explains nothing; write null and no groups": (
            sense.basis == "unexplained" and told
        ),
        "basis background names its authority": (
            sense.basis == "background" and sense.authority is None
        ),
        f"basis {sense.basis} rests on its citation, not on an authority": (
            sense.basis != "background" and sense.authority is not None
        ),
    }
    for message, broken in faults.items():
        if broken:
            yield Finding(term.id, RULE, message, steps)


def _definition(
    term: Term, sense: Sense, steps: tuple[Step, ...], texts: Mapping[str, str]
) -> Iterator[Finding]:
    if sense.definition is None or sense.basis not in {"footnote", "inline"}:
        return
    cited = {citation.source for citation in sense.citations}
    if not any(sense.definition in texts.get(source, "") for source in cited):
        message = "the definition stands in none of the sources that the sense cites"
        yield Finding(term.id, RULE, message, (*steps, "definition"))
