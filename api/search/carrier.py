"""Takes the carrier phrase off a question: 请问X是什么意思 leaves X. Knows no glossary.

All patterns are read against folded text, in which 一 is 1 and marks and spaces are gone.
"""

import re
from functools import lru_cache
from typing import Final

from api.search.asking import ASKING, DOCUMENT, LANGUAGE, NAME, PAGE, SOFTLY
from api.search.lead import LEAD
from api.search.tail import LEAST, stages, without_tail

_STEPS: Final = 2

_FILLER: Final = re.compile(
    r"什么|意思|怎么|理解|区别|关系|具体|到底|究竟|分别|哪些?|请问|关于|以及|还有|1下|有没有|属于|内容|包括"
    r"|[的了是在和与及或跟同里中上下有个之把被对从为这那其并就都也吗呢啊呀吧么嘛啥谁指叫做讲说问请查来着?]"
)

# Words of which questions about a word consist, in whatever order: wherever nothing else stands
# beside a name, the name was asked for. Longer words first, for they are read from the left.
_VOCABULARY: Final = re.compile(
    rf"{DOCUMENT}|{PAGE}|{LANGUAGE}|{NAME}|{ASKING}|{SOFTLY}"
    r"|[1这那哪][个种句条项]|专业|官方|权威|准确|确切|通俗|易懂|简单|简要|详细|具体|主要|基本|完整|相关|有关|核心|大概|正确|标准|对应"
    r"|解释|说明|介绍|讲解|解读|阐述|概括|概述|简述|论述|浅谈|翻译|翻成|译成|译为|定义|科普|释义|告诉|回答|描述|总结|归纳"
    r"|讲讲|说说|聊聊|谈谈|查查|找找|看看|问问|查询|查找|搜索|了解|知道|明白|清楚|理解|认识|把握|看待|学习|展开"
    r"|含义|涵义|内涵|意涵|意思|意义|外延|全称|全名|缩写|简写|出处|由来|来历|来源|起源|背景|区别|关系|资料|原文|写作|读作"
    r"|内容|目标|目的|任务|做法|要求|指标|例子|案例|特点|作用|好处|影响|效果|进展|现状|情况|成效|标准|方面|时间|历史"
    r"|今年|去年|前年|明年|最近|近期|近年|当年|昨天|今天|刚才|上次|上回|现在|目前|如今|平时|时候"
    r"|最早|最初|最先|首次|第1次|首先|开始|提出|提到|提及|说到|讲到|写到|谈到|看到|听到|见到|遇到|学到|用到|出现|出自|来自|源自"
    r"|见于|称为|叫做|名为|所谓|代表|意味|表示|体现|强调|针对|包括|包含|涵盖|属于|负责|负责人|完成|重要|真的|应该|应当|到底|究竟|分别"
    r"|请问|请教|麻烦|帮忙|劳驾|拜托|谢谢|多谢|感谢|你好|您好|老师|同志|大家|各位|前辈|大佬|领导|朋友|小白1枚|有人|哪位|急求|跪求|求问|求助"
    r"|非常|十分|万分|特别|真的|但是|可是|因为|所以|天天|弱弱|对了|话说|提供|列出|列举|各项|每项|部门|多久|几年|试述|试论|在座"
    r"|群众|百姓|老百姓|居民|小学生|外国人|朋友|新来|记忆|口诀|来龙去脉|前世今生|遇到|碰到|读到|喊|归|背"
    r"|好奇|想要|希望|需要|能否|可否|可以|能不能|有没有|是不是|是否|还有|另外|顺便|关于|对于|至于|以及|以上|以下|上面|下面|前面|里面"
    r"|我们|你们|他们|咱们|自己|我|你|您|想|求|能|要|给|帮|用|不|没|懂|看|听|写|读|念|找|搜|提|又|再|还|那|么|系|嘅|咩|嚟|唔|冇|们|好|急|先|这是|才|让|考|题|共|样|做|搵|呢个|英|译"
)


def without_carrier(key: str) -> str:
    """Take what stands before and behind the thing asked about off a folded question.

    What would leave nothing is left alone.
    """
    return without_tail(without_lead(key))


def without_lead(key: str) -> str:
    """Take only what stands before the thing asked about off a folded question."""
    return key[_lead_ends(key)[-1] :]


def with_less_taken(key: str) -> list[str]:
    """Give what is left of a folded question if an element too many was taken for carrier.

    请进来走出去 begins like 请讲一下, 就业优先 ends like 讲下先: who knows the names can tell.
    """
    *ends, last = _lead_ends(key)
    found = [without_tail(key[end:]) for end in ends[-_STEPS:]]
    return [*found, *stages(key[last:])[:-1][-_STEPS:]]


@lru_cache(64)
def _lead_ends(key: str) -> tuple[int, ...]:
    ends = [0]
    while (match := LEAD.match(key, ends[-1])) and match.end() > ends[-1]:
        if len(key) - match.end() < LEAST:
            break
        ends.append(match.end())
    return tuple(ends)


def is_filler(word: str) -> bool:
    """Tell whether a word or character says nothing about the thing asked."""
    return _FILLER.fullmatch(word) is not None


@lru_cache(64)
def blank_fillers(key: str) -> str:
    """Replace words that say nothing about the thing asked by spaces; the length stays."""
    blank = _VOCABULARY.sub(lambda match: " " * len(match[0]), key)
    return _FILLER.sub(lambda match: " " * len(match[0]), blank)
