"""Slogans are told from plain counts, and their labels are read numeral by numeral."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.text import classify, find_slogans, parse_label


@pytest.mark.parametrize(
    ("label", "numerals"),
    [
        ("三管三必须", [("三", 3, "管"), ("三", 3, "必须")]),
        ("1+6+5+N", [("1", 1, None), ("6", 6, None), ("5", 5, None), ("N", None, None)]),
        ("131+1", [("131", 131, None), ("1", 1, None)]),
        ("12221", [("1", 1, None), *[("2", 2, None)] * 3, ("1", 1, None)]),
        ("2长+2员", [("2", 2, "长"), ("2", 2, "员")]),
        ("双随机、一公开", [("双", 2, "随机"), ("一", 1, "公开")]),
        ("社区“十个一”工程", [("十", 10, "一")]),
        ("三旧改造", [("三", 3, "旧")]),
        ("“四名工程”", [("四", 4, "名")]),
        ("八大工程", [("八", 8, "工程")]),
        ("四统一", [("四", 4, "统一")]),
        ("双一流", [("双", 2, "一流")]),
        ("四零服务", [("四", 4, "零")]),
        ("百千万工程", [("百", 100, None), ("千", 1000, None), ("万", 10000, None)]),
        ("一二三行动", [("一", 1, None), ("二", 2, None), ("三", 3, None)]),
        ("万村千乡市场工程", [("万", 10000, "村"), ("千", 1000, "乡市场")]),
        ("三类500强", [("三", 3, "500强")]),
        ("“5个10”工程", [("5", 5, "10")]),
        ("十二条措施", [("十二", 12, "措施")]),
        ("一干多支", [("一", 1, "干"), ("多", None, "支")]),
        ("多规合一", [("多", None, "规")]),
        ("县级5+2产业", [("5", 5, None), ("2", 2, None)]),
        ("五好园区1+2支持政策", [("1", 1, None), ("2", 2, None)]),
        ("“五好”园区“1+2”政策", [("1", 1, None), ("2", 2, None)]),
        ("互联网+五个一行动", [("五", 5, "一")]),
        ("十县百乡千村示范", [("十", 10, "县"), ("百", 100, "乡"), ("千", 1000, "村示范")]),
        ("十大千亿级产业", [("十", 10, "千亿级")]),
        ("三双工程", [("三", 3, "双工程")]),
        ("双百亿行动", [("双", 2, "百亿")]),
        ("一网四平台", [("一", 1, "网"), ("四", 4, "平台")]),
        ("三张“零关税”清单", [("三", 3, "零关税清单")]),
        ("12345热线三率", [("三", 3, "率")]),
    ],
)
def test_a_label_is_read_numeral_by_numeral(
    label: str, numerals: list[tuple[str, int | None, str | None]]
) -> None:
    assert [(one.numeral, one.count, one.noun) for one in parse_label(label)] == numerals


@pytest.mark.parametrize(
    "label",
    [
        "标准地",
        "十四五",
        "15分钟生活圈",
        "三年行动",
        "EPC",
        "5G",
        "PM2.5",
        "第三方",
        "12345热线",
        "",
    ],
)
def test_what_counts_nothing_has_no_numerals(label: str) -> None:
    assert parse_label(label) == ()


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("三保", "numbered"),
        ("“两不愁三保障”", "numbered"),
        ("13710", "numbered"),
        ("1+1+N", "formula"),
        ("文旅+", "formula"),
        ("社会投资人+EPC", "formula"),
        ("一街、一河、六片区、N点位", "chain"),
        ("双随机、一公开", "chain"),
        ("TOD", "acronym"),
        ("首店经济", "phrase"),
        ("最多跑一次", "phrase"),
    ],
)
def test_a_label_has_one_kind(label: str, kind: str) -> None:
    assert classify(label) == kind


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("兜牢“三保”底线", ["三保"]),
        ('落实"四零"承诺', ["四零"]),
        ("推行「两长四员」制度", ["两长四员"]),
        ("建立“1+6+5+N”招商体系", ["1+6+5+N"]),
        ("建立1+6+5+N招商体系", ["1+6+5+N"]),
        ("推行“13710”工作机制", ["13710"]),
        ("严格落实一岗双责、齐抓共管", ["一岗双责"]),
        ("执行“双随机、一公开”监管", ["双随机、一公开"]),
        ("增强“四个意识”、做到“两个维护”", ["四个意识", "两个维护"]),
        ("打造“一核两轴三圈”", ["一核两轴三圈"]),
        ("面向“四上”企业", ["四上"]),
        ("推广13710工作制、12221市场体系，实施“1020工程”", ["13710", "12221", "1020工程"]),
        ("构建一核、两翼、三带、多点的空间格局", ["一核、两翼、三带、多点"]),
        ("构建一心一轴两带四区格局", ["一心一轴两带四区"]),
        ("推行双公示双告知", ["双公示双告知"]),
        ("深化三医联动、四链协同", ["三医联动", "四链协同"]),
        ("执行两免三减半", ["两免三减半"]),
        ("开展“旅游+体育”“AI+”行动", ["旅游+体育", "AI+"]),
        ("推广“公司+合作社+农户”", ["公司+合作社+农户"]),
        ("发展“5G+工业互联网+智能工厂+大数据”", ["5G+工业互联网+智能工厂+大数据"]),
        ("落实“一二三四五”要求，“百千万”工程", ["一二三四五", "百千万"]),
        ("**2+8+18**格局", ["2+8+18"]),
    ],
)
def test_slogans_are_found_without_their_quotation_marks(text: str, surfaces: list[str]) -> None:
    found = find_slogans(text)
    assert [span.surface for span in found] == surfaces
    assert all(text[span.start : span.end] == span.surface for span in found)


@pytest.mark.parametrize(
    "text",
    [
        "五年来全市建成三座水厂",
        "第三届运动会在三好街举行",
        "共有30处隐患、20万户居民",
        "市区两级分三年完成",
        "第十四个五年规划",
        "荣获“第一方阵”称号",
        "拨打“12345”热线",
        "纪念“5·12”和“7.9”",
        "进入“500强”行列",
        "千家万户、五湖四海",
        "实现“零突破”“零容忍”",
        "健康四川、“大三亚”建设",
        "他说“一把手”要带头",
        "下降3.5+2.1个百分点",
        "一年四季、三番五次",
        "获得“五一劳动奖章”和“三八红旗手”称号，欢度“六一”“十一”",
        "拨打“110”“120”",
        "拨打“12309”“95588”，“211”“985”高校",
        "“两个小时”“三千人”“五百强”“三楼”“七楼会议室”“两级”“7×24小时”",
        "“六中全会”“十八届三中、四中全会”“一二·九”“二七”",
        "“00后”“18+”“1+1>2”",
        "“三轮车”“四合院”“三国”",
        "成绩“A+”，“A+H”股，“C++”",
        "1+1>2的效果，N+1补偿，2023+2024学年，3+2学制，孕6+1周",
        "三方协同、两地联动、三级联动",
        "一中、二中、三中，三区、四县、五镇，第一、二、三名",
        "夺得二枚金牌、三枚银牌、四枚铜牌",
        "完成1245个项目，2023行动方案，100工程",
    ],
)
def test_plain_counts_dates_names_and_idioms_stay_quiet(text: str) -> None:
    assert find_slogans(text) == []


def test_a_slogan_that_begins_like_a_day_is_one() -> None:
    assert [span.surface for span in find_slogans("整治“十一乱”，推行“五一三化”")] == [
        "十一乱",
        "五一三化",
    ]


def test_the_quoted_name_of_a_period_says_that_it_is_one() -> None:
    assert [(span.surface, span.kind) for span in find_slogans("“十四五”时期，“八五”普法")] == [
        ("十四五", "period"),
        ("八五", "period"),
    ]


@given(st.text(alphabet='一二两三十百双个大保管必须、，“”"+NX19 \n（）', max_size=60))
def test_spans_are_in_order_apart_and_exact(text: str) -> None:
    found = find_slogans(text)
    assert all(text[span.start : span.end] == span.surface for span in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.text(max_size=40))
def test_any_label_can_be_parsed(label: str) -> None:
    assert all(one.numeral for one in parse_label(label))
