"""What a query may ask for, and that it is refused before it costs anything."""

import pytest
from graphql import get_introspection_query, parse

from api.graphql.cost import cost_of
from api.graphql.schema import executable
from api.service import Service, limits
from tests.graphql.asker import Asker, face

TERM = """fragment Whole on Term {
  id label head kind pinyin en definition basis url forms { text kind }
  senses { id basis place period { from to } definition gloss authority { title body date }
    groups { numeral count noun complete note members { text note } }
    citations { source { id title } quote start end } }
  links { to label kind note term { label } } mentions { source { title } quote start end } }
"""


def doubling(fragments: int) -> str:
    """Each fragment spreads the next one twice, so that the last is spread 2^n times."""
    chain = " ".join(
        f"fragment F{n} on Term {{ links {{ term {{ ...F{n + 1} }} }} en: links {{ term"
        f" {{ ...F{n + 1} }} }} }}"
        for n in range(fragments)
    )
    return f'{{ term(id: "epc") {{ ...F0 }} }} {chain} fragment F{fragments} on Term {{ id }}'


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("{ term(id: 1) { " + "links { term { " * 7 + "id" + " } }" * 7 + " } }", "levels deep"),
        ("{ " + " ".join(f'a{n}: term(id: "epc") {{ id }}' for n in range(31)) + " }", "aliases"),
        (doubling(6), "aliases"),
        (doubling(30), "levels deep"),
        ("{ sources { " + "id " * 21 + "} }", "times in one selection"),
        (
            "{ sources { id } }" + "".join(f"fragment F{n} on Source {{ id }}" for n in range(51)),
            "fragments",
        ),
        ("# " + "x" * limits.GRAPHQL_QUERY_MAX + "\n{ edition { id } }", "code points"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_query_beyond_a_limit_says_which(ask: Asker, query: str, said: str) -> None:
    body = ask.body(query)
    assert "data" not in body
    assert body["errors"][0]["extensions"]["code"] == "QUERY_TOO_LARGE"
    assert said in body["errors"][0]["message"]


def test_a_document_of_too_many_tokens_is_not_parsed(ask: Asker) -> None:
    error = ask.error("{ sources { " + "id " * limits.GRAPHQL_TOKENS_MAX + "} }")
    assert error["extensions"]["code"] == "GRAPHQL_PARSE_FAILED"
    assert "tokens" in error["message"]


@pytest.mark.parametrize(
    "query",
    [
        "{ terms(first: 200) { edges { node { links { term { links { term { links { term { id } "
        "} } } } } } } } }",
        "query ($n: Int = 200) { terms(first: $n) { edges { node { links { term { ...Whole } } } "
        "} } }" + TERM,
        "{ sources { terms(first: 200) { edges { node { mentions { source { terms(first: 200) "
        "{ totalCount edges { cursor } } } } } } } } }",
        "{ " + " ".join(f'a{n}: annotate(text: "三保") {{ edition }}' for n in range(13)) + " }",
        "{ " + " ".join(f'r{n}: resolve(message: "三保") {{ markdown }}' for n in range(26)) + " }",
        'query ($n: Int! = 200) { lookup(q: "三保", limit: $n) { matches { term { ...Whole } } } }'
        + TERM,
    ],
)
def test_a_query_of_too_large_an_answer_is_not_run(ask: Asker, query: str) -> None:
    error = ask.error(query)
    assert error["extensions"]["code"] == "QUERY_TOO_LARGE"
    assert "values" in error["message"]


def test_the_values_of_variables_count(ask: Asker) -> None:
    query = (
        'query ($n: Int!) { lookup(q: "三保", limit: $n) { matches { term { ...Whole } } } }' + TERM
    )
    assert "errors" not in ask.body(query, n=10)
    assert ask.error(query, n=200)["extensions"]["code"] == "QUERY_TOO_LARGE"
    assert "errors" not in ask.body(query, n=10)


def test_the_lookups_of_a_batch_count_one_by_one(ask: Asker) -> None:
    query = (
        "query ($qs: [LookupInput!]!) { lookups(queries: $qs) { matches { term { ...Whole } } } }"
        + TERM
    )
    assert "errors" not in ask.body(query, qs=[{"q": "三保"}] * 5)
    assert ask.error(query, qs=[{"q": "三保"}] * 100)["extensions"]["code"] == "QUERY_TOO_LARGE"


@pytest.mark.parametrize(
    "query",
    [
        get_introspection_query(input_value_deprecation=True, specified_by_url=True),
        '{ term(id: "epc") { ...Whole } }' + TERM,
        "{ terms(first: 200) { edges { cursor node { id label definition links { to kind } } } } }",
        "{ terms(first: 50) { edges { node { ...Whole } } } }" + TERM,
        "{ terms { edges { node { links { term { senses { groups { members { text } } } } } } } }}",
        '{ term(id: "epc") { links { term { links { term { links { term { label } } } } } } } }',
        "{ sources { terms(first: 200) { edges { node { label } } } } }",
        '{ lookup(q: "三保") { matches { term { ...Whole } } } }' + TERM,
    ],
)
def test_what_people_ask_keeps_within_the_limits(ask: Asker, query: str) -> None:
    assert "errors" not in ask.body(query)


def test_introspection_is_not_a_way_around_the_depth(ask: Asker) -> None:
    inner = "fields { type { " * 4 + "name" + " } }" * 4
    error = ask.error(f"{{ __schema {{ types {{ {inner} }} }} }}")
    assert error["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"


def test_a_fragment_that_spreads_itself_is_refused(ask: Asker) -> None:
    query = '{ term(id: "epc") { ...F } } fragment F on Term { links { term { ...F } } }'
    assert ask.error(query)["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"


def test_an_answer_that_outgrows_its_estimate_is_cut_off(
    tiny_service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "GRAPHQL_ITEMS_MAX", 20)
    error = Asker(face(tiny_service.snapshot)).error(
        "{ terms { edges { node { senses { id } } } } }"
    )
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "field": "query"}


def cost(query: str) -> int:
    document = parse(query)
    return cost_of(executable(), document, document.definitions[0], {}).values  # type: ignore[arg-type]


def test_a_longer_page_costs_more_in_proportion() -> None:
    page = "{{ terms(first: {}) {{ edges {{ node {{ id label }} }} }} }}"
    ten, hundred = cost(page.format(10)), cost(page.format(100))
    assert (hundred - 100) == 10 * (ten - 100)


def test_a_fragment_costs_what_its_fields_cost() -> None:
    plain = '{ term(id: "epc") { id links { to kind } } }'
    spread = (
        '{ term(id: "epc") { ...F ... on Term { id } } } fragment F on Term { links { to kind }}'
    )
    assert cost(plain) == cost(spread)
