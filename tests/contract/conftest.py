"""The application on the real glossary, whose description is committed."""

from pathlib import Path

import pytest
from fastapi import FastAPI

from api.app import create_app
from api.service import CuratedFiles, open_storage, read_checked
from api.settings import Settings

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def real_settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of a database in which data/glossary.yaml has been published."""
    folder = tmp_path_factory.mktemp("real")
    url = f"sqlite:///{folder}/glossary.db"
    settings = Settings(database_url=url, index_folder=folder, log_level="WARNING")
    checked = read_checked(CuratedFiles(ROOT / "data/glossary.yaml", ROOT / "seeds"))
    storage = open_storage(settings.database_url)
    storage.publish(checked.glossary, version=settings.edition_version)
    storage.close()
    return settings


@pytest.fixture(scope="session")
def app(real_settings: Settings) -> FastAPI:
    return create_app(real_settings)
