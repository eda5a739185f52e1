import pytest

from api.search.carrier import without_carrier
from api.search.english import without_english
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
