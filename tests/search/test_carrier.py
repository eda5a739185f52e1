import pytest

from api.search.carrier import without_carrier
from api.search.english import without_english
from api.search.place import Places
from api.search.question import read
from api.text import fold_key


@pytest.mark.parametrize(
    ("question", "core"),
    [
        ("三保是什么意思", "三保"),
        ("请问三保指的是什么呀", "三保"),
        ("请解释一下“三保”", "三保"),
        ("帮我查一下一网通办", "一网通办"),
        ("什么叫首店经济", "首店经济"),
        ("政府工作报告里提到的三保", "三保"),
        ("三保包括哪三保", "三保"),
        ("三保到底怎么理解", "三保"),
        ("五免分别指什么", "五免"),
        ("三零和四零是一回事吗", "三零和四零"),
        ("一网通办", "一网通办"),
        ("什么是什么", "什么"),
    ],
)
def test_the_carrier_phrase_comes_off(question: str, core: str) -> None:
    assert without_carrier(fold_key(question)) == fold_key(core)


def test_english_carriers_go_only_where_something_else_remains() -> None:
    assert without_english("what does 三保 mean?").split() == ["三保", "?"]
    assert without_english("what does it mean") == "what does it mean"


PLACES = Places(["沈阳市和平区", "沈阳市沈河区"])


@pytest.mark.parametrize(
    "query",
    [
        "2023年和平区四零",
        "和平区2023年的四零",
        "2023年沈阳市和平区四零是什么",
        "请问2023年度和平区政府工作报告里的四零指什么",
        "四零在和平区是什么意思",
        "和平区 四零 2023",
        "2023 和平区 四零",
    ],
)
def test_place_and_year_are_context_in_any_order(query: str) -> None:
    question = read(query, PLACES, place=None, year=None)
    assert question.core == "40"
    assert question.year == (None if "在和平区" in query else 2023)
    assert question.place in ("和平区", "沈阳市和平区")


def test_a_number_inside_a_name_is_no_year() -> None:
    question = read("专项排查整治2027行动", PLACES, place=None, year=None)
    assert question.year is None
    assert question.core == "专项排查整治2027行动"


@pytest.mark.parametrize("name", ["请进来走出去", "就业优先", "报告会", "帮办代办"])
def test_a_name_that_begins_or_ends_like_a_carrier_is_tried_whole(name: str) -> None:
    question = read(f"什么是{name}", PLACES, place=None, year=None)
    tried = {question.core, *(one.key for one in question.longer)}
    assert fold_key(name) in tried


def test_an_english_question_leaves_the_name() -> None:
    assert without_english("How do you say 三保 in English?").split() == ["三保", "?"]
    assert without_english("what does CCF stand for").split() == ["CCF"]
    assert without_english("san you yi ti") == "san you yi ti"
