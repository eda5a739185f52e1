"""REST, over real HTTP."""

from dataclasses import dataclass
from typing import Any

import httpx

from tests.faces.face import Arguments, Refused, Wire

POSTED = {"annotate": "/v1/annotate", "resolve": "/v1/resolve", "lookups": "/v1/lookup"}
LISTED = {"term": "/v1/terms/{id}", "source": "/v1/sources/{id}"}


@dataclass(frozen=True)
class RestFace:
    """Asks the calls under /v1."""

    client: httpx.Client

    def ask(self, call: str, arguments: Arguments) -> Wire | None:
        response = self._answer(call, dict(arguments))
        if response.status_code == 404:
            return None
        body: Wire = response.json()
        if response.status_code == 422:
            raise Refused(body["errors"][0]["field"])
        assert response.status_code == 200, response.text
        return body

    def _answer(self, call: str, arguments: dict[str, Any]) -> httpx.Response:
        if call in POSTED:
            return self.client.post(POSTED[call], json=arguments)
        path = LISTED.get(call, f"/v1/{call}").format(**arguments)
        params = {} if call in LISTED else arguments
        return self.client.get(path, params=params, follow_redirects=True)
