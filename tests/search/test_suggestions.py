import pytest

from api.search import SearchEngine


@pytest.mark.parametrize("q", ["一刻", "*+", "陪护", "最", "热线", "数字", "1", "5g"])
def test_no_text_is_suggested_twice(q: str, real_engine: SearchEngine) -> None:
    texts = [one.text for one in real_engine.suggest(q)]
    assert texts
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize(("q", "noise"), [("14", "营商环境"), ("16", "医联体"), ("5g", "网格化")])
def test_digits_are_no_initials(q: str, noise: str, real_engine: SearchEngine) -> None:
    assert noise not in [one.text for one in real_engine.suggest(q)]


def test_ten_does_not_begin_fourteen(real_engine: SearchEngine) -> None:
    texts = [one.text for one in real_engine.suggest("10")]
    assert "十大行动" in texts
    assert "十四五" not in texts


def test_the_label_goes_before_a_shorter_form(real_engine: SearchEngine) -> None:
    assert [one.text for one in real_engine.suggest("陪护")] == ["陪护+引导"]


@pytest.mark.parametrize("q", ["\ud800", "\udcff\udcfe", "a\udc80b c", "“\ud800”", "\ud800 是什么"])
def test_half_a_character_is_passed_over(q: str, real_engine: SearchEngine) -> None:
    assert not real_engine.lookup(q).confident
    real_engine.suggest(q)
    real_engine.explain(q)


def test_what_stands_beside_half_a_character_is_found(real_engine: SearchEngine) -> None:
    assert real_engine.lookup("三保\ud800").hits[0].term_id == "san-bao"
    assert real_engine.suggest("三保\ud800")[0].term_id == "san-bao"
