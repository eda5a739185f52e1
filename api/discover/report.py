"""Reads a report: the entries of its glossary section, then what its running text expands."""

import re
from collections.abc import Sequence
from typing import Final

from api.discover.entry import Entry, entries_of
from api.discover.inline import inline_drafts
from api.discover.lines import Line, lines_of
from api.discover.mentions import with_mentions
from api.discover.model import Draft
from api.discover.review import review_of
from api.discover.section import Section, sections_of
from api.text import acrostic_of, classify, cut_members, parse_label, split_label, unquoted

_FEWEST: Final = 2


def draft(text: str) -> list[Draft]:
    """Draft every term that a report explains, in the order of the report.

    Terms of the glossary section come with `how` glossary, those that the running text expands
    and the section does not explain alike with `how` inline.
    """
    lines = list(lines_of(text))
    sections = [
        (section, entries)
        for section in sections_of(lines)
        if (entries := _believed(section, text))
    ]
    explained = [_drafted(text, entry) for _, entries in sections for entry in entries]
    running = _outside(lines, sections)
    expanded = [found for found in inline_drafts(text, running) if not _explained(found, explained)]
    return with_mentions(text, [*explained, *expanded], running)


def _believed(section: Section, text: str) -> list[Entry]:
    entries = entries_of(section, text)
    return entries if len(entries) >= _FEWEST else []


def _outside(lines: Sequence[Line], sections: Sequence[tuple[Section, list[Entry]]]) -> list[Line]:
    """The lines that belong to no glossary section."""
    spans = [(section.heading_start, entries[-1].end) for section, entries in sections]
    return [line for line in lines if not any(start <= line.start < end for start, end in spans)]


def _drafted(text: str, entry: Entry) -> Draft:
    printed = text[entry.label_start : entry.label_end].replace("*", "")
    label = unquoted(printed).strip()
    parts = split_label(printed)
    core, head = (parts.core, parts.head) if label != printed.strip() else (label, None)
    definition = text[entry.start : entry.end]
    groups = cut_members(definition, parse_label(printed), head=parts.head)
    if not groups:
        acrostic = acrostic_of(definition, core)
        groups = (acrostic,) if acrostic else ()
    return Draft(
        printed=printed,
        label=label,
        core=core,
        head=head,
        kind=classify(core),
        definition=definition,
        start=entry.start,
        end=entry.end,
        how="glossary",
        groups=groups,
        label_start=entry.label_start,
        label_end=entry.label_end,
        review=review_of(printed, definition, groups),
    )


def _explained(found: Draft, explained: Sequence[Draft]) -> bool:
    """Tell whether the glossary section explains the same slogan by the same members."""
    members = _members(found)
    for entry in explained:
        if found.core in (entry.core, entry.label):
            known = _members(entry)
            if not known or not members or len(known & members) * 2 >= len(members):
                return True
    return False


def _members(found: Draft) -> set[str]:
    return {re.sub(r"\W", "", member.text) for group in found.groups for member in group.members}
