"""What a page carries besides its stories: folio, date, staff, jumps, navigation, contact lines, codes, advert marks.

Each rule names the leftover code its line gets. All rules look at folded text (half-width punctuation).
"""

import re

from .names import is_name
from .word_lists import one_of, word_table

_WORDS = word_table("furniture")
_NUMERAL = "一二三四五六七八九十"
_WEEKDAY = r"(?:星期|周)[一二三四五六日天]"
_YEAR = r"(?:\d{4}|二[〇○零Oo][一二三四五六七八九〇○零]{2})"
_DATE = rf"{_YEAR} ?年 ?[\d{_NUMERAL}]{{1,3}} ?月 ?[\d{_NUMERAL}]{{1,3}} ?日"
_NUMBER = rf"(?:[A-Da-d]?\d{{1,3}}|[{_NUMERAL}]{{1,3}})"
_STAFF = rf"{one_of(_WORDS['staff scopes'])}?{one_of(_WORDS['staff posts'])}"
_CONTACT = rf"{one_of(_WORDS['contact scopes'])}*{one_of(_WORDS['contact kinds'])}"
_PAGE_NAME = one_of(_WORDS["page names"])
_PAPER = r"[一-鿿]{2,6}(?:日报|晚报|晨报|早报|快报|商报|都市报|时报|周报|周刊|新报)"
_PUBLISHER = rf"{one_of(_WORDS['publishers'])}[: ].{{1,24}}"
_JUMP_TO = rf"{one_of(_WORDS['jumps'])}(?:今日)?(?:本报)?第? ?[A-D]?[\d{_NUMERAL}]{{1,3}} ?版"

# What may stand beside other furniture on one line: A06 社会 2022年12月3日 星期六 责编 甲 美编 乙.
_SEGMENTS = tuple(
    re.compile(pattern + r"(?= |[|/·]|$)[ |/·]*")
    for pattern in (
        rf"{_PAPER}",
        rf"第? ?{_NUMBER} ?版(?:[:/|·-]? ?{_PAGE_NAME})?",
        r"[A-D]?\d{1,2}",
        rf"{_PAGE_NAME}(?:·{_PAGE_NAME})?",
        _DATE,
        _WEEKDAY,
        r"(?:农历|夏历)\S{2,12}",
        rf"{_STAFF} ?[:/|]? ?(?:\S{{2,4}}|\S \S)",
        r"(?:总?第|总) ?\d+ ?期",
        rf"(?:今日|本期) ?[\d{_NUMERAL}]+ ?版",
    )
)

# The leftover code of a line that is wholly furniture, and what such a line looks like.
_RULES = (
    ("folio", rf"第? ?{_NUMBER} ?版(?: ?[:/|·-]? ?\S{{1,8}}(?: ?\S{{1,4}})?)?(?: +.{{0,30}})?"),
    ("folio", rf"{_NUMBER}(?:[-~/至]{_NUMBER})? ?版?[ :|/·]*(?:{_PAGE_NAME}|今日\S{{2,4}})"),
    ("folio", rf"{_PAGE_NAME} ?[|/·:-]? ?(?:第 ?)?{_NUMBER}(?: ?版)?"),
    ("folio", r"(?:[A-D]?0?\d{1,2}|[A-D]\d{2})"),
    ("date", rf"(?:\S{{2,8}} +)?{_DATE}(?: *[|/·,]? *{_WEEKDAY})?(?: .{{0,40}})?"),
    ("date", rf"(?:{_DATE} ?)?{_WEEKDAY}(?: .{{0,30}})?|{_DATE}(?:农历|{_WEEKDAY}).{{0,40}}"),
    ("date", r"(?:农历|夏历|阴历)\S{2,16}(?: .{0,30})?"),
    ("masthead", r".{0,40}(?:国内统一(?:连续出版物|刊)号|邮发代号|\bCN ?\d{2}-\d{3,4}|\bISSN\b).{0,120}"),
    ("masthead", r"总?第 ?\d+ ?期(?: ?\(?总第? ?\d+ ?期?\)?)?(?: .{0,30})?"),
    ("masthead", rf"(?:今日|本期) ?[\d{_NUMERAL}]+ ?版(?: .{{0,30}})?|.{{0,20}}{_PUBLISHER}(?:{_PUBLISHER})*"),
    ("staff", rf"[\[(]?{_STAFF} ?(?:[:/|] ?\S{{1,4}}(?: ?\S)?| +\S{{1,2}} ?\S{{1,2}}(?= |$)).{{0,60}}"),
    ("staff", r"(?:本版|本期|版面)(?:责编|编辑|美编|校对|组版).{1,40}"),
    ("staff", r"本[版期页](?:题图|插图|插画|题花|尾花|漫画|绘图|制图|刊头)(?:[:/ 由]|均).{2,24}"),
    ("jump", rf"(?:.{{0,24}}[\[( ])?{_JUMP_TO}(?:.{{0,16}})"),
    ("navigation", rf"[\[<«(3]* ?{one_of(_WORDS['navigation'])}[\]>»)4]*(?:[ |:/].{{0,60}})?"),
    ("navigation", r"(?:发布|刊发|发表)(?:日期|时间):.{1,80}|(?:阅读|浏览|点击)(?:次数|量|数)?:? ?\d*.{0,40}"),
    ("navigation", r"(?:版权所有|Copyright|©|未经(?:授权|许可|书面)).{0,100}|.{0,20}(?:ICP|公网安备).{0,60}"),
    ("navigation", rf"[\[(□·]*{one_of(_WORDS['previews'])}[\])□·:]*|(?:扫码|扫一扫|扫描二维码|扫描上方|长按).{{0,30}}"),
    ("preview", rf"[\[(□]?{one_of(_WORDS['previews'])}[\])]?[: ]*[A-D]?\d{{1,2}} ?版.{{0,40}}"),
    ("picture", rf"[\[(]?{one_of(_WORDS['pictures'])}[\])]?"),
    ("contact", rf"□? ?{_CONTACT}:.{{1,80}}|(?:https?://|www\.)\S+"),
    ("contact", r"\S{1,12}[: ]?[\w.-]+@[\w.-]+\.\w+.{0,20}|.{0,8}(?:电话|热线):? ?[(\d][\d() -]{5,}.{0,40}"),
    ("contact", r"[^。]{0,40}(?<!\d)(?:0\d{2,3}-\d{7,8}|1[3-9]\d{9}|400-?\d{3}-?\d{4})(?!\d)[^。]{0,40}"),
    ("advert", rf"[\[(]?{one_of(_WORDS['adverts'])}[\])]?(?: .{{0,20}})?"),
    ("code", r"[①-⑳㉑-㉟] ?\d{0,2}|_?[A-Z]{1,3}\d{3,8}|\(?\d{1,2}[A-Z]\d{1,4}\)?"),
    ("code", r"[A-Z]{1,2}\d{0,3}(?:-\d{1,8}){1,3}"),
    ("code", r"(?:enpproperty|/enpproperty|\[!--|--\]).{0,80}"),
    ("ornament", r"[^\w]{1,60}"),
)
_COMPILED = tuple((code, re.compile(pattern)) for code, pattern in _RULES)
LONGEST = 170
_TRIAL = re.compile(r"[一二三初复终]审[: ]+(?P<who>\S+(?: \S)?)")  # of a page, or at court: 二审：维持原判

