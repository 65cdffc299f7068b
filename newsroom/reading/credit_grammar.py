"""The grammar of a credit line: titles hold for the names after them, deeds for the names they lean on."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from functools import lru_cache

from .affiliations import is_class
from .chunks import Token
from .credit_names import Kind, Lead, kind_of, read_names
from .deeds import DeedAt, bind
from .marks import LOST_GLYPH
from .names import HAN, is_collective
from .people import Person
from .roles import OFFICE_DEEDS, Deed, Title
from .tokens import tokenise

_ROLES_OF_OFFICES = frozenset({"correspondent", "special_correspondent", "author"})
_PEOPLE = re.compile(f"[{HAN}]{{1,5}}族")  # [彝族] before a poet's name
_AFFILIATION = re.compile(f".*[0-9班级系组岁族].*|[{HAN}]{{4,}}")
_LEANING = frozenset(("/", ":", "|"))
_LONGEST = 400  # no credit is longer; prose is not read as one
_MOST_NESTED = 4
_BOTH_TITLES = frozenset(("/", "、", "·", "&", ""))


@dataclass
class Parse:
    """What a line says and what of it found no place. It is sure when everything did and nothing was taken on trust."""

    people: list[Person] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)
    units: list[Person | DeedAt] = field(default_factory=list)
    is_archive: bool = False
    title: Title | None = None
    title_waits: bool = False
    group: int = 0

    @property
    def is_sure(self) -> bool:
        return bool(self.people or self.is_archive) and not self.unplaced and "unsure_name" not in self.flags

    @property
    def is_signed(self) -> bool:
        return any(person.is_signed for person in self.people)

    def add(self, person: Person) -> None:
        self.people.append(person)
        self.units.append(person)
        self.title_waits = False


def parse(line: str, known: Collection[str] = ()) -> Parse:
    """Parse one line; a page asks about the same lines many times, so what was parsed lately is kept."""
    return _parse(line, frozenset(known)) if len(line) <= _LONGEST else Parse(unplaced=[line])


@lru_cache(maxsize=4096)
def _parse(line: str, known: frozenset[str]) -> Parse:
    reading = Parse()
    _read_tokens(tokenise(line, known), reading, known)
    _settle_waiting_title(reading)
    bind(reading.units)
    _place_offices(reading)
    if LOST_GLYPH.search(line):
        reading.flags.append("unknown_glyph")
    return reading


def _read_tokens(tokens: list[Token], reading: Parse, known: frozenset[str], depth: int = 0) -> None:
    at = 0
    while at < len(tokens):
        if tokens[at].kind == "word":
            end = _end_of_words(tokens, at)
            _take_names(tokens[at:end], _lead_of(tokens, at, end), reading, known)
            at = end
        elif tokens[at].kind == "open" and depth < _MOST_NESTED:
            at = _read_bracket(tokens, at, reading, known, depth + 1)
        else:
            _take(tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None, reading)
            at += 1


def _end_of_words(tokens: list[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].kind == "word":
        at += 1
    return at


def _lead_of(tokens: list[Token], start: int, end: int) -> Lead:
    """Say what vouches for the words from `start` to `end`: the role word before or after them."""
    before = next((token for token in reversed(tokens[:start]) if token.kind not in ("open", "close", "note")), None)
    after = tokens[end] if end < len(tokens) else None
    if after and after.kind == "deed":
        gives = {Deed.COURTESY, Deed.SUPPLY} & set(after.deeds) and after.gap in ("", " ")
        return Lead.GIVER if gives else Lead.SIGNED
    if before and after and before.kind == after.kind == "title":
        return Lead.SIGNED
    if not before or before.kind not in ("title", "deed", "scope", "word"):
        return Lead.NONE
    if OFFICE_DEEDS & set(before.deeds) and before.text != "提供":
        return Lead.SOURCE
    return Lead.SIGNED if before.deeds and tokens[start].gap in _LEANING else Lead.PEOPLE


def _take_names(words: list[Token], lead: Lead, reading: Parse, known: frozenset[str]) -> None:
    if lead == Lead.PEOPLE and reading.is_signed:
        lead = Lead.SIGNED  # a line that has named one person under a title goes on naming
    found = read_names(words, lead, known)
    reading.flags += found.flags
    reading.unplaced += found.unplaced
    for name, kind, gap in found.names:
        reading.add(Person(name, kind, gap, reading.title, reading.group))


def _take(token: Token, following: Token | None, reading: Parse) -> None:
    if token.kind == "title":
        _take_title(token, reading)
    elif token.kind in ("deed", "scope"):
        _take_deed(token, following, reading)
    elif token.kind == "archive":
        reading.is_archive = True
        reading.flags.append("archive_picture")
    elif token.kind == "stop" and following:
        reading.unplaced.append(token.text)
    elif token.kind == "note" and token.text == "等":
        reading.flags.append("and_others")


def _take_title(token: Token, reading: Parse) -> None:
    """Open a new group; of two titles side by side (编辑/校对 甲) the first gives the role."""
    title = token.title
    if reading.title_waits and token.gap in _BOTH_TITLES:
        title = replace(reading.title, label=reading.title.label + token.gap + token.text)
    reading.title, reading.title_waits = title, True
    reading.group += 1


def _take_deed(token: Token, following: Token | None, reading: Parse) -> None:
    if token.kind == "scope":
        reading.flags.append("page_wide" if "版" in token.text else "story_wide")
    if not token.deeds:
        return
    after = following.gap if following else ""
    if token.text[-1] in "由为系是" or (token.kind == "scope" and after != "/"):
        after = ":"
    leads_title = bool(following) and following.kind == "title"
    deed = DeedAt(token.text, token.deeds, token.gap, after, leads_title)
    if reading.title_waits and (not following or following.kind not in ("word", "title", "open")):
        # 通讯员供图, 本报记者 摄: the title stands for a person without a name.
        kind = Kind.COURTESY if Deed.COURTESY in deed.deeds else Kind.PERSON
        reading.add(Person(reading.title.label, kind, group=reading.group))
    reading.units.append(deed)


def _read_bracket(tokens: list[Token], at: int, reading: Parse, known: frozenset[str], depth: int) -> int:
    """Read what a bracket holds: a credit of its own, or where the one before it belongs; give where to go on."""
    end = _closing(tokens, at)
    inner = tokens[at + 1 : end]
    words = "".join(token.text for token in inner if token.kind == "word")
    if not reading.units and _PEOPLE.fullmatch(words):
        return end + 1
    if not reading.units or any(token.kind in ("title", "deed", "archive") for token in inner):
        _read_inner(inner, reading, known, depth)
        return end + 1
    if isinstance(reading.units[-1], DeedAt) and words:
        reading.add(Person(words, Kind.AGENCY, "("))
    elif not _is_affiliation(words, known):
        reading.unplaced.append(words)
    return end + 1


def _read_inner(inner: list[Token], reading: Parse, known: frozenset[str], depth: int) -> None:
    is_only_title = len(inner) == 1 and inner[0].kind == "title"
    if is_only_title and reading.people and reading.people[-1].title is None:
        reading.people[-1].title = inner[0].title
    elif len("".join(token.text for token in inner)) > 1:
        reading.group += 1
        reading.title = reading.title if reading.title_waits else None
        _read_tokens(inner, reading, known, depth)


def _closing(tokens: list[Token], at: int) -> int:
    depth = 0
    for index in range(at, len(tokens)):
        depth += {"open": 1, "close": -1}.get(tokens[index].kind, 0)
        if depth == 0:
            return index
    return len(tokens)


def _is_affiliation(words: str, known: frozenset[str]) -> bool:
    if len(words) < 2 or kind_of(words, known) == Kind.ORGANISATION:
        return True
    return bool(_AFFILIATION.fullmatch(words))


def _settle_waiting_title(reading: Parse) -> None:
    """Give a title left without names to untitled people before it (赵明 通讯员), or say that nobody is named."""
    if not reading.title_waits:
        return
    if not reading.people and is_collective(reading.title.label):
        reading.add(Person(reading.title.label, Kind.COLLECTIVE))
    elif reading.people and not any(person.title for person in reading.people):
        for person in reading.people:
            person.title = reading.title
        reading.title_waits = False
    else:
        reading.flags.append("no_name")


def _place_offices(reading: Parse) -> None:
    """Leave out an office that only says where the people beside it belong, and one that is no office but prose."""
    others = [person for person in reading.people if person.kind != Kind.ORGANISATION]
    kept = []
    for person, after in zip(reading.people, [*reading.people[1:], None], strict=False):
        signs = person.kind != Kind.ORGANISATION or _did_it(person, after) or _signs_alone(person, reading)
        if signs or not (others or person.title):
            kept.append(person)
        elif not others or (person.title and not person.gap):
            reading.unplaced.append(person.name)
    reading.people = kept
    if kept:
        reading.unplaced = [word for word in reading.unplaced if not is_class(word)]


def _did_it(office: Person, after: Person | None) -> bool:
    """Say whether an office did something itself: 区司法局供图, but not 文/区司法局 甲."""
    is_affiliation = after and after.kind == Kind.PERSON and after.gap == " " and after.deeds == office.deeds
    return bool(office.deeds) and not is_affiliation


def _signs_alone(person: Person, reading: Parse) -> bool:
    """Say whether an office stands where a correspondent's name would: 通讯员 区检察院."""
    if not person.title or person.title.role not in _ROLES_OF_OFFICES or not person.gap:
        return False
    return [other.group for other in reading.people].count(person.group) == 1
