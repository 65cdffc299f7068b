"""What a line of a title block shows by itself: that it leads in, calls out, reports, or tells what comes of it."""

import re

from .lines import length
from .marks import fold
from .word_lists import one_of, word_table

LONGEST_PHRASE = 16
LONGEST_ATTENDANCE = 40

_WORDS = word_table("page_lines")
_TITLES = word_table("title_lines")
_NUMERAL = "一二三四五六七八九十"
_COUNT = rf"[\d{_NUMERAL}百千万亿两半零]+"
_LEAD_IN = re.compile(
    rf"(?:{one_of(_WORDS['lead-ins'])}|[等的]\d+[项个件类]\S{{0,8}}|专题(?:之\S{{1,3}})?|系列(?:报道|之\S{{1,3}})?"
    rf"|{one_of(_TITLES['series'])}|第\S{{1,3}}[期届站季])[:]?$|:$"
)
_DECK_OPENING = re.compile(
    r"(?:追?记(?!者|住|忆|得)|[专探走]?访(?!问|客)|写在|来自|献给|致(?!敬|力|富)|与(?!时俱进)|[读观评]《|兼[谈论评]|再[谈论]|关于|[^,。:]{2,6}:|.{2,16}系列(?:报道|评论))"
)
_DECK_CLOSING = re.compile(rf"(?:{one_of(_WORDS['deck endings'])}|系列报道.{{0,8}}|之[{_NUMERAL}]|[①-⑳])$")
_ATTENDS = one_of(_WORDS["attendance"])
_ATTENDANCE = re.compile(rf"\S{{2,12}}{_ATTENDS}(?:[ ,、]+\S{{2,20}}{_ATTENDS})*")
_LEADER = re.compile(
    rf"(?:[市区县镇乡省州]|党)?委?{one_of(_WORDS['posts'])}\S{{2,4}}?{one_of(_WORDS['acts of a post'])}"
)
_CRAFTED = re.compile(r"“.{1,4}”|为何|为什么|怎么|如何|咋|哪[里儿]|多[久远快难]$")
_FACT = re.compile(
    rf"\d|[{_NUMERAL}百千万亿]{{2}}|首次|第[{_NUMERAL}]|{one_of(_WORDS['news verbs'])}|进入|开张|开业|落户"
)
_REPORT = re.compile(r"^(?:我[国省市区县镇校院]|全[国省市区县镇校院]|\S{1,6}?[市区县镇乡村校院局委](?![ ,])).{6,}")
_POINTS_AT = re.compile(rf"{one_of(_TITLES['pointing'])}[^,。:!? ]+")
_LEFT_OPEN = re.compile(
    rf"(?<!的)(?:{one_of(_TITLES['left open'])}"
    rf"|(?:{one_of(_TITLES['together'])}|历时{_COUNT}年){one_of(_TITLES['acts'])})$"
)
_OF_WHOM = re.compile(rf"[^,。:!? “]{{4,}}的[^,。:!? 的“]{{0,5}}{one_of(_TITLES['people'])}|[在从][^,。:!? ]{{5,}}")
_DUTY = re.compile(rf"{one_of(_TITLES['duties'])}[^,。:!? ]+")
_TOLD = re.compile(r"[^,]{2,},[^,]{2,}|[她你咱]|(?<![其吉])他|我(?![国省市区县镇校院州])")
_OUTCOME = re.compile(
    rf"{one_of(_TITLES['outcomes'])}|[^,。: ]{{2,5}}(?:可|将|有望)(?![以怕])"
    rf"|(?!一){_COUNT}[余多]?{one_of(_TITLES['measures'])}\S{{3,}}|{_COUNT}月[底初]?[前起]?"
    rf"|.*{_COUNT}(?:{one_of(_TITLES['measures'])})$|.*受益$|对[^,。:]{{2,16}}(?:作出|提出|进行)"
)
_EVENT = re.compile(rf"{one_of(_TITLES['events'])}$")


def leads_in(line: str) -> bool:
    return bool(_LEAD_IN.search(fold(line)))


def opens_with_dash(line: str) -> bool:
    return fold(line).startswith("--") or line.startswith("—")


def is_deck(text: str) -> bool:
    folded = fold(text).lstrip("- ")
    return bool(_DECK_OPENING.match(folded) or _DECK_CLOSING.search(folded))


def is_attendance(line: str) -> bool:
    """Who chaired and who came, as printed below the headline of a meeting."""
    folded = fold(line).strip()
    return bool(_ATTENDANCE.fullmatch(folded) or _LEADER.match(folded)) and length(line) <= LONGEST_ATTENDANCE


def is_crafted(line: str) -> bool:
    """A word in quotes for its double sense, or a question: what a headline calls out and no kicker does."""
    return bool(_CRAFTED.search(fold(line)))


def is_report(line: str) -> bool:
    """A plain statement of what happened where, or how often and how much."""
    folded = fold(line)
    return bool(_REPORT.match(folded) or _FACT.search(folded))


def is_event(line: str) -> bool:
    """Whether the line reports, without ado, that something was done or begins."""
    folded = fold(line)
    return bool(_EVENT.search(folded)) and "," not in folded


def is_told(line: str) -> bool:
    """Whether the line tells as a story does: in two breaths, or of him, her and us."""
    return bool(_TOLD.search(fold(line)))


def is_outcome(line: str) -> bool:
    """Whether the line has no subject of its own, or tells how many, how much and when: what comes of the headline."""
    return bool(_OUTCOME.match(fold(line)))


def points_at_headline(line: str) -> float:
    """How surely the line is a phrase that only the headline below completes."""
    folded = fold(line)
    if _LEFT_OPEN.search(folded):
        return 1.0
    if length(line) > LONGEST_PHRASE:
        return 0.0
    if _POINTS_AT.fullmatch(folded):
        return 1.0
    return 0.6 if _OF_WHOM.fullmatch(folded) or _DUTY.fullmatch(folded) else 0.0
