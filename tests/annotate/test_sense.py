import pytest

from api.annotate import Annotator, Mention


def only(annotator: Annotator, text: str, place: str | None, year: int | None) -> Mention:
    (mention,) = annotator.annotate(text, place=place, year=year).mentions
    return mention


@pytest.mark.parametrize(
    ("place", "year", "sense"),
    [
        ("辽宁省", None, "liu-di.1"),
        ("沈阳市", None, "liu-di.2"),
        ("沈阳市和平区", None, "liu-di.2"),
        ("辽宁省", 2020, "liu-di.1"),
    ],
)
def test_place_and_year_choose_the_sense(
    annotator: Annotator, place: str, year: int | None, sense: str
) -> None:
    assert only(annotator, "打造“六地”", place, year).sense_id == sense


def test_a_sense_whose_period_is_over_gives_way(annotator: Annotator) -> None:
    assert only(annotator, "打造“六地”", None, 2023).sense_id == "liu-di.1"


def test_words_of_the_sentence_choose_the_sense(annotator: Annotator) -> None:
    text = "弘扬“六地”红色文化，传承雷锋精神"
    assert only(annotator, text, None, None).sense_id == "liu-di.2"


def test_an_open_sense_lowers_the_score_and_names_the_others(annotator: Annotator) -> None:
    mention = only(annotator, "打造“六地”", None, None)
    assert mention.alternatives == ("liu-di.2",)
    assert mention.score < only(annotator, "打造“六地”", "沈阳市", 2020).score


def test_words_of_another_sentence_say_nothing(annotator: Annotator) -> None:
    text = "传承雷锋精神。打造“六地”。弘扬红色文化。"
    assert only(annotator, text, None, None).alternatives


def test_an_unexplained_sense_gives_way_to_an_explained_one(annotator: Annotator) -> None:
    mention = only(annotator, "推行“四零”服务", None, None)
    assert (mention.sense_id, mention.alternatives) == ("si-ling.2", ())


def test_a_surface_shared_by_two_terms_names_both_where_nothing_tells(annotator: Annotator) -> None:
    mention = only(annotator, "打造“一刻钟”圈", None, None)
    assert mention.alternatives == ("jiu-ye-quan.1",)


def test_a_term_of_another_place_is_trusted_less(annotator: Annotator) -> None:
    at_home = only(annotator, "打造“六地”", "沈阳市", 2020)
    elsewhere = only(annotator, "打造“六地”", "保山市", 2020)
    assert elsewhere.score < at_home.score
    assert only(annotator, "兜牢“三保”底线", "保山市", None).score == 1
