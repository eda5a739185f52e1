"""The same words for different things are told apart; the same thing in other words is one term."""

import pytest

from api.glossary import Glossary, Term
from api.text import fold_key


def term(glossary: Glossary, name: str) -> Term:
    return next(term for term in glossary.terms if term.id == name)


def kinds_between(glossary: Glossary, one: str, other: str) -> set[str]:
    return {
        link.kind
        for term in glossary.terms
        for link in term.links
        if {term.id, link.to} == {one, other}
    }


def owners(glossary: Glossary, name: str) -> set[str]:
    key = fold_key(name)
    return {
        term.id
        for term in glossary.terms
        for surface in (
            term.label,
            term.label + (term.head or ""),
            *(form.text for form in term.forms),
        )
        if fold_key(surface) == key
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("liu-di", "liu-di-wen-hua-zi-yuan"),
        ("san-ling", "si-ling"),
        ("star-n-da-du-cha", "star-n-gong-zuo-mo-kuai"),
        ("yi-ke-zhong-jiu-ye-fu-wu-quan", "yi-ke-zhong-bian-min-sheng-huo-quan"),
        ("san-xian-yi-dan", "san-qu-san-xian"),
        ("she-hui-tou-zi-ren-epc-o", "f-epc-o"),
        ("si-ge-he-ping", "si-ge-pin-zhi"),
        ("si-ge-he-ping", "jian-kang-he-ping"),
        ("yi-jie-liang-tai-san-xiao-liu-yuan-n-lou-yu", "yi-jie-yi-he-liu-pian-qu-n-dian-wei"),
        ("yi-zhou-yi-jie-yi-yuan", "yi-jie-yi-lu-yi-ta-liang-shi-duo-xiang"),
        ("wu-da-xing-dong", "shi-da-xing-dong"),
        ("ren-fang", "ren-fang-wu-fang-ji-fang"),
    ],
)
def test_what_must_not_be_confused_is_linked_as_contrast(
    curated: Glossary, one: str, other: str
) -> None:
    assert "contrast" in kinds_between(curated, one, other)


@pytest.mark.parametrize(
    ("newer", "older"),
    [
        (
            "dang-jian-yin-ling-lin-li-shou-wang-he-he-gong-zhi",
            "dang-jian-yin-ling-he-he-gong-zhi",
        ),
        ("yi-jie-yi-he-liu-pian-qu-n-dian-wei", "yi-jie-yi-lu-yi-ta-liang-shi-duo-xiang"),
    ],
)
def test_a_newer_wording_replaces_the_older(curated: Glossary, newer: str, older: str) -> None:
    assert ("replaces", older) in [(link.kind, link.to) for link in term(curated, newer).links]


@pytest.mark.parametrize(
    "names",
    [
        ("五大行动", "城市有机更新五大行动"),
        ("一刻钟就业服务圈", "十五分钟就业圈"),
        ("四个品质", "城区四个品质"),
        ("12345+网格", "12345热线+网格化", "省12345+网格"),
        ("两邻", "兩鄰", "两邻理念"),
        ("数字产业化、产业数字化", "产业数字化和数字产业化"),
    ],
)
def test_the_same_thing_in_other_words_is_one_term(
    curated: Glossary, names: tuple[str, ...]
) -> None:
    ids = [owners(curated, name) for name in names]
    assert all(len(found) == 1 and found == ids[0] for found in ids), ids


def test_a_quarter_of_an_hour_alone_may_be_either(curated: Glossary) -> None:
    assert owners(curated, "一刻钟") == {
        "yi-ke-zhong-jiu-ye-fu-wu-quan",
        "yi-ke-zhong-bian-min-sheng-huo-quan",
    }


@pytest.mark.parametrize("name", ["ren-wen-he-ping", "pin-zhi-he-ping", "wu-wei-yi-ti"])
def test_one_term_holds_the_senses_of_one_wording(curated: Glossary, name: str) -> None:
    assert len(term(curated, name).senses) == 2


def test_each_mention_of_the_redacted_formula_belongs_to_one_term(curated: Glossary) -> None:
    one = {m.start for m in term(curated, "star-n-da-du-cha").mentions}
    other = {m.start for m in term(curated, "star-n-gong-zuo-mo-kuai").mentions}
    assert len(one) == len(other) == 1
    assert one != other


def test_every_link_says_on_what_ground(curated: Glossary) -> None:
    assert [t.id for t in curated.terms for link in t.links if not link.note] == []
