"""Pure functions on Chinese text. Knows no glossary, reads no file of ours, keeps no state."""

from api.text.expansion import Expansion, find_expansion
from api.text.fold import Folded, fold, fold_key, fold_keys
from api.text.markup import plain, plain_html, plain_lines
from api.text.members import Group, Member, acrostic_of, cut_members
from api.text.numeral import han_numeral, numeral_value
from api.text.pinyin import initials, readings, syllables
from api.text.reading import read_hanzi
from api.text.script import is_han, to_simplified, to_traditional
from api.text.segment import Segmenter, corpus_size, word_frequencies, word_frequency
from api.text.shape import look_alikes, looks_like
from api.text.slogan import (
    HEADS,
    LabelNumeral,
    LabelParts,
    SloganSpan,
    classify,
    find_slogans,
    has_numeral,
    is_reckoned,
    parse_label,
    split_label,
    unquoted,
)
from api.text.sound import near_sounds
from api.text.spelling import numeral_spellings
from api.text.typed_pinyin import split_pinyin

__all__ = [
    "HEADS",
    "Expansion",
    "Folded",
    "Group",
    "LabelNumeral",
    "LabelParts",
    "Member",
    "Segmenter",
    "SloganSpan",
    "acrostic_of",
    "classify",
    "corpus_size",
    "cut_members",
    "find_expansion",
    "find_slogans",
    "fold",
    "fold_key",
    "fold_keys",
    "han_numeral",
    "has_numeral",
    "initials",
    "is_han",
    "is_reckoned",
    "look_alikes",
    "looks_like",
    "near_sounds",
    "numeral_spellings",
    "numeral_value",
    "parse_label",
    "plain",
    "plain_html",
    "plain_lines",
    "read_hanzi",
    "readings",
    "split_label",
    "split_pinyin",
    "syllables",
    "to_simplified",
    "to_traditional",
    "unquoted",
    "word_frequencies",
    "word_frequency",
]
