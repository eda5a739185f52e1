"""What a reader of an annotated text is told of a mention: each statement with its source."""

from collections.abc import Callable, Iterator, Mapping

from api.annotate import Mention, Note
from api.glossary import Sense, Source, TermDocument
from api.service.telling import grounds, where


def note_of(
    hit: Mention, term: Callable[[str], TermDocument], sources: Mapping[str, Source]
) -> Note:
    """The note of a mention: its sense in the document's own words, and what else it may be.

    Args:
        hit: the mention; alternatives are other senses that the text leaves open.
        term: gives a term by its id.
        sources: the documents by id.
    """
    document = term(hit.term_id)
    lines = list(_told(document, hit.sense_id, sources))
    for sense_id in hit.alternatives:
        other = term(sense_id.rsplit(".", 1)[0])
        lines += (f"也可能是“{other.label}”：{one}" for one in _told(other, sense_id, sources))
    return Note(document.label, tuple(lines))


def _told(document: TermDocument, sense_id: str, sources: Mapping[str, Source]) -> Iterator[str]:
    for sense in document.senses:
        if sense.id == sense_id:
            rests = "；".join(grounds(sense, document.mentions, sources))
            yield f"{_statement(sense)} 出处：{rests}。" if rests else _statement(sense)


def _statement(sense: Sense) -> str:
    """The document's words; ours only for what no document of ours explains, and said to be so."""
    if sense.basis == "unexplained":
        return f"文件使用过这个提法，没有作出解释（{where(sense)}）。"
    if sense.definition is None:
        return f"编者的说明，不是文件的原话（{where(sense)}）：{sense.gloss}"
    if sense.basis == "background":
        return f"文件以外的解释（{where(sense)}）：“{sense.definition}”"
    return f"原文（{where(sense)}）：“{sense.definition}”"
