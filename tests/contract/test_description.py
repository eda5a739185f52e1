"""The description says all that a caller may want to know, and its examples are true."""

from collections.abc import Iterator
from functools import cache
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from fastapi import FastAPI
from openapi_schema_validator import OAS31Validator

from api.rest import REQUESTS, recorded_examples
from api.settings import Settings

CHANGING: dict[str, set[str]] = {
    "annotate": {"edition", "score"},
    "lookup": {"score"},
    "lookup_batch": {"score"},
    "read_edition": {"id", "version", "published_at", "terms", "senses", "sources"},
    "read_readiness": {"edition"},
    "read_source": {"terms"},
    "resolve": {"score"},
}
"""What of an answer may change with a new edition without a look at the example."""

Operation = dict[str, Any]


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, Operation]]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield method, path, operation


@cache
def recorded() -> dict[str, Any]:
    return dict(recorded_examples())


def test_every_operation_says_what_it_does(app: FastAPI) -> None:
    for method, path, operation in operations(app.openapi()):
        assert operation["operationId"], (method, path)
        assert operation["summary"], (method, path)
        assert operation["description"], (method, path)
        answer = operation["responses"]["200"]["content"]["application/json"]
        assert answer["schema"], (method, path)
        assert "example" in answer, (method, path)
        for parameter in operation.get("parameters", ()):
            assert parameter["in"] == "path" or parameter["description"], (path, parameter)


def test_every_operation_that_takes_a_body_shows_one(app: FastAPI) -> None:
    for method, path, operation in operations(app.openapi()):
        if method == "post":
            assert "example" in operation["requestBody"]["content"]["application/json"], path


def test_every_error_is_described_as_a_problem(app: FastAPI) -> None:
    for method, path, operation in operations(app.openapi()):
        codes = set(operation["responses"])
        wanted = {"406", "422", "500"} | ({"413", "415", "429"} if method == "post" else set())
        assert wanted <= codes, (method, path)
        for code, answer in operation["responses"].items():
            if int(code) >= 400:
                assert set(answer["content"]) == {"application/problem+json"}, (path, code)
                example = answer["content"]["application/problem+json"]["example"]
                assert example["status"] == int(code)


@pytest.fixture(scope="module")
def client(serve: Any, real_settings: Settings) -> Iterator[httpx.Client]:
    with serve(real_settings) as client:
        yield client


@pytest.mark.parametrize("name", sorted(REQUESTS))
def test_an_example_is_true(app: FastAPI, client: httpx.Client, name: str) -> None:
    example = recorded()[name]
    document = app.openapi()
    method, path, operation = next(
        found for found in operations(document) if found[2]["operationId"] == name
    )
    url = path.format(**example["path"]) + "?" + urlencode(example["query"])
    response = client.request(method, url.rstrip("?"), json=example["body"])
    assert response.status_code == 200
    schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
    for value in (response.json(), example["answer"]):
        whole = {**schema, "components": document["components"]}
        OAS31Validator(whole).validate(value)
    changing = CHANGING.get(name, set())
    assert lasting(response.json(), changing) == lasting(example["answer"], changing)


def lasting(value: Any, changing: set[str]) -> Any:
    """An answer without what changes."""
    if isinstance(value, dict):
        return {key: lasting(held, changing) for key, held in value.items() if key not in changing}
    return [lasting(item, changing) for item in value] if isinstance(value, list) else value


def test_no_example_is_left_over() -> None:
    assert set(recorded()) == set(REQUESTS)
