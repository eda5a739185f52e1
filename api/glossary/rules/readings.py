"""Readings: the pinyin of a label has one syllable a character, each a reading of it."""

from collections.abc import Iterator

from api.glossary.model import Glossary
from api.glossary.rules.finding import Finding
from api.text import label_readings

RULE = "readings"


def check(glossary: Glossary) -> Iterator[Finding]:
    """Yield each label whose pinyin is no reading of it."""
    for term in glossary.terms:
        given = term.pinyin.split(" ")
        wanted = label_readings(term.label)
        if len(given) != len(wanted):
            message = f"{len(given)} syllables for {len(wanted)} characters or runs of letters"
            yield Finding(term.id, RULE, message, ("pinyin",))
            continue
        for syllable, (surface, readings) in zip(given, wanted, strict=True):
            if syllable not in readings:
                choices = ", ".join(sorted(readings))
                message = f"{syllable} is no reading of {surface}; it is read {choices}"
                yield Finding(term.id, RULE, message, ("pinyin",))
