"""The grammar of what stands behind the thing asked about: X这个词是哪年提出来的，谢谢."""

import re
from functools import lru_cache
from typing import Final

from api.search.asking import ASKING, DOCUMENT, KIND, LANGUAGE, NAME, OF, PAGE, PASSAGE, SOFTLY

_ADVERB: Final = (
    r"(?:到底|究竟|具体|分别|主要|最早|最初|最先|首次|第1次|首先|最近|当时|通常|1般|大概|其实|又|都|该|应该?|应当|各自?"
    rf"|用{LANGUAGE}要?|{LANGUAGE}要?|现在|今年|去年|背后|(?:里面?|中|其中)(?:{OF}?(?:数字|字母|这[几些]个字|每个字)|{OF}[0-9n])?)"
)
_COPULA: Final = (
    r"(?:是|叫做?|指的?是?|算是?|有|包[括含]|涵盖|代表|意味着|讲的?是?|说的?是?|表示|属于|即?系"
    r"|源[于自]|来[自源]于?|出自|出现[在于]?|起源于|始于|是个|由|从|跟|与|和|在|提出|作|见于|代表了?|体现了?|共|分|对(?:老百姓|百姓|我们?|企业|居民|群众|社会|经济|普通人)|[进开]展得?|完成得|效果|现状|[写读念]作)"
)
_ABOUT: Final = (
    r"(?:意思|含义|涵义|内涵|意涵|外延|定义|解释|释义|全称|全文|全名|出处|由来|来历|区别|简介|英译|译文|译法"
    rf"|{LANGUAGE}(?:翻译|译文|译法|表达|名称?|全称|单词|说法|意思)?)"
)
_TOLD: Final = (
    r"(?:翻译|翻法|缩写|简写|概念|影响|好处|效果|现状|资料|背景|原文|说法|关系|来源|起源|内容|目标|目的|任务|做法|要求|指标|例子|案例|介绍|说明|历史|进展|成效|作用|意义|重要性|时间|部分|方面|措施|要点|特点"
    r"|提出者|提出时间|读音|写法|情况|解读|详情|信息|口径|标准|依据|原因)"
)
_EXACT: Final = (
    r"(?:具体|主要|基本|官方|权威|准确|确切|详细|标准|通俗|全部|完整|相关|有关|核心|提出|由来和)"
)

LEAST: Final = 2
"""What is left of a question has at least so many characters."""

_LONGEST: Final = 32

# What leads over to the asking word; it comes off only together with it.
_LINK: Final = re.compile(
    rf"(?:{OF}?{_EXACT}?{_ABOUT}|{OF}{_EXACT}?{_TOLD}(?:和{_TOLD})?|{OF}?{_ADVERB}|{_COPULA}|{OF})$"
)
_ASK: Final = re.compile(
    r"(?:(?:[要能会帮是]|可以|主要)*(?:管|改|搞|讲|说|做|干|针对|负责|解决|带来|回答|提到)的?)?(?:什么|啥)"
    rf"|第几[页章条段]|{ASKING}"
    r"|(?:系咪|是干[吗嘛](?:用)?|有用[吗么]|有官方|是不是|有没有|有无|有冇|是否|会不会|能不能|算不算|要不要|好不好|对不对)|点(?:样|解|讲|理解)"
)
_CLOSE: Final = re.compile(
    r"(?:(?:[吗么呢呀啊吧嘛哦哈噢喔啦呗哒咧㗎嘅噶喎]|[呀㗎]先|来着|嚟|老铁|各位|老师|亲|大神)+)$"
    r"|(?:非常|十分|万分|先|提前)*(?:谢谢|多谢|感谢|感激|谢了|拜托|辛苦|麻烦)(?:您|你|啦|了|大家|老师|各位|大神|不尽|先|晒)*$"
    r"|(?:在线等?|急+|(?:坐|挺|很|比较)?等?急用?|唔该晒?|thx|thanks?|thankyou|求助|求解[答释惑]?|求(?:科普|教|指点|翻译|答案|回复|大神))$"
    r"|(?:我们?|本人|老是?|1直|有点|还|真|完全|实在|根本|现在)*(?:[看听读弄搞学分]?[不没唔]了?(?:是很|太|大|怎么|有)*[看听读弄搞]?)"
    r"(?:懂|明白?|清楚?|理解|知道?|了解|会|确定)了?$"
    rf"|{OF}?{_EXACT}?{_ABOUT}(?:是|吗)?$|{OF}{_EXACT}?(?:{_ABOUT}|{_TOLD}|{NAME})(?:和{_TOLD})*(?:是|吗)?$"
    r"|(?:是|算)?(?:不是)?(?:1回事|1个意思|1样)$"
    rf"|(?:帮我|给我|请|麻烦|求|能|可以|用{LANGUAGE}|再|简单|具体|详细|通俗|帮忙)*"
    rf"(?:解释|说明|介绍|讲解|科普|翻译|讲讲?|说说?|查|聊聊?)(?:{SOFTLY}|给我听?)$|(?:请|求|的)?(?:介绍|科普)$|(?:请|求|麻烦)(?:解释|说明|介绍|翻译|赐教)$"
    rf"|(?:翻译?|译)[成为作]?{LANGUAGE}$|翻译$|中译英$|英译$|(?:用)?{LANGUAGE}$"
    rf"|(?:[这那此该]1?[个种句条项]?(?:{NAME}|{KIND})?|呢[个种句](?:{NAME}|{KIND})?|[这那此该]1{NAME}|1[词说]|之说|2字|[3456]个?字)$"
    rf"|(?:出现)?[在于](?:[今去前]年|我[省市区县]|全?[省市区县])?{OF}?{DOCUMENT}{PAGE}?(?:{PASSAGE})?$|(?:指的?是|是指|就是|即|包[括含]|等于)$"
)


def without_tail(key: str) -> str:
    """Take what stands behind the thing asked about off a folded question.

    From the first asking word on all goes, for more questions may follow it.
    """
    return stages(key)[-1]


@lru_cache(64)
def stages(key: str) -> tuple[str, ...]:
    """Give what is left after each element that comes off the end, the whole first."""
    asked = _ASK.search(key, LEAST)
    found = _stripped([key], _CLOSE)
    if asked and asked.start() < len(found[-1]):
        found = _stripped(_stripped([key, key[: asked.start()]], _LINK), _CLOSE)
    return tuple(found)


def _stripped(found: list[str], end: re.Pattern[str]) -> list[str]:
    while match := end.search(found[-1], max(LEAST, len(found[-1]) - _LONGEST)):
        found.append(found[-1][: match.start()])
    return found
