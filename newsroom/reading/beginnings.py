"""What a line begins with: news, a number, a bullet, the name of who speaks or of a part of the story."""

import re

from .word_lists import one_of, word_table

_WORDS = word_table("page_lines")
_NUMERAL = "一二三四五六七八九十"
_LEAD = re.compile(
    rf"[“\"]?(?:(?:\d{{4}}年)?\d{{1,2}}月\d{{1,2}}[日号]|\d{{1,2}}日"
    rf"|\d{{1,2}}月(?:初|中旬|下旬|上旬|底|以来)|{one_of(_WORDS['news leads'])}"
    rf"|[上本]?周[一二三四五六日]|记者(?:昨|今|近|日前|从)|为{one_of(_WORDS['purposes'])})"
)
_NUMBERED = re.compile(
    rf"\(?[{_NUMERAL}]{{1,3}}(?:\)|、|\.)|第[{_NUMERAL}]{{1,2}}[章节]?[:、 ]|[壹贰叁肆伍陆柒捌玖](?:[、 ]|$)"
    rf"|0?\d{{1,2}}(?:[、.]|/|$| (?!月|日|年))"
    rf"|□ ?|\[[^\]]{{2,14}}\]$|{one_of(_WORDS['numbered heads'])}[{_NUMERAL}\d]{{1,2}}"
)
_PART_HEAD = re.compile(r"[^,。:!?]{2,8}:[^,。:;]{4,20}")
_ASIDE = re.compile(rf"{one_of(_WORDS['asides'])}|{one_of(_WORDS['aside speakers'])}{one_of(_WORDS['aside kinds'])}")
_SPEECH = re.compile(rf"(?:{one_of(_WORDS['interviewers'])}|[^ ,。]{{1,4}}) ?: ?\S")
_INTERVIEW = re.compile(rf"{one_of(_WORDS['interviewers'])} ?:")
_BULLET = re.compile(r"[□*·] ?\S|\(?\d{1,2}[.)、] ?\S|[①-⑳] ?\S")
_BULLETED_TEXT = re.compile(r"[□*] ?(?!图为)[^□]{24,}")


def is_lead(folded: str) -> bool:
    return bool(_LEAD.match(folded))


def is_numbered(folded: str) -> bool:
    return bool(_NUMBERED.match(folded))


def is_part_head(folded: str) -> bool:
    return bool(_PART_HEAD.fullmatch(folded))


def is_aside(folded: str) -> bool:
    return bool(_ASIDE.fullmatch(folded.strip(" □[]:·")))


def is_speech(folded: str) -> bool:
    return bool(_SPEECH.match(folded))


def is_of_interview(folded: str) -> bool:
    return bool(_INTERVIEW.match(folded))


def has_bullet(folded: str) -> bool:
    return bool(_BULLET.match(folded))


def is_bulleted_text(folded: str) -> bool:
    return bool(_BULLETED_TEXT.match(folded))


def without_bullet(folded: str) -> str:
    return folded.lstrip("□* ")
