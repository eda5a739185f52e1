"""What is generated and committed is what the code makes."""

import json
from pathlib import Path

from fastapi import FastAPI
from openapi_spec_validator import OpenAPIV31SpecValidator

from api.graphql import schema_text
from api.service import glossary_schema

ROOT = Path(__file__).parents[2]
STALE = "run `make generate` and commit what it writes"


def committed(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def test_openapi_json_is_what_the_code_makes(app: FastAPI) -> None:
    assert json.loads(committed("openapi.json")) == app.openapi(), STALE


def test_schema_graphql_is_what_the_code_makes() -> None:
    assert committed("schema.graphql") == schema_text(), STALE


def test_the_schema_of_the_yaml_is_what_the_code_makes() -> None:
    assert json.loads(committed("data/glossary.schema.json")) == glossary_schema(), STALE


def test_the_description_is_valid_openapi_3_1(app: FastAPI) -> None:
    document = app.openapi()
    assert document["openapi"].startswith("3.1")
    OpenAPIV31SpecValidator(document).validate()
