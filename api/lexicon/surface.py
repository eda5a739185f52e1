"""Lists the surfaces of a term: what a curator wrote and what follows from it by rule."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from api.glossary import Term, TermDocument
from api.lexicon.entry import FormKind
from api.text import numeral_spellings, to_traditional

Surface = tuple[str, FormKind]

_LINE: Final = "\n"

# 數字 is also a numeral in Taiwan, 公里 also a measure, 網路 also any network.
_OTHER: Final = {"數字": "數位", "一公里": "一哩路", "網際網路": "網路", "智能": "智慧"}
_WORDS: Final = re.compile("|".join(_OTHER))


def surfaces(term: Term | TermDocument) -> list[Surface]:
    """Give every surface of a term but the regional ones, written ones first, each once."""
    found = dict(_written(term))
    for surface, kind in list(found.items()):
        if kind in ("label", "form", "label+head", "form+head"):
            for spelling in sorted(numeral_spellings(surface)):
                found.setdefault(spelling, "numeral")
    return list(found.items())


def _written(term: Term | TermDocument) -> Iterator[Surface]:
    """Later surfaces never replace earlier ones, so the label stays a label."""
    given: dict[str, FormKind] = {term.label: "label"}
    for form in term.forms:
        given.setdefault(form.text, "form")
    yield from given.items()
    if not term.head:
        return
    for text in given:
        if not text.endswith(term.head) and text + term.head not in given:
            yield text + term.head, "label+head" if text == term.label else "form+head"
    if term.head + term.label not in given and not term.label.startswith(term.head):
        yield term.head + term.label, "head+label"


def regional(labels: Sequence[str]) -> list[tuple[str, ...]]:
    """Rewrite many labels in the traditional scripts and words of all regions at once."""
    flat = [label.replace(_LINE, " ") for label in labels]
    columns = [text.split(_LINE) for text in to_traditional(_LINE.join(flat))]
    return [(*written, *_other_words(written)) for written in zip(*columns, strict=True)]


def _other_words(written: Sequence[str]) -> Iterator[str]:
    """Give the words of Taiwan that OpenCC does not choose, since they mean more than one thing."""
    for text in dict.fromkeys(written):
        other = _WORDS.sub(lambda match: _OTHER[match[0]], text)
        if other != text:
            yield other
