from collections.abc import Iterable
from typing import Any

import pytest

from api.glossary import Glossary, TermDocument, documents
from api.service import Service, Snapshot
from tests.graphql.asker import Asker, face

TERM = """query ($id: ID!) { term(id: $id) {
  id label head kind pinyin en forms { text kind }
  senses { id basis place period { from to } definition gloss authority { title body date }
    groups { numeral count noun complete note members { text note } }
    citations { source { id } quote start end } }
  links { to label kind note } mentions { source { id } quote start end } } }"""


def as_on_the_wire(term: TermDocument) -> dict[str, Any]:
    """What REST answers, with a citation's source as an object."""
    wire = term.model_dump(mode="json", by_alias=True)
    for citation in [*wire["mentions"], *(c for s in wire["senses"] for c in s["citations"])]:
        citation["source"] = {"id": citation["source"]}
    return wire


def test_every_term_is_answered_as_it_was_published(ask: Asker, tiny_glossary: Glossary) -> None:
    for term in documents(tiny_glossary):
        assert ask.data(TERM, id=term.id)["term"] == as_on_the_wire(term)


def test_a_term_is_the_same_when_it_is_asked_for_again(ask: Asker) -> None:
    assert ask.data(TERM, id="san-bao") == ask.data(TERM, id="san-bao")


def test_a_term_shows_its_line_too(ask: Asker, tiny_service: Service) -> None:
    line = "id label head kind en definition basis url"
    shown = ask.data(f'{{ term(id: "1-6-5-n") {{ {line} }} }}')["term"]
    assert shown == tiny_service.snapshot().summary("1-6-5-n").model_dump()


@pytest.mark.parametrize("term_id", ["nothing-here", "", "三保", "san-bao\0", "a" * 9999])
def test_an_id_of_no_term_is_null_without_an_error(ask: Asker, term_id: str) -> None:
    assert ask.data(TERM, id=term_id) == {"term": None}


def test_a_former_id_leads_to_the_term_that_it_became(ask: Asker) -> None:
    assert ask.data('{ term(id: "1-6-5") { id } }') == {"term": {"id": "1-6-5-n"}}


def test_a_link_a_citation_and_a_source_can_be_followed(ask: Asker) -> None:
    data = ask.data(
        """{ term(id: "wu-she") {
            links { to term { id links { kind term { label } } } }
            mentions { source { title terms(first: 1) { totalCount edges { node { pinyin } } } } }
        } }"""
    )
    link = data["term"]["links"][0]
    assert link["term"]["id"] == link["to"] == "liang-lin"
    assert {"kind": "narrower", "term": {"label": "五社"}} in link["term"]["links"]
    source = data["term"]["mentions"][0]["source"]
    assert source["title"] == "清河镇政府工作报告"
    assert source["terms"]["totalCount"] > 1
    assert source["terms"]["edges"][0]["node"]["pinyin"]


@pytest.mark.parametrize(
    ("node_id", "expected"),
    [
        ("san-bao", {"__typename": "Term", "id": "san-bao", "label": "三保"}),
        ("san-bao.1", {"__typename": "Sense", "id": "san-bao.1", "place": "清河镇"}),
        ("qinghe-report-2024", {"__typename": "Source", "id": "qinghe-report-2024"}),
        ("san-bao.9", None),
        ("nothing.1", None),
        ("nothing", None),
    ],
)
def test_a_node_is_whatever_has_the_id(
    ask: Asker, node_id: str, expected: dict[str, str] | None
) -> None:
    query = """query ($id: ID!) { node(id: $id) {
        __typename id ... on Term { label } ... on Sense { place } } }"""
    assert ask.data(query, id=node_id)["node"] == expected


PAGE = """query ($first: Int!, $after: String, $filter: TermsFilter) {
  terms(first: $first, after: $after, filter: $filter) { totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { id senses { id } } } } }"""


def pages(ask: Asker, first: int) -> Iterable[dict[str, Any]]:
    after = None
    while True:
        page = ask.data(PAGE, first=first, after=after)["terms"]
        yield page
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


