"""Notes that end a story and name no author of it: （完）, （据新华社北京5月12日电）, 来源：, （作者单位…）."""

import re

from .credit_grammar import parse, reading_of
from .marks import fold
from .names import HAN, is_name
from .roles import FURNITURE
from .shapes import Covers, CreditedName, CreditReading

_FROM = "据|(?:本[报刊网])?(?:记者)?综合(?!报道)|转载?自|摘自|选自|原载|来源|稿源|文章来源"
_NOTE = re.compile(
    f"(?:全文|未?完待续|待续|连载)?完?|(?:下转|上接|紧接).*|(?P<label>{_FROM})(?P<rest>[^摄]*)|"
    "(?:本文)?作者(?P<who>.*?)(?:单位|简介|系|为|是).*|(?:责任)?(?:编辑|责编|校对|审核|美编|版式)[ :/].*|"
    f"(?P<wire>[{HAN}]{{2,6}}[社网][{HAN}0-9]*电)"
)
_AGENCY = re.compile(
    f"[《\\[]?(?P<agency>[{HAN}A-Za-z·]{{1,12}}?(?P<house>社|网|报|台|新闻|客户端|周刊|杂志)(?!会|交|络|友)|[{HAN}A-Za-z·]+)"
)


def is_end_note(words: str) -> bool:
    return bool(_match(words)) and bool(words.strip())


def read_note(line: str) -> CreditReading:
    """Read an end note: its sources, or the page staff it names; authors it never has."""
    match = _match(line)
    sources = match["rest"] or match["wire"]
    if sources:
        return CreditReading(tuple(_sources(sources, match["label"] or "")), Covers.FURNITURE)
    people = tuple(person for person in reading_of(parse(line)).people if person.role in FURNITURE)
    return CreditReading(people, Covers.FURNITURE)


def _match(words: str) -> re.Match | None:
    match = _NOTE.fullmatch(fold(words).strip(" ()[]。"))
    named = match and match["who"] and is_name(match["who"].strip(" :,"))
    return None if named else match


def _sources(words: str, label: str):
    for part in re.split("[、,; ]|和(?!平)", words.strip(" :/")):
        match = _AGENCY.match(re.sub("(?:电|报道|消息|等)$", "", part.strip(" :/")))
        if match and (match["house"] or "综合" not in label):
            yield CreditedName(match["agency"], "source", label)
