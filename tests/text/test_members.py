"""A definition is cut into the members that its slogan announces, in its own words."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from api.glossary import Value, read_list
from api.text import acrostic_of, cut_members, parse_label, split_label
from api.text.members.best import LEAST, LOST, best_cut, score, ways
from api.text.pieces.split import SEPARATORS, sources, split
from api.text.pieces.trim import trim

CASES = Path(__file__).parents[1] / "cases"


class MembersCase(Value):
    label: str
    definition: str
    members: tuple[tuple[str, ...], ...]


@pytest.mark.parametrize(
    "case", read_list(CASES / "members.yaml", MembersCase).values, ids=lambda case: case.label
)
def test_a_definition_is_cut_as_the_case_says(case: MembersCase) -> None:
    head = split_label(case.label).head
    groups = cut_members(case.definition, parse_label(case.label), head=head)
    assert tuple(tuple(one.text for one in group.members) for group in groups) == case.members


def test_one_list_may_serve_two_numerals_and_says_so() -> None:
    text = "管行业必须管安全、管业务必须管安全、管生产经营必须管安全。"
    first, second = cut_members(text, parse_label("三管三必须"))
    assert len(first.members) == 3
    assert second.members == ()
    assert second.note == "与“三管”共用同一清单"


def test_a_list_that_disagrees_with_its_numeral_is_kept_but_not_complete() -> None:
    (group,) = cut_members("甲项目、乙项目、丙项目、丁项目。", parse_label("五大项目"))
    assert [member.text for member in group.members] == ["甲项目", "乙项目", "丙项目", "丁项目"]
    assert not group.complete


@pytest.mark.parametrize("label", ["一站式", "百日攻坚", "标准地", "多规合一"])
def test_labels_that_list_nothing_have_no_groups(label: str) -> None:
    assert cut_members("一种办事方式，甲、乙、丙都适用。", parse_label(label)) == ()


@pytest.mark.parametrize(
    ("label", "definition", "members"),
    [
        ("放管服", "“放”即放权，降门槛；“管”即监管，促公平；“服”即服务。", ["放权，降门槛", "监管，促公平", "服务"]),
        ("茶城酒都", "南方最大的茶叶之城、西部有名的酒业之都。", ["南方最大的茶叶之城", "西部有名的酒业之都"]),
    ],
)  # fmt: skip
def test_a_phrase_is_made_of_its_members(label: str, definition: str, members: list[str]) -> None:
    group = acrostic_of(definition, label)
    assert group is not None
    assert [member.text for member in group.members] == members


def test_a_phrase_that_is_merely_repeated_has_no_members() -> None:
    assert (
        acrostic_of("海上城市像陆地一样，靠道路和绿地、水系排水，建设海绵般的城市。", "海绵城市")
        is None
    )


@example("别。等三分各为。第次到。以系、到，中心", "?一“.一保中保")
@example("由心先其先第；”做做统等做区统及", "0的+双")
@example("等一保别为指，首与以中丙个分设别后", "]3[、")
@settings(max_examples=500)
@given(
    st.text(
        alphabet="甲乙丙丁保管的和、，；。“”（）《》：—即指等以为由将对与在先后步一二三3大个带,;:()",
        max_size=80,
    ),
    st.one_of(
        st.sampled_from(["三保", "一轴两带", "1+2+N", "双随机、一公开", "三管三必须", "12221"]),
        st.text("一两三五双百千多N0123+*.（）()[]^$|?\\保管区中心的“”", min_size=1, max_size=10),
    ),
)
def test_members_are_always_words_of_the_definition(definition: str, label: str) -> None:
    for group in cut_members(definition, parse_label(label)):
        assert len(group.members) == group.count or not group.complete or group.note
        for member in group.members:
            assert member.text in definition


def best_of_all(text: str, count: int, noun: str | None) -> list[str] | None:
    """The slow way: cut every stretch at all separators, and score every cut."""
    best, best_score = None, LEAST
    weight = 4 if count < 3 else 3
    for rank, source in sources(text):
        for order, separators in enumerate(SEPARATORS):
            for detour, pieces in enumerate(ways(split(source, separators), count, noun)):
                raw, pieces = pieces, trim(pieces, count, noun, None)
                found = score(pieces, noun) - weight * rank - order - 2 * detour
                found -= LOST * ("、" in raw[0] and "、" not in pieces[0])
                if found > best_score:
                    best, best_score = pieces, found
    return best


@given(
    text=st.text("甲乙丙项目社区和与包括是指通过推进，、；。：“”（）《》", max_size=50),
    count=st.integers(2, 5),
    noun=st.sampled_from((None, "项目", "区")),
)
def test_the_best_cut_is_the_best_of_all(text: str, count: int, noun: str | None) -> None:
    assert best_cut(list(sources(text)), count, noun, None) == best_of_all(text, count, noun)