@pytest.mark.parametrize("first", [1, 5, 12, 200])
def test_pages_hold_every_term_once(ask: Asker, tiny_glossary: Glossary, first: int) -> None:
    found = [edge for page in pages(ask, first) for edge in page["edges"]]
    expected = {term.id: [sense.id for sense in term.senses] for term in tiny_glossary.terms}
    assert [edge["node"]["id"] for edge in found] == sorted(expected)
    assert {
        edge["node"]["id"]: [sense["id"] for sense in edge["node"]["senses"]] for edge in found
    } == expected


def test_a_page_says_where_it_lies(ask: Asker) -> None:
    start, middle, *_ = pages(ask, 5)
    assert not start["pageInfo"]["hasPreviousPage"]
    assert middle["pageInfo"]["hasPreviousPage"]
    assert middle["pageInfo"]["startCursor"] == middle["edges"][0]["cursor"]
    assert middle["pageInfo"]["endCursor"] == middle["edges"][-1]["cursor"]
    assert middle["totalCount"] == 12


def test_any_edge_can_be_continued_after(ask: Asker) -> None:
    (page,) = pages(ask, 200)
    after = ask.data(PAGE, first=200, after=page["edges"][6]["cursor"])["terms"]
    assert after["edges"] == page["edges"][7:]


def test_an_empty_page_has_no_cursors(ask: Asker) -> None:
    page = ask.data(PAGE, first=5, filter={"member": "没有"})["terms"]
    assert page == {
        "totalCount": 0,
        "edges": [],
        "pageInfo": {
            "hasNextPage": False,
            "hasPreviousPage": False,
            "startCursor": None,
            "endCursor": None,
        },
    }


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({"kind": "chain"}, ["yi-jie-yi-he"]),
        ({"basis": "unexplained"}, ["1-6", "shou-dian-jing-ji"]),
        ({"place": "临山镇"}, ["san-ling-fu-wu"]),
        ({"member": "保工资"}, ["san-bao"]),
        ({"numeral": "6"}, ["1-6-5-n"]),
        ({"source": "linshan-plan-2021"}, ["liang-lin", "san-ling-fu-wu"]),
        ({"source": "linshan-plan-2021", "place": "临山镇"}, ["san-ling-fu-wu"]),
    ],
)
def test_a_filter_narrows_the_list(ask: Asker, chosen: dict[str, str], expected: list[str]) -> None:
    page = ask.data(PAGE, first=50, filter=chosen)["terms"]
    assert [edge["node"]["id"] for edge in page["edges"]] == expected


@pytest.mark.parametrize(
    ("variables", "field"),
    [
        ({"first": 0}, "first"),
        ({"first": 201}, "first"),
        ({"first": 5, "after": "nonsense"}, "after"),
        ({"first": 5, "filter": {"member": ""}}, "filter.member"),
        ({"first": 5, "filter": {"place": "清\0河"}}, "filter.place"),
        ({"first": 5, "filter": {"source": "x" * 401}}, "filter.source"),
    ],
)
def test_a_value_out_of_range_names_its_field(
    ask: Asker, variables: dict[str, Any], field: str
) -> None:
    error = ask.error(PAGE, **variables)
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "field": field}


class Counting(Snapshot):
    """A snapshot that counts how often it is read."""

    def __init__(self, other: Snapshot) -> None:
        super().__init__(other.edition, other._storage, other._search, other._annotator)
        self.reads: list[list[str]] = []

    def terms_by_ids(self, ids: Iterable[str]) -> dict[str, TermDocument]:
        self.reads.append(sorted(ids))
        return super().terms_by_ids(ids)


def test_the_terms_of_a_list_are_read_at_once(tiny_service: Service) -> None:
    snapshot = Counting(tiny_service.snapshot())
    ask = Asker(face(lambda: snapshot))
    query = "{ terms { edges { node { links { term { senses { id } } } } } } }"
    ask.data(query)
    assert len(snapshot.reads) == 1
    assert len(snapshot.reads[0]) == 12
    ask.data(query)
    assert len(snapshot.reads) == 1


def test_what_a_line_holds_is_read_without_the_term(tiny_service: Service) -> None:
    snapshot = Counting(tiny_service.snapshot())
    Asker(face(lambda: snapshot)).data("{ terms { edges { node { label definition basis } } } }")
    assert snapshot.reads == []
