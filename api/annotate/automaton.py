"""Finds every key of the lexicon in a folded text, overlaps included; decides nothing."""

import re
from array import array
from functools import lru_cache
from typing import Final

import ahocorasick_rs
import numpy as np
from numpy.typing import NDArray

from api.annotate.pattern import WRITTEN_KINDS, Pattern, is_for_running_text
from api.annotate.sieve import UNSEEN, traits_of
from api.lexicon import FORM_KINDS, Lexicon

Candidate = tuple[int, int, int]
"""Number of a pattern, and its half-open span in the folded text."""

# A table over all bytes makes the automaton about three times as fast, but takes a kilobyte for
# every byte of the keys.
_TABLE_BYTES: Final = 100_000
_KEPT_PATTERNS: Final = 20_000
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class Automaton:
    """All keys of a lexicon at once. Immutable and safe to share between threads."""

    def __init__(self, lexicon: Lexicon) -> None:
        keys, order, bounds = _grouped(lexicon)
        self._lexicon = lexicon
        self._order = order
        self._bounds = bounds
        self._search = ahocorasick_rs.AhoCorasick(
            keys or ["\x00"],  # the library wants one key at least, and folding drops this one
            matchkind=ahocorasick_rs.MatchKind.Standard,
            store_patterns=False,
            implementation=_implementation(keys),
        )
        self.pattern = lru_cache(_KEPT_PATTERNS)(self._pattern)
        self._traits = np.full(len(keys), UNSEEN, dtype=np.uint8)

    def traits(self, numbers: NDArray[np.intp]) -> NDArray[np.uint8]:
        """Give the traits of patterns; they are learned when first asked for."""
        traits = self._traits[numbers]
        for number in np.unique(numbers[traits == UNSEEN]).tolist():
            self._traits[number] = traits_of(self.pattern(number))
        return self._traits[numbers]

    def candidates(self, folded: str) -> list[Candidate]:
        """Find all keys, those inside and across others too, in the order of their ends."""
        try:
            return self._search.find_matches_as_indexes(folded, overlapping=True)
        except UnicodeEncodeError:  # half a surrogate pair, which JSON may carry
            return self.candidates(_SURROGATE.sub("\ufffd", folded))

    def _pattern(self, number: int) -> Pattern:
        """Gather what is known of the key with this number."""
        start, end = self._bounds[number : number + 2].tolist()
        forms = tuple(self._lexicon.forms[index] for index in self._order[start:end].tolist())
        return Pattern(forms[0].key, forms)


def _grouped(lexicon: Lexicon) -> tuple[list[str], NDArray[np.intp], NDArray[np.intp]]:
    """Bring the forms of one key together: the keys, the forms key by key, where each begins."""
    numbers: dict[str, int] = {}
    forms, keyed = array("q"), array("q")
    kinds = lexicon.forms.kinds
    written = {FORM_KINDS.index(kind) for kind in WRITTEN_KINDS}
    for index, key in enumerate(lexicon.forms.keys):
        if kinds[index] in written or _is_derived_for_text(lexicon, index):
            forms.append(index)
            keyed.append(numbers.setdefault(key, len(numbers)))
    by_key = np.array(keyed, dtype=np.intp)
    order = np.array(forms, dtype=np.intp)[np.argsort(by_key, kind="stable")]
    sizes = np.bincount(by_key, minlength=len(numbers))
    return list(numbers), order, np.concatenate(([0], np.cumsum(sizes)))


def _is_derived_for_text(lexicon: Lexicon, index: int) -> bool:
    form = lexicon.forms[index]
    return is_for_running_text(form, lexicon.terms.labels[form.term])


def _implementation(keys: list[str]) -> ahocorasick_rs.Implementation:
    size = 0
    for key in keys:
        size += len(key.encode())
        if size > _TABLE_BYTES:
            return ahocorasick_rs.Implementation.ContiguousNFA
    return ahocorasick_rs.Implementation.DFA
