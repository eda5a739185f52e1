"""Properties: offsets, overlaps, independence of wrapping, script and pieces, a naive reference."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.annotate import Annotations, Annotator
from api.annotate.judge import judge
from api.annotate.passage import Passage
from api.annotate.pattern import Pattern, is_for_running_text
from api.lexicon import Lexicon
from api.text import to_traditional
from tests.annotate.conftest import SURFACES, texts

unhurried = settings(deadline=None)
plain = st.lists(st.sampled_from([*SURFACES, "，落实", "。\n推进", "“三保”，", "、"]), max_size=8)


def found(annotator: Annotator, text: str, *, every: bool = False) -> Annotations:
    return annotator.annotate(text, place=None, year=None, every=every)


@unhurried
@given(text=texts)
def test_offsets_lead_to_the_surface(annotator: Annotator, text: str) -> None:
    result = found(annotator, text, every=True)
    for mention in result.mentions:
        assert text[mention.start : mention.end] == mention.surface != ""
        assert 0 < mention.score <= 1
    for slogan in result.unknown:
        assert text[slogan.start : slogan.end] == slogan.surface != ""


@unhurried
@given(text=texts)
def test_the_longest_mentions_do_not_overlap(annotator: Annotator, text: str) -> None:
    mentions = found(annotator, text).mentions
    assert all(one.end <= two.start for one, two in pairwise(mentions))


@unhurried
@given(text=texts)
def test_every_mention_is_one_that_a_naive_scan_finds(
    annotator: Annotator, lexicon: Lexicon, text: str
) -> None:
    every = annotator.annotate(text, place=None, year=None, every=True, unknown=False).mentions
    naive = _naive(lexicon, text)
    spans = {(one.start, one.end) for one in every}
    assert spans <= naive
    uncovered = {
        span for span in naive - spans if not any(a <= span[0] and span[1] <= b for a, b in spans)
    }
    assert not uncovered or any(quote in text for quote in "“”")


def _naive(lexicon: Lexicon, text: str) -> set[tuple[int, int]]:
    """Try every form at every place of the folded text."""
    passage = Passage(text)
    forms: dict[str, list[int]] = {}
    for index, form in enumerate(lexicon.forms):
        if is_for_running_text(form, lexicon.terms.labels[form.term]):
            forms.setdefault(form.key, []).append(index)
    spans = set()
    for key, indices in forms.items():
        pattern = Pattern(key, tuple(lexicon.forms[index] for index in indices))
        for start in range(len(passage.key) - len(key) + 1):
            end = start + len(key)
            if passage.key[start:end] == key and judge(passage, pattern, start, end):
                spans.add((passage.starts[start], passage.starts[end - 1] + 1))
    return spans


@unhurried
@given(text=plain.map("".join), data=st.data())
def test_wrapping_changes_no_mention(annotator: Annotator, text: str, data: st.DataObject) -> None:
    breaks = data.draw(st.sets(st.integers(1, 40), max_size=6))
    wrapped = "".join(
        "\n" * (at in breaks and not text[at - 1 : at + 1].isascii()) + one
        for at, one in enumerate(text)
    )
    assert _read(annotator, wrapped) == _read(annotator, text)


@unhurried
@given(text=plain.map("".join))
def test_width_and_script_change_no_mention(annotator: Annotator, text: str) -> None:
    wide = "".join(chr(ord(one) + 0xFEE0) if "!" <= one <= "~" else one for one in text)
    assert _read(annotator, wide) == _read(annotator, text)
    traditional = to_traditional(text)[0]
    assert [one[0] for one in _read(annotator, traditional)] == [
        one[0] for one in _read(annotator, text)
    ]


def _read(annotator: Annotator, text: str) -> list[tuple[str, str]]:
    """The terms found, with the form that matched."""
    return [(one.term_id, one.matched) for one in found(annotator, text).mentions]


@settings(max_examples=60, deadline=None)
@given(text=texts.map(lambda text: (text + "已经完成。\n下一步") * 4))
def test_the_size_of_pieces_changes_nothing(
    lexicon: Lexicon, annotator: Annotator, text: str
) -> None:
    assert found(Annotator.build(lexicon, piece=5), text) == found(annotator, text)


def test_parts_tell_how_far_they_are(lexicon: Lexicon) -> None:
    text = "兜牢“三保”底线。\n" * 20
    parts = list(Annotator.build(lexicon, piece=40).parts(text, place=None, year=None))
    assert len(parts) > 3
    assert [done for done, _ in parts] == sorted({done for done, _ in parts})
    assert parts[-1][0] == len(text)
    assert sum(len(part.mentions) for _, part in parts) == 20


def test_all_mentions_include_those_inside_others(annotator: Annotator) -> None:
    text = "打造一刻钟便民生活圈"
    assert [one.surface for one in found(annotator, text, every=True).mentions] == [
        "一刻钟",
        "一刻钟便民生活圈",
    ]


@pytest.mark.parametrize(
    ("text", "kind", "matched"),
    [
        ("三保", "exact", "三保"),
        ("基层三保", "form", "基层三保"),
        ("四個意識", "script", "四个意识"),
        ("４个意识", "numeral", "四个意识"),
        ("20大", "numeral", "20大"),
    ],
)
def test_a_mention_tells_how_it_is_written(
    annotator: Annotator, text: str, kind: str, matched: str
) -> None:
    (mention,) = found(annotator, text).mentions
    assert (mention.kind, mention.matched) == (kind, matched)


def test_quotation_marks_make_a_mention_more_certain(annotator: Annotator) -> None:
    (quoted,) = found(annotator, "兜牢“三保”底线").mentions
    (bare,) = found(annotator, "兜牢三保底线").mentions
    assert quoted.score == 1 > bare.score > 0.5


def test_an_empty_lexicon_finds_only_unknown_slogans() -> None:
    from api.lexicon import compile_lexicon

    result = found(Annotator.build(compile_lexicon(())), "落实“三保”")
    assert (result.mentions, [one.surface for one in result.unknown]) == ((), ["三保"])


def test_the_text_lists_the_members_of_an_unknown_slogan(annotator: Annotator) -> None:
    (slogan,) = found(annotator, "完善“三治”（治脏、治乱、治差）机制").unknown
    assert slogan.groups is not None
    assert [member.text for member in slogan.groups[0].members] == ["治脏", "治乱", "治差"]


def test_without_unknown_slogans_only_terms_are_told(annotator: Annotator) -> None:
    result = annotator.annotate("“三治”和“三保”", place=None, year=None, unknown=False)
    assert (len(result.mentions), result.unknown) == (1, ())


def test_half_a_surrogate_pair_is_text_like_any_other(annotator: Annotator) -> None:
    (mention,) = found(annotator, "\ud800兜牢“三保”底线").mentions
    assert (mention.start, mention.end) == (4, 6)
