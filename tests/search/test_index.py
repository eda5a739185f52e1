from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as some

from api.lexicon import Strings
from api.search.grams import GramIndex, TermGrams, name_grams, text_grams
from api.search.keys import KeyIndex, KeyKind
from api.search.ordered import OrderedIndex

words = some.text("三保五社联动ab+", max_size=6)


@given(some.lists(words, max_size=40), words)
def test_sorted_names_are_found_by_their_beginning(column: list[str], prefix: str) -> None:
    uses = np.zeros(max(1, len(column)), dtype=np.uint8)
    ordered = OrderedIndex.build(((text, row) for row, text in enumerate(column)), uses)
    start, end = ordered.span(prefix)
    found = sorted(ordered.row(place) for place in range(start, end))
    assert found == [row for row, text in enumerate(column) if text and text.startswith(prefix)]
    assert sorted(ordered.equal(prefix, most=99)) == [
        row for row, text in enumerate(column) if text and text == prefix
    ]


def test_the_most_used_of_many_come_first() -> None:
    column = [f"三{letter}" for letter in "abcdefgh"]
    uses = np.array([0, 0, 0, 9, 0, 0, 7, 0], dtype=np.uint8)
    ordered = OrderedIndex.build(zip(column, range(8), strict=True), uses)
    assert [ordered.text(place) for place in ordered.best("三", 2)] == ["三d", "三g"]


@given(some.lists(words, max_size=40), words)
def test_keys_are_found_whole_and_by_kind(column: list[str], key: str) -> None:
    keys = KeyIndex.build(((KeyKind.FORM, Strings.of(column)), (KeyKind.BAG, Strings.of(["x"]))))
    rows = keys.find([(KeyKind.FORM, key), (KeyKind.BAG, key)], most=99)
    assert rows[0] == [row for row, text in enumerate(column) if text and text == key]
    assert rows[1] == []


def test_parts_of_a_text_are_found(tmp_path: Path) -> None:
    KeyIndex.build([(KeyKind.FORM, Strings.of(["三保", "五社联动"]))]).save(tmp_path)
    found = KeyIndex.open(tmp_path).find_parts("说说三保和五社联动", longest=9)
    assert sorted(found) == [(2, 4, [0]), (5, 9, [1])]


def test_short_names_are_also_cut_over_a_gap() -> None:
    assert name_grams("五射联") == ["五射", "射联", "五_联"]
    assert name_grams("一二三四五六七") == ["一二", "二三", "三四", "四五", "五六", "六七"]


def test_texts_are_cut_to_words_of_letters_and_pairs_of_hanzi() -> None:
    assert text_grams(["5g政务", "epc+运营"]) == ["5g", "政务", "epc", "运营"]


def test_the_term_that_shares_most_is_nearest() -> None:
    terms = [
        TermGrams(7, frozenset({"三保", "保底"}), frozenset(), frozenset(), frozenset()),
        TermGrams(9, frozenset({"三保"}), frozenset(), frozenset(), frozenset()),
        TermGrams(3, frozenset({"五社"}), frozenset(), frozenset(), frozenset()),
    ]
    grams = GramIndex.build(terms, None)
    assert grams.nearest("name", ["三保", "保底", "无此"], 5) == [7, 9]
    assert grams.nearest("text", ["三保"], 5) == []
    assert grams.rarity("name", "五社") > grams.rarity("name", "三保")
