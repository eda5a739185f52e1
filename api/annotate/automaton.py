"""Finds every key of the lexicon in a folded text, overlaps included; decides nothing."""

from array import array
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, chain, pairwise
from typing import Final, NamedTuple

import ahocorasick_rs
import numpy as np
from numpy.typing import NDArray

from api.annotate.pattern import WRITTEN_KINDS, Pattern, is_for_running_text
from api.annotate.sieve import UNSEEN, traits_of
from api.lexicon import FORM_KINDS, Lexicon
from api.text import Folded

# A table over all bytes is faster by a third, but takes a kilobyte for every character of the keys.
_TABLE_CHARACTERS: Final = 50_000
_KEPT_PATTERNS: Final = 20_000
_STEP: Final = np.uint32(0x9E3779B1)
_SHIFT: Final = np.uint32(24)


class Candidates(NamedTuple):
    """Numbers of patterns and their half-open spans in a folded text, as arrays."""

    numbers: NDArray[np.intp]
    starts: NDArray[np.intp]
    ends: NDArray[np.intp]


class Automaton:
    """All keys of a lexicon at once. Immutable and safe to share between threads.

    Each character is searched as one byte that it hashes to: a third of the steps that UTF-8
    takes, in a third of the states. Of a hundred finds some ten are other characters with the
    same bytes; these are sorted out by a look at the text.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        keys, order, bounds = _grouped(lexicon)
        self._lexicon = lexicon
        self._order = order
        self._bounds = bounds
        self._search = ahocorasick_rs.BytesAhoCorasick(
            _hashed_keys(keys),
            matchkind=ahocorasick_rs.MatchKind.Standard,
            implementation=_implementation(keys),
        )
        self.pattern = lru_cache(_KEPT_PATTERNS)(self._pattern)
        self._traits = np.full(len(keys), UNSEEN, dtype=np.uint8)

    @property
    def size(self) -> int:
        """Number of patterns."""
        return len(self._traits)

    def traits(self, numbers: NDArray[np.intp]) -> NDArray[np.uint8]:
        """Give the traits of patterns; they are learned when first asked for."""
        traits = self._traits[numbers]
        for number in np.unique(numbers[traits == UNSEEN]).tolist():
            self._traits[number] = traits_of(self.pattern(number))
        return self._traits[numbers]

    def candidates(self, folded: Folded) -> Candidates:
        """Find all keys, those inside and across others too, in the order of their ends."""
        key, pattern = folded.text, self.pattern
        found = self._search.find_matches_as_indexes(_hashed(folded.points), overlapping=True)
        exact = [one for one in found if key.startswith(pattern(one[0]).key, one[1])]
        columns = np.fromiter(chain.from_iterable(exact), np.intp, 3 * len(exact))
        return Candidates(*columns.reshape(-1, 3).T)

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


def _implementation(keys: Sequence[str]) -> ahocorasick_rs.Implementation:
    if sum(map(len, keys)) > _TABLE_CHARACTERS:
        return ahocorasick_rs.Implementation.ContiguousNFA
    return ahocorasick_rs.Implementation.DFA


def _hashed(points: NDArray[np.uint32]) -> bytes:
    """Give the byte of each code point."""
    return (points * _STEP >> _SHIFT).astype(np.uint8).tobytes()


def _hashed_keys(keys: Sequence[str]) -> list[bytes]:
    joined = _hashed(np.frombuffer("".join(keys).encode("utf-32-le", "surrogatepass"), "<u4"))
    ends = list(accumulate(map(len, keys), initial=0))
    return [joined[start:end] for start, end in pairwise(ends)]
