"""What a curator does to the curated file: compare, compute evidence, begin an entry."""

from api.glossary import (
    Citation,
    Diff,
    Glossary,
    Group,
    Member,
    Period,
    Rejected,
    Sense,
    Source,
    Term,
    diff,
    find_mentions,
    label_id,
    label_pinyin,
    load,
    load_rejected,
    read_list,
    render_term,
    seed_texts,
    terms_schema,
    with_mentions,
    with_offsets,
)
from api.service.publication import CuratedFiles
from api.text import classify, parse_label


def compare(old: CuratedFiles, new: CuratedFiles) -> Diff:
    """What changed between two curated files.

    Raises:
        DataError: one of them cannot be read.
    """
    return diff(load(old.glossary, old.manifest), load(new.glossary, new.manifest))


def glossary_schema() -> dict[str, object]:
    """The JSON Schema of the curated file, for editors."""
    return terms_schema()


def write_evidence(files: CuratedFiles) -> str:
    """The curated file with the offsets of its quotes and its mentions computed anew.

    Raises:
        DataError: the file cannot be read, or a quote stands nowhere in its source.
    """
    sources = read_list(files.manifest, Source).values
    texts = seed_texts(sources, files.seeds)
    content = with_offsets(files.glossary, texts)
    terms = read_list(files.glossary, Term, content=content).values
    rejected = load_rejected(files.rejected) if files.rejected.exists() else ()
    found = find_mentions(Glossary(terms=terms, sources=sources), texts, rejected)
    return with_mentions(content, files.glossary, found)


def skeleton(files: CuratedFiles, label: str) -> str:
    """The YAML of a new entry for a label, with all that a program can fill in.

    Pinyin, kind, the groups that its numerals ask for, and its mentions in the sources are in
    place; what a person must write is left null, and the lint names it.

    Raises:
        DataError: the sources cannot be read.
    """
    sources = read_list(files.manifest, Source).values
    texts = seed_texts(sources, files.seeds)
    term = _bare_term(label, sources)
    rejected: tuple[Rejected, ...] = ()
    mentions = find_mentions(Glossary(terms=(term,), sources=sources), texts, rejected)[term.id]
    return render_term(_with_mentions(term, mentions, sources))


def _bare_term(label: str, sources: tuple[Source, ...]) -> Term:
    term_id = label_id(label)
    groups = tuple(
        Group(
            numeral=numeral.numeral,
            count=numeral.count,
            noun=numeral.noun,
            members=(Member(text="？"),),
            complete=False,
        )
        for numeral in parse_label(label)
    )
    sense = Sense(
        id=f"{term_id}.1",
        basis="inline",
        place=sources[0].place if sources else "全国",
        period=Period(from_=None, to=None),
        definition=None,
        gloss=None,
        groups=groups,
    )
    return Term(
        id=term_id,
        label=label,
        kind=classify(label),
        pinyin=label_pinyin(label),
        senses=(sense,),
    )


def _with_mentions(term: Term, mentions: tuple[Citation, ...], sources: tuple[Source, ...]) -> Term:
    """Put the mentions in, and let the sense begin where and when the first of them stands."""
    if not mentions:
        return term
    first = next(source for source in sources if source.id == mentions[0].source)
    sense = term.senses[0].model_copy(
        update={
            "place": first.place,
            "period": Period(from_=first.date[:4], to=None),
            "citations": mentions[:1],
        }
    )
    return term.model_copy(update={"mentions": mentions, "senses": (sense,)})
