from pathlib import Path

import pytest

from api.glossary import Value, read_list
from api.search import MatchKind, SearchEngine

CASES = Path(__file__).parents[1] / "cases"


class LookupCase(Value):
    group: str
    q: str
    first: tuple[str, ...] = ()
    reason: MatchKind | None = None
    quiet: bool = False


class SuggestCase(Value):
    q: str
    first: str | None = None
    among: str | None = None
    none: bool = False


@pytest.mark.parametrize(
    "case", read_list(CASES / "lookup.yaml", LookupCase).values, ids=lambda case: repr(case.q)[:40]
)
def test_a_lookup_answers_what_was_meant(
    case: LookupCase, real_engine: SearchEngine, labels: dict[str, str]
) -> None:
    answer = real_engine.lookup(case.q)
    if case.quiet:
        assert not answer.confident, answer.hits
        return
    assert answer.hits
    first = answer.hits[0]
    assert labels[first.term_id] in case.first, answer.hits
    assert first.kind == (case.reason or first.kind)


@pytest.mark.parametrize(
    "case", read_list(CASES / "suggest.yaml", SuggestCase).values, ids=lambda case: repr(case.q)
)
def test_typing_leads_to_the_term(
    case: SuggestCase, real_engine: SearchEngine, labels: dict[str, str]
) -> None:
    found = [labels[one.term_id] for one in real_engine.suggest(case.q)]
    if case.none:
        assert found == []
    if case.first:
        assert found[0] == case.first
    if case.among:
        assert case.among in found


HELD = ("三保", "1+6+5+N", "一网通办", "首店经济", "就业优先", "双随机、一公开")
UNHELD = ("六稳", "四个现代化", "三保险", "天气", "公积金", "社保卡")


class FrameCase(Value):
    frame: str


@pytest.mark.parametrize(
    "case", read_list(CASES / "frames.yaml", FrameCase).values, ids=lambda case: case.frame
)
def test_a_question_is_about_what_stands_in_it(
    case: FrameCase, real_engine: SearchEngine, labels: dict[str, str]
) -> None:
    for label in HELD:
        answer = real_engine.lookup(case.frame.replace("X", label))
        assert answer.confident, (label, answer.hits)
        assert labels[answer.hits[0].term_id] == label
    for word in UNHELD:
        answer = real_engine.lookup(case.frame.replace("X", word))
        assert not answer.confident, (word, answer.hits)
