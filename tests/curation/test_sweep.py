"""Nothing shaped like a slogan in the sources is left without a term or a reason."""

from collections.abc import Mapping, Sequence

import pytest

from api.glossary import Glossary, Rejected, find_mentions
from tests.curation.shapes import Span, owners, places, shapes, unowned

SOURCES = (
    "heping-report-2023",
    "heping-paper-2023",
    "heping-achievements-2024",
    "heping-conference-2021",
    "shenhe-2022",
)


def missed(glossary: Glossary, rejected: Sequence[Rejected], source: str, text: str) -> list[str]:
    """What the sweep finds, each with the words around it."""
    refused = [
        span for entry in rejected if entry.term is None for span in places(entry, source, text)
    ]
    found = unowned(text, [*owners(glossary, source), *refused])
    return [text[max(0, span.start - 8) : span.end + 8] for span in found]


def needless(
    glossary: Glossary, rejected: Sequence[Rejected], texts: Mapping[str, str]
) -> list[str]:
    """Rejections that stand nowhere, or without which nothing would be found or mentioned."""
    free = find_mentions(glossary, texts, ())
    kept = find_mentions(glossary, texts, rejected)
    refused = [(term, m) for term in free for m in free[term] if m not in kept[term]]
    bare = {name: unowned(text, owners(glossary, name)) for name, text in texts.items()}
    spans = [
        {name: places(entry, name, text) for name, text in texts.items()} for entry in rejected
    ]
    covering: dict[tuple[str, Span], list[int]] = {}
    for name, found in bare.items():
        for shape in found:
            covering[name, shape] = [
                number
                for number, entry in enumerate(rejected)
                if entry.term is None and any(shape.touches(s) for s in spans[number][name])
            ]
    alone = {numbers[0] for numbers in covering.values() if len(numbers) == 1}
    return [
        entry.text
        for number, entry in enumerate(rejected)
        if number not in alone
        and not any(
            entry.term in {None, term} and span.start <= mention.start and mention.end <= span.end
            for term, mention in refused
            for span in spans[number][mention.source]
        )
    ]


@pytest.mark.parametrize("source", SOURCES)
def test_every_shape_of_a_slogan_belongs_to_a_term_or_is_rejected_with_a_reason(
    curated: Glossary, texts: Mapping[str, str], rejected: Sequence[Rejected], source: str
) -> None:
    assert missed(curated, rejected, source, texts[source]) == []


def test_the_sweep_covers_all_sources_and_finds_shapes_in_each(texts: Mapping[str, str]) -> None:
    assert set(texts) == set(SOURCES)
    assert all(len(list(shapes(text))) > 30 for text in texts.values())


def test_every_rejection_stands_in_its_source_and_is_needed(
    curated: Glossary, texts: Mapping[str, str], rejected: Sequence[Rejected]
) -> None:
    assert needless(curated, rejected, texts) == []


def test_a_rejection_names_a_source_and_a_term_that_exist(
    curated: Glossary, texts: Mapping[str, str], rejected: Sequence[Rejected]
) -> None:
    ids = {term.id for term in curated.terms}
    assert {entry.source for entry in rejected} <= {None, *texts}
    assert {entry.term for entry in rejected} <= {None, *ids}


@pytest.mark.parametrize(
    "planted",
    [
        "推进“九保”工作",
        "打造7+2+N体系",
        "建设一湖、两山、三城",
        "实施八大攻坚",
        "落实*+*+Y",
        '以"快办"为要',
    ],
)
def test_a_slogan_that_nobody_curated_is_missed_by_nobody(
    curated: Glossary, rejected: Sequence[Rejected], texts: Mapping[str, str], planted: str
) -> None:
    source = "heping-achievements-2024"
    assert missed(curated, rejected, source, f"{texts[source]}\n{planted}。\n")


@pytest.mark.parametrize("removed", ["san-bao", "1-6-5-n", "shi-si-wu", "si-ge-yi-shi", "4-1"])
def test_a_term_that_is_taken_out_leaves_its_mentions_unowned(
    curated: Glossary, rejected: Sequence[Rejected], texts: Mapping[str, str], removed: str
) -> None:
    left = Glossary(
        terms=tuple(term for term in curated.terms if term.id != removed), sources=curated.sources
    )
    source = "heping-report-2023"
    assert missed(left, rejected, source, texts[source])


@pytest.mark.parametrize("planted", ["三好街", "九天揽月", "和平"])
def test_a_rejection_without_use_is_noticed(
    curated: Glossary, rejected: Sequence[Rejected], texts: Mapping[str, str], planted: str
) -> None:
    entry = Rejected(text=planted, source="heping-report-2023", reason="试验")
    assert planted in needless(curated, [*rejected, entry], texts)
