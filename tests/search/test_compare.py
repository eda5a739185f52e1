import pytest

from api.search.compare import compare
from api.text import fold_key


@pytest.mark.parametrize(
    ("asked", "name", "changes"),
    [
        ("五社", "五社", {}),
        ("五射联动", "五社联动", {"homophone": 1}),
        ("四龄工作室", "四零工作室", {"homophone": 1}),
        ("五杜联动", "五社联动", {"shape": 1}),
        ("三现一单", "三线一单", {"homophone": 1}),
        ("三关爱", "三观爱", {"homophone": 1}),
        ("山保底线", "三保底线", {"near": 1}),
        ("三猫底线", "三保底线", {"edit": 1}),
    ],
)
def test_each_difference_has_its_kind(asked: str, name: str, changes: dict[str, int]) -> None:
    assert dict(compare(fold_key(asked), fold_key(name)).changes) == changes


@pytest.mark.parametrize(
    ("asked", "name", "numerals"),
    [
        ("三社联动", "五社联动", "changed"),
        ("司令", "四零", "spoken"),
        ("五射联动", "五社联动", "kept"),
        ("l+6+5+n", "1+6+5+N", "kept"),
        ("社联动", "五社联动", "changed"),
    ],
)
def test_a_changed_number_is_noticed(asked: str, name: str, numerals: str) -> None:
    assert compare(fold_key(asked), fold_key(name)).numerals == numerals


def test_members_in_another_order_are_moved_not_wrong() -> None:
    found = compare(fold_key("请进来、走出去"), fold_key("走出去、请进来"))
    assert found.moved
    assert found.numerals == "kept"


def test_numbers_in_another_order_are_another_formula() -> None:
    assert compare("6+5+n", "5+6+n").numerals == "changed"
