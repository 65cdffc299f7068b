"""What may stand twice in good Chinese, and what may not.

Doubling is a means of the language (看看, 天天, 研究研究, 雪白雪白), so a single character is suspect only if it is one
of grammar's, and even then not where its second half begins a word: 为了了解, 的的确确.
"""

from .word_lists import words_in

# The character, and those that may follow its second half.
NEVER_TWICE = {
    "的": "确士哥黎",
    "了": "解结却然如不断得若无账",
    "是": "否非",
    "在": "职校场建线编岗读册家乎意逃押案野座训营研世即途位",
    "和": "平谐睦解好气田静县蔼尚美合煦风善顺声盛林服亲",
    "与": "会其众时共否日",
    "将": "军士领来近要才相官帅至",
    "被": "子动告害褥套单捕誉困执迫骗服面窝盗访",
    "把": "握关手脉控戏守持门柄",
    "对": "方象手联口外内接待策话面比照应抗岸称准立于症标阵冲付错子讲弈决",
    "从": "事业军教容政医来小此严前未不众属犯而中头轻重商简速优宽",
    "向": "日阳往前上来导好下心海南北东西党善",
    "以": "为前后来上下及内外往色人身便免旧至致此西东南北",
    "及": "时其格早至",
    "或": "者许多将是",
    "而": "且今后是已言立来不",
    "也": "",
    "都": "市江城匀是督会",
    "就": "业是医近读餐诊任地学职座寝要能算义位此",
    "已": "经婚知有成久",
    "有": "关些的效利序名时望人机力可所助限没偿意害色线趣条别待用益功毒氧朝劲道心形声",
    "我": "",
    "你": "",
    "们": "",
    "这": "",
    "其": "他实中余次间它一乐",
    "使": "用命得者馆劲出其",
    "由": "于来衷此头",
    "到": "达来处底位期场家此了会点岗账手时访货",
    "得": "到了知出分益奖意以主力罪失当体",
    "着": "急手力重眼实陆装火迷凉想色",
    "中": "国央学午心华共秋医期间方旬部小等年层高级标铁建石山",
    "很": "",
    "又": "",
    "更": "新改加换正名衣替",
    "给": "予力水养",
    "但": "",
    "之": "前后间",
    "吗": "",
}
SAID_TWICE = frozenset(words_in("said_twice"))
NEVER_SAID_TWICE = frozenset(words_in("never_said_twice"))
# In two characters said twice these tell that it is meant: 一步一步, 是不是不行, 走着走着, 很好很好, 来了来了.
BEGINNINGS = frozenset("一两几三半每")
MEANT = frozenset("不没很太真好更再又越快慢别")
ENDINGS = frozenset("着了啊呀吧哦嘿哟")
SOUNDS = frozenset("哗啦咔嚓咚叮当轰隆噼啪呼噜嘀嗒滴答咕嘎吱呀叽喳哐扑通汪喵咩哞嗡哒咯嘟")


def is_meant_twice(unit: str) -> bool:
    """Whether a word of two or more characters may well stand twice in a row."""
    if unit in NEVER_SAID_TWICE:
        return False
    return (
        len(set(unit)) == 1
        or unit in SAID_TWICE
        or unit[0] in BEGINNINGS
        or unit[-1] in ENDINGS
        or (len(unit) == 2 and bool(MEANT.intersection(unit)))
        or SOUNDS.issuperset(unit)
    )
