"""A definition is cut into the members that its slogan announces, in its own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.text import cut_members, parse_label


def flat(label: str, definition: str, head: str | None = None) -> list[list[str]]:
    groups = cut_members(definition, parse_label(label), head=head)
    return [[member.text for member in group.members] for group in groups]


@pytest.mark.parametrize(
    ("label", "definition", "members"),
    [
        ("三保", "保基本民生、保工资、保运转。", [["保基本民生", "保工资", "保运转"]]),
        ("三查", "查漏洞，查隐患，查责任。", [["查漏洞", "查隐患", "查责任"]]),
        ("两癌", "宫颈癌和乳腺癌。", [["宫颈癌", "乳腺癌"]]),
        (
            "四风",
            "形式主义、官僚主义、享乐主义和奢靡之风。",
            [["形式主义", "官僚主义", "享乐主义", "奢靡之风"]],
        ),
        ("三大平台", "前海、南沙、横琴三大平台。", [["前海", "南沙", "横琴"]]),
        (
            "六覆盖",
            "通路、饮水、危房、教育、保障、服务等6个全覆盖。",
            [["通路", "饮水", "危房", "教育", "保障", "服务"]],
        ),
        ("三化", "推进企业数字化、网络化、智能化改造升级。", [["数字化", "网络化", "智能化"]]),
        ("四好农村路", "建好、管好、护好、运营好农村公路。", [["建好", "管好", "护好", "运营好"]]),
        (
            "五警合一",
            "特警、武警、交警、治安警、协警联合组成的巡逻力量。",
            [["特警", "武警", "交警", "治安警", "协警"]],
        ),
        (
            "九改",
            "农村改厕、改路、改水、改房、改电、改气、改厨、改院、改炕。",
            [["改厕", "改路", "改水", "改房", "改电", "改气", "改厨", "改院", "改炕"]],
        ),
        ("四书", "《甲》《乙》《丙》《丁》。", [["《甲》", "《乙》", "《丙》", "《丁》"]]),
        (
            "三步走",
            "第一步，到明年，建成主干；第二步，到后年，建成支线；第三步，到末年，成网。",
            [["到明年，建成主干", "到后年，建成支线", "到末年，成网"]],
        ),
    ],
)
def test_one_numeral_has_one_list(label: str, definition: str, members: list[list[str]]) -> None:
    assert flat(label, definition) == members


@pytest.mark.parametrize(
    ("label", "definition", "members"),
    [
        (
            "一轴两带",
            "“一轴”指滨江发展轴；“两带”指蓝色产业带、绿色屏障带。",
            [["滨江发展轴"], ["蓝色产业带", "绿色屏障带"]],
        ),
        (
            "一城三区两廊",
            "“一城三区”，即主城及东区、西区、北区；“两廊”，即甲廊、乙廊。",
            [["主城"], ["东区", "西区", "北区"], ["甲廊", "乙廊"]],
        ),
        (
            "三品一标",
            "无公害农产品、绿色食品、有机农产品和农产品地理标志。",
            [["无公害农产品", "绿色食品", "有机农产品"], ["农产品地理标志"]],
        ),
        (
            "三堵两闹",
            "堵门、堵路、堵工地，闹访、闹医。",
            [["堵门", "堵路", "堵工地"], ["闹访", "闹医"]],
        ),
        (
            "2+3",
            "壮大汽车、船舶2个产业，培育软件、光电、氢能3个产业。",
            [["汽车", "船舶"], ["软件", "光电", "氢能"]],
        ),
        (
            "1+2+N",
            "“1”即一个中心；“2”即甲站、乙站；“N”即若干服务点。",
            [["一个中心"], ["甲站", "乙站"], ["若干服务点"]],
        ),
        (
            "121",
            "搭建“1”个平台，组建“2”支队伍，办好“1”场活动。",
            [["搭建“1”个平台"], ["组建“2”支队伍"], ["办好“1”场活动"]],
        ),
        (
            "一岗双责",
            "“一岗”指所在岗位；“双责”指既要管业务，又要管廉政。",
            [["所在岗位"], ["管业务", "管廉政"]],
        ),
        ("一核两带", "以主城为核，以甲河、乙河为带的格局。", [["主城"], ["甲河", "乙河"]]),
    ],
)
def test_several_numerals_have_their_own_lists(
    label: str, definition: str, members: list[list[str]]
) -> None:
    assert flat(label, definition) == members


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


@given(
    st.text(alphabet="甲乙丙丁保管的和、，；。“”（）：即指等一二三3大个", max_size=80),
    st.sampled_from(["三保", "一轴两带", "1+2+N", "双随机、一公开", "三管三必须", "12221"]),
)
def test_members_are_always_words_of_the_definition(definition: str, label: str) -> None:
    for group in cut_members(definition, parse_label(label)):
        assert len(group.members) == group.count or not group.complete or group.note
        for member in group.members:
            parts = [part for part in member.text.split("，") if part]
            assert all(part.strip("“”") in definition for part in parts)
