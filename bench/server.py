"""Servers in processes of their own, as they are run for real: one worker, no access log.

`python -m bench.server ours PORT DATABASE_URL` or `python -m bench.server constant PORT FILE`.
"""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import uvicorn
from fastapi import FastAPI, Response


def constant_app(body: bytes) -> FastAPI:
    """The yardstick: a route of the same framework that returns bytes."""
    app = FastAPI()

    @app.get("/constant")
    async def constant() -> Response:
        return Response(body, media_type="application/json")

    return app


@contextmanager
def running(kind: str, argument: str) -> Iterator[int]:
    """Run a server of this kind; gives its port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = int(free.getsockname()[1])
    command = [sys.executable, "-m", "bench.server", kind, str(port), argument]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        _await_answer(port)
        yield port
    finally:
        process.terminate()
        process.wait()


def _await_answer(port: int) -> None:
    for _ in range(600):
        try:
            httpx.get(f"http://127.0.0.1:{port}/readyz")
        except httpx.TransportError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(f"no server on port {port}")


def main() -> None:
    """Serve until terminated."""
    kind, port, argument = sys.argv[1:]
    if kind == "constant":
        app = constant_app(Path(argument).read_bytes())
        uvicorn.run(app, port=int(port), access_log=False, log_level="warning")
        return
    from api.app import create_app, server_options
    from api.settings import Settings

    folder = Path(argument.removeprefix("sqlite:///")).parent
    settings = Settings(database_url=argument, index_folder=folder / "index")
    uvicorn.run(create_app(settings), port=int(port), **server_options())


if __name__ == "__main__":
    main()
