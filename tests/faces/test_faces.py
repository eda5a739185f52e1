"""One behaviour for all faces: the cases, and the same answer to the same question."""

from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from api.glossary import Glossary
from tests.faces.face import Face, Refused
from tests.faces.graphql_face import GraphQLFace
from tests.faces.rest_face import RestFace

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "faces.yaml").read_text("utf-8"))
ANSWERED = [case for case in CASES if "refused" not in case]


def check(found: Any, expected: Any, where: str) -> None:
    """Whether an answer holds what is expected of it."""
    if isinstance(expected, dict):
        for name, part in expected.items():
            check(found[name], part, f"{where}.{name}")
    elif isinstance(expected, list):
        assert len(found) == len(expected), f"{where}: {found}"
        for place, part in enumerate(expected):
            check(found[place], part, f"{where}[{place}]")
    else:
        assert found == expected, where


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_face_answers_as_the_case_says(face: Face, case: dict[str, Any]) -> None:
    if "refused" in case:
        with pytest.raises(Refused) as refused:
            face.ask(case["call"], case["arguments"])
        assert refused.value.field == case["refused"]
        return
    found = face.ask(case["call"], case["arguments"])
    if case.get("absent"):
        assert found is None
    else:
        check(found, case["expect"], case["call"])


@pytest.mark.parametrize("case", ANSWERED, ids=lambda case: case["case"])
def test_all_faces_give_the_same_answer(tiny_client: httpx.Client, case: dict[str, Any]) -> None:
    rest, graphql = (
        face.ask(case["call"], case["arguments"])
        for face in (RestFace(tiny_client), GraphQLFace(tiny_client))
    )
    assert graphql == rest


def test_every_term_is_the_same_on_every_face(
    tiny_client: httpx.Client, tiny_glossary: Glossary
) -> None:
    for term in tiny_glossary.terms:
        rest, graphql = (
            face.ask("term", {"id": term.id})
            for face in (RestFace(tiny_client), GraphQLFace(tiny_client))
        )
        assert rest is not None
        assert graphql == rest


def test_every_label_is_found(face: Face, tiny_glossary: Glossary) -> None:
    for term in tiny_glossary.terms:
        answer = face.ask("lookup", {"q": term.label})
        assert answer
        assert term.id in [match["term"]["id"] for match in answer["matches"][:2]], term.label


def test_pages_follow_each_other_to_the_end(face: Face, tiny_glossary: Glossary) -> None:
    seen: list[str] = []
    arguments: dict[str, Any] = {"limit": 5}
    while True:
        page = face.ask("terms", arguments)
        assert page
        seen += [item["id"] for item in page["items"]]
        if page["next"] is None:
            break
        arguments["after"] = page["next"]
    assert seen == sorted(term.id for term in tiny_glossary.terms)
