"""A list before a slogan is drafted only where a curator would take it for its meaning."""

import pytest

from api.discover import draft


def inline(text: str) -> list[str]:
    return [one.label for one in draft(f"各位代表！\n{text}\n") if one.how == "inline"]


@pytest.mark.parametrize(
    "text",
    [
        "全市火灾起数、受伤人数实现“双下降”。",
        "粮食面积、单产、总产“三增”，农业形势良好。",
        "青年赛上，夺得了金牌数、奖牌数、积分“三个第一”；",
        "抓好城市水价、户籍制度、宅基地“三权分置”等重点改革。",
        "创成省级骑行友好城市、省级夜读友好城市、省级食品工业“三品”战略示范城市。",
        "抓好大货车、危险品车、客车管理及涉渔“三无”船管理。",
        "甲公司、乙公司、丙公司“新三板”挂牌上市。",
        "制定重点项目、企业需求和银行产品“两张清单”。",
        "狠抓“两个一批”：即甲厂、乙厂等一批骨干项目，丙厂、丁厂等一批技改项目；",
    ],
)
def test_results_examples_and_parts_of_other_names_are_not_drafted(text: str) -> None:
    assert inline(text) == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("落实“四添”目标（添绿、添亮、添色、添净）。", "四添"),
        ("开展产业发展、基础设施、公共服务“三提升”行动。", "三提升"),
        ("全面实施名师、名课、名班“三名”工程。", "三名"),
        ("做到围挡到位、道路硬化、土方覆盖、车辆冲洗“四个100%”。", "四个100%"),
        ("深化创新链、产业链、资金链“三链”融合。", "三链"),
    ],
)
def test_what_defines_the_slogan_is_drafted(text: str, label: str) -> None:
    assert inline(text) == [label]
