"""The names in a run of words: halves joined, glued ones cut, groups and offices told from people."""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from .chunks import Token
from .halves import join_halves
from .names import (
    COMMON_RANK,
    NEVER_IN_A_NAME,
    RARITY,
    WORDS_AND_NAMES,
    is_agency,
    is_collective,
    is_courtesy,
    is_name,
    is_organisation,
    is_place,
    is_polite,
    looks_given,
    may_be_foreign,
    may_be_name,
    resembles_name,
    split_glued,
)
from .places import starts_with_place


class Kind(StrEnum):
    PERSON = "person"
    COLLECTIVE = "collective"
    ORGANISATION = "organisation"
    AGENCY = "agency"
    COURTESY = "courtesy"


class Lead(StrEnum):
    """What vouches for words: a role word, one that leans on them (甲摄, 文/甲), one for offices (图片来源：, 供图)."""

    NONE = "none"
    SIGNED = "signed"
    PEOPLE = "people"
    SOURCE = "source"
    GIVER = "giver"


@dataclass
class Found:
    """The names of one run, each with its kind and the gap before it, and what was no name."""

    names: list[tuple[str, Kind, str]] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)

    def add(self, name: str, kind: Kind, gap: str, *flags: str) -> None:
        self.names.append((name, kind, gap))
        self.flags += flags


def read_names(words: list[Token], lead: Lead, known: frozenset[str]) -> Found:
    words, was_uneven = join_halves(words)
    found = Found(flags=["joined_name"] * was_uneven)
    for word in words:
        # 某处 区档案馆供图: of several words only the one before 供图 is the giver.
        word_lead = Lead.NONE if lead == Lead.GIVER and word is not words[-1] else lead
        _read_word(word, word_lead, known, found)
    return found


def _read_word(word: Token, lead: Lead, known: frozenset[str], found: Found) -> None:
    text, gap = word.text, word.gap
    kind = kind_of(text, known) or (Kind.PERSON if word.is_joined and text in WORDS_AND_NAMES else None)
    parts = split_glued(text, known) if len(text) > 3 and not kind else None
    if kind:
        found.add(text.strip("《》"), kind, gap, *["glued_names"] * word.is_guessed)
    elif len(text) == 1:
        found.unplaced.append(text)
    elif lead in (Lead.SOURCE, Lead.GIVER) and not (parts and _are_common(parts, text)):
        found.add(text.strip("《》"), Kind.ORGANISATION, gap, *["unsure_name"] * (lead == Lead.GIVER))
    elif parts:
        doubts = ["glued_names"] + ["unsure_name"] * (lead == Lead.NONE)
        for part in parts:
            found.add(part, Kind.PERSON, gap, *doubts)
    elif _is_taken_on_trust(word, lead):
        is_plain = text in WORDS_AND_NAMES or is_polite(text) or (lead == Lead.SIGNED and looks_given(text))
        doubts = [] if is_plain else ["unsure_name"]
        found.add(text, Kind.PERSON, gap, *doubts, *["glued_names"] * (len(text) == 4))
    else:
        found.unplaced.append(text)


def _is_taken_on_trust(word: Token, lead: Lead) -> bool:
    """Say whether a word that is no name by its looks is one by its place."""
    if word.is_joined and len(word.text) == 2:
        return not NEVER_IN_A_NAME.intersection(word.text)
    if lead == Lead.SIGNED:
        return may_be_name(word.text) or resembles_name(word.text) or may_be_foreign(word.text)
    return lead == Lead.PEOPLE and (may_be_name(word.text) or bool(word.gap and resembles_name(word.text)))


def _are_common(parts: tuple[str, ...], text: str) -> bool:
    """Say whether glued words are rather people than an office: 赵强刘洋 against 金华文旅."""
    return not starts_with_place(text) and all(RARITY.get(part[0], COMMON_RANK) < COMMON_RANK for part in parts)


@lru_cache(maxsize=8192)
def kind_of(text: str, known: frozenset[str] = frozenset()) -> Kind | None:
    """Say what a word surely is, or None."""
    if text in known:
        return Kind.COLLECTIVE if is_collective(text) else Kind.PERSON
    if is_agency(text):
        return Kind.AGENCY
    if is_courtesy(text):
        return Kind.COURTESY
    if is_collective(text):
        return Kind.COLLECTIVE
    if (text[0] in "省市区县州镇乡街" and is_organisation(text)) or is_place(text):
        return Kind.ORGANISATION
    if is_name(text):
        return Kind.PERSON
    return Kind.ORGANISATION if is_organisation(text) else None
