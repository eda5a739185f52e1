import pytest

from api.lexicon.surface import regional


@pytest.mark.parametrize(
    ("label", "written"),
    [
        ("数字经济", "數位經濟"),
        ("最后一公里", "最後一哩路"),
        ("互联网+", "網路+"),
        ("5G+智能化", "5G+智慧化"),
        ("信息化", "資訊化"),
    ],
)
def test_the_words_of_taiwan_are_surfaces_too(label: str, written: str) -> None:
    assert written in regional([label])[0]


def test_a_label_without_such_words_gains_nothing() -> None:
    assert not any("數位" in one for one in regional(["一网通办"])[0])
