"""The head of a story's first paragraph: its dateline, the credit in or after it, and the body that begins there."""

import re
from collections.abc import Collection

from .chunks import starts_with_title
from .credit_grammar import parse
from .marks import fold
from .names import HAN
from .places import PLACES
from .shapes import OpenedBody

_DATE = r"(?:\d{1,4}年)? ?(?:\d{1,2}月)? ?(?:\d{1,2}日)?(?:凌晨|清晨|上午|中午|下午|晚间|晚|夜)?"
_PLACE = f'(?:(?!记者|通讯员|编辑|热线)[{HAN}“”"·0-9A-Za-z/]){{0,12}}?'
_OURS = f"据?本 ?[报刊网台站社] ?{_PLACE} ?{_DATE} ?(?:综合|专|快)?(?<![通资腾视])讯(?!息)"
_HOUSE = f"(?:本[报刊网台站]|据?[{HAN}A-Za-z]{{1,10}}?(?:社|网|报|台|新闻|客户端|在线|时刻|频道|热线|论坛|传媒|发布))"
_WIRE = f"{_HOUSE} ?{_PLACE} ?{_DATE} ?(?:体育|综合|专)?[电讯]"
_NEWS = f"(?:据?(?:本[报刊台网]|综合|[{HAN}]{{2,6}}(?:社|台|报|网)))?(?:{_DATE})?(?:综合)?消息"
_SHORT = f"[{HAN}]{{1,8}}?讯"
_NO_DATELINE = re.compile(
    f"[{HAN}]*[通资简喜快音短电审腾问闻视科传获据书会鱼汛警死凶佳捷]讯",
)
_AFTER = r"(?= *[(\[:|]| |$| *题)"
_BOXED = rf"\[ *(?P<boxed>{_OURS}|{_WIRE}|{_NEWS}|{_SHORT}) *\]"
_OPEN = rf"(?P<ours>{_OURS})|(?P<wire>{_WIRE}){_AFTER}|(?P<news>{_NEWS})(?= *[(\[:]| )|(?P<short>{_SHORT})"
_DATELINE = re.compile(rf"[ □\-·]*(?:{_BOXED}|{_OPEN})[ :|]*")
_MEDIA_END = re.compile("报|网|都|社|台|刊|新闻|在线|青|新快|央视|市")

# Words that open a body, so that a name set against them without a blank can be cut off.
_OPENING = re.compile(
    r"昨[日天晚夜晨]?|今[日天晨年早]|前[日天晚]|近[日期来年]|日前|目前|当前|连日|本[月周]|上[周月]午?|下午|上午|每年|\d|从|为[了]?|随着|记者|[“\"《]|元旦|春节|国庆|五一|清明|端午|中秋|"
    r"在|据|经|针对|围绕|走进|根据|按照|一[名位个场次年]|刚刚|眼下|盛夏|深秋|初春|入[夏春冬秋]|截至|自"
)
_REPORTS = re.compile(r"报道[:, ]*|[:,]")
_DATE_END = re.compile(r"\d[\d年月日时点]*$")
_BRACKET = re.compile(r" *[(\[]([^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]]")
_REPORTS_AFTER = re.compile(r"(?: *报道[:, ]*|:)?")
_SENTENCE = re.compile(r"[^。!?;“”\"《]*")
_END = re.compile("[ ,:、(]|报道")
_LAST_COMMA = re.compile(",(?! *(?:实习|见习|本报|记者|通讯员|摄影))")
_NAME_AFTER_TITLE = re.compile(f"(?:[记者员生]|、) ?[{HAN}]{{2,4}}$")
_LIMIT = 90


def split_dateline(paragraph: str, known: Collection[str] = ()) -> OpenedBody | None:
    """Part the head of a paragraph into dateline, credit line and rest; None when it has neither of the first two.

    The parts are slices of the paragraph (brackets stay with the credit, `：` with what it follows) and hold together
    every non-blank character of it. A bracket that names nobody (`消息(截至北京时间十时)`) stays in the rest.
    """
    text = fold(paragraph)
    dateline = match_dateline(text)
    start = dateline.end() if dateline else 0
    end = _end_of_credit(text, start, bool(dateline), known)
    if not dateline and end == start:
        return None
    return OpenedBody(
        paragraph[:start].strip() or None if dateline else None,
        paragraph[start:end].strip() or None if end > start else None,
        paragraph[end:].strip(),
    )


def match_dateline(text: str) -> re.Match | None:
    """Find a dateline at the head of a folded text."""
    match = _DATELINE.match(text)
    if match and match["short"] and not _is_short_dateline(match["short"], text[match.end("short") :]):
        return None
    return None if match and match["boxed"] and _NO_DATELINE.fullmatch(match["boxed"]) else match


def printed_dateline(match: re.Match) -> str:
    """Give the dateline's words without brackets and inner blanks."""
    return "".join(next(filter(None, match.groups())).split())


def _is_short_dateline(words: str, after: str) -> bool:
    if _NO_DATELINE.fullmatch(words):
        return False
    owner = words[:-1]
    if re.match(r" *[(\[]?", after) and starts_with_title(after.lstrip(" ([")):
        return True
    return bool(re.match(" |:|$", after)) and (bool(_MEDIA_END.search(owner[-2:])) or owner in PLACES)


def _end_of_credit(text: str, start: int, has_dateline: bool, known: Collection[str]) -> int:
    if text[start : start + 1] in ("(", "["):
        return _end_of_brackets(text, start, has_dateline, known)
    return _end_of_bare_credit(text, start, has_dateline, known)


def _end_of_brackets(text: str, start: int, has_dateline: bool, known: Collection[str]) -> int:
    end = start
    while match := _BRACKET.match(text, end):
        if len(match[1]) > _LIMIT or not _is_bracket_credit(match[1], has_dateline, known):
            break
        end = match.end()
    return _REPORTS_AFTER.match(text, end).end() if end > start else end


def _is_bracket_credit(inner: str, has_dateline: bool, known: Collection[str]) -> bool:
    parsed = parse(inner, known)
    titled = any(person.title for person in parsed.people)
    if not has_dateline:
        return parsed.is_sure and titled
    return bool(parsed.people) and (titled or parsed.is_sure)


def _end_of_bare_credit(text: str, start: int, has_dateline: bool, known: Collection[str]) -> int:
    """Find the longest run after the dateline that is names and titles and nothing else."""
    if not starts_with_title(text[start:]):
        return start
    best, is_best_glued = start, True
    window = _SENTENCE.match(text, start, start + _LIMIT).end()
    for end in _ends(text, start, window):
        parsed = parse(text[start:end], known)
        if not parsed.is_sure or parsed.title_waits or not (has_dateline or _reports(text, start, end)):
            continue
        is_glued = "glued_names" in parsed.flags
        if is_best_glued or not is_glued:
            best, is_best_glued = end, is_glued
    match = _REPORTS.match(text, best) if best > start else None
    return match.end() if match else best


def _ends(text: str, start: int, window: int) -> list[int]:
    """List where a bare credit may end: at blanks and marks, and where a word that opens a body leans on a name."""
    ends = {match.start() for match in _END.finditer(text, start, window)} | {window}
    comma = _LAST_COMMA.search(text, start, window)
    last = comma.start() if comma else window
    for match in _OPENING.finditer(text, start, window):
        if _NAME_AFTER_TITLE.search(text[start : match.start()]):
            ends.add(match.start())
    return sorted(end for end in ends if start < end <= last and not _DATE_END.search(text[start:end]))


def _reports(text: str, start: int, end: int) -> bool:
    return text[start:end].endswith("报道") or text.startswith("报道", end)
