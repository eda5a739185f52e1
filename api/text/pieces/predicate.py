"""Cuts what is said of a whole list behind its last member: 丙都是甲类, 丙构成的体系."""

import re
from collections.abc import Sequence
from typing import Final

from api.text.pieces.closing import usual_length
from api.text.pieces.closing_words import PAIRED
from api.text.pieces.verbs import BEFORE_VERB, DEED_VERB, OPENS

# Adverbs of totality speak of all that stands before them: 甲、乙都是…, 甲、乙均达到….
_ALL: Final = re.compile(
    "(?:(?:(?<=[农用住商]户)|(?<![平人年户日亩月]))均(?![衡等价值质线匀势摊量])|(?:(?<![首成京陪古故建])都|皆|全都|全部|一律|统统)"
    "(?:已|要|能|可|必|须|不|应|是|为|有|在|由|达|属|实[现行施]|纳入|取得|获|超|到|得|设|配|建|完成|做到|经|列入|按|采[用取]|被|受"
    "|下降|上升|增长|提高|降低|减少|高于|低于|保持|位居|进入|入选))[^，。；、]+$"
)
# A rule for all of them: 甲、乙、丙必须经集体研究决定.
_MUST: Final = re.compile(
    "(?:必须|应当|须|需|不得|一律不)(?:经|由|报|按|向|在|以|通过|实行|纳入|提交|坚持|先|逐)[^，。；、]{2,}$"
)
# What the members make together, whatever that is called: 甲、乙、丙共同构成的体系.
_FORMED: Final = re.compile(
    "(?:[二两三四五六]者|各方|双方)?(?:(?:共同|联合|一起|有机|相互|分别)?(?:构成|组成|组合而成|融合而成|结合而成|合并而成|集合而成|汇聚而成)"
    "|(?:有机|紧密|相互?)+(?:结合|融合|统一|衔接|协调|配套|补充|贯通|分离|制约|制衡)|[融合集]?为一体|[集融]?于一体|在内)"
    "的[^，。；、]*$"
)
# Adverbs of jointness have the whole list for their subject: 甲、乙、丙共同参与.
_JOINTLY: Final = re.compile(
    "(?:共同(?!体|富裕|缔造|利益|价值|目标|愿景|市场|繁荣|的)|携手(?!并肩)|齐抓共管|同频共振|同向发力|齐头并进|相得益彰|相辅相成|交相辉映)[^，。；、]*$"
)
# What members do to each other: 甲与乙结对共建, 甲、乙有机衔接.
_MUTUAL: Final = re.compile(
    "(?:相互|有机|深度|良性|结对|无缝|双向|彼此|互相|协同|统筹|联动|一体化?|融合|同步|协调|竞相)"
    "(?:融合|结合|互动|共建|配套|帮扶|联动|协作|合作|促进|衔接|统一|补充|支撑|配合|协调|转化|分离|制约|制衡|监督"
    "|发展|推进|改革|治理|整治|管理|保护|提升|实施|落实)(?:发展|和[^，。；、]{2,4})?$"
)
# What is done to all of them: 甲、乙、丙得到保障.
_UNDERGONE: Final = re.compile("(?:得到|受到|予以|加以|进行)[^，。；、]{2,8}$")
# What they are to each other: 甲监测、乙巡航、丙巡护相结合.
_COMBINED: Final = re.compile(
    "相(?:结合|融合|统一|衔接|协调|配套|补充|促进|呼应|匹配|适应|支撑|贯通|印证|补位|挂钩|关联|对接|协同)$"
)
# What others did with them: 甲、乙、丙被命名为….
_NAMED: Final = re.compile(
    "被[^，。；、]{0,12}(?:命名|评|列|授予|确定|认定|纳入|确认|誉|称)[^，。；、]*$"
)
_PAIR: Final = re.compile(f"(?:{PAIRED})$")
_CAUSED: Final = re.compile("[对将把使让为向]|推动|促进|确保|保证")
_DEED: Final = re.compile(f"{_CAUSED.pattern}|{OPENS}{BEFORE_VERB}{{0,2}}(?:{DEED_VERB})")
_JOINED: Final = re.compile(".*[与和同跟]")
# Which predicates may be those of a deed or a pair, and what tells that.
_OWN: Final = {_JOINTLY: _CAUSED, _MUTUAL: _DEED, _UNDERGONE: _CAUSED, _COMBINED: _JOINED}
# Where a sentence goes on behind names: 丙证在成交后同步核发, 丙单合并为一张, 丙员进楼入户.
_SENTENCE: Final = re.compile(
    "(?<![存所现潜自好外内])在(?![线岗册建校职园编地场])|(?<![方朝面风导动走])向(?!往|[心阳导好])"
    "|(?<!各)按照?(?!摩)|(?<![自理缘事])由(?!来)|[两三四五六七八]者(?=直接|相互|之间|有机|统一)"
    "|[比较](?=[0-9上]{1,4}年)|明显(?=提)|显著|大幅|分别(?!墅)|各[一1][名个支处家套份张]|逐[级步一年]"
    "|(?:合并|整合|归并|升级|改造|转型)为|并为|合为|改为|合成(?=一)|分年度|联合(?=[办发签勤调执会共巡])|同步(?=[发办推核受])|(?<!不)统一(?=[实管办收调发公组采配受经])|一次性|每[年人月季]|足额|定期|一体化?(?=运作|运行|推进|管理)|环环|层层|同比|排查?除"
    "|(?P<verb>实行|推行|实施(?!方案|意见|细则|主体|计划|办法)|开展|进行|予以|加以|合并|整合|归并|组成|组建|担任|挂钩|互认|进驻"
    "|联动(?=化)|进楼|进村|入户|纳入|列入|牵头|编组|上门|给予|移交|并轨|脱钩|分置)(?=.)"
)
_SHORTEST_SENTENCE: Final = 3
_FEW_WORDS: Final = 8
_MUCH_LONGER: Final = 4
# What becomes of two: 甲证和乙证整合为一张执照.
_MERGED: Final = re.compile(
    "(?<=..)(?:(?:整合|合并|归并)为|并为|合为|作为|列为|确定为|打造成|建设成)[^，。；、]*$"
)
# What is done to two: 对甲和乙实行监管.
_DONE_TO: Final = re.compile("(?<=..)(?:实行|开展|进行|实施|予以|给予)[^，。；、]*$")
# What is said of each of two: 甲建设、乙修复分别完成一百亿元.
_SEVERALLY: Final = re.compile("(?<=..)(?<!区)分别[^，。；、]*$")
_URGED: Final = re.compile(f"{BEFORE_VERB}$")


