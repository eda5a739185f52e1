"""Assembly: one service, its faces around it, and the task that looks for new editions."""

import asyncio
import gc
import logging
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from fastapi import FastAPI

from api import __version__
from api.errors import GlossaryError
from api.graphql import create_graphql_router
from api.rest import (
    PROBLEMS,
    AccessLog,
    BodyLimit,
    ConditionalReads,
    Frame,
    TypedUrlProtocol,
    Workers,
    install_description,
    install_error_handlers,
    install_face,
    install_routes,
)
from api.service import Service, limits, open_storage
from api.settings import Settings
from api.web import Assets, ProblemRow, graphiql_page, install_pages

logger = logging.getLogger(__name__)

_SWITCH_SECONDS = 0.0005
"""How long a thread may keep the interpreter while the event loop wants it: a tenth of what is
usual. While long texts are annotated it shortens the wait of other requests by more than half."""

_COLLECT_AFTER = (20_000, 20, 20)
"""When the garbage collector looks: a long text makes tens of thousands of objects at once."""


def create_app(settings: Settings) -> FastAPI:
    """Assemble the application that serves one database.

    A database that holds nothing yet is no reason not to start: `/readyz` says 503 until the first
    edition is open.

    Raises:
        StorageError: the database cannot be reached.
    """
    _configure_logging(settings.log_level)
    service = Service(open_storage(settings.database_url), settings.index_folder)
    access_log = AccessLog()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        sys.setswitchinterval(_SWITCH_SECONDS)
        gc.set_threshold(*_COLLECT_AFTER)
        async with _refreshed(app, service, settings.poll_seconds):
            yield
        access_log.flush()
        service.close()

    app = FastAPI(
        version=__version__,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=lifespan,
    )
    _install_faces(app, service, settings)
    # The one that is added last stands outermost.
    app.add_middleware(BodyLimit, limit=limits.BODY_MAX)
    app.add_middleware(ConditionalReads)
    app.add_middleware(Frame, edition_id=lambda: service.snapshot().edition.id, log=access_log)
    return app


def server_options() -> dict[str, Any]:
    """What uvicorn has to be told: that the log lines are ours, and which URLs people type."""
    return {
        "http": TypedUrlProtocol,
        "log_config": None,
        "access_log": False,
        "server_header": False,
        "timeout_graceful_shutdown": 10,
    }


def _install_faces(app: FastAPI, service: Service, settings: Settings) -> None:
    assets = Assets(settings.assets_folder)
    workers = Workers(settings.annotate_workers)
    install_face(app, service, workers)
    install_routes(app)
    graphql = create_graphql_router(
        service.snapshot, run=workers.run, page=lambda: graphiql_page(assets)
    )
    app.router.routes.extend(graphql.routes)
    rows = [
        ProblemRow(kind.name, kind.status, kind.title, kind.advice) for kind in PROBLEMS.values()
    ]
    install_pages(app, assets, rows)
    install_error_handlers(app)
    install_description(app)


@asynccontextmanager
async def _refreshed(app: FastAPI, service: Service, poll_seconds: float) -> AsyncIterator[None]:
    """Open the newest edition, then look for newer ones until the end; SIGHUP looks at once."""
    asked = asyncio.Event()
    loop = asyncio.get_running_loop()
    # A signal can be waited for in the main thread only, and not on every system.
    with suppress(NotImplementedError, RuntimeError, ValueError):
        loop.add_signal_handler(signal.SIGHUP, asked.set)
    await _refresh(service)
    poll = asyncio.create_task(_poll(app, service, asked, poll_seconds))
    try:
        yield
    finally:
        poll.cancel()
        with suppress(asyncio.CancelledError):
            await poll
        with suppress(NotImplementedError, RuntimeError, ValueError):
            loop.remove_signal_handler(signal.SIGHUP)


async def _poll(app: FastAPI, service: Service, asked: asyncio.Event, poll_seconds: float) -> None:
    # The description takes a third of a second to make; nobody should wait for it.
    await asyncio.to_thread(app.openapi)
    while True:
        with suppress(TimeoutError):
            await asyncio.wait_for(asked.wait(), poll_seconds)
        asked.clear()
        await _refresh(service)


async def _refresh(service: Service) -> None:
    try:
        await asyncio.to_thread(_open_newest, service)
    except GlossaryError as error:
        logger.error("the newest edition cannot be opened: %s", error)  # noqa: TRY400
    except Exception:
        # Whatever it is, the edition that is open goes on being served.
        logger.exception("the newest edition cannot be opened")


def _open_newest(service: Service) -> None:
    if service.refresh():
        # What an edition holds lives long, so the collector need not look at it again and again:
        # each full look stops every thread for a tenth of a second and more.
        gc.unfreeze()
        gc.collect()
        gc.freeze()


def _configure_logging(level: str) -> None:
    """Send our lines to standard error, unless whoever runs us has set up logging already."""
    if not logging.getLogger().hasHandlers():
        logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s %(message)s")
        plain = logging.StreamHandler()
        plain.setFormatter(logging.Formatter("%(message)s"))
        access = logging.getLogger("api.access")
        access.addHandler(plain)
        access.propagate = False
    for name in ("api", "uvicorn"):
        logging.getLogger(name).setLevel(level.upper())
