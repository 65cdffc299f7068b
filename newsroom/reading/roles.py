"""The trade's words for who did what, and the role each of them gives a name.

Two kinds of word make a credit line. A *title* says who somebody is (记者, 通讯员, 责任编辑) and holds for the names
after it. A *deed* says what somebody did (文, 摄, 整理, 供图) and stands before or after the names.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from .word_lists import word_table


class Deed(StrEnum):
    TEXT = "text"
    PHOTO = "photo"
    COMPILE = "compile"
    TRANSLATE = "translate"
    DRAW = "draw"
    FILM = "film"
    COURTESY = "courtesy"
    SUPPLY = "supply"
    SOURCE = "source"
    TIP = "tip"


# What a deed makes of a person, whatever their title; TEXT leaves a title standing.
ROLE_OF_DEED = {
    Deed.COMPILE: "compiler",
    Deed.TRANSLATE: "translator",
    Deed.SUPPLY: "supplier",
    Deed.SOURCE: "source",
    Deed.TIP: "tipster",
    Deed.COURTESY: "courtesy",
    Deed.FILM: "videographer",
    Deed.DRAW: "illustrator",
    Deed.PHOTO: "photographer",
    Deed.TEXT: "author",
}

_DEED_TABLE = dict(word_table("deeds"))

# Words that live in ordinary prose too, and all of one character: they count only where they stand alone.
_ALONE = _DEED_TABLE.pop("alone")
STORY_SOURCES = frozenset(_DEED_TABLE.pop("story source"))

ROLE_OF_TITLE = {word: role for role, words in word_table("titles").items() for word in words}
DEEDS_OF_WORD = {
    word: tuple(Deed(name) for name in names.split("+")) for names, words in _DEED_TABLE.items() for word in words
}
ALONE_ONLY = frozenset(_ALONE) | {word for word in DEEDS_OF_WORD if len(word) == 1}
ADDITIONS = word_table("additions")["additions"]

RANKS = {
    "reporter": (
        ("首席", "chief_reporter"),
        ("见习", "trainee_reporter"),
        ("实习", "trainee_reporter"),
        ("特约", "special_reporter"),
    ),
    "correspondent": (("特约", "special_correspondent"),),
}

# Deeds an office does as well as a person.
OFFICE_DEEDS = frozenset({Deed.COURTESY, Deed.SUPPLY, Deed.SOURCE})
FURNITURE = frozenset({"editor", "proofreader", "reviewer"})
# What a label says of somebody who has written, photographed or drawn. Who is in training may edit as well.
WRITERS_TITLES = sorted(word for word, role in ROLE_OF_TITLE.items() if role not in FURNITURE and role != "intern")
WRITERS_DEEDS = sorted(word for word, deeds in DEEDS_OF_WORD.items() if Deed.TEXT in deeds or Deed.PHOTO in deeds)
WRITERS_LABEL = f"{'|'.join(WRITERS_TITLES)}|^(?:{'|'.join(WRITERS_DEEDS)}|文/图|图/文)$"
PICTURE = frozenset({"photographer", "courtesy", "illustrator", "source"})


@dataclass(frozen=True)
class Title:
    """A title as it stands in a line, with the paper and rank before it."""

    label: str
    role: str

    @property
    def is_furniture(self) -> bool:
        return self.role in FURNITURE


def rank_of(word: str, additions: str) -> str:
    """Give the role key of a title word with what stands before it: 首席 + 记者 is a chief reporter."""
    role = ROLE_OF_TITLE[word]
    if role == "reporter" and re.search("摄影(?!部)|图片", additions):
        return "photographer"
    if role == "reporter" and re.search("视频|摄像", additions):
        return "videographer"
    return next((ranked for mark, ranked in RANKS.get(role, ()) if mark in additions), role)
