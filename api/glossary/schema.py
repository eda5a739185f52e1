"""JSON Schema of the curated file, generated from the model, so that editors complete and check."""

from pydantic import TypeAdapter

from api.glossary.model import Term


def terms_schema() -> dict[str, object]:
    """The schema of `data/glossary.yaml`: a list of terms."""
    schema = TypeAdapter(list[Term]).json_schema(by_alias=True, mode="validation")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "policy-glossary, the curated file",
        **schema,
    }
