"""A small glossary whose terms are easily mistaken for ordinary words."""

from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml
from hypothesis import strategies as st

from api.annotate import Annotator
from api.glossary import Form, Group, Member, Period, Sense, Term
from api.lexicon import Lexicon, compile_lexicon

CASES = Path(__file__).parents[1] / "cases"


def cases(name: str) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = yaml.safe_load((CASES / name).read_text("utf-8"))
    return rows


def sense(number: int, term: str, words: str, **given: object) -> Sense:
    values = {
        "id": f"{term}.{number}",
        "basis": "footnote",
        "place": "全国",
        "period": Period(from_=None, to=None),
        "definition": words,
        "gloss": None,
        "groups": (Group(numeral="1", count=None, noun=None, members=(), complete=False),),
    }
    return Sense.model_validate({**values, **given})


def term(name: str, label: str, forms: Iterable[str] = (), **given: object) -> Term:
    values = {
        "id": name,
        "label": label,
        "kind": "numbered",
        "pinyin": "x",
        "forms": tuple(Form(text=form, kind="short") for form in forms),
        "senses": (sense(1, name, f"{label}的说明。"),),
    }
    return Term.model_validate({**values, **given})


def members(*texts: str) -> tuple[Group, ...]:
    listed = tuple(Member(text=text) for text in texts)
    return (Group(numeral="3", count=3, noun=None, members=listed, complete=True),)


TERMS = (
    term("san-bao", "三保", ("基层三保",), head="底线"),
    term("san-ling", "三零", head="社区（村）"),
    term("san-wu", "三务"),
    term("san-guan", "三管三必须"),
    term("liang-lin", "两邻", head="社区"),
    term("si-feng", "四风"),
    term("si-shang", "四上", head="企业"),
    term("wu-she", "五社", head="联动"),
    term("liu-hua", "六化", head="管理"),
    term("shi-si-wu", "十四五", ("十四五规划",)),
    term("er-shi-da", "二十大", ("党的二十大",)),
    term("shuang-chuang", "双创"),
    term("si-ge-yi-shi", "四个意识"),
    term("chuang-cheng", "创城", kind="phrase"),
    term("zhuan-ban", "专班", kind="phrase"),
    term("biao-zhun-di", "标准地", kind="phrase"),
    term("shu-zi-jing-ji", "数字经济", kind="phrase"),
    term("shou-dian", "首店经济", ("首店",), kind="phrase"),
    term("ying-shang", "营商环境", kind="phrase"),
    term("wen-lv", "文旅+", kind="formula"),
    term("1-3", "1+3", ("1+3规划",), kind="formula"),
    term("1-6-5-n", "1+6+5+N", kind="formula"),
    term("epc", "EPC", kind="acronym"),
    term("5-g", "5G", kind="acronym"),
    term("re-xian", "12345", kind="acronym"),
    term("yi-jie", "一街、一河、六片区", kind="chain"),
    term("fang-guan-fu", "放管服", head="改革", kind="acronym"),
    term("shui-li", "水利设施", ("三大设施",), senses=(sense(1, "shui-li", "水库和堤防。"),)),
    term(
        "liu-di",
        "六地",
        senses=(
            sense(1, "liu-di", "国家重大战略支撑地、开放合作新高地。", place="辽宁省"),
            sense(
                2,
                "liu-di",
                "红色文化、抗战起始地、雷锋精神发祥地。",
                place="沈阳市",
                period=Period(from_="2019", to="2021"),
            ),
        ),
    ),
    term(
        "bian-min-quan",
        "一刻钟便民生活圈",
        ("一刻钟",),
        senses=(sense(1, "bian-min-quan", "步行一刻钟可买菜、购物、维修。"),),
    ),
    term(
        "jiu-ye-quan",
        "一刻钟就业服务圈",
        ("一刻钟",),
        senses=(sense(1, "jiu-ye-quan", "一刻钟内得到求职、招聘、培训服务。"),),
    ),
    term(
        "si-ling",
        "四零",
        senses=(
            sense(1, "si-ling", "四零", basis="unexplained", definition=None, groups=()),
            sense(2, "si-ling", "零跑动、零材料、零延时、零收费。"),
        ),
    ),
)


SURFACES = [surface for one in TERMS for surface in (one.label, *(f.text for f in one.forms))]
FILLERS = [
    *("落实", "。\n", "，", "保障", "第", "“", "”", "十", "社区", "1", "+", "EPC", " ", "\n"),
    *("(fā)", "（", "）", "前", "陆", "底线", "经济", "A", ".", "全市各级干部群众", "。"),
    *("*", "**", "/", "年", "叁", "零", "3零", "😀", "-", "等", "后", "路"),
]
texts = st.lists(st.sampled_from(SURFACES + FILLERS), max_size=14).map("".join)
"""Texts of terms among what makes false friends."""


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return compile_lexicon(TERMS)


@pytest.fixture(scope="session")
def annotator(lexicon: Lexicon) -> Annotator:
    return Annotator.build(lexicon)