def without_sentence(last: str, others: Sequence[str]) -> str:
    """The last of several names without the sentence whose subject or object they all are."""
    if len(others) < 2 and others[0].startswith(("对", "将", "把")):
        last = _DONE_TO.sub("", last)
    if len(others) < 2:
        return _SEVERALLY.sub("", _MERGED.sub("", last))
    if any(map(_SENTENCE.search, others[1:])) or _SENTENCE.match(last) or last[0] in "对为给向":
        return last
    least = min(map(len, others[1:]))
    match = _SENTENCE.search(last, max(2, least - 1))
    if not match or len(last) - match.start() < _SHORTEST_SENTENCE:
        return last
    if match.start() > max(map(len, others)) + _MUCH_LONGER:
        return last
    if match["verb"] and any(other[-1] == last[-1] for other in others):
        return last
    rest = last[: match.start()]
    return last if _URGED.search(rest) else rest


def without_predicate(last: str, others: Sequence[str]) -> str:
    """The last piece without what it says of all the pieces; as it is where it speaks of itself."""
    for pattern in (_FORMED, _ALL, _MUST, _NAMED, *_OWN):
        match = pattern.search(last)
        if not match or match.start() < min(2, *map(len, others)):
            continue
        words = {match[0][:2], match[0][:2] if pattern is _ALL else match[0][-2:]}
        if any(word in other for word in words for other in others):
            continue
        rest = last[: match.start()]
        if pattern in _OWN and (_OWN[pattern].match(last) or _PAIR.search(rest)):
            continue
        longest = _FEW_WORDS if pattern is _JOINTLY else 0
        if pattern is _FORMED or len(rest) <= max(longest, usual_length(others) * 2):
            return rest
    return last
