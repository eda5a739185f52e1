from api.text import look_alikes, looks_like


def test_characters_that_scanners_confuse_look_alike() -> None:
    for one, other in ("未末", "己已", "日曰", "1l", "0o", "+十", "x乂", "管菅", "7匕"):
        assert looks_like(one, other)


def test_the_relation_is_symmetric_and_never_of_a_character_with_itself() -> None:
    for one in "未己日1管楼":
        for other in look_alikes(one):
            assert one in look_alikes(other)
        assert not looks_like(one, one)


def test_it_leads_no_further_than_one_step() -> None:
    assert looks_like("日", "目")
    assert not looks_like("曰", "目")


def test_a_character_without_likeness_has_none() -> None:
    assert look_alikes("龘") == frozenset()
