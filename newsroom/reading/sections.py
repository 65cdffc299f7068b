"""Section heads: the standing names above stories (栏目), printed in brackets, behind a mark, or bare."""

import re
from dataclasses import dataclass
from enum import StrEnum

from .marks import fold
from .names import is_place
from .word_lists import one_of, word_table

LONGEST_NAME = 18


class Column(StrEnum):
    """What a section head promises of the items below it."""

    NONE = ""
    BRIEFS = "briefs"
    PHOTOS = "photos"


@dataclass(frozen=True)
class SectionHead:
    """`opening` and `closing` are the marks around the name; `rest` is a headline printed on the same line."""

    name: str
    opening: str = ""
    closing: str = ""
    rest: str = ""
    certainty: float = 1.0
    has_bullets: bool = False  # notes stand below it, each behind a mark

    @property
    def is_usual(self) -> bool:
        """Whether papers call their sections so; any words can stand in brackets."""
        return _is_a_name("".join(fold(self.name).split()))

    @property
    def is_general(self) -> bool:
        """Whether the name tells a field or a kind of writing, of which there can be several pieces: 校园新闻, 诗苑."""
        return bool(_NAMES.fullmatch("".join(fold(self.name).split()))) or self.column is not Column.NONE

    @property
    def is_of_one_story(self) -> bool:
        """The name of a series or a campaign, printed above each of its stories: 新春走基层."""
        is_campaign = bool(_CAMPAIGNS.fullmatch(fold(self.name)))
        return is_campaign or bool(_SERIES.search("".join(fold(self.name).split())))

    @property
    def column(self) -> Column:
        plain = "".join(fold(self.name).split())
        if _PHOTOS.search(plain):
            return Column.PHOTOS
        return Column.BRIEFS if self.has_bullets or _BRIEFS.search(plain) else Column.NONE


_WORDS = word_table("sections")
_BRIEFS = re.compile(rf"{one_of(_WORDS['briefs'])}|{one_of(_WORDS['briefs at the end'])}$")
_PHOTOS = re.compile(rf"{one_of(_WORDS['photos'])}|{one_of(_WORDS['photos at the end'])}$")
_NAMES = re.compile(
    rf"{one_of(_WORDS['fields'])}?{one_of(_WORDS['kinds'])}|{one_of(_WORDS['fields'])}|{one_of(_WORDS['names'])}"
)
_ENDINGS = re.compile(rf".{{0,8}}{one_of(_WORDS['endings'])}")
_SERIES = re.compile(rf"{one_of(_WORDS['series'])}$")
_CAMPAIGNS = re.compile(
    rf"{one_of(_WORDS['campaign adverbs'])}*{one_of(_WORDS['campaign verbs'])}+.{{2,40}}"
    rf"{one_of(_WORDS['campaign ends'])}"
    rf"|{one_of(_WORDS['campaign openings'])}\S{{2,10}}(?: \S{{4,10}})?"
)
_BRACKETED = re.compile(r"(?P<opening>\[ ?)(?P<name>[^\[\]]{1,24}?)(?P<closing> ?\]) ?(?P<rest>.*)", re.DOTALL)
_MARKED = re.compile(
    r"(?P<opening>(?:[□#*·]|[-=~_] ?){1,4} ?)(?P<name>[^ □·=~_-].{1,16}?)(?P<closing> ?(?:[□#*·]|[-=~_] ?){0,4})"
)
_FEW_CHARACTERS = re.compile(r"[一-鿿]{2,6}")  # any few words can name a section, above a headline
_DATELINE = re.compile(r"(?:讯|电|消息)$")
_NOT_A_NAME = re.compile(r"[,。;!?:()]|\d{3}")


def section_head(text: str) -> SectionHead | None:
    """Read a line as a section head; `certainty` is lower for a bare name."""
    folded = fold(text)
    return _bracketed(text, folded) or _marked(text, folded) or _bare(text, folded)


def _bracketed(text: str, folded: str) -> SectionHead | None:
    match = _BRACKETED.fullmatch(folded)
    if not match or _DATELINE.search(match["name"]) or _NOT_A_NAME.search(match["name"]):
        return None
    return SectionHead(*(text[slice(*match.span(part))] for part in ("name", "opening", "closing", "rest")))


def _marked(text: str, folded: str) -> SectionHead | None:
    match = _MARKED.fullmatch(folded)
    if not match or len(text) > LONGEST_NAME or _NOT_A_NAME.search(match["name"]):
        return None
    if match["opening"].strip()[:1] in "-=~_" and not match["closing"]:
        return None
    is_certain = match["closing"] or _is_a_name(match["name"]) or is_place(match["name"])
    return SectionHead(
        *(text[slice(*match.span(part))] for part in ("name", "opening", "closing")),
        certainty=1.0 if is_certain else 0.5,
    )


def _bare(text: str, folded: str) -> SectionHead | None:
    plain = folded.replace(" ", "")
    if _NOT_A_NAME.search(plain):
        return None
    if _NAMES.fullmatch(plain) or (len(plain) <= 6 and (_BRIEFS.search(plain) or _PHOTOS.search(plain))):
        return SectionHead(text, certainty=0.9)
    if len(plain) <= 10 and _SERIES.search(plain) and len(plain) > 4:
        return SectionHead(text, certainty=0.8)
    if len(plain) <= 10 and (_ENDINGS.fullmatch(plain) or _BRIEFS.search(plain)):
        return SectionHead(text, certainty=0.6)
    if _CAMPAIGNS.fullmatch(folded):
        return SectionHead(text, certainty=0.5)
    return SectionHead(text, certainty=0.4) if _FEW_CHARACTERS.fullmatch(folded) else None


def _is_a_name(plain: str) -> bool:
    if "·" in plain:
        return all(map(_is_a_name, plain.split("·")))
    return bool(_NAMES.fullmatch(plain) or _ENDINGS.fullmatch(plain) or _BRIEFS.search(plain) or _PHOTOS.search(plain))
