"""`make generate`: writes what is generated from the code and committed, and the examples.

Everything here is compared with what the code makes by the tests; a stale copy fails them.
"""

import json
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import anyio
import httpx
from fastapi import FastAPI

from api.app import create_app
from api.glossary import load_rejected
from api.graphql import schema_text
from api.rest import REQUESTS, recorded_examples
from api.service import (
    CuratedFiles,
    Service,
    glossary_schema,
    links_svg,
    open_storage,
    read_publishable,
)
from api.settings import Settings
from bench.data_page import with_counts

ROOT = Path(__file__).parents[1]
FILES = CuratedFiles(ROOT / "data/glossary.yaml", ROOT / "seeds")


def main() -> None:
    """Write the files and say which."""
    with tempfile.TemporaryDirectory() as folder:
        settings = published(Path(folder))
        examples = anyio.run(recorded, create_app(settings))
        keep_the_time_of_the_same_edition(examples)
        write(ROOT / "api/rest/examples.json", as_json(examples))
        write(ROOT / "openapi.json", as_json(create_app(settings).openapi()))
    write(ROOT / "schema.graphql", schema_text())
    write(ROOT / "data/glossary.schema.json", as_json(glossary_schema()))
    glossary = read_publishable(FILES)
    page = ROOT / "docs/data.md"
    rejected = load_rejected(FILES.rejected)
    write(page, with_counts(page.read_text(encoding="utf-8"), glossary, rejected))
    write(ROOT / "docs/links.svg", links_svg(glossary))


def keep_the_time_of_the_same_edition(examples: dict[str, Any]) -> None:
    """Writing twice in a row writes the same: only another edition brings another time."""
    name = "read_edition"
    before = recorded_examples().get(name)
    if before is not None and before["answer"]["id"] == examples[name]["answer"]["id"]:
        examples[name]["answer"] = before["answer"]


def published(folder: Path) -> Settings:
    """Publish the curated file into a database in a folder."""
    settings = Settings(database_url=f"sqlite:///{folder}/glossary.db", index_folder=folder)
    service = Service(open_storage(settings.database_url))
    service.publish(read_publishable(FILES), version=settings.edition_version)
    service.close()
    return settings


async def recorded(app: FastAPI) -> dict[str, Any]:
    """Execute the example requests and keep what is answered."""
    transport = httpx.ASGITransport(app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://localhost:8000") as client,
    ):
        operations = _operations(app)
        return {name: await _answered(client, *operations[name], name) for name in REQUESTS}


async def _answered(
    client: httpx.AsyncClient, method: str, template: str, name: str
) -> dict[str, Any]:
    request = {"path": {}, "query": {}, "body": None, **REQUESTS[name]}
    path = template.format(**request["path"])
    url = f"{path}?{urlencode(request['query'])}" if request["query"] else path
    response = await client.request(method, url, json=request["body"])
    response.raise_for_status()
    return {**request, "answer": response.json()}


def _operations(app: FastAPI) -> dict[str, tuple[str, str]]:
    return {
        operation["operationId"]: (method.upper(), path)
        for path, methods in app.openapi()["paths"].items()
        for method, operation in methods.items()
    }


def as_json(value: object) -> str:
    """The form in which the files are committed."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def write(path: Path, text: str) -> None:
    """Write a file and name it."""
    path.write_text(text, encoding="utf-8")
    print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
