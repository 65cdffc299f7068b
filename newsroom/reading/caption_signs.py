"""By what a line shows that it stands below a picture: arrows, 图为, a scene, one short sentence of who does what."""

import re

from .word_lists import one_of, word_table

_WORDS = word_table("page_lines")
_NUMERAL = "一二三四五六七八九十"
_ARROWS = "▲△▴▼▽▾◀◁◄▶▷►←→↑↓↖↗↘↙"
_SIDE = "[上下左右大小本题组]"
_CAPTION_MARK = re.compile(
    rf"本?图为|(?:压题|{_SIDE}){_SIDE}?(?:图|组图)[为是:]|图[①-⑳\d{_NUMERAL}]{{1,4}}[为: ,]"
    r"|[①-⑳](?:图为)?(?!\d)|图:|图片说明|照片:"
)
_CAPTION_INNER = re.compile(
    rf"[。,;!](?:本?图为|{_SIDE}{_SIDE}?图[为:]|图[①-⑳{_NUMERAL}])|\((?:资料|档案)?(?:图片|照片|图)\)?$|\({_SIDE}?图\)"
)
_SCENE = re.compile(rf"正在|{one_of(_WORDS['scenes'])}。?$|^[^,。:“”]{{2,8}}[中下里]的[^,。:“”的]{{3,14}}。$")
_DATE_AND_PLACE = r"(?:\d{1,4}年)?\d{1,2}月\d{1,2}日[^,。]{0,8},(?:在)?"
_DESCRIPTION = re.compile(
    rf"{_DATE_AND_PLACE}[^。“”!?:;]{{4,36}}。?|(?!{one_of(_WORDS['running text'])})[^,。“”!?:;]{{2,18}}"
    r"(?:在|向|为|给|对|与|和|正|走进|来到)[^。“”!?:;,]{3,30}(?:,[^。“”!?:;,]{3,16})?。?"
)
_SUBJECT = re.compile(rf".{{0,12}}?{one_of(_WORDS['caption subjects'])}(?:们|代表|正)?(?![说讲])")
_SPOKEN = re.compile(r"[“”\"]|说|表示|介绍[:,]|认为|告诉")
_TERM = re.compile(r"[“\"]([^“”\"。!?,;:]{1,8})[”\"]")


def opens_with_mark(text: str, folded: str) -> bool:
    return text[0] in _ARROWS or bool(_CAPTION_MARK.match(folded))


def has_inner_mark(folded: str) -> bool:
    return bool(_CAPTION_INNER.search(folded))


def names_scene(folded: str) -> bool:
    return bool(_SCENE.search(folded))


def describes(folded: str) -> bool:
    return bool(_DESCRIPTION.fullmatch(folded))


def opens_with_subject(folded: str) -> bool:
    """Whether the line begins with the people captions speak of: 村民, 学生们."""
    return bool(_SUBJECT.match(folded))


def quotes_somebody(folded: str) -> bool:
    return bool(_SPOKEN.search(folded))


def without_quoted_terms(folded: str) -> str:
    """The line without the marks around its terms (“说事长凳”), which are nobody's words."""
    return _TERM.sub(r"\1", folded)
