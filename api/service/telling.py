"""How a sense is told of: where and when it holds, and what it rests on. Text, no markup."""

from collections.abc import Mapping, Sequence

from api.glossary import Citation, Sense, Source


def where(sense: Sense) -> str:
    """The place and the years of a sense: 沈阳市和平区，2023起."""
    period = sense.period
    if period.from_ and period.to:
        return f"{sense.place}，{period.from_}至{period.to}"
    if period.from_:
        return f"{sense.place}，{period.from_}起"
    return f"{sense.place}，至{period.to}" if period.to else sense.place


def grounds(
    sense: Sense, mentions: Sequence[Citation], known: Mapping[str, Source]
) -> tuple[str, ...]:
    """What a sense rests on, each with title, issuer and date.

    Args:
        sense: its authority, or the documents that it cites.
        mentions: of its term; the first stands in where a sense cites nothing.
        known: the documents by id.
    """
    if sense.authority is not None:
        given = sense.authority
        return (f"{given.title}，{given.body}，{given.date}",)
    cited = sense.citations or mentions[:1]
    return tuple(_described(one, known) for one in dict.fromkeys(one.source for one in cited))


def _described(source_id: str, known: Mapping[str, Source]) -> str:
    source = known.get(source_id)
    return source_id if source is None else f"{source.title}，{source.issuer}，{source.date}"
