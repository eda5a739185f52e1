"""Readings: the pinyin of a label has one syllable a character, each a reading of it."""

import re
from collections.abc import Iterator

from api.glossary.model import Glossary
from api.glossary.rules.finding import Finding
from api.text import is_han, readings

RULE = "readings"
_RUN = re.compile(r"[A-Za-z]+|\d+(?:\.\d+)?|.", re.DOTALL)


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield each label whose pinyin is no reading of it."""
    for term in glossary.terms:
        given = term.pinyin.split(" ")
        wanted = list(label_readings(term.label))
        if len(given) != len(wanted):
            message = f"{len(given)} syllables for {len(wanted)} characters or runs of letters"
            yield Finding(term.id, RULE, message, ("pinyin",))
            continue
        for syllable, (surface, known) in zip(given, wanted, strict=True):
            if syllable not in known:
                choices = ", ".join(sorted(known))
                message = f"{syllable} is no reading of {surface}; it is read {choices}"
                yield Finding(term.id, RULE, message, ("pinyin",))


def label_readings(label: str) -> Iterator[tuple[str, frozenset[str]]]:
    """What is read in a label, piece by piece, with every reading of it.

    A piece is one hanzi, or a run of letters or of digits or a redacted `*`, which read as they
    are written; other signs and punctuation are not read.
    """
    for match in _RUN.finditer(label):
        run = match.group()
        if is_han(run[0]):
            yield run, readings(run)[0]
        elif run == "*" or (run.isascii() and run[0].isalnum()):
            yield run, frozenset({run})
