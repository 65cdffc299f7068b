"""A name alone on a line, as essayists, pupils and correspondents sign: no role word, at most where they belong."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from .affiliations import is_class
from .chunks import starts_with_title
from .credit_lines import read_credit_line
from .marks import fold
from .names import COMMON_RANK, HAN, RARITY, is_collective, is_name, is_organisation, is_place
from .shapes import CreditReading
from .word_lists import one_of, word_table

LONGEST = 40
LONGEST_LIKELY = 60
UNLIKELY = 0.6

_WORDS = word_table("page_lines")
_SPLIT_NAME = re.compile(f"(?<![{HAN}])([{HAN}]) {{1,2}}([{HAN}])(?![{HAN}])")
_BELONGS = re.compile(
    rf"(?:热心|本报|一[位名])?{one_of(_WORDS['citizens'])}|\S{{0,10}}?\d{{2,4}}级\S{{0,10}}|\S{{0,12}}(?:[一二三四五六七八九\d]+|\)|级)班|\S{{0,12}}年级"
    r"|\S{1,10}(?:[省市州县区旗乡镇村屯路街巷]|街道|小区|社区|大道|\d号)"
)


_POST = re.compile(rf"\S{{0,12}}{one_of(_WORDS['posts'])}")
# A line that opens with a deed and a colon is a credit even where it also tells who the people are.
_DEED = re.compile(r" *[(\[]? *(?:口述|讲述|自述|整理|文|图|文字|图片|摄影|撰文|采写|作者|编译|翻译|朗诵|执笔) ?[:/]")
_MARK = re.compile(r"□ *|口 *(?=文|图|本报|记者|通讯员)")
_RUNNING_TEXT = re.compile(r"[。!?;“,]")


@dataclass(frozen=True)
class BareSignature:
    """`names` is the part of the line that holds the names; `certainty` is 1 where they look like nothing else."""

    names: str
    certainty: float


def bare_signature(text: str, known: Collection[str] = ()) -> BareSignature | None:
    folded = fold(text)
    if len(folded) > LONGEST:
        return None
    inner = folded.strip().removeprefix("(").removesuffix(")") if folded.strip().startswith("(") else folded
    words = _SPLIT_NAME.sub(r"\1\2", inner.lstrip(" □-")).replace("、", " ").split()
    if inner.lstrip()[:1] in ("□", "-") and all(map(is_place, words)):
        return None
    names = [word for word in words if word in known or is_name(word)]
    if names and len(names) <= 3 and words[-len(names) :] == names:
        place = words[: -len(names)]
        if all(map(_is_affiliation, place)):
            return BareSignature(" ".join(names), 0.9 if place else UNLIKELY if _may_be_word(names) else 1.0)
    if folded.strip().startswith("(") and len(words) == 1 and (is_organisation(words[0]) or is_collective(words[0])):
        return BareSignature(words[0], 0.9)
    if len(words) == 1 and re.fullmatch(f"[{HAN}]{{2,4}}", words[0]):
        return BareSignature(words[0], 0.5)
    return None


def _may_be_word(names: list[str]) -> bool:
    """Whether all there is are two characters of which the first is seldom a family name: 门槛."""
    return len(names) == 1 and len(names[0]) == 2 and RARITY.get(names[0][0], COMMON_RANK) >= COMMON_RANK


def opens_with_deed(text: str) -> bool:
    return len(text) <= 2 * LONGEST and bool(_DEED.match(fold(text))) and not re.search("[,。;!?]", fold(text))


def likely_credit(text: str, known: Collection[str] = ()) -> CreditReading | None:
    """Read a line that opens as credits do, behind a mark or with a role word, but holds a pen name or other words."""
    folded = fold(text)
    if len(folded) > LONGEST_LIKELY or _RUNNING_TEXT.search(folded) or folded.endswith(":"):
        return None
    is_marked = bool(_MARK.match(folded))
    if not is_marked and not starts_with_title(folded):
        return None
    reading = read_credit_line(text, known)
    if all(is_place(person.name) for person in reading.people):
        return None
    return reading if reading.people and (is_marked or not reading.unplaced) else None


def _is_affiliation(word: str) -> bool:
    return bool(_BELONGS.fullmatch(word) or _POST.fullmatch(word)) or is_organisation(word) or is_class(word)
