"""Pure functions on Chinese text. Knows no glossary, reads no file of ours, keeps no state."""

from api.text.fold import Folded, fold, fold_key, fold_keys
from api.text.numeral import han_numeral, numeral_value
from api.text.pinyin import initials, readings, syllables
from api.text.script import is_han, to_simplified, to_traditional
from api.text.segment import Segmenter
from api.text.sound import near_sounds
from api.text.spelling import numeral_spellings
from api.text.typed_pinyin import split_pinyin

__all__ = [
    "Folded",
    "Segmenter",
    "fold",
    "fold_key",
    "fold_keys",
    "han_numeral",
    "initials",
    "is_han",
    "near_sounds",
    "numeral_spellings",
    "numeral_value",
    "readings",
    "split_pinyin",
    "syllables",
    "to_simplified",
    "to_traditional",
]
