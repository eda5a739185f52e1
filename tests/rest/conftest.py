"""The application on the small glossary, asked over real HTTP."""

import httpx
import pytest


@pytest.fixture
def client(tiny_client: httpx.Client) -> httpx.Client:
    return tiny_client
