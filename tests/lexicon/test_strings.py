from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from api.lexicon import Strings


@given(some.lists(some.text(some.characters(exclude_categories=["Cs"]))))
def test_strings_come_back_as_they_went_in(texts: list[str]) -> None:
    column = Strings.of(texts)
    assert list(column) == texts
    assert [column[index] for index in range(len(column))] == texts


def test_a_saved_column_opens_equal(tmp_path: Path) -> None:
    Strings.of(["三保", "", "1+6+5+N"]).save(tmp_path, "label")
    assert list(Strings.open(tmp_path, "label")) == ["三保", "", "1+6+5+N"]


def test_an_index_outside_is_refused() -> None:
    column = Strings.of(["三保"])
    with pytest.raises(IndexError):
        column[1]
    with pytest.raises(IndexError):
        column[-1]


def test_bytes_sort_as_code_points_do() -> None:
    column = Strings.of(["一", "𠀀", "a"])
    assert sorted([0, 1, 2], key=column.encoded) == [2, 0, 1]
