"""What a rule says about a term."""

from dataclasses import dataclass

from api.glossary.load import Step


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault in one term: which rule, what to do, and where inside the entry."""

    term: str
    rule: str
    message: str
    steps: tuple[Step, ...] = ()
