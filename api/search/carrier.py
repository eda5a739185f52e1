"""Takes the carrier phrase off a question: 请问X是什么意思 leaves X. Knows no glossary.

All patterns are read against folded text, in which 一 is 1 and marks and spaces are gone.
"""

import re
from typing import Final

_ASKING: Final = (
    r"(?:什么|甚么|啥|哪[0-9十]*[个项条些种大类方位里儿]?|怎么样?|怎样|咋样?|如何|为何|多少"
    r"|几[个项条种]|谁|何)"
)
_ADVERB: Final = r"(?:到底|究竟|具体|分别|主要|都|又|各自?|1般|应该?|应当|该|指的?|所谓)"
_COPULA: Final = (
    r"(?:是|叫做?|指的?是?|算|有|包括|包含|涵盖|代表|意味着|讲的?是?|说的?是?|表示|属于"
    r"|要|能|会|帮我?)"
)
_ACT: Final = r"(?:做|干|搞|定|管|改|帮|讲|说|负责?|针对|运作|理解|落实|开展|实施)"

_TAIL: Final = re.compile(
    rf"(?:里面?|中|上)?的?{_ADVERB}*{_COPULA}?{_ADVERB}*{_ACT}?的?是?{_ASKING}.*$"
    r"|的?(?:具体|主要|基本)?"
    r"(?:意思|含义|涵义|内涵|定义|解释|全称|全文|内容|出处|由来|来历|区别|关系)(?:是|吗)?$"
    r"|(?:是|算)?(?:不是)?(?:1回事|1个意思|1样)(?:吗|么|嘛)?$"
    r"|(?:吗|么|呢|呀|啊|吧|嘛|哦|来着)+$"
)
_LEAD: Final = re.compile(
    r"^(?:请问|请教|请|帮我|帮忙|帮|给我|麻烦(?:您|你)?|劳驾|你好|您好"
    r"|我?想要?(?:知道|了解|问|查)(?:1下|下)?|能不能|能否|可不可以|可以|能"
    r"|给?(?:解释|说明|介绍|讲解|讲讲|说说|聊聊|查查?|查询|搜索?|翻译)(?:1下|下|1查)?"
    r"|告诉我|有?谁(?:能|知道)(?:告诉我|解释)?|知不知道|听说过?|老师|同志"
    rf"|{_ASKING}(?:提法|口号|说法|词|概念|政策|名词)?"
    r"(?:是|叫做?|为|谓|讲的?是?|说的?是?|指的?是?|理解|解释|看待)"
    r"|关于|所谓的?|就是|那个|这个|这种|那种|有个|有1个|围绕着?|咱们?|我们|你们|他们"
    r"|(?:今年|去年|前年|[12][0-9]{3}年?)?的?(?:政府)?(?:工作)?"
    r"(?:报告|文件|材料|规划|通知|讲话|会议|新闻)(?:里面?|中|上|当中|内)?"
    r"(?:的|(?:经常|老|总|多次)?(?:提|讲|说|写|谈)(?:到|出|过|了)?的?|关于)?"
    r"|(?:里面?|中|上)?(?:经常|老|总)?(?:提|讲|说)(?:到|出|过)的?|的)"
)

# Words of English questions around a Chinese slogan.
_ENGLISH: Final = re.compile(
    r"\b(?:what|whats|what's|which|who|how|why|does|do|did|is|are|was|the|a|an|of|in|on|to|for|by|and"
    r"|mean|means|meant|meaning|please|explain|describe|define|definition|tell|me|us|about|can|could"
    r"|you|stand|stands|term|slogan|phrase|expression|policy|chinese|china|government|report|work"
    r"|translate|translation|english|context|refer|refers|it|this|that|i|hi|hello)\b",
    re.IGNORECASE,
)
_HANZI: Final = re.compile("[\u3400-\u9fff0-9+*]")

_FILLER: Final = re.compile(
    r"什么|意思|怎么|理解|区别|关系|具体|到底|究竟|分别|哪些?|请问|关于|以及|还有|1下|有没有|属于|内容|包括"
    r"|[的了是在和与及或跟同里中上下有个之把被对从为这那其并就都也吗呢啊呀吧么嘛啥谁指叫做讲说问请查来着?]"
)


def without_carrier(key: str) -> str:
    """Take what stands before and behind the thing asked about off a folded question.

    What would leave nothing is left alone.
    """
    core = without_lead(key)
    for match in _TAIL.finditer(core):
        if match.start() >= 2:
            core = core[: match.start()]
            break
    return core


def without_lead(key: str) -> str:
    """Take only what stands before the thing asked about off a folded question."""
    core = key
    while (match := _LEAD.match(core)) and match.end() and len(core) - match.end() >= 2:
        core = core[match.end() :]
    return core


def without_english(text: str) -> str:
    """Blank the English carrier words of a question that also holds hanzi, digits or signs."""
    return _ENGLISH.sub(" ", text) if _HANZI.search(text) else text


def is_filler(word: str) -> bool:
    """Tell whether a word or character says nothing about the thing asked."""
    return _FILLER.fullmatch(word) is not None


def blank_fillers(key: str) -> str:
    """Replace words that say nothing about the thing asked by spaces; the length stays."""
    return _FILLER.sub(lambda match: " " * len(match[0]), key)
