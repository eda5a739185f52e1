"""Running text expands a slogan before it, behind it or in brackets, or not at all."""

import pytest

from api.text import find_expansion, find_slogans


def expansion(text: str) -> tuple[str, str, list[str]] | None:
    span = find_slogans(text)[-1]
    found = find_expansion(text, (span.start, span.end))
    if found is None:
        return None
    members = [member.text for group in found.groups for member in group.members]
    return found.how, text[found.start : found.end], members


@pytest.mark.parametrize(
    ("text", "how", "members"),
    [
        (
            "大力实施产业倍增、企业培优、品牌提升“三大工程”，",
            "before",
            ["产业倍增", "企业培优", "品牌提升"],
        ),
        (
            "实现空间形态、经济业态、环境生态、文化活态“四态合一”",
            "before",
            ["空间形态", "经济业态", "环境生态", "文化活态"],
        ),
        (
            "推行“一局一表、一事一单、一人一册”“三个一”机制",
            "before",
            ["一局一表", "一事一单", "一人一册"],
        ),
        ("加强投资、能源、土地、物价等“四个调控”，", "before", ["投资", "能源", "土地", "物价"]),
        ("发展先进制造业和现代服务业“两业融合”试点", "before", ["先进制造业", "现代服务业"]),
        (
            "抓好“三馆一站”，即图书馆、文化馆、美术馆和文化站。",
            "after",
            ["图书馆", "文化馆", "美术馆", "文化站"],
        ),
        ("开展“四清”行动：清淤、清障、清污、清违。", "after", ["清淤", "清障", "清污", "清违"]),
        ("美化“三湖”（东湖、西湖、南湖），", "brackets", ["东湖", "西湖", "南湖"]),
        ("紧盯“三上”目标（即上规模、上水平、上管理）", "brackets", ["上规模", "上水平", "上管理"]),
        (
            "大力弘扬甲甲精神、乙乙之路、丙丙经验“三大法宝”",
            "before",
            ["甲甲精神", "乙乙之路", "丙丙经验"],
        ),
        ("提出打造甲城、乙城“双子星座”的部署", "before", ["甲城", "乙城"]),
        ("突出抓好国企、投融资、要素配置“三大改革”", "before", ["国企", "投融资", "要素配置"]),
        (
            "实施“两大工程”：一是引水工程，抓紧开工；二是绿化工程，扩大面积。",
            "enumerated",
            ["引水工程", "绿化工程"],
        ),
        (
            "形成“1+3+N”（1个总体方案、3个专项方案、N个配套文件）体系",
            "brackets",
            ["1个总体方案", "3个专项方案", "N个配套文件"],
        ),
        (
            "“3211”工程（三项制度，两张清单，一个平台，一支队伍）",
            "brackets",
            ["三项制度", "两张清单", "一个平台", "一支队伍"],
        ),
        ("整治“三小”（小餐饮/小作坊/小摊贩）", "brackets", ["小餐饮", "小作坊", "小摊贩"]),
        ("“三小”指的是小餐饮、小作坊、小摊贩。", "after", ["小餐饮", "小作坊", "小摊贩"]),
        ("“三小”场所，主要有小餐饮、小作坊和小摊贩。", "after", ["小餐饮", "小作坊", "小摊贩"]),
        ("“三小”，即：1.小餐饮；2.小作坊；3.小摊贩。", "after", ["小餐饮", "小作坊", "小摊贩"]),
    ],
)
def test_a_list_that_agrees_with_the_numeral_is_the_expansion(
    text: str, how: str, members: list[str]
) -> None:
    found = expansion(text)
    assert found is not None
    assert (found[0], found[2]) == (how, members)


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("对重点街区进行立面、路灯、绿化“三位一体”改造", ["立面", "路灯", "绿化"]),
        ("编制公布了行政审批、行政权力、部门责任“三张清单”", ["行政审批", "行政权力", "部门责任"]),
        ("加快壮大数字经济、智能装备、清洁能源“三新”产业", ["数字经济", "智能装备", "清洁能源"]),
        ("集中力量办好农博会、南方机械贸易大会“两会”", ["农博会", "南方机械贸易大会"]),
        ("街镇要着力于生产、游憩、生态“三用”融合", ["生产", "游憩", "生态"]),
        ("强化以警察、法庭、调解委员会为主的“三位一体”体系", ["警察", "法庭", "调解委员会"]),
        ("必须紧扣聚焦茶业、改善水质、守住古镇“三件大事”", ["聚焦茶业", "改善水质", "守住古镇"]),
        (
            "以建设样板村、组建顾问团队、出台扶持政策“三个一”",
            ["建设样板村", "组建顾问团队", "出台扶持政策"],
        ),
        (
            "紧扣新发展格局的支点、创新发展的高地、改革的先行地“一点两地”",
            ["新发展格局的支点", "创新发展的高地", "改革的先行地"],
        ),
        ("推进国有农场所有权、管理权、经营权“三权分离”", ["所有权", "管理权", "经营权"]),
        ("推进农村水渠、灶台、晒场“三大革命”", ["水渠", "灶台", "晒场"]),
    ],
)
def test_the_first_member_begins_behind_what_opens_the_sentence(
    text: str, members: list[str]
) -> None:
    found = expansion(text)
    assert found is not None
    assert found[2] == members


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("帽子、手套、围巾等外贸“新三样”出口增长", ["帽子", "手套", "围巾"]),
        ("“三权”分置：林地权、采伐权、看护权三权分置。", ["林地权", "采伐权", "看护权"]),
        ("“三大改革”是指：是审批改革、产权改革、户籍改革。", ["审批改革", "产权改革", "户籍改革"]),
        ("落实“三个倍增”（产值、税收、专利数实现倍增）", ["产值", "税收", "专利数"]),
    ],
)
def test_what_is_told_of_all_members_is_no_part_of_the_last(text: str, members: list[str]) -> None:
    found = expansion(text)
    assert found is not None
    assert found[2] == members


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("做强码头、货场、船队、服务“四大支撑”", ["码头", "货场", "船队", "服务"]),
        ("推动茶园数量、采摘总量、建设质量“三量齐升”", ["茶园数量", "采摘总量", "建设质量"]),
        ("着力打造低成本、低能耗、低排放的“三低”环境", ["低成本", "低能耗", "低排放"]),
        ("加快自治法治德治“三治融合”实践", ["自治", "法治", "德治"]),
        ("构建智能织机和纱锭、染料、梭子“1+3”产业体系", ["智能织机", "纱锭", "染料", "梭子"]),
        ("推动养蚕业与缫丝业、织造业“三业并举”", ["养蚕业", "缫丝业", "织造业"]),
        ("思路定为“稳中求进，做好山水、阳光‘两篇文章’，不断前进”，", ["山水", "阳光"]),
        ("实施山水、阳光 “两篇文章”", ["山水", "阳光"]),
    ],
)
def test_a_list_is_found_in_whatever_way_it_is_told(text: str, members: list[str]) -> None:
    found = expansion(text)
    assert found is not None
    assert found[2] == members