_JUMP = rf"[\[(]{_JUMP_TO}.{{0,12}}?[\])]"
_CODE = r"(?:[①-⑳㉑-㉟] ?\d{1,2}|_[A-Z]{1,3}\d{3,8})"
_TRAILING = re.compile(rf"(?:(?P<code>{_CODE})|(?P<jump>{_JUMP})|(?P<end>\({one_of(_WORDS['ends'])}\)))$")
_LEADING = re.compile(rf"(?P<jump>{_JUMP}) ?")


def furniture_code(folded: str) -> str | None:
    """The leftover code of a line that is wholly furniture."""
    if len(folded) > LONGEST:
        return None
    if _is_row_of_segments(folded):
        return "folio"
    folded = re.sub(" +", " ", folded)
    squeezed = folded.replace(" ", "")
    if (trial := _TRIAL.fullmatch(folded)) and not is_name(trial["who"].replace(" ", "")):
        return None
    for code, pattern in _COMPILED:
        if pattern.fullmatch(folded) or pattern.fullmatch(squeezed):
            return code
    return None


_WORDS_APART = re.compile(r"[ |/·]+")
_OF_THE_HEAD = re.compile(
    rf"第?{_NUMBER}版(?:[:·-]\S{{1,6}})?|[A-Da-d]\d{{1,2}}版?|\d{{1,2}}|{_DATE}(?:{_WEEKDAY})?|\d{{4}}[.-]\d{{1,2}}[.-]\d{{1,2}}"
    rf"|{_WEEKDAY}|总?第\d+期|(?:今日|本期)[\d{_NUMERAL}]+版|[一-鿿]{{2,8}}(?:报|周刊)|{_PAGE_NAME}"
)
_NAME_OF_THE_HEAD = re.compile(r"[^,。;!?:“”\[\]()]{1,8}|(?:农历|夏历)\S{2,14}")
LONGEST_HEAD = 60


def is_running_head(folded: str) -> bool:
    """Whether a line at the top of a page is its running head: a folio, date or paper among other short names."""
    words = [word for word in _WORDS_APART.split(folded.strip()) if word]
    if len(words) < 2 or len(folded) > LONGEST_HEAD:
        return False
    certain = [bool(_OF_THE_HEAD.fullmatch(word)) for word in words]
    names = [word for word, is_certain in zip(words, certain, strict=True) if not is_certain]
    return any(certain) and all(_NAME_OF_THE_HEAD.fullmatch(word) for word in names)


_NAME_OF_PAPER = re.compile(r"[一-鿿]{1,8}(?:报|报社|周刊)(?:社?(?:电子版|数字报))?")


def names_paper(folded: str) -> bool:
    """Whether a line is the name of a paper and nothing else."""
    return bool(_NAME_OF_PAPER.fullmatch(folded.replace(" ", "")))


_PREVIEW_HEAD = re.compile(rf"[\[(□·]*{one_of(_WORDS['previews'])}[\])□·:]*")


def is_preview_head(folded: str) -> bool:
    return bool(_PREVIEW_HEAD.fullmatch(folded.replace(" ", "")))


def _is_row_of_segments(folded: str) -> bool:
    position, count = 0, 0
    while position < len(folded):
        match = next((match for pattern in _SEGMENTS if (match := pattern.match(folded, position))), None)
        if match is None:
            return False
        position, count = match.end(), count + 1
    return count > 1


def trailing_furniture(folded: str) -> tuple[int, str] | None:
    """Where a story code or a jump glued to the end of a text begins, and what it is."""
    match = _TRAILING.search(folded)
    return (match.start(), match.lastgroup) if match and match.start() else None


def leading_furniture(folded: str) -> tuple[int, str] | None:
    """Where the text after a jump at its head begins, and what that was."""
    match = _LEADING.match(folded)
    return (match.end(), "jump") if match and match.end() < len(folded) else None
