"""What stands alone for a numeral of one: the thing itself, without the verb that makes it."""

import re
from typing import Final

from api.text.pieces.verbs import BEFORE_VERB, PLAIN_VERB
from api.text.slogan.words import MEASURES

COPULA: Final = re.compile(
    r"\s*(?:主要)?(?:是指|指的是|指(?!标(?!准)|导|数(?!据|字|智)|挥)|即为|即|是|为(?!民|了)|包括有|包括|：|:)[：:，,]?\s*"
)
SERVING: Final = re.compile("等?，(?=(?:主要)?(?:发挥|承担|起到|总投资|占地|规划面积))")
MADE: Final = re.compile(
    f"^{BEFORE_VERB}{{0,3}}(?P<verb>做大做强|做强做优|做优做强|发展壮大|推进建设|培育发展|培育壮大|建立健全|建立|构建|搭建|组建|打造|建设|培育|创建|形成|实施|设立|建成)(?:了|的|起)?(?=[^，。；]{{3,}}$)"
)
_COUNTED_QUOTE: Final = re.compile(r"^.{0,6}“(一[^“”]{2,14})”$")
_TITLED: Final = re.compile(
    "^[^《》，。；]{0,16}(《[^《》]+》)(?:（[^（）]*）)?(?:[1一]个[^，。；《》]{2,12})?$"
)
_COUNTED_ONE: Final = re.compile(r"[^，。；一]{1,4}(一[个套支本张条项][^，。；“”一]{2,12})[，,]")
QUOTED_ROLE: Final = re.compile("^[^“”，]{0,8}“([^“”、]{2,12})”为[^，]{2,12}$")
_ROLE_OF_ONE: Final = re.compile("^以([^，。；、]+)为([^，。；]{1,4})$")
_ROLE_OF_PART: Final = re.compile(
    "(?:坚持)?以([^，。；、]+?)为[一1]条?(?:主线|引领|统领|根本|总抓手|总目标)"
)
# A verb before a number with its measure makes what the number counts: 创新六种模式, 新增20家企业.
_MADE_SOME: Final = re.compile(
    f"^{BEFORE_VERB}{{0,2}}(?:{PLAIN_VERB}|新增|创新|建设|发展|改造)(?:了|出)?(?=(?:[0-9]+|[一二三四五六七八九十两]+)(?:{'|'.join(MEASURES)}|多?[万千百]))"
)
_FOUNDING_THERE: Final = re.compile(
    "(?:[在将把依每各由][^，、]{1,12}?)?(?:设立|建成|建立|组建|新建|打造|设置|成立|整治|缴存|发放|增加|用好|建好|办好|管好|改[建造]为|升级为|转型为)(?=..)"
)
# 铜基新材料1个万亿级产业集群, 甲设施保障费1项政府定价收费: one thing that its number closes.
_ONE_CLOSING: Final = re.compile(
    "(?:围绕|聚焦|紧扣|锚定|瞄准)?([^，。；、0-9一]{3,})(?<![建设成立备造有出展供配增])[1一][个项类种条大][^，。；、]{2,12}"
)
# 做强甲市“一主”: the slogan's own part behind what it stands for.
_OWN_NAME: Final = re.compile("“[一1][^“”]{1,4}”(?:产业|城市|区域)?$")
_LEADING_VERB: Final = re.compile(f"^{BEFORE_VERB}{{0,2}}(?:{PLAIN_VERB})(?=..)")
_BY: Final = re.compile("^由(?!来|于|衷)(?=[^，、]{2,10}$)")
_DONE_WITH: Final = re.compile(
    "的(?:发展|产业|空间|总体)?(?:格局|布局|体系|模式|机制|局面)$"
    "|(?:专项|集中)(?:整治)?行动|流域|沿线|沿岸|两岸|周边|联动|被|由|在|共同|统一|对|向|按|实行|开展|进行|分别"
)


def unmade(member: str, noun: str) -> str:
    """What is made, without the verb that makes it, unless the verb is the slogan's own noun."""
    some = _MADE_SOME.match(member)
    if some and noun[0] not in some[0]:
        return member[some.end() :]
    made_up = MADE.match(member)
    framed = _ROLE_OF_ONE.match(member)
    if framed and (noun[0] in framed[2] or noun in framed[1]):
        return framed[1]
    return member[made_up.end() :] if made_up and noun[0] not in made_up["verb"] else member


def named_alone(member: str, noun: str) -> str:
    """丙中心联动化解纠纷 under 一中心: what there is one of, without what is done with it."""
    member = SERVING.split(member, maxsplit=1)[0]
    own = _OWN_NAME.search(member)
    verb = _LEADING_VERB.match(member) if own and noun[0] in own[0] else None
    if own and verb:
        return member[verb.end() : own.start()]
    member = _BY.sub("", member) if member.endswith(noun) else member
    place = member.find(noun)
    end = place + len(noun)
    return member[:end] if place > 0 and _DONE_WITH.match(member, end) else member


def founded_in(clause: str, noun: str) -> str:
    """What a clause founds somewhere, or makes of something: 在局里设立甲中心 → 甲中心."""
    founding = _FOUNDING_THERE.match(clause)
    rest = clause[founding.end() :] if founding else ""
    return rest if noun[-1] in rest and founding and noun[0] not in founding[0] else clause


def single(text: str) -> list[str]:
    """The text as the one member that it names; none where nothing is left of it."""
    stripped = COPULA.sub("", text, count=1) if COPULA.match(text) else text
    stripped = stripped.strip(" ，,；;。：:\n")
    titled = titled_in(stripped)
    if titled:
        return [titled]
    role = _ROLE_OF_PART.fullmatch(stripped)
    if role:
        return [role[1]]
    closed = closed_one(stripped)
    if closed:
        return [closed]
    counted = (
        _COUNTED_QUOTE.search(stripped)
        or QUOTED_ROLE.match(stripped)
        or _COUNTED_ONE.match(stripped)
    )
    if counted:
        return [counted[1]]
    return [stripped] if stripped else []


def titled_in(text: str) -> str | None:
    """The document that a text names and says nothing else of: 市里出台的《甲》1个总体方案."""
    match = _TITLED.match(text)
    return match[1] if match else None


def closed_one(text: str) -> str | None:
    """围绕建设甲屏障1个目标 under 1: the one thing that its number closes."""
    match = _ONE_CLOSING.fullmatch(text)
    return match[1] if match else None
