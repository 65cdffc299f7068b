"""What differs between two snapshots of a story, fit to be shown: in colour, in words, in print."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

from newsroom.history.comparing import Kind, Paragraph, compare, paragraph, whole

from ..snapshots import PLAIN
from .paragraphs import body_in_words
from .words import byline, is_text, name_of, photo_credit, value_in_words

# A longer run of unchanged paragraphs is folded, but for one at each of its ends.
LONGEST_RUN = 3
FIELDS = ("kicker", "headline", "deck", "dateline", "summary", "editors_note", "credit_as_printed")
VALUES = tuple(name for name in PLAIN if name not in (*FIELDS, "body"))
MORE_VALUES = ("section", "wished_for")


class Field(NamedTuple):
    name: str
    paragraphs: list[Paragraph]


class Run(NamedTuple):
    """Neighbouring paragraphs of the body; those that are folded are all unchanged."""

    is_folded: bool
    paragraphs: list[Paragraph]


class Line(NamedTuple):
    """A row of a list: its place now, and where it stood before it was moved; None where it was not there."""

    place: int | None
    moved_from: int | None
    text: Paragraph
    row: dict
    before: dict | None

    @property
    def is_changed(self) -> bool:
        return self.text.kind != Kind.SAME or self.moved_from is not None


class Picture(NamedTuple):
    line: Line
    credit: Paragraph
    is_other_file: bool

    @property
    def is_changed(self) -> bool:
        return self.line.is_changed or self.credit.kind != Kind.SAME or self.is_other_file


class Difference(NamedTuple):
    """Fields are those that differ; the lists are whole, with what was taken out at their ends."""

    fields: list[Field]
    body: list[Run]
    bylines: list[Line]
    pictures: list[Picture]
    tags: list[Paragraph]

    @property
    def is_body_changed(self) -> bool:
        return any(each.kind != Kind.SAME for run in self.body for each in run.paragraphs)

    @property
    def are_bylines_changed(self) -> bool:
        return any(line.is_changed for line in self.bylines)

    @property
    def are_pictures_changed(self) -> bool:
        return any(picture.is_changed for picture in self.pictures)

    @property
    def are_tags_changed(self) -> bool:
        return any(tag.kind != Kind.SAME for tag in self.tags)

    @property
    def is_nothing(self) -> bool:
        lists = (self.is_body_changed, self.are_bylines_changed, self.are_pictures_changed, self.are_tags_changed)
        return not self.fields and not any(lists)


def difference(before: dict, after: dict) -> Difference:
    return Difference(
        [*changed_fields(before, after)],
        folded(compare(body_in_words(before["body"]), body_in_words(after["body"]))),
        lines(before["bylines"], after["bylines"], lambda row: (row["contributor"], row["role"]), byline),
        [picture(line) for line in lines(before["photos"], after["photos"], photo_of, caption)],
        tags(before["tags"], after["tags"]),
    )


def as_it_stood(snapshot: dict) -> Difference:
    """A story beside itself: every field that says something, and nothing folded."""
    found = difference(snapshot, snapshot)
    whole_body = [Run(False, [each for run in found.body for each in run.paragraphs])]
    names = [name for name in FIELDS if snapshot.get(name)]
    fields = [Field(name_of(name), compare(*[snapshot[name].splitlines()] * 2)) for name in names]
    values = [(name, value_in_words(name, snapshot[name])) for name in (*VALUES, *MORE_VALUES)]
    fields += [Field(name_of(name), [whole(Kind.SAME, text)]) for name, text in values if text]
    return found._replace(fields=fields, body=whole_body)


def changed_fields(before: dict, after: dict) -> Iterator[Field]:
    for name in (*FIELDS, *VALUES, *MORE_VALUES):
        old, new = before.get(name), after.get(name)
        if old != new:
            yield Field(name_of(name), field_paragraphs(name, old, new))


def field_paragraphs(name: str, old, new) -> list[Paragraph]:
    if is_text(name):
        return compare((old or "").splitlines(), (new or "").splitlines())
    return exchanged(value_in_words(name, old), value_in_words(name, new))


def exchanged(old: str, new: str) -> list[Paragraph]:
    """One value for another: to mark letters that they share would say nothing."""
    return [whole(kind, text) for kind, text in ((Kind.REMOVED, old), (Kind.ADDED, new)) if text]


def folded(paragraphs: Sequence[Paragraph]) -> list[Run]:
    runs = []
    for is_same, group in groupby(paragraphs, key=lambda each: each.kind == Kind.SAME):
        run = list(group)
        if not is_same or len(run) <= LONGEST_RUN:
            runs.append(Run(False, run))
        else:
            runs += [Run(False, run[:1]), Run(True, run[1:-1]), Run(False, run[-1:])]
    return runs


def lines(before: list[dict], after: list[dict], key: Callable[[dict], Hashable], text) -> list[Line]:
    old = {key(row): (place, row) for place, row in enumerate(before, 1)}
    unmoved = kept_in_order([*map(key, before)], [*map(key, after)])
    found = []
    for place, row in enumerate(after, 1):
        was, old_row = old.pop(key(row), (None, None))
        moved_from = None if old_row is None or key(row) in unmoved else was
        found.append(Line(place, moved_from, paragraph(old_row and text(old_row), text(row)), row, old_row))
    return found + [Line(None, None, whole(Kind.REMOVED, text(row)), row, row) for _place, row in old.values()]


def kept_in_order(before: list, after: list) -> set:
    """Those that nobody has moved past another: what was put in or taken out moves none."""
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    return {key for block in blocks for key in before[block.a : block.a + block.size]}


def photo_of(use: dict) -> int:
    return use["photo"]


def caption(use: dict) -> str:
    return use["printed_caption"]


def picture(line: Line) -> Picture:
    if line.before is None or line.place is None:
        return Picture(line, whole(line.text.kind, photo_credit(line.row)), False)
    credit = paragraph(photo_credit(line.before), photo_credit(line.row))
    return Picture(line, credit, line.before["file"] != line.row["file"])


def tags(before: list[dict], after: list[dict]) -> list[Paragraph]:
    old, new = ({tag["pk"]: tag["name"] for tag in tags} for tags in (before, after))
    stayed = [whole(Kind.SAME if pk in old else Kind.ADDED, name) for pk, name in new.items()]
    return stayed + [whole(Kind.REMOVED, name) for pk, name in old.items() if pk not in new]
