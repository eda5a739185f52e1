"""A section is found under any usual heading, and where sub-headings or the line end cut it."""

import pytest

from api.discover import draft

NUMBERED = (
    "1.“三资”清理：资金、资产、资源。\n2.数字孪生：给实体建立的模型。\n3.两山转化：先保护。\n"
)
PLAIN = "“三资”清理：资金、资产、资源。\n数字孪生：给实体建立的模型。\n两山转化：先保护。\n"
LABELS = ["三资清理", "数字孪生", "两山转化"]


def labels(report: str) -> list[str]:
    return [one.label for one in draft(report) if one.how == "glossary"]


@pytest.mark.parametrize("entries", [NUMBERED, PLAIN])
@pytest.mark.parametrize(
    "heading",
    [
        "名 词 解 释", "名　词　解　释", "注 释", "附 注：", "注：", "注", "【注释】", "（名词解释）", "备注", "脚注",
        "关键词解读", "政府工作报告关键词解读", "热词解释", "词条解释", "名词释疑", "有关概念说明", "名词链接",
        "术语表", "缩略语表", "附录：名词释义", "附件2：《政府工作报告》有关名词解释", "注释及说明", "解释说明",
        "名词解释（以文中出现先后为序）", "《政府工作报告》名词解释（共3条）", "<center>名词解释</center>", "Glossary",
        "七、名词解释", "※名词解释", "—名词解释—", "报告中部分名词的解释", "二〇二四年政府工作报告名词解释",
    ],
)  # fmt: skip
def test_a_section_is_found_under_its_heading(heading: str, entries: str) -> None:
    assert labels(f"各位代表：\n我们推进改革。\n\n{heading}\n{entries}") == LABELS


@pytest.mark.parametrize(
    "line",
    [
        "下面对名词解释如下，请审议。",
        "注：本表数据为初步统计。",
        "备注：1.甲。2.乙。",
        "说明",
        "附件",
        "附：",
    ],
)
def test_a_line_that_heads_no_section_finds_none(line: str) -> None:
    assert (
        labels(f"各位代表：\n我们推进改革。\n\n{line}\n过去一年成绩显著。\n各项工作稳步推进。\n")
        == []
    )


@pytest.mark.parametrize(
    "begun",
    ["名词解释：1.", "**名词解释**：1.", "注：①", "注释：（1）", "附注：一、", "名词解释："],
)
def test_the_first_entry_may_stand_on_the_line_of_the_heading(begun: str) -> None:
    mark = begun.partition("：")[2]
    second = {"1.": "2.", "①": "②", "（1）": "（2）", "一、": "二、", "": ""}[mark]
    report = f"各位代表：\n\n{begun}“三资”清理：资金、资产、资源。\n{second}数字孪生：模型。\n"
    assert labels(report) == LABELS[:2]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("一、经济类", "二、社会类"),
        ("（一）经济", "（二）社会"),
        ("经济类", "社会类"),
        ("**一、经济**", "**二、社会**"),
    ],
)
@pytest.mark.parametrize("marks", ["1234", "1212", "①②③④", "①②①②", "ABCD", "ABAB"])
def test_numbers_go_on_or_begin_anew_below_a_sub_heading(
    first: str, second: str, marks: str
) -> None:
    stop = "" if marks[0] == "①" else "."
    names = ("三资：资金、资产。", "四办：马上办。", "12345热线：平台。", "1+3体系：方案。")
    lines = [f"{mark}{stop}{name}" for mark, name in zip(marks, names, strict=True)]
    report = "\n".join(["名词解释", first, *lines[:2], second, *lines[2:]])
    assert labels(report) == ["三资", "四办", "12345热线", "1+3体系"]


def test_numbers_that_begin_anew_below_another_title_belong_to_an_annex() -> None:
    report = f"名词解释\n{NUMBERED}重大工程安排\n1.新建学校：一所。\n2.改造道路：三条。\n"
    assert labels(report) == LABELS


@pytest.mark.parametrize(
    "marks",
    ["1. 2. 3.", "1、 2、 3、", "1） 2） 3）", "01. 02. 03.", "一、 二、 三、", "（一） （二） （三）",
     "⑴ ⑵ ⑶", "❶ ❷ ❸", "A. B. C.", "注1： 注2： 注3：", "[注1] [注2] [注3]", "第1条　 第2条　 第3条　"],
)  # fmt: skip
@pytest.mark.parametrize("gap", ["", "  "])
def test_all_entries_may_stand_on_one_line(marks: str, gap: str) -> None:
    entries = zip(marks.split(" "), NUMBERED.splitlines(), strict=True)
    line = gap.join(mark + entry.partition(".")[2] for mark, entry in entries)
    assert labels(f"名词解释\n{line}\n") == LABELS


@pytest.mark.parametrize(
    "outer", ["一、 二、", "（一） （二）", "[1] [2]", "① ②", "注1： 注2：", "A. B."]
)
def test_numbers_within_a_definition_are_no_entries(outer: str) -> None:
    one, two = outer.split(" ")
    report = f"名词解释\n{one}五大工程：重点工程。\n1.交通工程：修路。\n2.水利工程：除险。\n{two}两山：保护。\n"
    found = {one.label: one.definition for one in draft(report)}
    assert found == {
        "五大工程": "重点工程。\n1.交通工程：修路。\n2.水利工程：除险。",
        "两山": "保护。",
    }


@pytest.mark.parametrize(
    "lines",
    [
        ["三资清理：资金", "数字孪生：模型", "两山转化：保护"],
        ["1+1+9部署：甲", "2+6+N集群：乙", "5G基站：丙"],
        ["12345热线：甲", "2111工程：乙", "346行动：丙"],
        ["一核两翼：甲", "二次创业：乙", "三资：丙"],
        ["第一书记：甲", "第二课堂：乙", "第三卫生间：丙"],
    ],
)
def test_a_label_that_begins_with_a_numeral_is_not_cut(lines: list[str]) -> None:
    assert labels("名词解释\n" + "\n".join(lines)) == [line.partition("：")[0] for line in lines]


def test_a_table_is_a_section_too() -> None:
    rows = "| 序号 | 名词 | 解释 |\n|---|:---|---|\n| 1 | “三资”清理 | 资金。 |\n| 2 | 12345热线 | 平台。 |\n"
    assert labels(f"名词解释\n\n{rows}") == ["三资清理", "12345热线"]


@pytest.mark.parametrize(
    ("entry", "label"),
    [
        ("“四集中”具体指集中甲、集中乙", "四集中"),
        ("多规合一具体指将甲、乙合一", "多规合一"),
        ("深隧系统是指地下大空间排水隧道", "深隧系统"),
        ("创新成就是指一批甲", "创新成就"),
        ("“1+6+N”一揽子稳增长政策指“1”即甲", "1+6+N一揽子稳增长政策"),
        ("“511”重点投资计划指涵盖50个甲、1000 个乙", "511重点投资计划"),
    ],
)
def test_words_that_link_are_no_part_of_the_label(entry: str, label: str) -> None:
    report = f"名词解释\n1.{entry}。\n2.“三保”指保甲、保乙。\n3.数字孪生指虚拟模型。\n"
    assert labels(report)[0] == label


def test_a_label_on_its_own_line_is_no_annex() -> None:
    report = "名词解释\n1.数字孪生\n虚拟的模型。\n2.四张清单\n甲、乙、丙、丁。\n3.重点任务责任清单\n各单位任务。\n"
    assert labels(report) == ["数字孪生", "四张清单", "重点任务责任清单"]
