"""Lists the surfaces of a term: what a curator wrote and what follows from it by rule."""

from collections.abc import Iterator, Sequence

from api.glossary import Term, TermDocument
from api.lexicon.entry import FormKind
from api.text import numeral_spellings, to_traditional

Surface = tuple[str, FormKind]

_LINE = "\n"


def surfaces(term: Term | TermDocument) -> list[Surface]:
    """Give every surface of a term but the regional ones, written ones first, each once."""
    found = dict(_written(term))
    for surface, kind in list(found.items()):
        if kind in ("label", "form", "label+head", "form+head"):
            for spelling in sorted(numeral_spellings(surface)):
                found.setdefault(spelling, "numeral")
    return list(found.items())


def _written(term: Term | TermDocument) -> Iterator[Surface]:
    """Later surfaces never replace earlier ones, so the label stays a label."""
    given: dict[str, FormKind] = {term.label: "label"}
    for form in term.forms:
        given.setdefault(form.text, "form")
    yield from given.items()
    if not term.head:
        return
    for text in given:
        if not text.endswith(term.head) and text + term.head not in given:
            yield text + term.head, "label+head" if text == term.label else "form+head"
    if term.head + term.label not in given and not term.label.startswith(term.head):
        yield term.head + term.label, "head+label"


def regional(labels: Sequence[str]) -> list[tuple[str, ...]]:
    """Rewrite many labels in the traditional scripts and words of all regions at once."""
    flat = [label.replace(_LINE, " ") for label in labels]
    columns = [text.split(_LINE) for text in to_traditional(_LINE.join(flat))]
    return list(zip(*columns, strict=True))
