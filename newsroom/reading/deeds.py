"""Which names a deed leans on: 甲 摄, 甲/文 乙/图, 文/甲 摄/乙, 采写 甲 摄影 乙, 区司法局供图."""

from dataclasses import dataclass, replace

from .credit_names import Kind
from .roles import OFFICE_DEEDS, STORY_SOURCES, Deed

_OFFICES = (Kind.ORGANISATION, Kind.AGENCY)
_TIGHT = frozenset("/、&+·,")


@dataclass(frozen=True)
class DeedAt:
    """A deed where it stands, with the gaps on both sides."""

    text: str
    deeds: tuple[Deed, ...]
    gap: str = ""
    after: str = ""
    leads_title: bool = False

    @property
    def is_story_source(self) -> bool:
        return self.text in STORY_SOURCES


def bind(units: list) -> None:
    """Give every deed to its people; `units` are people and deeds in the order of the line."""
    units = _merge(units)
    starts_with_deed = bool(units) and isinstance(units[0], DeedAt)
    ends_with_deed = bool(units) and isinstance(units[-1], DeedAt)
    leans_back: dict[int, bool] = {}
    for at, unit in enumerate(units):
        if isinstance(unit, DeedAt):
            leans_back[at] = _leans_back(units, at, starts_with_deed, ends_with_deed)
    _free_from_titles(units, leans_back)
    for at, back in leans_back.items():
        for person in _people_before(units, at) if back else _people_after(units, at):
            person.takes(units[at])


def _free_from_titles(units: list, leans_back: dict[int, bool]) -> None:
    """End a title's reach where a deed begins a new count: in 统筹/甲 供图/乙 the second is no 统筹."""
    for at, back in leans_back.items():
        if back or units[at].leads_title or at + 1 == len(units) or isinstance(units[at + 1], DeedAt):
            continue
        group = units[at + 1].group
        for unit in units[at + 1 :]:
            if isinstance(unit, DeedAt) or unit.group != group or not any(_is_in(group, u) for u in units[:at]):
                break
            unit.title = None


def _is_in(group: int, unit) -> bool:
    return not isinstance(unit, DeedAt) and unit.group == group


def _merge(units: list) -> list:
    """Make one deed of 文/图, and of two deeds a blank apart that have people on one side only."""
    out: list = []
    for at, unit in enumerate(units):
        last = out[-1] if out else None
        are_deeds = isinstance(unit, DeedAt) and isinstance(last, DeedAt)
        if are_deeds and _is_one(unit, last, len(out) == 1, at == len(units) - 1):
            out[-1] = _joint(last, unit)
        else:
            out.append(unit)
    return out


def _joint(last: DeedAt, unit: DeedAt) -> DeedAt:
    text, deeds = last.text + unit.gap + unit.text, (*last.deeds, *unit.deeds)
    return replace(unit, text=text, deeds=deeds, gap=last.gap)


def _is_one(unit: DeedAt, last: DeedAt, is_first: bool, is_last: bool) -> bool:
    if Deed.COURTESY in unit.deeds or ":" in last.after:
        return False
    return unit.gap == "" or bool(_TIGHT.intersection(unit.gap)) or is_first or is_last


def _leans_back(units: list, at: int, starts_with_deed: bool, ends_with_deed: bool) -> bool:
    deed = units[at]
    before = at > 0 and not isinstance(units[at - 1], DeedAt)
    after = at + 1 < len(units) and not isinstance(units[at + 1], DeedAt)
    if not before or not after:
        return before
    if ":" in deed.after:
        return False
    if Deed.PHOTO in deed.deeds and not starts_with_deed and units[at + 1].kind in _OFFICES:
        units[at + 1].kind = Kind.AGENCY
        return True
    if deed.gap == "" or deed.after == "":
        return deed.gap == "" and not (starts_with_deed and "/" in deed.after)
    if not starts_with_deed and ends_with_deed and not OFFICE_DEEDS & set(units[-1].deeds):
        return True
    if ("/" in deed.gap) != ("/" in deed.after):
        return "/" in deed.gap
    if starts_with_deed or ends_with_deed:
        return not starts_with_deed
    return len(deed.text) == 1 or {Deed.TEXT, Deed.PHOTO} <= set(deed.deeds) or Deed.COURTESY in deed.deeds


def _people_before(units: list, at: int) -> list:
    deed, people = units[at], []
    nearest = units[at - 1]
    only_group = bool({Deed.COURTESY, Deed.SOURCE} & set(deed.deeds)) or "/" in deed.gap
    for unit in reversed(units[:at]):
        if isinstance(unit, DeedAt) or unit.is_furniture != nearest.is_furniture:
            break
        if only_group and (unit.group != nearest.group or (unit.kind == Kind.PERSON) != (nearest.kind == Kind.PERSON)):
            break
        people.append(unit)
    doers = [person for person in people if person.kind not in _OFFICES]
    return people if only_group or not doers else doers


def _people_after(units: list, at: int) -> list:
    deed, people = units[at], []
    for unit in units[at + 1 :]:
        if isinstance(unit, DeedAt) or (unit.is_furniture and (people or not deed.leads_title)):
            break
        if people and unit.group != people[0].group and not deed.leads_title:
            break
        people.append(unit)
    return people
