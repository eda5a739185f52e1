import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager

import httpx

from api.glossary import Glossary
from api.settings import Settings
from api.storage import open_storage

Serve = Callable[[Settings], AbstractContextManager[httpx.Client]]

PATHS = ["/v1/terms/san-bao", "/v1/terms?limit=5", "/v1/lookup?q=三保", "/v1/sources"]


class Asker(threading.Thread):
    """Asks without pause; keeps what failed and the editions in the order of their coming."""

    def __init__(self, client: httpx.Client) -> None:
        super().__init__()
        self.client = client
        self.enough = threading.Event()
        self.failed: list[str] = []
        self.seen: dict[str, None] = {}

    def run(self) -> None:
        while not self.enough.is_set():
            for path in PATHS:
                response = self.client.get(path)
                if response.status_code != 200:
                    self.failed.append(f"{path}: {response.status_code} {response.text}")
                self.seen[response.headers["glossary-edition"]] = None
            edition = self.client.get("/v1/edition")
            if edition.json()["id"] != edition.headers["glossary-edition"]:
                self.failed.append("an answer names another edition than it was made from")


def renamed(glossary: Glossary, english: str) -> Glossary:
    terms = (
        term.model_copy(update={"en": english}) if term.id == "epc" else term
        for term in glossary.terms
    )
    return Glossary(terms=tuple(terms), sources=glossary.sources)


def wait_for(edition_id: str, askers: list[Asker]) -> None:
    deadline = time.monotonic() + 20
    while not all(edition_id in asker.seen for asker in askers) and time.monotonic() < deadline:
        time.sleep(0.02)


def test_a_new_edition_is_picked_up_without_a_failed_request(
    serve: Serve, tiny_settings: Settings, tiny_glossary: Glossary
) -> None:
    storage = open_storage(tiny_settings.database_url)
    published = []
    with serve(tiny_settings) as client:
        askers = [Asker(client) for _ in range(3)]
        for asker in askers:
            asker.start()
        for number in range(1, 5):
            changed = renamed(tiny_glossary, f"version {number}")
            edition = storage.publish(changed, version=f"0.0.{number}").edition
            published.append(edition.id)
            wait_for(edition.id, askers)
        for asker in askers:
            asker.enough.set()
            asker.join()
        assert client.get("/v1/terms/epc").json()["en"] == "version 4"
    storage.close()
    for asker in askers:
        assert asker.failed == []
        assert list(asker.seen)[1:] == published
