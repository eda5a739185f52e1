"""From a term to its rows, and back: nothing is read or written here."""

import hashlib
from collections.abc import Iterator, Sequence

import orjson

from api.glossary import Link, Sense, Source, Term, TermDocument, summary

Values = tuple[object, ...]
"""The values of one row, in the order of its table's columns."""

_KEY_MAX = 80
"""Characters of a value that is indexed as it is."""


def document_of(term: Term, links: tuple[Link, ...]) -> TermDocument:
    """One term as it is served, for those who cannot hold all of them at once."""
    taken = {name: getattr(term, name) for name in TermDocument.model_fields}
    return TermDocument(**(taken | {"links": links}))


def term_row(edition: str, term: Term, document: TermDocument) -> Values:
    """The row that serves a term."""
    written = {
        "links": [link.model_dump(mode="json") for link in term.links],
        "former_ids": term.former_ids,
    }
    return (
        edition,
        term.id,
        summary(document).model_dump_json().encode(),
        orjson.dumps(written),
        document.model_dump_json().encode(),
    )


def term_of(document: bytes, written: bytes) -> Term:
    """The term as a curator wrote it: the document, with this end's links and the former ids."""
    return Term.model_validate({**orjson.loads(document), **orjson.loads(written)})


def facet_rows(edition: str, term: Term) -> Iterator[Values]:
    """What a term can be filtered on, each value once."""
    facets: set[tuple[str, str]] = {("kind", term.kind)}
    facets.update(("source", mention.source) for mention in term.mentions)
    for sense in term.senses:
        facets.update(_sense_facets(sense))
    for name, value in sorted(facets):
        yield edition, name, facet_key(value), term.id


def _sense_facets(sense: Sense) -> Iterator[tuple[str, str]]:
    yield "basis", sense.basis
    yield "place", sense.place
    for citation in sense.citations:
        yield "source", citation.source
    for group in sense.groups:
        yield "numeral", group.numeral
        if group.count is not None:
            yield "numeral", str(group.count)
        for member in group.members:
            yield "member", member.text


def facet_key(value: str) -> str:
    """What stands in the index for a value: itself, or its hash where no index could hold it.

    PostgreSQL takes no key over 2,700 bytes, and neither NUL nor a lone surrogate.
    """
    if len(value) <= _KEY_MAX and value.isprintable():
        return value
    return "sha256:" + hashlib.sha256(value.encode("utf-8", "surrogatepass")).hexdigest()


def link_rows(edition: str, term_id: str, links: Sequence[Link]) -> Iterator[Values]:
    """The links of a term, those that are written elsewhere included."""
    for place, link in enumerate(links):
        yield edition, term_id, place, link.to, link.kind


def redirect_rows(edition: str, term: Term) -> Iterator[Values]:
    """The ids that a term had before."""
    for former in dict.fromkeys(term.former_ids):
        yield edition, former, term.id


def source_rows(edition: str, sources: Sequence[Source]) -> Iterator[Values]:
    """The sources, in the order of the manifest."""
    for position, source in enumerate(sources):
        yield edition, position, source.id, source.model_dump_json().encode()
