"""The faces of one real server on the small glossary."""

from collections.abc import Callable

import httpx
import pytest

from tests.faces.face import Face
from tests.faces.graphql_face import GraphQLFace
from tests.faces.rest_face import RestFace

FACES: dict[str, Callable[[httpx.Client], Face]] = {"rest": RestFace, "graphql": GraphQLFace}


@pytest.fixture(params=FACES)
def face(request: pytest.FixtureRequest, tiny_client: httpx.Client) -> Face:
    return FACES[request.param](tiny_client)
