"""Captions and photo-credit lines put together into pictures, and the credit each picture goes by."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from .credit_lines import read_credit_line
from .glued import caption_credit
from .labels import Label
from .shapes import CreditedName, ReadPhoto
from .stories import Part
from .trimming import trim_end

PICTURES = (Label.CAPTION, Label.PHOTO_CREDIT)


@dataclass(frozen=True)
class Picture:
    """A photo as printed, the codes of what was guessed in its credit, and furniture that was glued to it."""

    photo: ReadPhoto
    line: int
    flags: tuple[str, ...] = ()
    loose: tuple[tuple[str, str], ...] = ()


def grouped(parts: Sequence[Part]) -> Iterator[tuple[int, list[Part]]]:
    """Every picture's lines together, other parts one by one, each with its place among the parts."""
    start, group = 0, []
    for index, part in enumerate(parts):
        if group and not _goes_on(group, part):
            yield start, group
            group = []
        if not group:
            start = index
        group.append(part)
    if group:
        yield start, group


def _goes_on(group: Sequence[Part], part: Part) -> bool:
    """A credit line belongs to the caption above it; so does 图为… below a caption without mark or credit."""
    label, traits = part
    last_label, last = group[-1]
    if last_label is not Label.CAPTION:
        return False
    if label is Label.PHOTO_CREDIT:
        return not last.caption_credit
    if label is not Label.CAPTION or last.caption_credit or last.is_marked_caption:
        return False
    return traits.opens_with_caption_mark


def read_pictures(parts: Sequence[Part], known: Collection[str]) -> list[Picture]:
    groups = [group for _, group in grouped(parts) if group[0][0] in PICTURES]
    pictures = [_read(group, known) for group in groups]
    return _share_joint_credits(pictures)


def _read(group: Sequence[Part], known: Collection[str]) -> Picture:
    captions, credits, loose = [], [], []
    for label, traits in group:
        caption, credit = (traits.text, None) if label is Label.CAPTION else ("", traits.text)
        if label is Label.CAPTION and traits.caption_credit:
            caption, credit = caption_credit(traits.text, known)
        caption, glued = trim_end(caption)
        captions += [caption] if caption else []
        credits += [credit] if credit else []
        loose += glued
    line = "　".join(credits) or None
    reading = read_credit_line(line, known) if line else None
    photo = ReadPhoto("\n".join(captions), line, reading.people if reading else ())
    return Picture(photo, group[0][1].line.number, reading.flags if reading else (), tuple(loose))


def _share_joint_credits(pictures: Sequence[Picture]) -> list[Picture]:
    """One credit for a row of pictures (均由…摄, 组图) speaks for those above it as well."""
    shared: list[Picture] = []
    people: tuple[CreditedName, ...] = ()
    for picture in reversed(pictures):
        line = picture.photo.credit_line
        if line:
            people = picture.photo.credits if any(mark in line for mark in ("均", "组图", "以上", "本组")) else ()
        elif people:
            picture = replace(picture, photo=replace(picture.photo, credits=people))
        shared.append(picture)
    return shared[::-1]


def lend_credits(pictures: Sequence[Picture], people: Sequence[CreditedName]) -> list[Picture]:
    """Pictures without a credit of their own take these people as their photographers."""
    lent = tuple(person if person.role in NOT_OF_TEXT else replace(person, role="photographer") for person in people)
    return [
        picture
        if picture.photo.credits or picture.photo.credit_line
        else replace(picture, photo=replace(picture.photo, credits=lent))
        for picture in pictures
    ]


NOT_OF_TEXT = frozenset({"courtesy", "illustrator", "videographer", "photographer"})
