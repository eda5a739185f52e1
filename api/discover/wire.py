"""Writes a draft for programs, as plain data."""

from api.discover.model import Draft
from api.text import Group

Json = dict[str, object]


def draft_json(draft: Draft) -> Json:
    """A draft as plain data, for one JSON object a line."""
    return {
        "label": draft.label,
        "printed": draft.printed,
        "core": draft.core,
        "head": draft.head,
        "kind": draft.kind,
        "definition": draft.definition,
        "start": draft.start,
        "end": draft.end,
        "how": draft.how,
        "groups": [_group_json(group) for group in draft.groups],
        "label_start": draft.label_start,
        "label_end": draft.label_end,
        "mentions": [{"start": place.start, "end": place.end} for place in draft.mentions],
        "review": list(draft.review),
    }


def _group_json(group: Group) -> Json:
    return {
        "numeral": group.numeral,
        "count": group.count,
        "noun": group.noun,
        "complete": group.complete,
        "members": [{"text": member.text, "note": member.note} for member in group.members],
    }
