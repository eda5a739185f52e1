"""Where built indexes are kept between starts: one folder an edition, made whole or not at all."""

import hashlib
import logging
import os
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

from api.lexicon import Lexicon
from api.search import SearchEngine

logger = logging.getLogger(__name__)

_ROOMS = ("text", "glossary", "lexicon", "search")
"""Packages whose code decides what an index holds."""

_KEPT = 2
"""Indexes that stay: the current one, and the one before it for a server that still has it open."""


def shelved(
    folder: Path | None, edition_id: str, compiled: Callable[[], Lexicon]
) -> tuple[Lexicon, SearchEngine]:
    """The lexicon and the search engine of an edition, opened where they were built before.

    An index is found again only by the very code that built it. One that cannot be opened is
    built anew, and a folder that cannot be written to only costs time.

    Args:
        folder: where indexes are kept; None keeps none.
        edition_id: the edition.
        compiled: makes the lexicon, where it has to be built.
    """
    if folder is None:
        return _built(compiled())
    place = folder / f"{edition_id}-{_code()}"
    if place.exists():
        try:
            engine = SearchEngine.open(place)
        except Exception as error:  # noqa: BLE001  whatever is damaged in it, it is built anew
            logger.warning("the index in %s cannot be opened, building anew: %s", place, error)
            shutil.rmtree(place, ignore_errors=True)
        else:
            place.touch()
            return engine.lexicon, engine
    return _built_into(place, compiled())


def _built(lexicon: Lexicon) -> tuple[Lexicon, SearchEngine]:
    return lexicon, SearchEngine.build(lexicon)


def _built_into(place: Path, lexicon: Lexicon) -> tuple[Lexicon, SearchEngine]:
    """Build beside the place and move it there in one step, so that no half index is found."""
    fresh = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True)
        SearchEngine.build(lexicon, fresh)
        if not place.exists():
            fresh.rename(place)
        engine = SearchEngine.open(place)
    except OSError as error:
        logger.warning("no index is kept in %s: %s", place.parent, error)
        return _built(lexicon)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    _prune(place)
    return engine.lexicon, engine


def _prune(current: Path) -> None:
    """Remove all but the newest indexes."""
    others = [path for path in current.parent.glob("[0-9a-f]*-*") if path.is_dir()]
    newest = sorted(others, key=lambda path: path.stat().st_mtime, reverse=True)
    for path in [path for path in newest if path != current][_KEPT - 1 :]:
        shutil.rmtree(path, ignore_errors=True)


@cache
def _code() -> str:
    """A short hash of the code that decides what an index holds."""
    package = Path(__file__).parents[1]
    digest = hashlib.sha256()
    for room in _ROOMS:
        for module in sorted((package / room).rglob("*.py")):
            digest.update(module.read_bytes())
    return digest.hexdigest()[:12]
