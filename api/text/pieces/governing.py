"""Tells the verb that governs a list as a whole from the deeds that are its members."""

import re
from typing import Final

from api.text.pieces.likeness import common_ending, middle_length
from api.text.pieces.verbs import BEFORE_VERB, DEED_VERB, EITHER_VERB, OPENS, PLAIN_VERB

_WORD: Final = 2
_VERBS: Final = f"{PLAIN_VERB}|{EITHER_VERB}"
_AFTER_VERB: Final = "(?:了|好|出|企业|全市|全省|各类|统一)?"
_VERB: Final = re.compile(
    rf"^(?:.*[，,：:])?(?:{BEFORE_VERB}{{0,3}}(?:{_VERBS})(?:了|好|出(?![口租让生版行国境台资])|起(?![步点源草诉飞]))?|在全[市省州县区国]|(?:全市|全省|我市)(?!统一|[唯第]一|最|首|一流|重要)"
    r"|以(?!.{1,8}为)|.{0,14}?(?:中将|存在)|具体是|即|对.{1,10}?(?:实行|实施|开展)|对(?=.{1,8}$))"
)
# Who does it: 甲省实施, 乙集团打造.
_AGENT: Final = (
    "(?:[^，、。“”的和与对由]{1,8}?(?:[省市县区州盟旗厅局委办]|部门|政府|公司|集团|人民|群众|党员|干部|社会)"
    f"(?={BEFORE_VERB}{{0,2}}(?:实施|实行|推行|推进|开展|启动|打造|构建|建立|成立|设立|组建|搭建|制定|出台|坚持|落实|建设|新建|树立|挂牌)))"
)
_ACTING: Final = re.compile(_AGENT)
# A verb that cannot be a part of the first member: with an adverb, or never a noun.
_PLAIN_LEAD: Final = re.compile(
    rf"^(?:.*[，,：:])?{_AGENT}??{OPENS}{BEFORE_VERB}{{0,3}}(?:(?:{OPENS}(?:(?:{EITHER_VERB})(?=(?:形成|打造|实施|开展|推进|壮大|提升)..))?(?:{PLAIN_VERB})(?:的|并(?={PLAIN_VERB}))?)+|(?<=.)(?:{EITHER_VERB}))"
    rf"(?:了|出(?![口租让生版行国境台资])|起(?![步点源草诉飞])|好(?!.{{1,3}}$))?"
)
DEED: Final = re.compile(
    rf"{OPENS}{BEFORE_VERB}{{0,2}}(?:{DEED_VERB})|{BEFORE_VERB}{{1,2}}(?:{EITHER_VERB})"
)
_GOVERNING: Final = re.compile(rf"(?:.*[，,：:])?.{{0,4}}?(?:{_VERBS}){_AFTER_VERB}")
_OPENING_VERB: Final = re.compile(
    "坚持|实行|实施|开展|推进|推动|创建|打造|建设|加强|构建|做到|实现|强化|落实|建立|完善|深化|形成|提升|提高"
    "|加快|优化|促进"
)
# With a 的 behind it a verb like these is a part of the first member: 支持创业的贷款政策.
_RELATING: Final = re.compile(
    f"{BEFORE_VERB}?(?:对接|支持|鼓励|扶持|促进|引导|带动|适应|符合|影响|推广|表彰|奖补|资助)[^，、]+的"
)
_FIXED: Final = re.compile(
    "全面深化改革|深化改革|对外开放|扩大开放|高质量发展|规划引领|创新驱动|促进会"
)
_ADVERB: Final = re.compile(BEFORE_VERB)
_DEED_LEAD: Final = re.compile(f"^{BEFORE_VERB}{{0,3}}{OPENS}(?:{DEED_VERB})(?:了|好)?(?![的性化])")
_EITHER: Final = re.compile(f"{OPENS}(?:{EITHER_VERB})")
_ANY_VERB: Final = re.compile(f"{BEFORE_VERB}{{0,2}}{OPENS}(?:{DEED_VERB}|{EITHER_VERB})(?=..)")
_NAMED_DEED: Final = re.compile(
    "(?:治理|整治|防治|修复|保护|改造|建设|提升|管理|服务|管控|监管|绿化|美化|改革|合作|清理|整改)$"
)
# What leads on to deeds that are members themselves: 通过发展产业、增加收入脱困一批.
_MEANS: Final = re.compile("^(?:通过|坚持|包括|围绕)(?=..)")
# What urges all deeds of a list on: 切实减轻负担、减轻压力, 力争总产值达到…、培育….
_URGED: Final = re.compile("^(?:力争|切实|计划|努力|要(?!求)|须|应|将要|坚持(?=用))(?=..)")


