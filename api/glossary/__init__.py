"""What a term is: the model, its YAML, its lint, its evidence, its editions."""

from api.glossary.edition import SCHEMA_VERSION, Diff, diff, edition_id
from api.glossary.load import Curated, load, read_list
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
from api.glossary.rules import check, located
from api.glossary.rules.finding import Finding
from api.glossary.seeds import seed_texts
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
    "load",
    "located",
    "read_list",
    "seed_texts",
    "served_links",
    "summary",
]
