"""Reading: by id, in pages, by source, and what is said where there is nothing."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import create_engine, make_url, text

from api.errors import StorageError
from api.glossary import Glossary, TermSummary, documents
from api.storage import Storage, TermFilter, open_storage
from bench.generated_glossary import generated_glossary

MakeUrl = Callable[[], str]
EVERYTHING = TermFilter()


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return generated_glossary(130, 1)


@pytest.fixture
def edition(storage: Storage, glossary: Glossary) -> str:
    return storage.publish(glossary, version="1").edition.id


def ids_of(rows: tuple[bytes, ...]) -> list[str]:
    return [TermSummary.model_validate_json(row).id for row in rows]


def pages(storage: Storage, edition: str, chosen: TermFilter, limit: int) -> Iterator[list[str]]:
    after: str | None = None
    while True:
        page = storage.page(edition, chosen, after=after, limit=limit)
        yield ids_of(page.summaries)
        if page.next is None:
            return
        after = page.next


@pytest.mark.parametrize("limit", [1, 50, 65, 130, 131])
def test_the_pages_together_are_the_glossary(
    storage: Storage, edition: str, glossary: Glossary, limit: int
) -> None:
    read = list(pages(storage, edition, EVERYTHING, limit))

    assert [term_id for page in read for term_id in page] == [term.id for term in glossary.terms]
    assert all(len(page) == limit for page in read[:-1])
    assert read[-1] != []


def test_a_filtered_list_has_the_total_of_all_its_pages(
    storage: Storage, edition: str, glossary: Glossary
) -> None:
    chosen = TermFilter(kind="numbered", place="沈阳市", basis="footnote")
    expected = [
        term.id
        for term in glossary.terms
        if (term.senses[0].place, term.senses[0].basis) == ("沈阳市", "footnote")
    ]

    assert [term_id for page in pages(storage, edition, chosen, 4) for term_id in page] == expected
    assert storage.page(edition, chosen, after=None, limit=1).total == len(expected) > 4


def test_a_page_goes_on_after_an_id_that_is_gone(storage: Storage, edition: str) -> None:
    first = storage.page(edition, EVERYTHING, after="0000004-zzz-was-here", limit=1)

    assert ids_of(first.summaries)[0].startswith("0000005-")


@pytest.mark.parametrize("numeral", ["三", "3"])
def test_a_numeral_is_found_as_written_and_as_a_number(
    storage: Storage, edition: str, glossary: Glossary, numeral: str
) -> None:
    expected = sum(term.senses[0].groups[0].numeral == "三" for term in glossary.terms)

    found = storage.page(edition, TermFilter(numeral=numeral), after=None, limit=1)
    assert found.total == expected > 0


def test_ids_without_a_term_are_left_out(
    storage: Storage, edition: str, glossary: Glossary
) -> None:
    ids = [term.id for term in glossary.terms]
    asked = [ids[7], "no-such-term", ids[3], "三保", "nul\0", "half \ud800", ids[7]]

    assert list(storage.documents(edition, asked)) == [ids[7], ids[3]]
    assert list(storage.summaries(edition, asked)) == [ids[7], ids[3]]
    assert [storage.document(edition, name) for name in asked[3:6]] == [None, None, None]
    assert storage.redirect(edition, "nul\0") is None
    assert storage.edges(edition, ["no-such-term", "三保"]) == []


@pytest.mark.parametrize("value", ["", "nul\0", "half \ud800", "长" * 9000, "' OR 1=1 --", "%"])
def test_a_filter_that_nothing_passes_is_an_empty_page(
    storage: Storage, edition: str, value: str
) -> None:
    page = storage.page(edition, TermFilter(member=value), after=None, limit=5)

    assert (page.summaries, page.next, page.total) == ((), None, 0)


def test_more_ids_than_a_statement_takes(storage: Storage, edition: str) -> None:
    missing = [f"missing-{number}" for number in range(40_000)]

    assert storage.documents(edition, missing) == {}


def test_a_source_lists_the_terms_that_cite_it(
    storage: Storage, edition: str, glossary: Glossary
) -> None:
    expected = [
        term.id
        for term in glossary.terms
        if "source-2" in {c.source for c in (*term.mentions, *term.senses[0].citations)}
    ]

    assert storage.sources(edition) == glossary.sources
    assert ids_of(storage.source_terms(edition, "source-2")) == expected
    assert storage.source_terms(edition, "no-such-source") == ()


def test_links_are_walked_from_either_end(storage: Storage, edition: str) -> None:
    every = storage.edges(edition, [term.id for term in storage.terms(edition)])

    assert len(every) == 2 * 129
    assert {(origin, to) for origin, to, _ in every} == {(to, origin) for origin, to, _ in every}


READERS: dict[str, Callable[[Storage, str], object]] = {
    "document": lambda storage, name: storage.document(name, "any"),
    "documents": lambda storage, name: storage.documents(name, ["any"]),
    "summaries": lambda storage, name: storage.summaries(name, ["any"]),
    "redirect": lambda storage, name: storage.redirect(name, "any"),
    "edges": lambda storage, name: storage.edges(name, ["any"]),
    "page": lambda storage, name: storage.page(name, EVERYTHING, after=None, limit=5),
    "sources": lambda storage, name: storage.sources(name),
    "source_terms": lambda storage, name: storage.source_terms(name, "any"),
    "terms": lambda storage, name: list(storage.terms(name)),
    "read": lambda storage, name: storage.read(name),
}


@pytest.mark.parametrize("reader", READERS)
def test_an_edition_that_went_is_not_an_empty_answer(
    storage: Storage, edition: str, reader: str
) -> None:
    with pytest.raises(StorageError, match="edition 000000000000 is not kept"):
        READERS[reader](storage, "000000000000")


def test_a_reader_whose_edition_goes_in_the_middle_is_told(
    storage: Storage, glossary: Glossary
) -> None:
    long = generated_glossary(600, 2)
    name = storage.publish(long, version="1").edition.id
    reading = storage.terms(name)
    next(reading)
    for seed in (3, 4, 5):
        storage.publish(generated_glossary(2, seed), version="1")

    with pytest.raises(StorageError, match="not kept"):
        list(reading)


def test_many_threads_read_while_editions_are_published(
    storage: Storage, edition: str, glossary: Glossary
) -> None:
    served = {d.id: d.model_dump_json().encode() for d in documents(glossary)}

    def read_all(_: int) -> bool:
        whole = all(storage.document(edition, name) == served[name] for name in served)
        page = storage.page(edition, EVERYTHING, after=None, limit=50)
        return whole and page.total == len(served) and storage.current() is not None

    with ThreadPoolExecutor(24) as threads:
        results = [threads.submit(read_all, number) for number in range(48)]
        for seed in (2, 3):
            storage.publish(generated_glossary(50, seed), version="1")
        assert all(result.result() for result in results)


@pytest.mark.postgres
def test_connections_that_the_server_cut_fail_no_request(
    postgres_database: MakeUrl, glossary: Glossary
) -> None:
    url = postgres_database()
    storage = open_storage(url)
    edition = storage.publish(glossary, version="1").edition
    first = glossary.terms[0].id
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"))
    cut = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> :own")

    for ask in (lambda: storage.document(edition.id, first), storage.current):
        assert ask()
        with engine.connect() as connection:
            own = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar()
            mine = text("datname = current_database()")
            assert connection.execute(text(f"{cut} AND {mine}"), {"own": own}).all()
        assert ask()
    engine.dispose()
    storage.close()


@pytest.mark.postgres
def test_a_replica_that_refuses_writes_can_be_served_from(
    postgres_database: MakeUrl, glossary: Glossary
) -> None:
    url = postgres_database()
    storage = open_storage(url)
    edition = storage.publish(glossary, version="1").edition
    storage.close()

    replica = open_storage(url + "&options=-c%20default_transaction_read_only%3Don")
    assert replica.current() == edition
    assert replica.read(edition.id) == glossary
    assert not replica.publish(glossary, version="2").created
    with pytest.raises(StorageError, match="read-only"):
        replica.publish(generated_glossary(3, 9), version="2")
    replica.close()
