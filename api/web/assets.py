"""The files that pages load: our own from this package, the explorers' from the set-up's folder.

Only the names in the two tables are served.
"""

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

_TYPES = {
    ".svg": "image/svg+xml",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
}

_OURS = ("icon.svg", "page.css", "graphiql.js", "graphiql.css", "query.js", "swagger.js")

GRAPHIQL = (
    "react.production.min.js",
    "react-dom.production.min.js",
    "graphiql.min.js",
    "graphiql.min.css",
)
SWAGGER = ("swagger-ui-bundle.js", "swagger-ui.css")


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that a page loads."""

    content: bytes
    media_type: str


def own_file(name: str) -> str:
    """The text of a file of this package."""
    return files("api.web").joinpath("files", name).read_text(encoding="utf-8")


class Assets:
    """Files by name; the explorers' are looked for at each request, so a late set-up counts."""

    def __init__(self, folder: Path) -> None:
        """Serve from this package and from a folder that `web/assets.sh` fills.

        Args:
            folder: may be missing; then the explorers fall back to plain pages.
        """
        self._folder = folder

    def has(self, names: tuple[str, ...]) -> bool:
        """Whether all of these files are there."""
        return all((self._folder / name).is_file() for name in names)

    def read(self, name: str) -> Asset | None:
        """A file, None where it is none of ours or was not set up."""
        media_type = _TYPES.get(Path(name).suffix, "")
        if name in _OURS:
            return Asset(own_file(name).encode("utf-8"), media_type)
        if name in GRAPHIQL + SWAGGER and self.has((name,)):
            return Asset((self._folder / name).read_bytes(), media_type)
        return None
