"""The grammar of a credit line: titles hold for the names after them, deeds for the names they lean on."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from .credit_names import AGENCY, COLLECTIVE, COURTESY, ORGANISATION, PERSON, kind_of, odd_glyphs, read_names
from .deeds import DeedAt, bind
from .names import HAN
from .roles import FURNITURE, ROLE_OF_DEED, Deed, Title
from .shapes import Covers, CreditedName, CreditReading
from .tokens import Token, tokenise


@dataclass
class Person:
    """A name on its way to a role. `group` counts titles: people under one title share it."""

    name: str
    kind: str
    gap: str
    title: Title | None = None
    group: int = 0
    deeds: list[DeedAt] = field(default_factory=list)

    @property
    def does(self) -> set[Deed]:
        return {deed for at in self.deeds for deed in at.deeds}

    @property
    def is_furniture(self) -> bool:
        return bool(self.title and self.title.is_furniture)


@dataclass
class Parse:
    """What a line says and what of it found no place. It is sure when everything did and nothing was taken on trust."""

    people: list[Person] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)
    units: list = field(default_factory=list)
    is_archive: bool = False
    title: Title | None = None
    title_gap: str = ""
    title_waits: bool = False
    group: int = 0

    @property
    def is_sure(self) -> bool:
        return bool(self.people or self.is_archive) and not self.unplaced and "unsure_name" not in self.flags


def parse(line: str, known: Collection[str] = ()) -> Parse:
    reading = Parse()
    _read_tokens(tokenise(line, known), reading, known)
    _settle_waiting_title(reading)
    bind(reading.units)
    _drop_affiliations(reading)
    if odd_glyphs(line):
        reading.flags.append("unknown_glyph")
    return reading


def _read_tokens(tokens: list[Token], reading: Parse, known: Collection[str]) -> None:
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.kind == "word":
            end = _end_of_words(tokens, at)
            _take_names(tokens[at:end], _is_led(tokens, at, end), reading, known)
            at = end
        elif token.kind == "open":
            at = _read_bracket(tokens, at, reading, known)
        else:
            _take(token, tokens[at + 1 : at + 2], reading)
            at += 1


def _end_of_words(tokens: list[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].kind == "word":
        at += 1
    return at


def _is_led(tokens: list[Token], start: int, end: int) -> bool:
    before = next((token for token in reversed(tokens[:start]) if token.kind not in ("open", "close")), None)
    after = tokens[end] if end < len(tokens) else None
    return bool(before and before.kind in ("title", "deed", "word")) or bool(after and after.kind == "deed")


def _take_names(words: list[Token], is_led: bool, reading: Parse, known: Collection[str]) -> None:
    found = read_names(words, is_led, known)
    reading.flags += found.flags
    reading.unplaced += found.unplaced
    for name, kind, gap in found.names:
        before = reading.title_gap if reading.title_waits else gap
        person = Person(name, kind, before, reading.title, reading.group)
        reading.title_waits = False
        reading.people.append(person)
        reading.units.append(person)


def _take(token: Token, following: list[Token], reading: Parse) -> None:
    after = following[0].gap if following else ""
    if token.kind == "title":
        if reading.title_waits and token.gap in ("/", "、", "·", "&", ""):
            token = Token(
                "title", token.text, title=Title(f"{reading.title.label}{token.gap}{token.text}", reading.title.role)
            )
        reading.title, reading.title_gap, reading.title_waits = token.title, token.gap, True
        reading.group += 1
    elif token.kind == "deed":
        if "版" in token.text[:2]:
            reading.flags.append("page_wide")
        reading.units.append(
            DeedAt(
                token.text, token.deeds, token.gap, after, leads_title=bool(following) and following[0].kind == "title"
            )
        )
        if reading.title_waits and not (following and following[0].kind in ("word", "title", "open")):
            _take_nominal(reading)
    elif token.kind == "scope":
        reading.flags.append("page_wide" if "版" in token.text else "story_wide")
        if token.deeds:
            reading.units.append(DeedAt(token.text, token.deeds, token.gap, ":"))
    elif token.kind == "archive":
        reading.is_archive = True
        reading.flags.append("archive_picture")
    elif token.kind == "stop" and following:
        reading.unplaced.append(token.text)
    elif token.kind == "note" and token.text == "等":
        reading.flags.append("and_others")


def _take_nominal(reading: Parse) -> None:
    """Take 通讯员供图 and 本报记者 摄, where the title stands for a person without a name."""
    deed = reading.units.pop()
    kind = COURTESY if Deed.COURTESY in deed.deeds else PERSON
    person = Person(reading.title.label, kind, reading.title_gap, None, reading.group)
    reading.people.append(person)
    reading.units += [person, deed]
    reading.title_waits = False


def _read_bracket(tokens: list[Token], at: int, reading: Parse, known: Collection[str]) -> int:
    """Read what a bracket holds: a credit of its own, a title or an affiliation of the one before, a country."""
    end = _closing(tokens, at)
    inner = tokens[at + 1 : end]
    if not reading.units or any(token.kind in ("title", "deed") for token in inner):
        return _read_inner(inner, end, reading, known)
    words = "".join(token.text for token in inner if token.kind == "word")
    if isinstance(reading.units[-1], DeedAt) and words:
        reading.units.append(Person(words, AGENCY, "("))
        reading.people.append(reading.units[-1])
    elif not _is_affiliation(words, known):
        reading.unplaced.append(words)
    return end + 1


def _read_inner(inner: list[Token], end: int, reading: Parse, known: Collection[str]) -> int:
    is_only_title = len(inner) == 1 and inner[0].kind == "title"
    if is_only_title and reading.people and reading.people[-1].title is None:
        reading.people[-1].title = inner[0].title
    elif len("".join(token.text for token in inner)) > 1:
        _read_tokens(inner, reading, known)
    return end + 1


def _closing(tokens: list[Token], at: int) -> int:
    depth = 0
    for index in range(at, len(tokens)):
        depth += {"open": 1, "close": -1}.get(tokens[index].kind, 0)
        if depth == 0:
            return index
    return len(tokens)


def _is_affiliation(words: str, known: Collection[str]) -> bool:
    return (
        len(words) < 2
        or kind_of(words, known) == ORGANISATION
        or bool(re.search(f"[0-9班级系组岁族]|^[{HAN}]{{4,}}$", words))
    )


def _settle_waiting_title(reading: Parse) -> None:
    """Give a title left without names to untitled people before it (赵明 通讯员), or say that nobody is named."""
    if not reading.title_waits:
        return
    untitled = [person for person in reading.people if person.title is None]
    if untitled and len(untitled) == len(reading.people):
        for person in untitled:
            person.title = reading.title
    else:
        reading.flags.append("no_name")


def _drop_affiliations(reading: Parse) -> None:
    """Leave out a bureau or school that only says where the people beside it belong."""
    others = [person for person in reading.people if person.kind != ORGANISATION]
    reading.people = [
        person
        for person in reading.people
        if person.kind != ORGANISATION or person.deeds or not others or _stands_for_group(person, reading)
    ]


def _stands_for_group(person: Person, reading: Parse) -> bool:
    return person.title is not None and [other.group for other in reading.people].count(person.group) == 1


def role_of(person: Person) -> str:
    """Give the role key of one person; what they did outweighs what they are, but writing leaves a title standing."""
    does = person.does
    if person.is_furniture:
        return person.title.role
    if person.kind in (COURTESY, AGENCY, ORGANISATION):
        return _role_of_house(person, does)
    for deed in (Deed.SOURCE, Deed.TIP, Deed.COURTESY, Deed.SUPPLY):
        if deed in does:
            return ROLE_OF_DEED[deed]
    if Deed.TEXT in does:
        role = person.title.role if person.title else "author"
        return "reporter" if role in ("photographer", "videographer") else role
    deed = next((deed for deed in ROLE_OF_DEED if deed in does), None)
    if deed:
        return ROLE_OF_DEED[deed]
    return person.title.role if person.title else "unlabelled"


def _role_of_house(person: Person, does: set[Deed]) -> str:
    for deed in (Deed.COURTESY, Deed.SUPPLY, Deed.SOURCE):
        if deed in does and not (person.kind == COURTESY and deed == Deed.SOURCE):
            return ROLE_OF_DEED[deed]
    if person.kind == AGENCY:
        return "source"
    if person.kind == COURTESY or Deed.PHOTO in does:
        return "courtesy"
    if person.title:
        return person.title.role
    return "author" if Deed.TEXT in does else "unlabelled"


def _label_of(person: Person) -> str:
    return person.title.label if person.title else "/".join(at.text for at in person.deeds)


def _covers(parsed: Parse, roles: list[str]) -> Covers:
    sides = {side for person, role in zip(parsed.people, roles, strict=True) for side in _sides(person, role)}
    if sides == {"furniture"}:
        return Covers.FURNITURE
    if "text" in sides:
        return Covers.BOTH if "photo" in sides else Covers.TEXT
    return Covers.PHOTO if "photo" in sides or parsed.is_archive else Covers.TEXT


def _sides(person: Person, role: str) -> set[str]:
    if role in FURNITURE:
        return {"furniture"}
    if role == "source":
        is_story = any(deed.is_story_source for deed in person.deeds)
        return {"furniture"} if is_story else {"photo"}
    if role in ("photographer", "courtesy", "illustrator"):
        return {"photo"}
    if role == "videographer":
        return {"film"}
    return {"text", "photo"} if Deed.PHOTO in person.does else {"text"}


def reading_of(parsed: Parse, dateline: str | None = None) -> CreditReading:
    roles = [role_of(person) for person in parsed.people]
    covers = _covers(parsed, roles)
    people = (
        CreditedName(person.name, role, _label_of(person)) for person, role in zip(parsed.people, roles, strict=True)
    )
    flags = parsed.flags + ["unplaced"] * bool(parsed.unplaced)
    return CreditReading(tuple(dict.fromkeys(people)), covers, dateline, tuple(dict.fromkeys(flags)))


__all__ = ["COLLECTIVE", "Parse", "parse", "reading_of"]
