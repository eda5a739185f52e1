"""Every form of one edition, folded and typed, once; both engines build from it alone."""

from api.lexicon.build import compile_lexicon
from api.lexicon.entry import FORM_KINDS, FormKind, LexForm, LexSense, LexTerm
from api.lexicon.lexicon import Forms, Lexicon, Terms
from api.lexicon.strings import Strings, StringsBuilder, mapped

__all__ = [
    "FORM_KINDS",
    "FormKind",
    "Forms",
    "LexForm",
    "LexSense",
    "LexTerm",
    "Lexicon",
    "Strings",
    "StringsBuilder",
    "Terms",
    "compile_lexicon",
    "mapped",
]
