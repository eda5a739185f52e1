import os
import signal
import socket
import subprocess
import sys
import time

import httpx

from api.glossary import Glossary
from api.settings import Settings
from api.storage import open_storage

SERVER = """
import uvicorn
from api.app import create_app, server_options
from api.settings import read_settings
uvicorn.run(create_app(read_settings()), port={port}, **server_options())
"""


def edition(client: httpx.Client) -> str:
    try:
        return str(client.get("/v1/edition").headers.get("glossary-edition", ""))
    except httpx.TransportError:
        return ""


def wait_until_served(client: httpx.Client, edition_id: str) -> bool:
    deadline = time.monotonic() + 30
    while edition(client) != edition_id and time.monotonic() < deadline:
        time.sleep(0.05)
    return edition(client) == edition_id


def test_the_impatient_send_a_signal_and_the_end_is_clean(
    tiny_settings: Settings, tiny_glossary: Glossary
) -> None:
    environment = {
        **os.environ,
        "DATABASE_URL": tiny_settings.database_url,
        "INDEX_FOLDER": str(tiny_settings.index_folder),
        "POLL_SECONDS": "3600",
    }
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    storage = open_storage(tiny_settings.database_url)
    first = storage.current()
    assert first is not None
    server = subprocess.Popen(
        [sys.executable, "-c", SERVER.format(port=port)],
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    with httpx.Client(base_url=f"http://127.0.0.1:{port}") as client:
        assert wait_until_served(client, first.id)
        fewer = Glossary(terms=tiny_glossary.terms[2:3], sources=tiny_glossary.sources)
        second = storage.publish(fewer, version="0.0.2").edition
        assert edition(client) == first.id
        server.send_signal(signal.SIGHUP)
        assert wait_until_served(client, second.id)
    server.terminate()
    _, said = server.communicate(timeout=30)
    storage.close()
    assert server.returncode in {0, -signal.SIGTERM}
    assert "Traceback" not in said
    assert '"operation":"read_edition","status":200' in said
