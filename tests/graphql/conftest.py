"""The GraphQL route alone, on the small glossary."""

from collections.abc import Iterator

import pytest

from api.glossary import Glossary
from api.service import Service, open_storage
from tests.graphql.asker import Asker, face


@pytest.fixture(scope="session")
def tiny_service(
    tiny_glossary: Glossary, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Service]:
    path = tmp_path_factory.mktemp("graphql") / "glossary.db"
    service = Service(open_storage(f"sqlite:///{path}"))
    service.publish(tiny_glossary, version="1.2.3")
    service.refresh()
    yield service
    service.close()


@pytest.fixture
def ask(tiny_service: Service) -> Asker:
    return Asker(face(tiny_service.snapshot))