def test_the_expansion_is_an_exact_stretch_of_the_text() -> None:
    found = expansion("今年要美化“三湖”（东湖、西湖、南湖），")
    assert found is not None
    assert found[1] == "东湖、西湖、南湖"


@pytest.mark.parametrize(
    "text",
    [
        "深化教育、医疗改革，落实“三保”",
        "推动人才下沉、科技下乡、服务“三农”",
        "发展甲乡、乙乡的“两篇文章”",
        "推进甲区改造、乙区建设、丙区更新和“五工程一管理”,全面提升“四个品质”。",
        "“新三市”：由甲部、乙部发起、组织。",
        "统筹甲区和乙区、丙区、丁区“2+2”布局",
        "扩大内需，稳定外贸，坚决纠正“四风”",
        "覆盖农村妇女和城镇妇女“两癌”筛查",
        "与东盟、俄罗斯等“一带一路”沿线国家",
        "做到“三保”",
        "推进水、电、路、气、网“三通”",
        "用好、用足、用活国家和省“三保”政策",
        "赴甲市、乙市、丙市开展“三推”活动",
        "推动制造、旅游、农业“三个大市”向“三个强市”转变",
        "严禁新建楼馆，严格控制编制，严格控制“三公”",
        "形成“总部在外、生产在内”“研发在双核、转化在我市”的局面",
        "一是优化“三圈”：加快推进主城与甲县、乙县、丙县一体化发展",
        "狠抓“三提”：项目提速，推进签约项目、开工项目、在建项目",
        "建立保障标准与经济水平和物价“双联动”机制",
        "兜牢“三保”底线，支出增长百分之五。",
        "召开“两会”（2月10日、11日）",
        "形成“1+3+5”（1个总体方案、2个专项方案、5个配套文件）体系",
    ],
)
def test_a_stray_enumeration_is_no_expansion(text: str) -> None:
    assert expansion(text) is None
