from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from api.lexicon import Lexicon, compile_lexicon
from api.search import CONFIDENT, SearchEngine

QUERIES = (
    "三保",
    "3保",
    "三零",
    "sanbao",
    "五射联动",
    "招商体系",
    "什么是首店经济",
    "火锅",
    "165N",
)


def test_an_index_on_disk_answers_like_one_in_memory(
    tiny_lexicon: Lexicon, tiny_engine: SearchEngine, tmp_path: Path
) -> None:
    SearchEngine.build(tiny_lexicon, tmp_path)
    opened = SearchEngine.open(tmp_path)
    for query in QUERIES:
        assert opened.lookup(query) == tiny_engine.lookup(query)
        assert opened.suggest(query) == tiny_engine.suggest(query)


def test_an_empty_directory_is_no_index(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        SearchEngine.open(tmp_path)


def test_an_empty_glossary_answers_nothing(tmp_path: Path) -> None:
    SearchEngine.build(compile_lexicon([]), tmp_path)
    for engine in (SearchEngine.open(tmp_path), SearchEngine.build(compile_lexicon([]))):
        for query in ("三保", "sanbao", "什么是三保"):
            assert engine.lookup(query).hits == ()
            assert engine.suggest(query) == ()


@pytest.mark.parametrize("query", ["", "   ", "😀", "？？？", "“”", "\u200b"])
def test_nothing_asked_gives_nothing_and_is_no_error(query: str, tiny_engine: SearchEngine) -> None:
    assert tiny_engine.lookup(query).hits == ()
    assert tiny_engine.suggest(query) == ()


def test_limit_and_least_score_cut_the_hits(tiny_engine: SearchEngine) -> None:
    whole = tiny_engine.lookup("1+6", limit=10)
    assert len(whole.hits) > 1
    assert tiny_engine.lookup("1+6", limit=1).hits == whole.hits[:1]
    least = whole.hits[0].score
    assert all(hit.score >= least for hit in tiny_engine.lookup("1+6", min_score=least).hits)


def test_two_terms_of_one_label_are_ambiguous_until_the_context_decides(
    tiny_engine: SearchEngine,
) -> None:
    answer = tiny_engine.lookup("三零")
    assert answer.ambiguous
    assert {hit.term_id for hit in answer.hits[:2]} == {"san-ling-fu-wu", "san-ling-she-qu"}
    for place, term in (("临山镇", "san-ling-fu-wu"), ("清河镇", "san-ling-she-qu")):
        assert tiny_engine.lookup("三零", place=place).hits[0].term_id == term
    assert tiny_engine.lookup("三零", year=2022).hits[0].term_id == "san-ling-fu-wu"
    assert tiny_engine.lookup("2024年的三零").hits[0].term_id == "san-ling-she-qu"


def test_the_parameter_goes_before_the_place_in_the_question(tiny_engine: SearchEngine) -> None:
    found = tiny_engine.lookup("临山镇的三零", place="清河镇")
    assert found.hits[0].term_id == "san-ling-she-qu"


def test_an_explanation_names_strategies_candidates_and_features(
    tiny_engine: SearchEngine,
) -> None:
    trace = tiny_engine.explain("请问五射联动是什么")
    assert ("core", "5射联动") in trace.wanted
    kinds = {(one.strategy, one.kind, one.term_id) for one in trace.evidence}
    assert ("homophone", "homophone", "wu-she") in kinds
    assert trace.answer == tiny_engine.lookup("请问五射联动是什么")
    assert any(dict(one.features).get("homophone") == 1 for one in trace.evidence)


def test_many_threads_get_the_same_answers(tiny_lexicon: Lexicon) -> None:
    engine = SearchEngine.build(tiny_lexicon)
    expected = [engine.lookup(query) for query in QUERIES]
    fresh = SearchEngine.build(tiny_lexicon)
    with ThreadPoolExecutor(8) as pool:
        for answers in pool.map(lambda _: [fresh.lookup(query) for query in QUERIES], range(40)):
            assert answers == expected


@settings(max_examples=150, deadline=None)
@given(some.text(max_size=60))
def test_any_text_is_answered_in_order_within_bounds(tiny_engine: SearchEngine, q: str) -> None:
    answer = tiny_engine.lookup(q, limit=10)
    scores = [hit.score for hit in answer.hits]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert len({hit.term_id for hit in answer.hits}) == len(scores)
    assert answer.confident == bool(answer.hits and answer.hits[0].confident)
    assert all(hit.score >= CONFIDENT for hit in answer.hits if hit.confident)
    assert replace(answer, query=q) == replace(tiny_engine.lookup(q, limit=10), query=q)


@given(some.text("一二三四五六七八九十保社零两0123456789+", min_size=1, max_size=8))
def test_a_suggestion_is_never_repeated(tiny_engine: SearchEngine, q: str) -> None:
    found = [one.term_id for one in tiny_engine.suggest(q, limit=4)]
    assert len(found) == len(set(found)) <= 4


def test_a_long_text_is_answered_too(tiny_engine: SearchEngine) -> None:
    text = "今天天气很好，大家去公园散步。" * 400 + "三保"
    assert not tiny_engine.lookup(text).confident


@pytest.mark.parametrize("q", ["1+#", "1+6+5+#", "*#", "二级##+5"])
def test_the_sign_of_masked_numbers_may_be_typed(real_engine: SearchEngine, q: str) -> None:
    assert not real_engine.lookup(q).confident
