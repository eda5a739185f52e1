from hypothesis import given
from hypothesis import strategies as some

from api.search.sound import sound_choices, sound_code, sound_of
from api.text import fold_key, near_sounds, syllables

HANZI = "".join(map(chr, range(0x4E00, 0x9FA6)))


@given(some.text(HANZI[:3000] + "0123456789+abcn", max_size=20))
def test_a_sound_is_as_long_as_its_key(text: str) -> None:
    key = fold_key(text)
    assert len(sound_of(key)) == len(key)
    assert all(len(choice) == len(key) for choice in sound_choices(key))


def test_no_two_classes_of_syllables_share_a_code() -> None:
    classes = {near_sounds(syllable) for syllable in syllables(HANZI)}
    assert len({sound_code(one) for one in classes}) == len(classes) > 200


def test_near_sounds_share_a_code() -> None:
    assert sound_of("保运转") == sound_of("保运专")
    assert sound_of("两邻") == sound_of("两林")
    assert sound_of("零") != sound_of("四")
