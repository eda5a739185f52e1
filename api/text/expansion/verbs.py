"""What stands before a list in running text: verbs, adverbs, places; it is no part of a member."""

from typing import Final

VERBS: Final = (
    "落实|推进|实施|开展|坚持|打造|深化|加强|推动|做好|抓好|建设|实现|完善|健全|严格|执行|启动|打好|打赢|围绕"
    "|构筑|构建|增强|坚定|做到|创建|荣获|获得|获评|聚焦|强化|突出|参与|完成|编制|用好|巩固|拓展|整治|治理|纠治"
    "|纠正|解决|提升|发挥|争创|按照|贯彻|继续|统筹|严守|建成|新增|支持|培育|践行|紧盯|规范|瞄准|力争|维护|服务"
    "|树牢|兜牢|压紧压实|压实|提高|保障|(?<![新量])发展|严控|管好|对接|融入|确保|保持|办好|算好|办理|推广|推行|实行|建立|加快"
    "|共建|达到|抓紧|力戒|整合|改造|优化|促进|构成|形成|振兴|纠|入选|纳入|列入|进入|获批|扛起|打响|擦亮|入围|实践|取得|领悟|把握"
)
ADVERBS: Final = (
    "深入|全面|大力|积极|扎实|持续|加快|着力|重点|坚决|认真|切实|不断|进一步|驰而不息|持之以恒|统筹|有序"
    "|稳步|组织|继续|率先|高标准|高质量|巩固|充分|严格|牢牢|努力|奋力|自觉|深刻|坚定"
)
# Verbs that hardly ever begin a member: they govern the list however short its first piece is.
ALONE: Final = (
    "实施|推进|开展|围绕|面对|立足|制定|编制|推广|弘扬|抓好|落实|聚焦|瞄准|打响|做强|注重|提出"
    "|办好|划定"
)
# The same, but these stand in no other list of verbs.
GOVERNING: Final = (
    "加速|公布|首创|进行|探索|着力于|严防死守|具有|拥有|享有|呈现|赋予|紧扣|笃定|专注|针对"
)
# Words that name a thing as well as a deed: a list may end in 服务 or in 建设质量.
NOUNS: Final = "发展|服务|建设|保障|治理|规范|改造|支持|参与|振兴|实践|创建|统筹|培育"
# The extent of the whole list, not of its first member alone.
EXTENTS: Final = "农村|城乡|城镇|全[市省县区州国]|我[市省县区州]"
