import numpy as np
from hypothesis import given
from hypothesis import strategies as some

from api.lexicon import Strings
from api.search.hashing import hash_column, hash_parts, hash_short_parts, hash_text, hash_texts

texts = some.text(some.characters(exclude_categories=["Cs"]), max_size=12)


@given(some.lists(texts, max_size=12), some.integers(1, 9))
def test_a_column_and_single_texts_hash_alike(column: list[str], salt: int) -> None:
    at_once = hash_column(Strings.of(column), salt)
    assert [int(hash_texts([text], [salt])[0]) for text in column] == at_once.tolist()
    assert np.array_equal(hash_texts(column * 9, [salt] * len(column) * 9), np.tile(at_once, 9))


@given(texts)
def test_the_parts_of_a_text_hash_like_the_parts_alone(text: str) -> None:
    hashes, parts = hash_parts(text, 1, longest=5)
    cut = [text[start:end] for start, end in parts.tolist()]
    assert sorted(cut) == sorted(
        text[start:end]
        for start in range(len(text))
        for end in range(start + 2, min(len(text), start + 5) + 1)
    )
    assert hashes.tolist() == [int(hash_texts([part], [1])[0]) for part in cut]


def test_the_salt_keeps_kinds_of_keys_apart() -> None:
    assert hash_texts(["三保"], [1])[0] != hash_texts(["三保"], [2])[0]


@given(texts, some.integers(1, 9))
def test_plain_integers_hash_like_arrays(text: str, salt: int) -> None:
    assert hash_text(text, salt) == int(hash_texts([text], [salt])[0])
    hashes, parts = hash_parts(text, salt, longest=5)
    at_once = [(found, *part) for found, part in zip(hashes.tolist(), parts.tolist(), strict=True)]
    assert list(hash_short_parts(text, salt, longest=5)) == at_once
