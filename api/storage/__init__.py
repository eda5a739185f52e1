"""Published editions in SQL: SQLite by default, PostgreSQL by URL. The only SQL of the house."""

from api.storage.edition import Edition
from api.storage.page import Page, TermFilter
from api.storage.publish import Publication
from api.storage.storage import Storage, open_storage
from api.storage.term import Edge

__all__ = [
    "Edge",
    "Edition",
    "Page",
    "Publication",
    "Storage",
    "TermFilter",
    "open_storage",
]
