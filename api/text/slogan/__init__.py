"""The grammar of slogans: what their labels count, and where running text holds one."""

from api.text.slogan.label import Kind, LabelNumeral, classify, parse_label
from api.text.slogan.parts import LabelParts, has_numeral, is_period, split_label, unquoted
from api.text.slogan.spot import SloganSpan, SpanKind, find_slogans
from api.text.slogan.unmarked import is_reckoned
from api.text.slogan.words import HEADS

__all__ = [
    "HEADS",
    "Kind",
    "LabelNumeral",
    "LabelParts",
    "SloganSpan",
    "SpanKind",
    "classify",
    "find_slogans",
    "has_numeral",
    "is_period",
    "is_reckoned",
    "parse_label",
    "split_label",
    "unquoted",
]
