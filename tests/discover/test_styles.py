"""A section is read alike, however it numbers its entries, quotes its labels and parts them.

The same eight entries are printed in every numbering with every quotation, and with every
separator in every quotation; what is read must be the entries, to the character.
"""

from collections.abc import Iterator
from itertools import cycle, islice
from typing import NamedTuple

import pytest

from api.discover import draft


class Entry(NamedTuple):
    before: str
    slogan: str
    head: str
    definition: str

    @property
    def label(self) -> str:
        return self.before + self.slogan + self.head


ENTRIES = (
    Entry("", "三资", "清理", "资金、资产、资源。"),
    Entry("社区", "四办", "改革", "马上办、网上办、就近办、一次办，到2027年覆盖3.5万户，全市推行。"),
    Entry("", "数字孪生", "", "给实体建立的虚拟模型，用来推演和预警。"),
    Entry("", "一核两翼", "", "“一核”指中心城区，“两翼”指东部产业带、西部生态带。"),
    Entry("", "12345", "热线", "市民诉求一号受理的平台。"),
    Entry("", "1+3", "体系", "“1”即总体方案，“3”即规划、土地、财政三个专项方案。"),
    Entry("", "PPP", "模式", "政府和社会资本合作的简称。"),
    Entry("", "两山", "转化", "在保护中发展，在发展中保护；绿水青山，就能变成金山银山。"),
)  # fmt: skip
HAN = "一二三四五六七八"
NUMBERS: dict[str, list[str]] = {
    "none": [""] * 8,
    **{
        style: [style.replace("1", str(number)) for number in range(1, 9)]
        for style in (
            "1.", "1．", "1、", "1)", "1）", "1 .", "1\\.", "01.", "（1）", "(1)", "[1]", "[ 1 ]", "【1】", "〔1〕",
            "[^1]: ", "1:", "1：", "1 ", "1", "1-", "<1>", "〈1〉", "注1：", "注1 ", "[注1]", "【注1】", "（注1）",
            "词条1：", "第1条 ", "### 1. ", "　　1.",
        )
    },
    **{
        style: [style.replace("一", number) for number in HAN]
        for style in ("一、", "一.", "（一）", "注一：", "第一、", "第一条　")
    },
    **{
        style: [style[:-1] + chr(ord(style[-1]) + number) for number in range(8)]
        for style in ("①", "⑴", "⒈", "❶", "➀", "➊", "㈠", "㊀", "注①")
    },
    "１．": [f"{number}．" for number in "１２３４５６７８"],
    "A.": [f"{letter}." for letter in "ABCDEFGH"],
    "（a）": [f"（{letter}）" for letter in "abcdefgh"],
    "I.": ["I.", "II.", "III.", "IV.", "V.", "VI.", "VII.", "VIII."],
    "Ⅰ．": [f"{number}．" for number in "ⅠⅡⅢⅣⅤⅥⅦⅧ"],
    "¹": list("¹²³⁴⁵⁶⁷⁸"),
    "from 5": [f"{number}." for number in range(5, 13)],
    **{mark: [mark] * 8 for mark in ("* ", "- ", "●", "◆", "◇ ", "□", "➢ ", "▲", "★")},
}  # fmt: skip
WHOLE = ("【】", "[]", "［］", "〔〕", "〈〉", "《》", "``", "****")
QUOTATIONS = ("“”", '""', "「」", "『』", "‘’", "〝〞", "＂＂", "**“”**", *WHOLE, "")
SEPARATORS = (
    "：", ":", "： ", " ：", "是指", "指", "——", "—", "—— ", " — ", "--", "－", "–", "→", "=", "｜", "即", "，即",
    "，指", "，是指", ",指", "：是指", "：指", "：即", "——即", "——指", "。即：", "是", "就是", "，就是", "即为",
    "\n", "\n　　", "。", " ", "\t", "　", " 指 ", "主要是指", "包括", "具体指", "，具体是指", "：具体指的是",
    "指的是", "是指：", "意为", "的含义是", "的意思是", "（）", "()", "，",
)  # fmt: skip
LINE_ENDS = ("\n", "\n\n", "\r\n", "\n　　")


def printed(entry: Entry, quotation: str, separator: str) -> str:
    half = len(quotation) // 2
    opening, closing = quotation[:half], quotation[half:]
    label = f"{entry.before}{opening}{entry.slogan}{closing}{entry.head}"
    if quotation in WHOLE:
        label = f"{opening}{entry.label}{closing}"
    if separator in ("（）", "()"):
        return f"{label}{separator[0]}{entry.definition[:-1]}{separator[1]}"
    return f"{label}{separator}{entry.definition}"


def read(numbers: list[str], quotation: str, separator: str, line_end: str) -> bool:
    lines = [
        number + printed(entry, quotation, separator)
        for number, entry in zip(numbers, ENTRIES, strict=True)
    ]
    report = f"各位代表：\n我们推进“四办”改革。\n\n名词解释\n{line_end.join(lines)}\n"
    cut = slice(None, -1 if separator in ("（）", "()") else None)
    return [(one.label, one.definition) for one in draft(report) if one.how == "glossary"] == [
        (entry.label, entry.definition[cut]) for entry in ENTRIES
    ]


def possible(quotation: str, separator: str) -> bool:
    """A comma parts only what is quoted as a whole; behind bold type 是 and 包括 are kept."""
    if separator == "，":
        return quotation in WHOLE
    return quotation != "****" or separator not in ("是", "包括")


@pytest.mark.parametrize("style", NUMBERS)
def test_every_numbering_is_told_from_the_label(style: str) -> None:
    others: Iterator[tuple[str, str]] = cycle(
        zip(SEPARATORS * 4, LINE_ENDS * len(SEPARATORS), strict=True)
    )
    cases = [(quotation, *next(others)) for quotation in QUOTATIONS]
    cases += [("“”", "：", "\n"), ("", "：", "\n")]
    failed = [case for case in cases if possible(*case[:2]) and not read(NUMBERS[style], *case)]
    assert not failed


@pytest.mark.parametrize("separator", SEPARATORS)
def test_every_separator_parts_label_and_definition(separator: str) -> None:
    first = SEPARATORS.index(separator)
    styles = islice(cycle(NUMBERS), first, None)
    cases = [(quotation, style) for quotation in QUOTATIONS for style in ("none", next(styles))]
    failed = [
        (quotation, style)
        for quotation, style in cases
        if possible(quotation, separator) and not read(NUMBERS[style], quotation, separator, "\n")
    ]
    assert not failed
