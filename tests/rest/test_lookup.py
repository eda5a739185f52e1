from typing import Any

import httpx
import pytest


def best(result: dict[str, Any]) -> str:
    return str(result["matches"][0]["term"]["id"])


def test_a_label_is_found(client: httpx.Client) -> None:
    result = client.get("/v1/lookup", params={"q": "三保"}).json()
    assert best(result) == "san-bao"
    assert result["confident"] is True
    assert result["query"] == "三保"


@pytest.mark.parametrize("query", ["1+6+5+N", "1%2B6%2B5%2BN", "1%206%205%20N"])
def test_a_plus_that_became_a_space_is_understood(client: httpx.Client, query: str) -> None:
    result = client.get(f"/v1/lookup?q={query}").json()
    assert best(result) == "1-6-5-n"
    assert result["confident"] is True


def test_a_batch_is_answered_in_its_order(client: httpx.Client) -> None:
    queries: list[dict[str, Any]] = [
        {"q": "四风"},
        {"q": "三保", "limit": 1, "place": None},
        {"q": "EPC"},
    ]
    response = client.post("/v1/lookup", json={"queries": queries})
    results = response.json()["results"]
    assert [result["query"] for result in results] == ["四风", "三保", "EPC"]
    assert [best(result) for result in results] == ["si-feng", "san-bao", "epc"]
    singly = [client.get("/v1/lookup", params={"q": query["q"]}).json() for query in queries[::2]]
    assert results[::2] == singly


def test_an_empty_batch_has_no_results(client: httpx.Client) -> None:
    assert client.post("/v1/lookup", json={"queries": []}).json() == {"results": []}


def test_suggestions_complete_what_is_typed(client: httpx.Client) -> None:
    suggestions = client.get("/v1/suggest", params={"q": "三", "limit": 3}).json()["suggestions"]
    assert {"san-bao", "san-ling-fu-wu"} & {found["term"]["id"] for found in suggestions}


@pytest.mark.parametrize("call", ["lookup", "suggest"])
@pytest.mark.parametrize(
    "query",
    ["", " ", "\0", "三\0保", "\ufffd\uffff", "'; DROP TABLE--", "％", "😀" * 200, "N" * 200],
)
def test_odd_queries_are_answered(client: httpx.Client, call: str, query: str) -> None:
    response = client.get(f"/v1/{call}", params={"q": query})
    assert response.status_code == 200, response.text


def test_broken_utf8_is_refused(client: httpx.Client) -> None:
    assert client.get("/v1/lookup?q=%ED%A0%80%FF%E4%B8").status_code == 422


@pytest.mark.parametrize(
    "parameters",
    [
        {},
        {"q": "三" * 201},
        {"q": "三保", "limit": 0},
        {"q": "三保", "limit": 201},
        {"q": "三保", "limit": "many"},
        {"q": "三保", "min_score": 1.01},
        {"q": "三保", "min_score": "nan"},
        {"q": "三保", "year": 0},
        {"q": "三保", "place": "\0"},
        {"q": "三保", "limits": 5},
        {"q": ["三保", "两邻"]},
    ],
)
def test_a_value_out_of_range_is_refused(
    client: httpx.Client, parameters: dict[str, str | int | float]
) -> None:
    response = client.get("/v1/lookup", params=parameters)
    assert response.status_code == 422
    assert response.json()["errors"]
