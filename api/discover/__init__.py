"""A government report in, draft glossary entries out: the curators' tool."""

from api.discover.merge import Merged, Status, merge
from api.discover.model import Draft, Place
from api.discover.report import draft
from api.discover.term import Origin, draft_terms, draft_yaml
from api.discover.wire import draft_json

__all__ = [
    "Draft",
    "Merged",
    "Origin",
    "Place",
    "Status",
    "draft",
    "draft_json",
    "draft_terms",
    "draft_yaml",
    "merge",
]
