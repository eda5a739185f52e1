"""What a term is: the model, its YAML, its lint, its evidence, its editions."""

from api.glossary.dump import render_term, render_terms
from api.glossary.edition import SCHEMA_VERSION, Diff, diff, edition_id
from api.glossary.evidence_writer import with_mentions, with_offsets
from api.glossary.identity import label_id, label_pinyin
from api.glossary.load import Curated, load, read_list
from api.glossary.mentions import find_mentions
from api.glossary.model import (
    Authority,
    Basis,
    Citation,
    Form,
    FormKind,
    Glossary,
    Group,
    Kind,
    Link,
    LinkKind,
    Member,
    Period,
    Sense,
    Source,
    Term,
    Value,
    WrittenLink,
    WrittenLinkTo,
)
from api.glossary.rejected import Rejected, load_rejected
from api.glossary.rules import check, located
from api.glossary.rules.finding import Finding
from api.glossary.schema import terms_schema
from api.glossary.seeds import seed_texts
from api.glossary.surroundings import surroundings
from api.glossary.wire import INVERSE, TermDocument, TermSummary, documents, served_links, summary

__all__ = [
    "INVERSE",
    "SCHEMA_VERSION",
    "Authority",
    "Basis",
    "Citation",
    "Curated",
    "Diff",
    "Finding",
    "Form",
    "FormKind",
    "Glossary",
    "Group",
    "Kind",
    "Link",
    "LinkKind",
    "Member",
    "Period",
    "Rejected",
    "Sense",
    "Source",
    "Term",
    "TermDocument",
    "TermSummary",
    "Value",
    "WrittenLink",
    "WrittenLinkTo",
    "check",
    "diff",
    "documents",
    "edition_id",
    "find_mentions",
    "label_id",
    "label_pinyin",
    "load",
    "load_rejected",
    "located",
    "read_list",
    "render_term",
    "render_terms",
    "seed_texts",
    "served_links",
    "summary",
    "surroundings",
    "terms_schema",
    "with_mentions",
    "with_offsets",
]
