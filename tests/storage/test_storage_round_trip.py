"""What is read is what was published, over glossaries that nobody would write."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from api.glossary import (
    Authority,
    Citation,
    Form,
    Glossary,
    Group,
    Member,
    Period,
    Sense,
    Source,
    Term,
    TermSummary,
    WrittenLinkTo,
    documents,
    summary,
)
from api.storage import Storage, TermFilter

# Any character but lone surrogates, NUL and line breaks among them, and what slogans are made of.
ANY = st.characters(exclude_categories=["Cs"])
HARD = st.sampled_from("三保+“”、。\0\n\t' \"%\\１叁繁𠮷\u2028\ufeff")
texts = st.text(ANY | HARD, min_size=1, max_size=40)
surfaces = texts.map(lambda text: "".join(text.split()) or "三").filter(lambda text: text.strip())
slugs = st.from_regex(r"[a-z0-9]{1,3}(-[a-z0-9]{1,3}){0,2}", fullmatch=True)
dates = st.sampled_from(("2022", "2022-01", "2022-01-05"))
periods = st.fixed_dictionaries({"from": st.none() | dates, "to": st.none() | dates}).map(
    Period.model_validate
)
citations = st.builds(
    Citation, source=slugs, quote=texts, start=st.integers(0, 9), end=st.integers(10, 99)
)
groups = st.builds(
    Group,
    numeral=st.sampled_from(("三", "3", "N", "多", "*", "十五")),
    count=st.none() | st.integers(0, 20),
    noun=st.none() | texts,
    members=st.lists(st.builds(Member, text=texts, note=st.none() | texts), max_size=3).map(tuple),
    complete=st.booleans(),
    note=st.none() | texts,
)


def tuples_of(values: SearchStrategy[object]) -> SearchStrategy[tuple[object, ...]]:
    return st.lists(values, max_size=3).map(tuple)


@st.composite
def senses(draw: DrawFn, sense_id: str) -> Sense:
    return Sense(
        id=sense_id,
        basis=draw(st.sampled_from(("footnote", "inline", "background", "unexplained"))),
        place=draw(st.sampled_from(("全国", "沈阳市和平区")) | texts),
        period=draw(periods),
        definition=draw(st.none() | texts),
        gloss=draw(st.none() | texts),
        groups=draw(st.lists(groups, max_size=2).map(tuple)),
        citations=draw(st.lists(citations, max_size=2).map(tuple)),
        authority=draw(st.none() | st.builds(Authority, title=texts, body=texts, date=dates)),
    )


@st.composite
def terms(draw: DrawFn, name: str, others: list[str], former: list[str]) -> Term:
    count = draw(st.integers(1, 2))
    targets = st.sampled_from(others)
    kinds = st.sampled_from(("variant_of", "part_of", "broader", "related", "contrast", "replaces"))
    links = st.builds(WrittenLinkTo, to=targets, kind=kinds, note=st.none() | texts)
    variants = st.builds(Form, text=surfaces, kind=st.sampled_from(("variant", "damaged")))
    return Term(
        id=name,
        label=draw(surfaces),
        head=draw(st.none() | surfaces),
        kind=draw(st.sampled_from(("numbered", "formula", "chain", "acronym", "phrase"))),
        forms=draw(st.lists(variants, max_size=2).map(tuple)),
        pinyin="san bao",
        en=draw(st.none() | texts),
        former_ids=tuple(former),
        senses=tuple(draw(senses(f"{name}.{number}")) for number in range(1, count + 1)),
        links=draw(st.lists(links, max_size=3).map(tuple)),
        mentions=draw(st.lists(citations, max_size=2).map(tuple)),
    )


@st.composite
def glossaries(draw: DrawFn) -> Glossary:
    names = sorted(draw(st.lists(slugs, min_size=1, max_size=5, unique=True)))
    owners = draw(st.dictionaries(slugs.map(lambda slug: f"was-{slug}"), st.sampled_from(names)))
    former = {
        name: [old for old, owner in owners.items() if owner == name and old not in names]
        for name in names
    }
    sources = st.builds(
        Source,
        id=slugs,
        title=texts,
        issuer=texts,
        place=texts,
        date=dates,
        file=texts,
        sha256=st.just("0" * 64),
        note=st.none() | texts,
    )
    return Glossary(
        terms=tuple(draw(terms(name, names, former[name])) for name in names),
        sources=draw(st.lists(sources, max_size=2).map(tuple)),
    )


# One database takes all the examples, as one database takes all the editions of a year.
over_one_database = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@over_one_database
@given(glossary=glossaries())
def test_what_is_read_is_what_was_published(storage: Storage, glossary: Glossary) -> None:
    edition = storage.publish(glossary, version="1").edition

    assert storage.current() == edition
    assert storage.read(edition.id) == glossary
    assert edition.terms == len(glossary.terms)
    assert edition.senses == sum(len(term.senses) for term in glossary.terms)
    assert edition.sources == len(glossary.sources)


@over_one_database
@given(glossary=glossaries())
def test_what_is_served_are_the_bytes_of_the_wire(storage: Storage, glossary: Glossary) -> None:
    edition = storage.publish(glossary, version="1").edition.id
    served = documents(glossary)
    ids = [document.id for document in served]

    expected = {document.id: document.model_dump_json().encode() for document in served}
    assert storage.documents(edition, ids) == expected
    assert {name: storage.document(edition, name) for name in ids} == expected
    assert storage.summaries(edition, ids) == {
        document.id: summary(document).model_dump_json().encode() for document in served
    }
    assert storage.edges(edition, ids) == [
        (document.id, link.to, link.kind) for document in served for link in document.links
    ]
    for term in glossary.terms:
        assert all(storage.redirect(edition, former) == term.id for former in term.former_ids)


def values_of(term: Term) -> dict[str, set[str]]:
    """What a term can be found by, said again as plainly as can be."""
    groups = [group for sense in term.senses for group in sense.groups]
    cited = [citation for sense in term.senses for citation in sense.citations]
    return {
        "kind": {term.kind},
        "basis": {sense.basis for sense in term.senses},
        "place": {sense.place for sense in term.senses},
        "source": {citation.source for citation in (*cited, *term.mentions)},
        "numeral": {group.numeral for group in groups}
        | {str(group.count) for group in groups if group.count is not None},
        "member": {member.text for group in groups for member in group.members},
    }


def found_by_walking(glossary: Glossary, wanted: dict[str, str]) -> list[str]:
    return [
        term.id
        for term in glossary.terms
        if all(value in values_of(term)[name] for name, value in wanted.items())
    ]


@over_one_database
@given(glossary=glossaries())
def test_filters_agree_with_a_walk_over_all_terms(storage: Storage, glossary: Glossary) -> None:
    edition = storage.publish(glossary, version="1").edition.id
    filters: list[dict[str, str]] = [{}]
    for term in glossary.terms:
        values = values_of(term)
        filters += [{name: value} for name in values for value in values[name]]
        filters.append({name: min(values[name]) for name in values if values[name]})

    for wanted in filters:
        page = storage.page(edition, TermFilter(**wanted), after=None, limit=9)
        shown = [TermSummary.model_validate_json(row).id for row in page.summaries]
        assert shown == found_by_walking(glossary, wanted)
        assert page.total == len(shown)
        assert page.next is None
