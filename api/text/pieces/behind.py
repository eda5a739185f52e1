"""Cuts an attribute turned round behind the last member: 甲、乙、丙的工作机制, 丙为主体的产业."""

import re
from collections.abc import Sequence
from typing import Final

from api.text.pieces.closing import DEED, all_deeds, usual_length
from api.text.pieces.verbs import BEFORE_VERB, OPENS, PLAIN_VERB

# The particle, not the 的 of 目的地; in 项目的工作机制 it is.
_PARTICLE: Final = "(?:(?<!目)|(?<=[项科节条数名题栏曲剧账]目))的"
_OF: Final = re.compile(rf"{_PARTICLE}[^的，。；、]{{1,4}}$")
_OF_LONG: Final = re.compile(rf"{_PARTICLE}[^的，。；、（）]{{5,14}}$")
# What things are of which each does the like: 定点、定时、定价的快速列车.
_OF_NAMED: Final = re.compile(rf"{_PARTICLE}[^的，。；、]{{3,10}}$")
_MUCH_LONGER: Final = 4
_SHORT: Final = 5
# What lists are summed up by: deeds and orders of things, those whom they concern, names.
_ACTS: Final = (
    "行动|活动|工程|工作|项目|计划|运动|战役|任务|措施|举措|办法|做法|方法|工作法|方式|机制|体制|体系|模式|格局|布局|态势|局面"
    "|框架|架构|网络|链条|序列|战略|思路|路径|原则|方针|要求|目标|制度|承诺|规定|纪律|口号|责任制|政策|待遇|特点|特征|优势|服务|路子|氛围|权利|权限|资格|标准|方向|导向|道路|路线|流程|教育|联动|融合|结合|衔接|协同|统一|筛查"
)
_NAMES: Final = "总称|统称|简称|合称|缩写|称谓|称呼|精神"
_CONCERNED: Final = (
    "案件|工坊|码头|车间|门店|[农牧]户|合作社|农民|青年|干部|人才|党员|教师|人员|人群|群体|对象|家庭|企业|园区|营商环境|城市群|都市圈|经济圈|产业集群|产业带|经济带|院校|学校|医院|单位|部门|机构"
    "|城市|市场主体|队伍|组织|小区|社区|村庄|场所|车辆|船舶|产品|行为|现象|问题|院落|楼栋|区域|地区|地方"
)
# An attribute of its own: 有专长的人员, 从事丙业的企业.
_OWN: Final = re.compile(
    "有|无|未|不|没|从事|具有|具备|符合|达到|需要?|急需|可|能|愿|已|正在|获得?|受到?|因|由|在|与|为|对|长期|外出|退役|存在"
)
_OF_COMMON: Final = re.compile(
    f"{_PARTICLE}(?:(?P<named>{_NAMES})|[^的，。；、]{{0,8}}?(?P<acts>{_ACTS})|[^的，。；、]{{0,4}}(?P<concerned>{_CONCERNED}))$"
)
# Deeds whose own object such an act may be: 建立丙的长效机制.
_MAKING: Final = re.compile(
    f"{BEFORE_VERB}{{0,2}}(?:建立|建设|构建|搭建|完善|健全|形成|打造|创新|探索|推行|实施|开展|推进|推动|组织|制定|制订|出台|落实|加强|强化"
    "|优化|深化|营造|启动|坚持|树立|贯彻|执行|完成|实现|承担|抓好|做好|加快|采取|采用|规范|提高|提升|改革|改进|改变)"
)
_OF_ROLE: Final = re.compile(
    "为(?:主体|主|代表|重点|核心|支撑|基础|骨干|特色|内容|主要内容)的[^，。；、]*$"
)
_VERB: Final = re.compile(f"{OPENS}(?:{PLAIN_VERB})")
# What a list is wrapped in before such an attribute: 丙功能的证照, 丙领域的企业.
_WRAPPED: Final = re.compile(
    "(?<=..)(?:功能|领域|方面|环节|范围|职能|性质|类型|形式|特征|情形|条件|过程|阶段|时期|信息|内容|数据)$"
)


def without_of(last: str, others: Sequence[str]) -> str | None:
    """The last piece without a 的… that belongs to all the pieces, or None where it has none."""
    role = _OF_ROLE.search(last)
    if role and role.start() and _alone(role, last, others):
        return last[: role.start()]
    common = _common(last, others)
    if common is not None:
        return _unwrapped(common, others)
    if _VERB.match(last) and not _VERB.match(others[0]):
        return None
    named = _named(last, others)
    if named is not None or _deeds(last, others):
        return named
    match = _OF.search(last) or _OF_LONG.search(last)
    if not match or match.start() < 2 or any("的" in other for other in others):
        return None
    if match.re is _OF_LONG and not _sums_up(last, match.start(), others):
        return None
    middle = usual_length(others)
    if abs(match.start() - middle) >= abs(len(last) - middle):
        return None
    return _unwrapped(last[: match.start()], others)


def _named(last: str, others: Sequence[str]) -> str | None:
    """The last piece without what all are attributes of, where that is as long as the piece."""
    named = _OF_NAMED.search(last)
    if not named or any("的" in other for other in others):
        return None
    longest = max(map(len, others))
    short = named.start() <= longest + 1 <= _SHORT and len(last) >= longest * 2
    return last[: named.start()] if short else None


def _unwrapped(last: str, others: Sequence[str]) -> str:
    wrapped = _WRAPPED.search(last)
    if not wrapped or any(other.endswith(wrapped[0]) for other in others):
        return last
    return last[: wrapped.start()]


def _common(last: str, others: Sequence[str]) -> str | None:
    """The last piece without a 的… of the words that sum lists up, unless it is its own object."""
    common = _OF_COMMON.search(last)
    if not common or common.start() < 2:
        return None
    ending = common["acts"] or common[0]
    if any(other.endswith(ending) for other in others):
        return None
    rest = last[: common.start()]
    if "的" not in rest and all("的" in other for other in others):
        return None
    if common["concerned"] and _own(last, others):
        return None
    if common["acts"] and _MAKING.match(last) and not any("的" in other for other in others):
        return None
    return rest


def _own(last: str, others: Sequence[str]) -> bool:
    """Tell persons and places with an attribute of their own: 有专长的人员, 一流的院校."""
    if any("的" in other for other in others):
        return True
    rest = (last, *(others[1:] or others))
    if all_deeds(rest) and not all(map(_OWN.match, rest)):
        return True
    return _OWN.match(last) is not None and not any(map(_OWN.match, others[1:]))


def _deeds(last: str, others: Sequence[str]) -> bool:
    """Tell deeds, of which each has its own object: 不发生甲、不发生因乙引发的丙."""
    behind = others[1:] or others
    if all_deeds((last, *behind)):
        return True
    alike = len({other[:1] for other in behind}) == 1
    return alike and (
        behind[0][:1] == last[:1] or (len(behind) > 1 and DEED.match(last) is not None)
    )


def _sums_up(last: str, end: int, others: Sequence[str]) -> bool:
    """Tell a long 的… that says what all of the members are: 甲地、乙地、丙地的普通干线公路."""
    longest = max(map(len, others))
    if len(last) < longest + _MUCH_LONGER or end > longest + 2 or "，" in last:
        return False
    return any(other[:1] != last[:1] for other in others)


def _alone(role: re.Match[str], last: str, others: Sequence[str]) -> bool:
    """Tell 以甲、乙、丙为主体的 from members that have a 以…为…的 of their own."""
    return "以" not in last[: role.start()] and not any(map(_OF_ROLE.search, others))
