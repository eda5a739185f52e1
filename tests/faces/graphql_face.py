"""GraphQL, over real HTTP. Each question selects all that REST would answer."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx
from pydantic.alias_generators import to_camel, to_snake

from tests.faces.face import Arguments, Refused, Wire

CITATION = "sourceId quote start end"
GROUP = "numeral count noun members { text note } complete"
LINE = "id label head kind en definition basis url"
TERM = f"""id label head kind forms {{ text kind }} pinyin en
  senses {{ id basis place period {{ from to }} definition gloss groups {{ {GROUP} note }}
    citations {{ {CITATION} }} authority {{ title body date }} }}
  links {{ to label kind note }} mentions {{ {CITATION} }}"""
REASON = "reason { kind matched }"
LOOKUP = f"""query matches {{ term {{ {LINE} }} senseId score confident {REASON} }}
  confident ambiguous"""
UNKNOWN = f"unknown {{ start end surface kind groups {{ {GROUP} }} }}"
SOURCE = "id title issuer place date file sha256 note"

SELECTED = {
    "term": TERM,
    "terms": f"edges {{ node {{ {LINE} }} }} pageInfo {{ hasNextPage endCursor }} totalCount",
    "lookup": LOOKUP,
    "lookups": LOOKUP,
    "suggest": f"text term {{ {LINE} }}",
    "annotate": f"""mentions {{ start end surface term {{ {LINE} }} senseId score {REASON}
        alternatives }} {UNKNOWN} edition""",
    "resolve": f"""terms {{ term {{ {LINE} }} senseId mention {{ start end surface }} score
        confident {REASON} alternatives }} {UNKNOWN} markdown""",
    "source": f"{SOURCE} terms(first: 200) {{ edges {{ node {{ {LINE} }} }} }}",
    "sources": SOURCE,
    "edition": "id version publishedAt terms senses sources schemaVersion",
}

TYPES = {
    "id": "ID!",
    "q": "String!",
    "text": "String!",
    "message": "String!",
    "queries": "[LookupInput!]!",
    "filter": "TermsFilter",
    "first": "Int!",
    "limit": "Int!",
    "year": "Int",
    "minScore": "Float!",
    "place": "String",
    "after": "String",
    "overlaps": "Overlaps!",
    "unknown": "Boolean!",
    "detail": "Detail!",
}
PAGING = {"limit": "first", "after": "after"}


@dataclass(frozen=True)
class GraphQLFace:
    """Asks the root fields of the schema."""

    client: httpx.Client

    def ask(self, call: str, arguments: Arguments) -> Wire | None:
        variables = _in_camel_case(_paged(arguments) if call == "terms" else dict(arguments))
        declared = ", ".join(f"${name}: {TYPES[name]}" for name in variables)
        passed = ", ".join(f"{name}: ${name}" for name in variables)
        head, field = (f"({declared})", f"{call}({passed})") if variables else ("", call)
        query = f"query {head} {{ {field} {{ {SELECTED[call]} }} }}"
        response = self.client.post("/graphql", json={"query": query, "variables": variables})
        body = response.json()
        if "errors" in body:
            raise Refused(_refused(body["errors"][0]))
        found = body["data"][call]
        return None if found is None else _as_rest(call, found)


def _paged(arguments: Arguments) -> dict[str, Any]:
    """REST filters a list by parameters of their own, GraphQL by one that holds them."""
    paging = {PAGING[name]: value for name, value in arguments.items() if name in PAGING}
    return {**paging, "filter": {k: v for k, v in arguments.items() if k not in PAGING}}


def _refused(error: dict[str, Any]) -> str:
    """The parameter that an error names, by code or, in a value of the wrong type, by words."""
    named: str | None = error["extensions"].get("field")
    if named is None:
        found = re.search(r"at \.(\w+):", error["message"])
        assert found, error
        named = found[1]
    return {"first": "limit"}.get(named, to_snake(named))


def _as_rest(call: str, found: Any) -> Wire:
    wire: Any = _in_snake_case(found)
    match call:
        case "terms":
            page = wire["page_info"]
            return {
                "items": [edge["node"] for edge in wire["edges"]],
                "next": page["end_cursor"] if page["has_next_page"] else None,
                "total": wire["total_count"],
            }
        case "lookups":
            return {"results": wire}
        case "suggest":
            return {"suggestions": wire}
        case "sources":
            return {"items": wire}
        case "source":
            return {**wire, "terms": [edge["node"] for edge in wire["terms"]["edges"]]}
        case _:
            answer: Wire = wire
            return answer


def _in_camel_case(value: Any) -> Any:
    return _renamed(value, to_camel)


def _in_snake_case(value: Any) -> Any:
    return _renamed(value, lambda name: "source" if name == "sourceId" else to_snake(name))


def _renamed(value: Any, rename: Callable[[str], str]) -> Any:
    if isinstance(value, dict):
        return {
            name if name == "sha256" else rename(name): _renamed(inner, rename)
            for name, inner in value.items()
        }
    return [_renamed(inner, rename) for inner in value] if isinstance(value, list) else value
