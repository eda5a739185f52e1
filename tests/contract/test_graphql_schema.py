"""The committed schema is the one that the code makes; `make generate` writes it."""

from pathlib import Path

from graphql import build_schema, validate_schema

from api.graphql import schema_text

COMMITTED = Path(__file__).resolve().parents[2] / "schema.graphql"


def test_the_committed_schema_is_the_one_that_the_code_makes() -> None:
    assert COMMITTED.read_text(encoding="utf-8") == schema_text(), "run `make generate`"


def test_the_schema_is_valid() -> None:
    assert validate_schema(build_schema(schema_text())) == []


def test_the_schema_offers_what_the_contract_fixes_and_changes_nothing() -> None:
    schema = build_schema(schema_text())
    assert schema.query_type
    assert set(schema.query_type.fields) == {
        "annotate",
        "edition",
        "lookup",
        "lookups",
        "node",
        "resolve",
        "source",
        "sources",
        "suggest",
        "term",
        "terms",
    }
    assert schema.mutation_type is None
    assert schema.subscription_type is None
