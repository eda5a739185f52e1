"""What several rooms test on: a small glossary, a database that holds it, a real server."""

import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import httpx
import pytest
from hypothesis import settings

from api.glossary import Glossary, load
from api.settings import Settings

DATA = Path(__file__).parent / "data"

# A machine that builds decides the same way twice, and how fast it is decides nothing.
settings.register_profile("here", deadline=None)
settings.register_profile("build", deadline=None, derandomize=True)
settings.load_profile("build" if os.environ.get("CI") else "here")

Serve = Callable[[Settings], AbstractContextManager[httpx.Client]]


@pytest.fixture(scope="session")
def tiny_files() -> tuple[Path, Path]:
    """The curated file of the small glossary, and the folder of its sources."""
    return DATA / "tiny.yaml", DATA / "seeds"


@pytest.fixture(scope="session")
def tiny_glossary(tiny_files: tuple[Path, Path]) -> Glossary:
    """A dozen terms: every kind, basis, kind of link and form, a former id, a homonym."""
    glossary, seeds = tiny_files
    return load(glossary, seeds / "sources.yaml")


@pytest.fixture(scope="session")
def publish_tiny(
    tiny_glossary: Glossary, tiny_files: tuple[Path, Path]
) -> Callable[[Path], Settings]:
    """Publishes the small glossary into a database in a folder, and gives its settings."""

    def publish(folder: Path) -> Settings:
        from api.storage import open_storage

        settings = Settings(
            database_url=f"sqlite:///{folder}/glossary.db",
            glossary_file=tiny_files[0],
            seeds_folder=tiny_files[1],
            index_folder=folder / "index",
            assets_folder=folder / "assets",
            poll_seconds=0.1,
        )
        storage = open_storage(settings.database_url)
        storage.publish(tiny_glossary, version="0.0.1")
        storage.close()
        return settings

    return publish


@pytest.fixture
def tiny_settings(publish_tiny: Callable[[Path], Settings], tmp_path: Path) -> Settings:
    """Settings of a database of this test's own, which holds the small glossary."""
    return publish_tiny(tmp_path)


@pytest.fixture(scope="session")
def serve() -> Serve:
    """Runs a real server on a free port; the client that it gives does not follow redirects."""

    @contextmanager
    def serving(settings: Settings) -> Iterator[httpx.Client]:
        import uvicorn

        from api.app import create_app, server_options

        listener = socket.create_server(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(create_app(settings), **server_options()))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started and thread.is_alive():
            time.sleep(0.01)
        try:
            url = f"http://127.0.0.1:{listener.getsockname()[1]}"
            with httpx.Client(base_url=url, timeout=60) as client:
                yield client
        finally:
            server.should_exit = True
            thread.join()
            listener.close()

    return serving


@pytest.fixture(scope="session")
def tiny_client(
    serve: Serve,
    publish_tiny: Callable[[Path], Settings],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[httpx.Client]:
    """A client of a server of the small glossary, for tests that only ask."""
    with serve(publish_tiny(tmp_path_factory.mktemp("tiny"))) as client:
        yield client
