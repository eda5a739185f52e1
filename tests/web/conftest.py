"""A real chromium, and servers with and without the explorers' scripts."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, sync_playwright

from api.settings import Settings
from tests.web.visit import Visit

ROOT = Path(__file__).parents[2]
INSTALLED = ROOT / "var/assets"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]

Serve = Callable[[Settings], AbstractContextManager[httpx.Client]]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = (
        shutil.which("chromium")
        or shutil.which("chromium-browser")
        or shutil.which("google-chrome")
    )
    if found is None:
        pytest.skip("no chromium is installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(params=["installed", "bare"], scope="module")
def assets_folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The explorers' scripts as set-up left them, and a folder without any."""
    if request.param == "bare":
        return tmp_path_factory.mktemp("bare")
    if not (INSTALLED / "graphiql.min.js").is_file():
        pytest.skip("the explorers' scripts were not set up (npm was not there)")
    return INSTALLED


@pytest.fixture(scope="module")
def client(
    serve: Serve,
    publish_tiny: Callable[[Path], Settings],
    assets_folder: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[httpx.Client]:
    settings = publish_tiny(tmp_path_factory.mktemp("web"))
    with serve(settings.model_copy(update={"assets_folder": assets_folder})) as client:
        yield client


@pytest.fixture
def visit(browser: Browser, client: httpx.Client) -> Iterator[Visit]:
    context = browser.new_context()
    yield Visit(context.new_page(), str(client.base_url).rstrip("/"))
    context.close()
