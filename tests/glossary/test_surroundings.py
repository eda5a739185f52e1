"""What stands around a mention tells its term from others."""

from api.glossary import Citation, Term, surroundings

TEXT = (
    "第一段与此无关。\n\n推进“文化+体育”。建设电竞场馆，\n打造嘉年华。\n\n5G消息获绽放杯。"
    + "远" * 200
)


def term(name: str, *quotes: str) -> Term:
    mentions = [
        Citation(
            source="s", quote=quote, start=TEXT.index(quote), end=TEXT.index(quote) + len(quote)
        )
        for quote in quotes
    ]
    return Term.model_construct(
        id=name,
        label=quotes[0] if quotes else name,
        kind="phrase",
        pinyin="x",
        senses=(),
        mentions=tuple(mentions),
    )


def test_the_words_of_the_paragraph_are_gathered_in_one_line() -> None:
    found = surroundings([term("wen-hua-ti-yu", "文化+体育")], {"s": TEXT})
    assert found == {"wen-hua-ti-yu": "推进“文化+体育”。建设电竞场馆，打造嘉年华。"}


def test_what_is_far_away_does_not_count() -> None:
    found = surroundings([term("5g-xiao-xi", "5G消息")], {"s": TEXT})
    assert found["5g-xiao-xi"].count("远") == 100 - len("获绽放杯。")


def test_a_mention_inside_a_longer_one_speaks_of_the_other_term() -> None:
    found = surroundings([term("5g", "5G"), term("5g-xiao-xi", "5G消息")], {"s": TEXT})
    assert list(found) == ["5g-xiao-xi"]


def test_terms_that_are_never_mentioned_have_none() -> None:
    assert surroundings([term("san-bao")], {"s": TEXT}) == {}
