"""Where the source documents use a term, in whatever damaged form.

Folding makes the candidates and the surface decides. Nothing is segmented here: the documents are
few, and what a program cannot tell a curator rejects by hand.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from api.glossary.model import Citation, Glossary, Term
from api.glossary.rejected import Rejected
from api.text import fold, fold_key, to_simplified

_NUMERALS = frozenset("0123456789十百千万廿")
_QUOTED = re.compile('[“‘"「『]([^“”‘’"「」『』]+)[”’"」』]')
_QUOTES_AND_SPACES = re.compile(r"[\s“”‘’\"'「」『』]")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that reads like a term: code points of the source, half-open."""

    term: str
    start: int
    end: int


def surfaces(term: Term) -> Iterator[str]:
    """Every way that an entry says its term is written; the head stands beside it, not in it."""
    yield term.label
    yield from (form.text for form in term.forms)


def find_mentions(
    glossary: Glossary, texts: Mapping[str, str], rejected: Sequence[Rejected]
) -> dict[str, tuple[Citation, ...]]:
    """Find every mention of every term in the sources.

    Args:
        glossary: the terms with their forms.
        texts: the text of each source by its id.
        rejected: what a curator judged to be no mention.

    Returns:
        Mentions by term id, in the order of the sources and of their text. A mention inside a
        longer one of another term is left out, as a reader would not take it for one.
    """
    found: defaultdict[str, list[Citation]] = defaultdict(list)
    for source in glossary.sources:
        text = texts[source.id]
        candidates = [
            candidate
            for candidate in _candidates(glossary.terms, text)
            if not any(_refuses(entry, candidate, source.id, text) for entry in rejected)
        ]
        for kept in _outermost(_without_overrun(glossary.terms, set(candidates), text)):
            quote = text[kept.start : kept.end]
            found[kept.term].append(
                Citation(source=source.id, quote=quote, start=kept.start, end=kept.end)
            )
    return {term.id: tuple(found[term.id]) for term in glossary.terms}


def _refuses(entry: Rejected, candidate: Candidate, source: str, text: str) -> bool:
    """Whether a rejection speaks of this candidate: its own words, or words around it."""
    if entry.source not in {None, source} or entry.term not in {None, candidate.term}:
        return False
    if entry.start is not None:
        return entry.start == candidate.start
    reach = len(entry.text)
    around = text[max(0, candidate.start - reach) : candidate.end + reach]
    at = around.find(entry.text)
    offset = candidate.start - max(0, candidate.start - reach)
    length = candidate.end - candidate.start
    return 0 <= at <= offset and at + reach >= offset + length


def _candidates(terms: Iterable[Term], text: str) -> Iterator[Candidate]:
    folded = fold(text)
    for term in terms:
        for surface in dict.fromkeys(surfaces(term)):
            key = fold_key(surface)
            at = folded.text.find(key) if key else -1
            while at >= 0:
                start, stop = folded.span(at, at + len(key))
                if _stands_alone(text, start, stop) and _written_alike(
                    text[start:stop], surface, key
                ):
                    yield Candidate(term.id, start, stop)
                at = folded.text.find(key, at + 1)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a number or a Latin word is not cut in two.

    The neighbours are those of the text itself: in “三零”：零事故 a colon ends the number.
    """
    before = fold_key(text[start - 1 : start])
    after = fold_key(text[end : end + 1])
    first, last = fold_key(text[start]), fold_key(text[end - 1])
    if first in _NUMERALS and before and before in _NUMERALS | frozenset("第+*."):
        return False
    if last in _NUMERALS and after and after in _NUMERALS | frozenset("+*."):
        return False
    if first.isascii() and first.isalpha() and before.isascii() and before.isalpha():
        return False
    return not (last.isascii() and last.isalpha() and after.isascii() and after.isalnum())


def _written_alike(found: str, surface: str, key: str) -> bool:
    """Whether a stretch of only numerals is written as the term is: 30 is not 三零."""
    if any(character not in _NUMERALS for character in key):
        return True
    plain = _QUOTES_AND_SPACES.sub("", to_simplified(found))
    return plain == _QUOTES_AND_SPACES.sub("", surface)


def _without_overrun(
    terms: Iterable[Term], candidates: set[Candidate], text: str
) -> list[Candidate]:
    """Trim forms that go on beyond their own quotation marks: in 基层“三保”底线 it is 三保.

    The words around it have told which term is meant, so no other one is meant by the quotation. A
    label that is written half in quotation marks stays whole: “一刻钟”便民生活圈.
    """
    labels = {term.id: fold_key(term.label) for term in terms}
    told: dict[tuple[int, int], str] = {}
    overrun: set[Candidate] = set()
    for one in candidates:
        if fold_key(text[one.start : one.end]) == labels[one.term]:
            continue
        for quoted in _QUOTED.finditer(text, max(0, one.start - 1), one.end + 1):
            core = Candidate(one.term, *quoted.span(1))
            if core in candidates and core != one:
                told[core.start, core.end] = one.term
                overrun.add(one)
    return [
        one
        for one in candidates
        if one not in overrun and told.get((one.start, one.end), one.term) == one.term
    ]


def _outermost(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Drop what lies inside a longer candidate; keep all that share one span."""
    ordered = sorted(set(candidates), key=lambda c: (c.start, -c.end, c.term))
    kept: list[Candidate] = []
    reach = -1
    for candidate in ordered:
        same = bool(kept) and (kept[-1].start, kept[-1].end) == (candidate.start, candidate.end)
        if candidate.end > reach or same:
            kept.append(candidate)
            reach = max(reach, candidate.end)
    return kept
