"""Open what a command works on: the settings, the curated files, the service."""

from collections.abc import Iterator
from contextlib import contextmanager

from api.service import CuratedFiles, Service, open_storage, read_publishable
from api.settings import Settings, read_settings


def curated_files(settings: Settings) -> CuratedFiles:
    """Where the curated files of these settings lie."""
    return CuratedFiles(settings.glossary_file, settings.seeds_folder)


@contextmanager
def opened_service() -> Iterator[Service]:
    """A service on the configured database, with the newest edition opened.

    Where nothing has been published yet, the curated file is published first, so that a command
    answers in a fresh clone.

    Raises:
        GlossaryError: the database or the curated file cannot be used.
    """
    settings = read_settings()
    service = Service(open_storage(settings.database_url), settings.index_folder)
    try:
        if not service.refresh():
            glossary = read_publishable(curated_files(settings))
            service.publish(glossary, version=settings.edition_version)
            service.refresh()
        yield service
    finally:
        service.close()
