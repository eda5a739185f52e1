"""The source documents as text: what quotations are proved against."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from api.errors import DataError
from api.glossary.model import Source


def seed_texts(sources: Iterable[Source], folder: Path) -> Mapping[str, str]:
    """Read every source document, with its line ends as they are.

    Raises:
        DataError: a file is missing, or is not the one that the manifest describes.
    """
    texts = {}
    for source in sources:
        path = folder / source.file
        try:
            content = path.read_bytes()
        except OSError as error:
            raise DataError(str(path), 1, source.id, f"cannot be read: {error.strerror}") from None
        if hashlib.sha256(content).hexdigest() != source.sha256:
            raise DataError(
                str(path), 1, source.id, "is not the file that sources.yaml describes (SHA-256)"
            )
        texts[source.id] = content.decode("utf-8")
    return texts
