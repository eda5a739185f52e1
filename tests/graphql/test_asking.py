from collections.abc import Callable

import pytest
from pydantic import BaseModel
from pydantic.alias_generators import to_camel

from api.errors import Busy
from api.graphql.reading import Result
from api.service import Context, Query, Service
from tests.graphql.asker import Asker, face

LINE = "term { id label head kind en definition basis url }"
MATCH = f"{LINE} senseId score confident reason {{ kind matched }}"
LOOKUP = f"query matches {{ {MATCH} }} confident ambiguous"
TEXT = "兜牢基层“三保”底线，抓好“七通一平”（水、电、路、气、暖、讯、网），推进五社联动。"


def camel(value: object) -> object:
    """What REST would answer, in the words of GraphQL."""
    if isinstance(value, BaseModel):
        return camel(value.model_dump(mode="json", by_alias=True))
    if isinstance(value, dict):
        return {to_camel(name): camel(inner) for name, inner in value.items()}
    return [camel(inner) for inner in value] if isinstance(value, list | tuple) else value


@pytest.mark.parametrize("q", ["三保", "兩鄰", "165N", "1 6 5 N", "没有这个", "", "'; drop table"])
def test_a_lookup_answers_as_the_service_does(ask: Asker, tiny_service: Service, q: str) -> None:
    found = ask.data(f"query ($q: String!) {{ lookup(q: $q) {{ {LOOKUP} }} }}", q=q)["lookup"]
    assert found == camel(tiny_service.snapshot().lookup(Query(q)))


def test_place_year_limit_and_score_reach_the_lookup(ask: Asker, tiny_service: Service) -> None:
    arguments = 'q: "三零", limit: 1, place: "临山镇", year: 2021, minScore: 0.5'
    found = ask.data(f"{{ lookup({arguments}) {{ {LOOKUP} }} }}")["lookup"]
    asked = Query("三零", limit=1, context=Context("临山镇", 2021), min_score=0.5)
    assert found == camel(tiny_service.snapshot().lookup(asked))
    assert len(found["matches"]) == 1


def test_a_match_can_be_followed_to_the_whole_term(ask: Asker) -> None:
    data = ask.data(
        '{ lookup(q: "三保") { matches { term { senses { groups { members { text } } } } } } }'
    )
    members = data["lookup"]["matches"][0]["term"]["senses"][0]["groups"][0]["members"]
    assert [member["text"] for member in members] == ["保基本民生", "保工资", "保运转"]


def test_lookups_answer_in_the_order_of_their_queries(ask: Asker, tiny_service: Service) -> None:
    queries = [{"q": "五社", "limit": 2}, {"q": "没有"}, {"q": "三零", "place": "清河镇"}]
    query = f"query ($queries: [LookupInput!]!) {{ lookups(queries: $queries) {{ {LOOKUP} }} }}"
    snapshot = tiny_service.snapshot()
    asked = [Query("五社", limit=2), Query("没有"), Query("三零", context=Context("清河镇"))]
    assert ask.data(query, queries=queries)["lookups"] == camel(snapshot.lookups(asked))


@pytest.mark.parametrize("q", ["三", "san", "1", "没有"])
def test_suggestions_are_those_of_the_service(ask: Asker, tiny_service: Service, q: str) -> None:
    found = ask.data(f'{{ suggest(q: "{q}", limit: 3) {{ text {LINE} }} }}')["suggest"]
    assert found == camel(tiny_service.snapshot().suggest(q, 3).suggestions)


def test_a_text_is_annotated_as_the_service_does(ask: Asker, tiny_service: Service) -> None:
    query = f"""query ($text: String!) {{
        annotate(text: $text, overlaps: all, year: 2024) {{ edition
        mentions {{ start end surface {LINE} senseId score reason {{ kind matched }} alternatives }}
        unknown {{ start end surface kind
            groups {{ numeral count noun complete members {{ text note }} }} }} }} }}"""
    found = ask.data(query, text=TEXT)["annotate"]
    snapshot = tiny_service.snapshot()
    assert found == camel(snapshot.annotate(TEXT, Context(year=2024), every=True))
    assert {"san-bao", "wu-she"} <= {mention["term"]["id"] for mention in found["mentions"]}


def test_unknown_slogans_can_be_left_out(ask: Asker) -> None:
    query = "query ($text: String!) { annotate(text: $text, unknown: false) { unknown { end } } }"
    assert ask.data(query, text=TEXT)["annotate"]["unknown"] == []


