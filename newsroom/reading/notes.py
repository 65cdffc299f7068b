"""Notes that end a story and name no author of it: （完）, （据新华社北京5月12日电）, 来源：, （作者单位…）."""

import re

from .marks import fold
from .names import HAN, is_name

_FROM = "据|(?:本[报刊网])?(?:记者)?综合(?!报道)|转载?自|摘自|选自|原载|来源|稿源|文章来源"
_NOTE = re.compile(
    f"(?:全文|未?完待续|待续|连载)?完?|(?:下转|上接|紧接).*|(?:{_FROM})[^摄]*|"
    "(?:本文)?作者(?P<who>.*?)(?:单位|简介|系|为|是).*|(?:责任)?(?:编辑|责编|校对|审核|美编|版式)[ :/].*|"
    f"[{HAN}]{{2,6}}[社网][{HAN}0-9]*电"
)


def is_end_note(words: str) -> bool:
    return bool(_match(words)) and bool(words.strip())


def _match(words: str) -> re.Match | None:
    match = _NOTE.fullmatch(fold(words).strip(" ()[]。"))
    named = match and match["who"] and is_name(match["who"].strip(" :,"))
    return None if named else match
