"""Words from which both the beginnings and the ends of questions are built.

All are read against folded text, in which 一 is 1, 两 is 2, 係 is 系 and marks and spaces are gone.
"""

from typing import Final

OF: Final = "[的嘅]"

ASKING: Final = (
    r"(?:什么|甚么|啥子?|哪[0-9十]*[个项条些种大类方位里儿年份天次届]?|怎么样?|怎样|咋样?|如何|为什么|为[何啥]|因何|多少"
    r"|几[个项条种大时]|何时|何处|何地|谁|何|乜嘢?|咩嘢?|边[个度年])"
)

NAME: Final = (
    r"(?:专有名词|专业术语|网络用语|关键词|名词|动词|热词|新词|词[语汇条组]?|提法|口号|说法|概念|术语|缩写|简称|表述"
    r"|短语|标语|叫法|名称|名字|字眼|字样|代号|称呼|用语|句子|[句段]?话|东西|玩意儿?)"
)
"""What a slogan is called when one speaks of it as a word."""

KIND: Final = r"(?:政策|模式|工程|理念|机制|行动|项目|战略|体系)"
"""What a slogan is taken for; as these are heads of slogans they only go with this or which."""

LANGUAGE: Final = (
    r"(?:英[语文]|中文|汉语|日[语文]|韩[语文]|俄[语文]|法[语文]|德[语文]|外[语文]|粤语|广东话|拼音)"
)

DOCUMENT: Final = (
    r"(?:(?:政府|党委|党代会|人大|两会|2会|官方|工作|年度|最新|重要|相关|有关|1[份篇个本]|[这那本该][份篇个本]?"
    r"|[省市区县]|[省市区县]政府|领导|书记|[省市区县]长|主席)*"
    r"(?:报告|文件|材料|规划|通知|讲话|会议|新闻(?:联播)?|公报|意见|方案|纲要|文章|稿子|公文|简报|白皮书|附件|2会"
    r"|公告|公示|网页|网站|网上|公众号|微博|朋友圈|课本|教材|试卷|考题|题目|申论|作业|电视|广播|报纸"
    r"|横幅|宣传栏|海报|展板|手册|课件|ppt|资料|原文|正文|全文|名词解释|群))"
)

PASSAGE: Final = (
    r"(?:第?[0-9十百]+(?:页|章|节|部分|段|条|行|张|面|点))*"
    r"(?:里[面头边]?|中间?|上面?|内|当中|之中|入面|后面|末尾|最后|开头|附录|部分)"
)
"""Where in a document; with the page or without."""

PAGE: Final = r"(?:第[0-9十百]+(?:页|章|节|部分|段|条|行|张|面|点))"

SOFTLY: Final = r"(?:[1几]下子?|下|1[查讲说看问]|清楚|明白|1点)"
