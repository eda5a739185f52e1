"""The closed vocabularies of the schema, each word with what it means.

The names are those of the wire contract as they are, so that an answer reads the same over REST.
"""

from enum import Enum

import strawberry


@strawberry.enum(description="How a term is built.")
class Kind(Enum):
    """How a term is built."""

    numbered = strawberry.enum_value("numbered", description="A numeral and its noun: 三保, 五社.")
    formula = strawberry.enum_value("formula", description="Numbers joined by plus: 1+6+5+N.")
    chain = strawberry.enum_value(
        "chain", description="Several numerals in a row: 一街、一河、六片区."
    )
    acronym = strawberry.enum_value("acronym", description="Latin letters: EPC.")
    phrase = strawberry.enum_value("phrase", description="No numeral at all: 放管服, 首店经济.")


@strawberry.enum(description="On what ground a sense is explained.")
class Basis(Enum):
    """On what ground a sense is explained."""

    footnote = strawberry.enum_value("footnote", description="An official note explains it.")
    inline = strawberry.enum_value("inline", description="The running text expands it.")
    background = strawberry.enum_value(
        "background", description="An authority outside the documents explains it; it is named."
    )
    unexplained = strawberry.enum_value(
        "unexplained", description="It is used and never explained; nothing is guessed."
    )


@strawberry.enum(description="How a form differs from the label.")
class FormKind(Enum):
    """How a form differs from the label."""

    variant = strawberry.enum_value("variant", description="Other signs or other wording.")
    short = strawberry.enum_value("short", description="Shorter than the label.")
    long = strawberry.enum_value("long", description="Longer than the label.")
    traditional = strawberry.enum_value("traditional", description="In traditional characters.")
    damaged = strawberry.enum_value("damaged", description="As a scan or a conversion left it.")
    alias = strawberry.enum_value("alias", description="Another name for the same thing.")


@strawberry.enum(description="What a link says of the term that it leads to.")
class LinkKind(Enum):
    """What a link says of the term that it leads to."""

    variant_of = strawberry.enum_value("variant_of", description="The same in other words.")
    part_of = strawberry.enum_value("part_of", description="The whole that this term belongs to.")
    has_part = strawberry.enum_value("has_part", description="A part of this term.")
    broader = strawberry.enum_value("broader", description="The more general term.")
    narrower = strawberry.enum_value("narrower", description="A more special term.")
    related = strawberry.enum_value("related", description="Tied to it in another way.")
    contrast = strawberry.enum_value("contrast", description="Easily taken for it, but another.")
    replaces = strawberry.enum_value("replaces", description="What this term was called before.")
    replaced_by = strawberry.enum_value("replaced_by", description="What it was called later.")


@strawberry.enum(description="Why a term was found.")
class ReasonKind(Enum):
    """Why a term was found."""

    exact = strawberry.enum_value("exact", description="The label as it stands.")
    form = strawberry.enum_value("form", description="A listed form of it.")
    script = strawberry.enum_value("script", description="The same in traditional characters.")
    numeral = strawberry.enum_value("numeral", description="The same with other numerals.")
    pattern = strawberry.enum_value("pattern", description="A pattern that fits it: *+*+X.")
    pinyin = strawberry.enum_value("pinyin", description="Its pinyin: sanbao.")
    initials = strawberry.enum_value("initials", description="Initials of its pinyin: sb.")
    homophone = strawberry.enum_value("homophone", description="Other characters, same sound.")
    shape = strawberry.enum_value("shape", description="Characters that look alike.")
    edit = strawberry.enum_value("edit", description="A character more, less or another.")
    prefix = strawberry.enum_value("prefix", description="Its beginning.")
    head = strawberry.enum_value("head", description="The noun that it modifies.")
    content = strawberry.enum_value("content", description="Its definition, members or gloss.")


@strawberry.enum(description="Which mentions are given where several cover one stretch of text.")
class Overlaps(Enum):
    """Which mentions are given where several cover one stretch of text."""

    longest = strawberry.enum_value("longest", description="The longest only.")
    all = strawberry.enum_value("all", description="All of them.")


@strawberry.enum(description="How much the ready answer says.")
class Detail(Enum):
    """How much the ready answer says."""

    short = strawberry.enum_value("short", description="At most about 1,500 characters.")
    full = strawberry.enum_value("full", description="Everything, however long.")
