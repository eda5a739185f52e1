"""The closed word lists of the slogan grammar: numerals, measures, heads, what is no slogan."""

from typing import Final

OPENING: Final = "“‘「『〝＂\"'"
CLOSING: Final = "”’」』〞＂\"'"
QUOTES: Final = "“”‘’「」『』〝〞＂\"'"
LIST_MARKS: Final = "、，,；;"

SMALL_DIGITS: Final = "一二三四五六七八九两双叁"
POWERS: Final = "十百千万"
NUMERAL_CHARACTERS: Final = SMALL_DIGITS + POWERS + "廿〇零"

# Measures between a numeral and its noun; they are no part of the noun (三个务必 → 务必).
MEASURES: Final = ("方面", *"个大项类种条张套篇件块座支场家本道门轮批名位只份款级步")

# What may follow the noun of a slogan and is no part of it, longest first.
HEADS: Final = tuple(
    sorted(
        (
            *("工程", "行动", "计划", "战略", "机制", "体系", "模式", "工作法", "工作机制", "政策"),
            *("改造", "经费", "格局", "发展格局", "目标", "任务", "活动", "制度", "企业", "责任"),
            *("问题", "指标", "工作", "建设", "整治", "专项行动", "攻坚", "平台", "产业", "服务"),
            *("措施", "要求", "原则", "方针", "理念", "思路", "举措", "管理", "改革", "案件"),
            *("行业", "人员", "干部", "联动", "融合", "同步", "并举", "合一", "分置", "协同"),
            *("分离", "普法", "规划", "创建", "试点", "专项整治", "三年行动", "布局", "产业集群"),
            *("市场体系", "考核", "监管", "运动", "项目", "人才", "农村路", "联创", "同创"),
            *("共建", "共治", "共享"),
        ),
        key=len,
        reverse=True,
    )
)

# 一 in these words counts nothing.
BEFORE_ONE: Final = "统合唯第同单专逐进不之万划归如任惟每初"
AFTER_ONE: Final = "体批律致流般定直起切些样旦"

# A numeral before one of these measures a quantity, a time or a rank and numbers no list.
LONG_UNITS: Final = ("分钟", "小时", "刻钟", "公里", "平方", "千米", "季度", "世纪", "月")
UNITS: Final = (
    *("分钟", "小时", "刻钟", "公里", "平方", "千米", "毫米", "厘米", "海里", "公顷", "个月"),
    *("年", "月", "日", "天", "周", "秒", "时", "岁", "元", "亿", "亩", "吨", "米", "度", "届"),
    *(
        "％",
        "%",
        "‰",
        "季度",
        "世纪",
        "连冠",
        "连增",
        "连涨",
        "连丰",
        "连胜",
        "连降",
        "连跌",
        "连升",
        "连快",
        "Ｇ",
        "G",
        "g",
        "号",
    ),
)

# Names of places and things whose first numeral counts nothing.
NAMES: Final = (
    *("四川", "三亚", "三明", "三峡", "九江", "五邑", "六安", "六盘水", "九寨", "四平"),
    *("双鸭山", "双流", "三星堆", "九龙", "万州", "万宁", "千岛", "百色", "百度", "十堰"),
    *("五指山", "七台河", "三沙", "三江源", "万达", "万科", "百姓", "百货", "万里", "千里", "百里"),
    *("千年", "百年", "百日", "万物", "千家", "万家", "万众", "千兆", "双语", "三伏", "三门峡"),
    *(
        "三国",
        "三轮车",
        "四轮车",
        "四合院",
        "双胞胎",
        "三星",
        "三菱",
        "三明治",
        "八仙",
        "五角星",
        "六合",
    ),
    *("双向", "双方", "双边", "双手", "两边", "两侧", "二维码", "二手", "二次", "五金"),
)
# Pictures and models have three dimensions; a slogan with 三维 counts them.
SPATIAL: Final = tuple(
    f"{numeral}维{thing}"
    for numeral in "二三"
    for thing in ("码", "打印", "动画", "模型", "地图", "建模", "数", "扫描", "图", "空间", "可视")
)
# What begins like such a name and is a numeral with its noun.
NO_NAMES: Final = ("四平台", "六安全")
TRIANGLES: Final = ("长三角", "珠三角", "金三角", "三角")

# Days of the year, which name prizes and movements: 五一劳动奖章, 三八红旗手, 八一电影.
DAYS: Final = (
    *("三八", "五一", "五四", "六一", "七一", "七七", "八一", "九一八", "双十一", "双11"),
    *("双十二", "双12", "双旦", "双节", "十一黄金周", "十一假期"),
)
EMERGENCY_NUMBERS: Final = ("110", "114", "119", "120", "122")
# Numbers that name something and count nothing: schools of a programme, a research plan.
NAMING_NUMBERS: Final = ("211", "985", "863", "973")

# Fixed phrases of everyday language that have the look of a chain of numerals.
EVERYDAY: Final = frozenset(
    (
        "十一",
        *("一心一意", "三番五次", "四通八达", "五湖四海", "五颜六色", "十全十美", "千家万户"),
        *("千方百计", "三长两短", "三令五申", "千千万万", "千辛万苦", "千变万化", "四面八方"),
        *("五花八门", "七上八下", "百花齐放", "一五一十", "三心二意", "千军万马", "千山万水"),
        *("千头万绪", "千难万险", "千秋万代", "万众一心", "千载一时", "四平八稳", "千言万语"),
        *("千丝万缕", "一清二楚", "一清二白", "三言两语", "三三两两", "七嘴八舌", "百里挑一"),
        *("一穷二白", "一石二鸟", "一举两得", "接二连三", "五光十色", "百战百胜", "千锤百炼"),
        *("千差万别", "千姿百态", "千篇一律", "五谷丰登", "三天两头", "三年五载", "九牛一毛"),
        *("五脏六腑", "四分五裂", "七零八落", "横七竖八", "乱七八糟", "五大三粗", "万无一失"),
        *("十有八九", "数一数二", "说一不二", "独一无二", "一分为二", "一日千里", "一落千丈"),
        *("四不像", "三不管", "八仙过海", "三十而已", "双管齐下", "三足鼎立"),
        *("万里挑一", "约法三章", "三頭六臂", "三头六臂", "四海一家", "一家", "千钧一发"),
    )
)
