"""The description of this face: OpenAPI 3.1, with the examples and every error in it."""

import threading
from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.rest.examples import Example, recorded_examples
from api.rest.problems import PROBLEMS, Problem
from api.service import limits

Operation = dict[str, Any]

TITLE = "policy-glossary"

_ABOUT = f"""The reference service for Chinese policy jargon, above all numbered slogans.

* JSON is UTF-8. Offsets are Unicode code points of the caller's text, half-open.
* Every answer names the edition that it was made from (`Glossary-Edition`). Every GET carries a
  strong `ETag` and answers `If-None-Match` with 304; HEAD answers what GET would, without the body.
* Every error is `application/problem+json` (RFC 9457): {{problems}}.
* Limits: q {limits.QUERY_MAX} code points, text and message {limits.TEXT_MAX:,} code points,
  batch {limits.BATCH_MAX}, page {limits.PAGE_MAX}, request body {limits.BODY_MAX:,} bytes.
  A value out of range and a parameter that is not known are refused, never changed in silence.
* The same answers are served over GraphQL at `/graphql`."""

_READ_HEADERS = {
    "ETag": {"description": "Strong validator of these bytes.", "schema": {"type": "string"}},
}
_EDITION = {
    "Glossary-Edition": {
        "description": "Id of the edition that was asked.",
        "schema": {"type": "string", "pattern": "^[0-9a-f]{12}$"},
    }
}
_LINK = {"Link": {"description": 'The page after: rel="next".', "schema": {"type": "string"}}}


def install_description(app: FastAPI) -> None:
    """Let `app.openapi()` make our description, once, whoever asks first.

    Two threads must not make it at the same time: Pydantic builds its schemas when they are first
    asked for, and is not safe to be asked by two.
    """
    making = threading.Lock()

    def described() -> dict[str, Any]:
        with making:
            if app.openapi_schema is None:
                app.openapi_schema = describe(app)
            return app.openapi_schema

    app.openapi = described  # type: ignore[method-assign]


def describe(app: FastAPI) -> dict[str, Any]:
    """Make the description of an application's REST calls."""
    problems = ", ".join(f"{kind.status} {kind.title.lower()}" for kind in PROBLEMS.values())
    document = get_openapi(
        title=TITLE,
        version=app.version,
        description=_ABOUT.format(problems=problems),
        routes=app.routes,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
    )
    document["components"]["schemas"].update(_problem_schemas())
    examples = recorded_examples()
    for method, operation in _operations(document):
        _describe_answer(method, operation)
        if operation["operationId"] in examples:
            _exemplify(operation, examples[operation["operationId"]])
    return document


def _problem_schemas() -> dict[str, Any]:
    schema = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    inner: dict[str, Any] = schema.pop("$defs")
    return {**inner, "Problem": schema}


def _operations(document: dict[str, Any]) -> Iterator[tuple[str, Operation]]:
    for path in document["paths"].values():
        yield from path.items()


def _describe_answer(method: str, operation: Operation) -> None:
    answer = operation["responses"]["200"]
    answer["description"] = operation["summary"] + "."
    health = "Health" in operation["tags"]
    headers = {} if health else dict(_EDITION)
    if method == "get" and not health:
        headers.update(_READ_HEADERS)
    if operation["operationId"] == "list_terms":
        headers.update(_LINK)
    answer["headers"] = headers


def _exemplify(operation: Operation, example: Example) -> None:
    given = {**example["path"], **example["query"]}
    for parameter in operation.get("parameters", ()):
        if parameter["name"] in given:
            parameter["example"] = given[parameter["name"]]
    if example["body"] is not None:
        operation["requestBody"]["content"]["application/json"]["example"] = example["body"]
    operation["responses"]["200"]["content"]["application/json"]["example"] = example["answer"]
