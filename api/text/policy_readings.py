"""Readings that the general dictionary gets wrong in policy texts; data, read by `reading`.

Between two slashes or line ends stand a word and its toneless syllables. Longer words win over
shorter ones, so a word also stands here to keep a piece of it from being read as another word
(人参加 is not 人参). Found by reading the heteronyms of government reports in their context.
"""

from typing import Final

# The first reading of these characters in the general dictionary is the rarer one.
CHARACTERS: Final = {"佛": "fo", "靓": "liang", "血": "xue"}

# General words that in policy texts are mostly the edges of two others (高质|的, 储备和|药品).
NOT_WORDS: Final = ("质的", "和药", "和面", "了事", "明了", "都会", "重合", "重生", "上行")

WORDS: Final = """
之都 zhi du / 新都 xin du / 煤都 mei du / 酒都 jiu du / 瓷都 ci du / 钢都 gang du
都市圈 du shi quan / 项目的 xiang mu de / 题目的 ti mu de / 院校 yuan xiao
简洁明了 jian jie ming liao / 目的是 mu di shi / 为目的 wei mu di / 主要目的 zhu yao mu di
根本目的 gen ben mu di / 退耕还林 tui geng huan lin / 还林 huan lin / 还草 huan cao
还湖 huan hu / 还湿 huan shi / 还田 huan tian / 还绿 huan lv / 还耕 huan geng / 还款 huan kuan
还本付息 huan ben fu xi / 还建 huan jian / 还迁 huan qian / 还路于民 huan lu yu min
还权于民 huan quan yu min / 还水于河 huan shui yu he / 还岸于民 huan an yu min
人参加 ren can jia / 人参与 ren can yu / 人参保 ren can bao / 人参会 ren can hui
人参展 ren can zhan / 人参赛 ren can sai / 人参股 ren can gu / 人参军 ren can jun
人参观 ren can guan / 人参训 ren can xun / 人参产业 ren shen chan ye
人参种植 ren shen zhong zhi / 三重一大 san zhong yi da / 多重 duo chong
三重压力 san chong ya li / 重访 chong fang / 重信 chong xin / 重信重访 chong xin chong fang
治重化积 zhi chong hua ji / 重整 chong zheng / 重构 chong gou / 重塑 chong su / 重振 chong zhen
有着落 you zhuo luo / 着力点 zhuo li dian / 着实 zhuo shi / 聚着 ju zhe / 标志着 biao zhi zhe
围绕着 wei rao zhe / 带着 dai zhe / 简单明了 jian dan ming liao / 川藏 chuan zang
青藏 qing zang / 滇藏 dian zang / 治藏 zhi zang / 稳藏兴藏 wen zang xing zang / 入藏 ru zang
进藏 jin zang / 涉藏 she zang / 藏区 zang qu / 藏医 zang yi / 藏医药 zang yi yao
中藏药 zhong zang yao / 中藏医 zhong zang yi / 中藏医药 zhong zang yi yao / 藏语 zang yu
藏文 zang wen / 藏羊 zang yang / 藏香猪 zang xiang zhu / 藏鸡 zang ji / 藏猪 zang zhu
藏毯 zang tan / 藏餐 zang can / 藏式 zang shi / 藏粮于地 cang liang yu di
藏粮于技 cang liang yu ji / 藏品 cang pin / 馆藏 guan cang / 隐藏 yin cang / 厦漳 xia zhang
福厦 fu xia / 厦泉 xia quan / 厦大 xia da / 朝阳市 chao yang shi / 朝阳县 chao yang xian
朝阳产业 zhao yang chan ye / 朝阳群众 chao yang qun zhong / 畜产品 xu chan pin
农畜产品 nong xu chan pin / 角逐 jiao zhu / 民乐团 min yue tuan / 供给侧 gong ji ce
自给率 zi ji lv / 给排水 ji pai shui / 提供给 ti gong gei / 大调研 da diao yan / 调水 diao shui
调入 diao ru / 调出 diao chu / 选调生 xuan diao sheng / 总基调 zong ji diao
南水北调 nan shui bei diao / 东数西算 dong shu xi suan / 大调解 da tiao jie
调解员 tiao jie yuan / 调结构 tiao jie gou / 统调 tong diao / 可调 ke tiao
三调联动 san tiao lian dong / 调峰 tiao feng / 调优 tiao you / 调强 tiao qiang / 上调 shang tiao
微调 wei tiao / 国土三调 guo tu san diao / 各行业 ge hang ye / 农商行 nong shang hang
总行 zong hang / 支行 zhi hang / 先行先试 xian xing xian shi / 行稳致远 xing wen zhi yuan
上行动 shang xing dong / 商行政 shang xing zheng / 林长制 lin zhang zhi / 林长 lin zhang
河长制 he zhang zhi / 河长 he zhang / 湖长制 hu zhang zhi / 湖长 hu zhang
河湖长制 he hu zhang zhi / 田长制 tian zhang zhi / 田长 tian zhang / 路长制 lu zhang zhi
路长 lu zhang / 街长 jie zhang / 巷长 xiang zhang / 巷长制 xiang zhang zhi
街长制 jie zhang zhi / 楼长 lou zhang / 楼长制 lou zhang zhi / 链长 lian zhang
链长制 lian zhang zhi / 山长制 shan zhang zhi / 点长制 dian zhang zhi / 段长制 duan zhang zhi
片长制 pian zhang zhi / 网格长 wang ge zhang / 单元长 dan yuan zhang / 片长 pian zhang
指标长 zhi biao zhang / 项目长 xiang mu zhang / 十户长 shi hu zhang / 厅长 ting zhang
区长 qu zhang / 乡长 xiang zhang / 秘书长 mi shu zhang / 理事长 li shi zhang / 长效 chang xiao
长三角 chang san jiao / 长株潭 chang zhu tan / 长治 chang zhi / 长龄 chang ling
长护险 chang hu xian / 长板 chang ban / 长链 chang lian / 长白 chang bai / 长株 chang zhu
周期长 zhou qi chang / 时间长 shi jian chang / 战线长 zhan xian chang / 链条长 lian tiao chang
扬长补短 yang chang bu duan / 补短拉长 bu duan la chang / 锻长板 duan chang ban
差异化 cha yi hua / 差旅 chai lv / 种业 zhong ye / 种粮 zhong liang / 村巷道 cun xiang dao
巷道 xiang dao / 量身 liang shen / 亳州 bo zhou / 吐鲁番 tu lu fan / 单县 shan xian
莘县 shen xian / 浚县 xun xian / 洪洞 hong tong / 婺源 wu yuan
"""
