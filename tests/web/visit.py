"""A visit to a page in a real browser."""

from playwright.sync_api import ConsoleMessage, Page, Request


class Visit:
    """A page that notes what goes wrong on it and what it asks other hosts for."""

    def __init__(self, page: Page, base_url: str) -> None:
        self.page = page
        self.base_url = base_url
        self.errors: list[str] = []
        self.foreign: list[str] = []
        page.on(
            "console", lambda said: self.errors.append(said.text) if said.type == "error" else None
        )
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", self._asked)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self.base_url, "data:", "blob:")):
            self.foreign.append(request.url)

    def open(self, path: str) -> Page:
        """Go to a path of the server."""
        self.page.goto(f"{self.base_url}{path}")
        return self.page
