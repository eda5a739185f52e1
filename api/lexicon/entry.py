"""What a lexicon says about one form and one term; both are made when they are asked for."""

from dataclasses import dataclass
from typing import Final, Literal, get_args

from api.glossary import Basis, Kind

FormKind = Literal[
    "label", "label+head", "head+label", "form", "form+head", "numeral", "traditional"
]
FORM_KINDS: Final[tuple[FormKind, ...]] = get_args(FormKind)
TERM_KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
BASES: Final[tuple[Basis, ...]] = get_args(Basis)


@dataclass(frozen=True, slots=True)
class LexForm:
    """One surface of a term.

    Attributes:
        key: the folded surface, never empty.
        surface: as a person writes it, without folding.
        kind: `label` and `form` are written by a curator; the others are derived from them:
            with the head before or behind, with numerals or signs in another spelling, in
            regional traditional words that do not fold to the same key.
        term: index of the term in the lexicon.
    """

    key: str
    surface: str
    kind: FormKind
    term: int


@dataclass(frozen=True, slots=True)
class LexSense:
    """Where and when one meaning holds; years are whole, an open end is None.

    `words` are definition, gloss and members; empty where the term has no other sense, since the
    words of the term are those of its sense then.
    """

    id: str
    basis: Basis
    place: str
    from_year: int | None
    to_year: int | None
    words: str


@dataclass(frozen=True, slots=True)
class LexTerm:
    """What both engines need to know of a term beside its forms.

    The texts of all senses are joined; `quotes` are the sentences that cite it, `around` is
    what stands around its mentions.
    """

    index: int
    id: str
    label: str
    head: str | None
    kind: Kind
    pinyin: str
    en: str | None
    senses: tuple[LexSense, ...]
    definition: str
    gloss: str
    members: tuple[str, ...]
    quotes: str
    around: str
