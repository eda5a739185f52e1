"""What a term is: the frozen model that YAML, SQL and every face share.

It checks the shape of each value on its own. What needs the other terms or the sources is the
lint's part.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Slug = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", min_length=1, max_length=96)
]
SenseId = Annotated[
    str,
    StringConstraints(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$", min_length=3, max_length=128
    ),
]
Surface = Annotated[str, StringConstraints(min_length=1, max_length=120, pattern=r"^\S(.*\S)?$")]
Text = Annotated[str, StringConstraints(min_length=1, max_length=8000)]
PartialDate = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]

Kind = Literal["numbered", "formula", "chain", "acronym", "phrase"]
Basis = Literal["footnote", "inline", "background", "unexplained"]
FormKind = Literal["variant", "short", "long", "traditional", "damaged", "alias"]
WrittenLink = Literal["variant_of", "part_of", "broader", "related", "contrast", "replaces"]
LinkKind = Literal[
    "variant_of",
    "part_of",
    "has_part",
    "broader",
    "narrower",
    "related",
    "contrast",
    "replaces",
    "replaced_by",
]


class Value(BaseModel):
    """Base of all model values: frozen, and a key that is not known is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=False)


class Form(Value):
    """Another surface by which a term is written."""

    text: Surface
    kind: FormKind


class Member(Value):
    """One of the things that a numeral counts, in the words of the definition."""

    text: Text
    note: Text | None = None


class Group(Value):
    """One numeral of a label with its noun and its members."""

    numeral: Annotated[str, StringConstraints(min_length=1, max_length=12)]
    count: Annotated[int, Field(ge=0)] | None = Field(
        description="The numeral as a number; null for N, X, 多 and *, which count nothing."
    )
    noun: Text | None
    members: tuple[Member, ...]
    complete: bool = Field(description="False where the document gives only examples, or none.")
    note: Text | None = Field(
        default=None, description="Why the numeral and the members disagree, where they do."
    )


class Citation(Value):
    """A verbatim stretch of a source: code points, half-open."""

    source: Slug
    quote: Text
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=1)]


class Authority(Value):
    """The document outside seeds/ that fixed the meaning of a background sense."""

    title: Text
    body: Text
    date: PartialDate


class Period(Value):
    """From when to when a sense holds; an open end is null."""

    from_: PartialDate | None = Field(alias="from")
    to: PartialDate | None

    model_config = ConfigDict(
        validate_by_name=True, validate_by_alias=True, serialize_by_alias=True
    )


class Sense(Value):
    """One meaning of a term, in a place and a period."""

    id: SenseId
    basis: Basis
    place: Text
    period: Period
    definition: Text | None = Field(
        description="The document's own words, verbatim; null where no document explains it."
    )
    gloss: Text | None = Field(description="One plain sentence of ours for a new reader.")
    groups: tuple[Group, ...] = ()
    citations: tuple[Citation, ...] = ()
    authority: Authority | None = Field(
        default=None, description="Of background senses: where the meaning comes from."
    )


class WrittenLinkTo(Value):
    """A typed cross-reference as a curator writes it, on one of its two ends."""

    to: Slug
    kind: WrittenLink
    note: Text | None = None


class Link(Value):
    """A typed cross-reference as it is served, from either end."""

    to: Slug
    label: Surface
    kind: LinkKind
    note: Text | None = None


class Term(Value):
    """A slogan, formula or abbreviation as a curator writes it."""

    id: Slug
    label: Surface
    head: Surface | None = None
    kind: Kind
    forms: tuple[Form, ...] = ()
    pinyin: Surface
    en: Text | None = None
    former_ids: tuple[Slug, ...] = ()
    senses: Annotated[tuple[Sense, ...], Field(min_length=1)]
    links: tuple[WrittenLinkTo, ...] = ()
    mentions: tuple[Citation, ...] = ()


class Source(Value):
    """A document that terms are cited from."""

    id: Slug
    title: Text
    issuer: Text
    place: Text
    date: PartialDate
    file: Text
    sha256: Sha256
    note: Text | None = Field(default=None, description="What is damaged in the file.")


class Glossary(Value):
    """All terms and sources of one edition.

    `surroundings` say by the id of a term what stands around its mentions; terms and sources
    imply them, so they do not count for an edition's id. Without source documents there are none.
    """

    terms: tuple[Term, ...]
    sources: tuple[Source, ...]
    surroundings: Mapping[str, str] = Field(default_factory=dict)