def led(first: str, others: list[str]) -> str:
    """Strip a leading verb that governs the whole list, if no other piece opens with one."""
    if _FIXED.match(first):
        return first
    if _deeds_inside(first):
        return _MEANS.sub("", first)
    plain = _PLAIN_LEAD.match(first)
    deeds = len(others) > 1 and all(map(_ANY_VERB.match, others))
    if (
        plain
        and not deeds
        and not any(plain[0][-2:] in other for other in others)
        and _no_deeds(first[plain.end() :], first, others)
        and _rests(first[plain.end() :], first, others)
    ):
        return first[plain.end() :]
    if deeds or any(map(DEED.match, others)):
        return first if any(map(_URGED.match, others)) else _URGED.sub("", first)
    verb = _VERB.match(first)
    if not verb:
        return _ungoverned(first, others)
    rest = first[verb.end() :].lstrip("了的 ，")
    if _own_deed(verb[0], rest, others):
        return first
    alike = any(opens_alike(other, verb[0]) for other in others)
    if len(rest) < 2 or alike or _common_word(rest, others):
        return first
    middle = middle_length(others)
    return rest if abs(len(rest) - middle) <= abs(len(first) - middle) else first


def _ungoverned(first: str, others: list[str]) -> str:
    """Strip a verb that mostly tells a deed where it stands before things: 抓住产业、人才."""
    verb = _DEED_LEAD.match(first)
    if not verb or len(others) < 2:
        return first
    if any(_EITHER.match(other) or _NAMED_DEED.search(other) for other in others):
        return first
    rest = first[verb.end() :]
    lengths = [len(other) for other in others]
    fits = max(2, min(lengths) - 1) <= len(rest) <= max(lengths)
    alike = len({piece[-1] for piece in (first, *others)}) == 1 and len(others) > 2
    return rest if fits and (alike or max(lengths) < len(first)) else first


def _deeds_inside(first: str) -> bool:
    """Tell a first piece that is several deeds itself: 发展产业、增加收入脱困一批."""
    inner = first.split("、")[1:]
    return any(DEED.match(part) or _EITHER.match(part) for part in inner)


def _own_deed(verb: str, rest: str, others: list[str]) -> bool:
    """Tell the verb of the first member beside deeds that are named: 整治违建、大气污染防治."""
    return (
        _EITHER.fullmatch(verb) is not None and not _NAMED_DEED.search(rest) and names_deeds(others)
    )


def relates(first: str) -> bool:
    """Tell a verb within the first member from one before the list: 支持创业的贷款政策."""
    return _RELATING.match(first) is not None


def can_govern(word: str) -> bool:
    """Tell a verb or an adverb from a thing: 规范, 提前; not 城市."""
    return any(one.fullmatch(word) for one in (DEED, _EITHER, _ADVERB))


def names_deeds(pieces: list[str]) -> bool:
    """Tell whether the pieces end in what is done: 大气污染防治、水体综合治理."""
    return all(map(_NAMED_DEED.search, pieces))


def _no_deeds(rest: str, first: str, others: list[str]) -> bool:
    """Tell whether no other piece opens with a verb, or few do and all are as long as the rest."""
    things = {len(other) for other in others if not DEED.match(other)}
    deeds = sum(DEED.match(other) is not None for other in others)
    if not deeds:
        return True
    return deeds * 2 < len(others) and len(rest) in things and len(first) not in things


def _common_word(rest: str, others: list[str]) -> bool:
    """Tell what others end with as well: 建设补贴（…）、运营补贴（…） leaves no 补贴 alone."""
    word = rest.partition("（")[0]
    return len(word) == _WORD and any(other.partition("（")[0].endswith(word) for other in others)


def _rests(rest: str, first: str, others: list[str]) -> bool:
    """Tell whether what a verb leaves is a member like the others, and the whole is not."""
    lengths = [len(other) for other in others]
    if _common_word(rest, others):
        return False
    if len(rest) < min(2, *lengths) or len(rest) * 2 <= middle_length(others):
        return False
    # With one ending all are alike, however long: 实现甲地全覆盖、乙地丙地全覆盖.
    ending = common_ending([first, *others], None)
    alike = len(rest) > len(ending) + 1 > 1 and "一" not in ending and not _ACTING.match(first)
    return alike or not min(lengths) <= len(first) <= max(lengths) or len(rest) >= min(lengths) - 1


def opens_alike(other: str, lead: str) -> bool:
    """Tell whether another piece opens with the lead's verb, or with a verb of its own."""
    return other[:2] == lead[:2] or _OPENING_VERB.match(other) is not None


def governs(lead: str) -> bool:
    """Tell whether all of a lead governs what follows: 大力推进, 企业的, 着力打造一批."""
    return _GOVERNING.fullmatch(lead) is not None or lead[-1] in "的，中要以在对党"
