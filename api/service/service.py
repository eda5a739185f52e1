"""The one door of the core: it holds the current snapshot and swaps it for a newer one."""

import logging
import threading
from pathlib import Path

from api.annotate import Annotator
from api.errors import NoEdition
from api.glossary import Glossary
from api.lexicon import compile_lexicon
from api.service.results import EditionInfo
from api.service.shelf import shelved
from api.service.snapshot import Snapshot
from api.storage import Edition, Publication, Storage

logger = logging.getLogger(__name__)

_WARM_AFTER = 0.5
"""Seconds after the first edition is opened, so that warming does not slow the start itself."""


class Service:
    """Serves the current edition of one database. Thread-safe; a swap fails no reader."""

    def __init__(self, storage: Storage, index_folder: Path | None = None) -> None:
        """Open the service on a database; nothing is read yet.

        Args:
            storage: where editions are published.
            index_folder: where built search indexes are kept between starts; in memory if None.
        """
        self._storage = storage
        self._index_folder = index_folder
        self._snapshot: Snapshot | None = None
        self._refreshing = threading.Lock()

    def snapshot(self) -> Snapshot:
        """The current edition, opened. One request works on one snapshot.

        Raises:
            NoEdition: nothing has been published.
        """
        snapshot = self._snapshot
        if snapshot is None:
            raise NoEdition
        return snapshot

    def publish(self, glossary: Glossary, *, version: str) -> Publication:
        """Publish a glossary that passed the lint; `refresh` then serves it."""
        return self._storage.publish(glossary, version=version)

    def refresh(self) -> bool:
        """Serve the newest edition; whether there was a newer one.

        The new snapshot is built and warmed beside the old one, which answers until the swap.
        The first one has nobody to relieve: it answers at once and warms meanwhile.

        Raises:
            StorageError: the database cannot be read; the old snapshot goes on serving.
        """
        with self._refreshing:
            newest = self._storage.current()
            held = self._snapshot
            if newest is None or (held is not None and held.edition.id == newest.id):
                return False
            fresh = self._open(newest)
            if held is None:
                self._snapshot = fresh
                warming = threading.Timer(_WARM_AFTER, fresh.warm)
                warming.daemon = True
                warming.start()
            else:
                fresh.warm()
                self._snapshot = fresh
            logger.info("serving edition %s with %d terms", newest.id, newest.terms)
            return True

    def close(self) -> None:
        """Let go of the database."""
        self._storage.close()

    def _open(self, edition: Edition) -> Snapshot:
        lexicon, search = shelved(
            self._index_folder,
            edition.id,
            lambda: compile_lexicon(
                self._storage.terms(edition.id), self._storage.surroundings(edition.id)
            ),
        )
        info = EditionInfo(
            id=edition.id,
            version=edition.version,
            published_at=edition.published_at,
            terms=edition.terms,
            senses=edition.senses,
            sources=edition.sources,
            schema_version=edition.schema_version,
        )
        return Snapshot(info, self._storage, search, Annotator.build(lexicon))
