"""Settings, read from the environment once, at the top."""

from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from api import __version__
from api.errors import InvalidInput


class Settings(BaseSettings):
    """What an operator may choose. Every name is also an environment variable in capitals."""

    model_config = SettingsConfigDict(frozen=True, extra="ignore", env_ignore_empty=True)

    database_url: str = Field(
        default="sqlite:///var/glossary.db",
        description="SQLAlchemy URL of the database: a SQLite file or PostgreSQL.",
    )
    glossary_file: Path = Field(
        default=Path("data/glossary.yaml"), description="The curated file that is published."
    )
    seeds_folder: Path = Field(
        default=Path("seeds"), description="Folder of sources.yaml and the source documents."
    )
    index_folder: Path = Field(
        default=Path("var/index"), description="Where the search index of an edition is kept."
    )
    assets_folder: Path = Field(
        default=Path("var/assets"), description="Scripts and styles of the pages, from set-up."
    )
    edition_version: str = Field(
        default=__version__, description="Version that a published edition carries."
    )
    poll_seconds: Annotated[float, Field(gt=0, le=3600)] = Field(
        default=2.0, description="How often a running server looks for a new edition, in seconds."
    )
    annotate_workers: Annotated[int, Field(ge=1, le=64)] = Field(
        default=1,
        description="Long texts annotated at the same time in one process: each more of them"
        " makes short requests wait longer.",
    )
    log_level: str = Field(default="INFO", description="DEBUG, INFO, WARNING or ERROR.")


def read_settings() -> Settings:
    """Read the environment.

    Raises:
        InvalidInput: a variable holds a value that cannot be used; names the variable.
    """
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(step) for step in first["loc"]).upper()
        raise InvalidInput(name, first["msg"]) from None
