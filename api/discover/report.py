"""Reads a report: the entries of its glossary section, then what its running text expands."""

import re
from collections.abc import Iterator, Sequence
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
_BRACKETS: Final = str.maketrans("【】〝〞", "“”“”")
_WHOLE: Final = re.compile(r"\s*(?:〈[^〈〉]+〉|\[[^\[\]]+\]|［[^［］]+］|〔[^〔〕]+〕|`[^`]+`)\s*")
_TITLE: Final = re.compile(r"\s*《[^《》]+》\s*")
_WHOLE_OR_TITLE: Final = re.compile(f"{_WHOLE.pattern}|{_TITLE.pattern}")


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
    explained = [found for _, entries in sections for found in _drafts(text, entries)]
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


def _drafts(text: str, entries: Sequence[Entry]) -> Iterator[Draft]:
    """Title marks around one label belong to a document, around most labels they are quotes."""
    printed = [text[entry.label_start : entry.label_end].replace("*", "") for entry in entries]
    titles = sum(_TITLE.fullmatch(label) is not None for label in printed)
    pattern = _WHOLE_OR_TITLE if titles * 2 > len(entries) else _WHOLE
    for entry, label in zip(entries, printed, strict=True):
        yield _drafted(text, entry, label, _with_quotation_marks(label, pattern))


def _drafted(text: str, entry: Entry, printed: str, quoted: str) -> Draft:
    label = unquoted(quoted).strip()
    parts = split_label(quoted)
    core, head = (parts.core, parts.head) if label != printed.strip() else (label, None)
    definition = text[entry.start : entry.end]
    groups = cut_members(definition, parse_label(quoted), head=parts.head)
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
        review=review_of(quoted, definition, groups),
    )


def _with_quotation_marks(printed: str, whole: re.Pattern[str]) -> str:
    """Brackets that stand around a label, or within it where no other use is known, are quotes."""
    if whole.fullmatch(printed):
        return f"“{printed.strip()[1:-1]}”"
    return printed.translate(_BRACKETS)


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