@pytest.mark.parametrize("detail", ["short", "full"])
def test_a_message_is_resolved_as_the_service_does(
    ask: Asker, tiny_service: Service, detail: str
) -> None:
    query = f"""query ($message: String!, $detail: Detail!) {{
        resolve(message: $message, detail: $detail) {{ markdown
            terms {{ {MATCH} alternatives mention {{ start end surface }} }}
            unknown {{ surface }} }} }}"""
    message = "三保是什么意思？"
    found = ask.data(query, message=message, detail=detail)["resolve"]
    full = detail == "full"
    expected = tiny_service.snapshot().resolve(message, Context(), limit=5, full=full)
    assert found["markdown"] == expected.markdown
    assert [term["term"]["id"] for term in found["terms"]] == ["san-bao"]
    assert found["terms"][0]["mention"] == camel(expected.terms[0].mention)


@pytest.mark.parametrize(
    ("field", "arguments"),
    [
        ("limit", 'lookup(q: "三保", limit: 0) { confident }'),
        ("limit", 'lookup(q: "三保", limit: 201) { confident }'),
        ("minScore", 'lookup(q: "三保", minScore: 1.1) { confident }'),
        ("year", 'lookup(q: "三保", year: 0) { confident }'),
        ("place", 'lookup(q: "三保", place: "PLACE") { confident }'),
        ("q", 'lookup(q: "LONG") { confident }'),
        ("q", 'lookups(queries: [{ q: "LONG" }]) { confident }'),
        ("q", 'suggest(q: "LONG") { text }'),
        ("limit", 'suggest(q: "三", limit: 11) { text }'),
        ("limit", 'resolve(message: "三保", limit: 0) { markdown }'),
    ],
)
def test_a_value_out_of_range_names_its_field(ask: Asker, field: str, arguments: str) -> None:
    question = arguments.replace("LONG", "保" * 201).replace("PLACE", "和" * 121)
    extensions = {"code": "BAD_USER_INPUT", "field": field}
    assert ask.error(f"{{ {question} }}")["extensions"] == extensions


@pytest.mark.parametrize(
    ("field", "query"),
    [
        ("text", "query ($it: String!) { annotate(text: $it) { edition } }"),
        ("message", "query ($it: String!) { resolve(message: $it) { markdown } }"),
    ],
)
def test_a_text_that_is_too_long_is_refused(ask: Asker, field: str, query: str) -> None:
    extensions = {"code": "BAD_USER_INPUT", "field": field}
    assert ask.error(query, it="保" * 200_001)["extensions"] == extensions


def test_a_batch_that_is_too_large_is_refused(ask: Asker) -> None:
    query = "query ($them: [LookupInput!]!) { lookups(queries: $them) { confident } }"
    error = ask.error(query, them=[{"q": "三保"}] * 101)
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "field": "queries"}


def test_offsets_count_code_points(ask: Asker) -> None:
    text = "😀😀“三保”"
    data = ask.data(
        "query ($t: String!) { annotate(text: $t) { mentions { start end surface } } }", t=text
    )
    mention = data["annotate"]["mentions"][0]
    assert text[mention["start"] : mention["end"]] == mention["surface"]


async def full(call: Callable[[], Result], /, *, size: int) -> Result:
    raise Busy(retry_after=3)


async def broken(call: Callable[[], Result], /, *, size: int) -> Result:
    raise RuntimeError("the password is 1234")


ANNOTATE = '{ annotate(text: "三保") { edition } }'


def test_more_work_than_is_accepted_is_busy(tiny_service: Service) -> None:
    error = Asker(face(tiny_service.snapshot, full)).error(ANNOTATE)
    assert error["extensions"] == {"code": "BUSY", "retryAfter": 3}


def test_what_nobody_expected_is_told_without_its_words(
    tiny_service: Service, caplog: pytest.LogCaptureFixture
) -> None:
    body = Asker(face(tiny_service.snapshot, broken)).body(ANNOTATE)
    assert body["errors"][0]["extensions"] == {"code": "INTERNAL"}
    assert body["errors"][0]["path"] == ["annotate"]
    assert "1234" not in str(body)
    assert caplog.records[0].getMessage() == "field annotate failed"
    assert caplog.records[0].exc_info
