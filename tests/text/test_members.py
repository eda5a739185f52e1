"""A definition is cut into the members that its slogan announces, in its own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.text import acrostic_of, cut_members, parse_label


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
        ("三桥", "东桥、西桥和南桥。东桥新建，西桥改建，南桥扩建。", [["东桥", "西桥", "南桥"]]),
        ("三宝", "以茶、瓷、竹为主体的地方产业。", [["茶", "瓷", "竹"]]),
        ("两提", "落实建设标准、完善管护制度。", [["落实建设标准", "完善管护制度"]]),
        ("三清", "清“两乱”问题，清河道，清垃圾。", [["清“两乱”问题", "清河道", "清垃圾"]]),
        ("三权", "林地所有权、承包权、经营权三权分置。", [["林地所有权", "承包权", "经营权"]]),
        (
            "五治",
            "实施政治、法治、德治、自治、智治“五治”行动，创建品牌。",
            [["政治", "法治", "德治", "自治", "智治"]],
        ),
        ("四射", "甲县、乙县、丙县、丁县的普通干线公路。", [["甲县", "乙县", "丙县", "丁县"]]),
        ("两区", "作为先行区的甲新区、作为集中区的乙新区。", [["甲新区", "乙新区"]]),
        (
            "三无",
            "无甲、无乙乙、无因丙丙引发的丁丁丁丁丁丁。",
            [["无甲", "无乙乙", "无因丙丙引发的丁丁丁丁丁丁"]],
        ),
        (
            "两大行动",
            "一是春季绿化行动；二是秋季清河行动。",
            [["春季绿化行动", "秋季清河行动"]],
        ),
        (
            "五大行动",
            "实施工业、农业等2个产业行动，配套实施道路、桥梁、管网等3个基础行动。",
            [["工业", "农业", "道路", "桥梁", "管网"]],
        ),
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
            "1+2",
            "“1”代表新城，是将来的中心，“2”代表东组团和西组团。",
            [["新城"], ["东组团", "西组团"]],
        ),
        (
            "两带一园",
            "两带指甲带与乙带，两带在主城相会；一园指丙园。",
            [["甲带", "乙带"], ["丙园"]],
        ),
        (
            "一城两翼",
            "“一城”指老城，为更新片区；“两翼”指东城、西城。",
            [["老城"], ["东城", "西城"]],
        ),
        (
            "1234",
            "坚持绿色这一主线，用好“甲”“乙”两个依托推动开放，抓好产业、收入、就业“三大”计划，办好四件事。",
            [
                ["坚持绿色这一主线"],
                ["用好“甲”“乙”两个依托推动开放"],
                ["抓好产业、收入、就业“三大”计划"],
                ["办好四件事"],
            ],
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
        (
            "3+2",
            "3是指汽车、船舶、飞机三大产业，2是指茶、竹两大产业。",
            [["汽车", "船舶", "飞机"], ["茶", "竹"]],
        ),
        (
            "一平台三应用",
            "统一数据暨运营平台，智慧交通、智慧医疗、智慧水务三大应用。",
            [["统一数据暨运营平台"], ["智慧交通", "智慧医疗", "智慧水务"]],
        ),
        (
            "两主三基",
            "以质量为主题、产业为主线，夯实路网根基、水网根基、电网根基。",
            [["质量", "产业"], ["夯实路网根基", "水网根基", "电网根基"]],
        ),
        (
            "双拼双提",
            "拼招引、提质量，拼落地、提效能。",
            [["拼招引", "拼落地"], ["提质量", "提效能"]],
        ),
        (
            "1+3+N",
            "调度中心+旅游警察、旅游法庭、旅游工商+各部门。",
            [["调度中心"], ["旅游警察", "旅游法庭", "旅游工商"], ["各部门"]],
        ),
        (
            "2+2+N",
            "甲站、乙站2个枢纽，丙港、丁港2个港口，N是指若干服务点，逐年建成。",
            [["甲站", "乙站"], ["丙港", "丁港"], ["若干服务点"]],
        ),
        (
            "三二",
            "“三讲”，讲学习、讲奉献、讲规矩；“两守”，守纪律、守法律。",
            [["讲学习", "讲奉献", "讲规矩"], ["守纪律", "守法律"]],
        ),
        (
            "一心两翼多点",
            "“一心”即主城；“两翼”即东区、西区；“多点”即各个集镇。",
            [["主城"], ["东区", "西区"], ["各个集镇"]],
        ),
        (
            "23",
            "夯实2个基础：建队伍、立规矩。紧盯3个环节：收件、办件、评件。",
            [["建队伍", "立规矩"], ["收件", "办件", "评件"]],
        ),
        ("155", "建设1个中心、50个乡镇和500个村。", [["1个中心"], ["50个乡镇"], ["500个村"]]),
        (
            "135",
            "一年开局；三年成势；五年腾飞。",
            [["一年开局"], ["三年成势"], ["五年腾飞"]],
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
