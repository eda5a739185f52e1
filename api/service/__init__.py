"""The one door of the core: publish, open, and a method per use case."""

from api.discover import Origin
from api.search import Trace
from api.service import limits
from api.service.context import Context
from api.service.curation import compare, glossary_schema, skeleton, write_evidence
from api.service.cursor import encode as cursor_after
from api.service.drafting import DraftedReport, drafted
from api.service.picture import links_svg
from api.service.publication import (
    Checked,
    CuratedFiles,
    digest,
    read_checked,
    read_publishable,
)
from api.service.results import (
    AnnotationResult,
    EditionInfo,
    Graph,
    LookupBatch,
    LookupResult,
    ResolveResult,
    SourceDetail,
    SourceList,
    SuggestionList,
    TermPage,
)
from api.service.service import Service
from api.service.snapshot import Query, Snapshot
from api.storage import Edition, Publication, Storage, TermFilter, open_storage

__all__ = [
    "AnnotationResult",
    "Checked",
    "Context",
    "CuratedFiles",
    "DraftedReport",
    "Edition",
    "EditionInfo",
    "Graph",
    "LookupBatch",
    "LookupResult",
    "Origin",
    "Publication",
    "Query",
    "ResolveResult",
    "Service",
    "Snapshot",
    "SourceDetail",
    "SourceList",
    "Storage",
    "SuggestionList",
    "TermFilter",
    "TermPage",
    "Trace",
    "compare",
    "cursor_after",
    "digest",
    "drafted",
    "glossary_schema",
    "limits",
    "links_svg",
    "open_storage",
    "read_checked",
    "read_publishable",
    "skeleton",
    "write_evidence",
]
