"""Tells in which spelling a form was typed: as written, in another script, in other numerals."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from api.lexicon import LexForm
from api.search.answer import MatchKind
from api.text import fold_key, numeral_value, to_simplified

_DIGITS: Final = frozenset("0123456789")
_NUMERAL: Final = re.compile(
    "[0-9０-９零〇○一二三四五六七八九十百千万亿两兩廿壹贰叁肆伍陆柒捌玖拾]+"
)
_REMEMBERED: Final = 16_384


def spelling_kind(text: str, form: LexForm) -> MatchKind:
    """Name the difference between a text and the form that it folds to."""
    if form.kind == "traditional":
        return "script"
    if form.kind == "numeral":
        return "numeral"
    plain: MatchKind = "form" if form.kind in ("form", "form+head") else "exact"
    if text == form.surface:
        return plain
    typed, written = _kept(text), _kept(form.surface)
    if typed == written or len(typed) != len(written):
        return plain
    same = all(map(_is_same_hanzi, typed, written))
    return "script" if same else "numeral"


def is_number(text: str) -> bool:
    """Tell a text that is nothing but a numeral."""
    return _NUMERAL.fullmatch(text) is not None and numeral_value(text) is not None


def is_plain_number(text: str, form: LexForm) -> bool:
    """Tell whether digits of a text were taken for hanzi numerals that no one reads as a number.

    30 folds to what 三零 folds to, yet 30 is a quantity and 三零 a slogan; 131 and 一三一 are
    read alike, since there the digits are the slogan's. 六十一 is a number, not 6十1.
    """
    if is_number(text) and not is_number(form.surface):
        return True
    typed, written = _kept(text), _kept(form.surface)
    if _DIGITS.isdisjoint(typed) or len(typed) != len(written):
        return False
    run = 0
    for one, other in zip(typed, written, strict=True):
        run = run + 1 if one in _DIGITS and other not in _DIGITS else 0
        if run > 1:
            return True
    return False


@lru_cache(_REMEMBERED)
def _kept(text: str) -> str:
    """The characters that folding keeps, in their own script, in one width and case."""
    return "".join(filter(is_kept, unicodedata.normalize("NFKC", text).lower()))


@lru_cache(_REMEMBERED)
def is_kept(character: str) -> bool:
    """Tell whether folding keeps a character that stands alone."""
    return bool(fold_key(character))


@lru_cache(_REMEMBERED)
def _is_same_hanzi(one: str, other: str) -> bool:
    """Tell the scripts of one character from two ways to write a number or a sign."""
    return one == other or to_simplified(one) == to_simplified(other)
