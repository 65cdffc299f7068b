"""Two people's versions of a story as a page shows them: part by part, with what can be chosen."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from django.contrib.admin.widgets import AdminTextareaWidget
from django.http import QueryDict
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from media.models import Photo
from media.previews import picture
from newsroom.contributors.models import Contributor
from newsroom.desk.keys import is_key
from newsroom.history.comparing import Paragraph, compare
from newsroom.history.merging import Part
from newsroom.policy import scope

from ..body import clean_body
from ..models import Article, Section
from .both import BY_HAND, LINES, MINE, TEXTS, THEIRS, TOGETHER, Both, blocks
from .difference import Line, exchanged, lines
from .paragraphs import in_words
from .typed import TABLES, Typed, from_post
from .words import byline, name_of, value_in_words

SAME, ALIKE, CONFLICT = "same", "alike", "conflict"
TYPED = ("kicker", "headline", "deck", "dateline", "summary", "editors_note", "tags", "credit_as_printed")


class Shown(NamedTuple):
    """A part of the story in both hands; `standing` is SAME, ALIKE, MINE, THEIRS or CONFLICT."""

    name: str
    label: str
    standing: str
    mine: list
    theirs: list
    choices: list[str]
    by_hand: SafeString | str | None = None
    is_long: bool = False

    @property
    def is_conflict(self) -> bool:
        return self.standing == CONFLICT

    @property
    def is_same(self) -> bool:
        return self.standing == SAME


class Names(NamedTuple):
    """The people and the pictures that rows of any version name, by their keys as the form sends them."""

    people: dict[str, Contributor]
    photos: dict[str, Photo]


def standing_of(part: Part) -> str:
    if not part.is_settled:
        return CONFLICT
    if part.mine == part.theirs:
        return SAME if part.base == part.mine else ALIKE
    return THEIRS if part.mine == part.base else MINE


def shown_parts(found: Both, base: Typed, editor, user) -> dict[str, list]:
    """Whatever differs, in the order of the form; of the body also what is the same, as a list of runs."""
    fields = [shown_field(name, part) for name, part in found.fields.items()]
    names = named_in(found, user)
    return {
        "fields": [each for each in fields if not each.is_same],
        "body": list(shown_body(found, editor)),
        "rows": [each for prefix, part in found.rows.items() if not (each := shown_rows(prefix, part, names)).is_same],
        "tags": shown_tags(found, base),
    }


def shown_field(name: str, part: Part) -> Shown:
    (base,), (mine,), (theirs,) = part
    texts = [field_paragraphs(name, base, value) for value in (mine, theirs)]
    is_text = name in TEXTS
    choices = [MINE, THEIRS, *([TOGETHER, BY_HAND] if is_text else [])]
    return Shown(name, name_of(name), standing_of(part), *texts, choices, mine if is_text else None, name in LINES)


def field_paragraphs(name: str, before: str | None, after: str) -> list[Paragraph]:
    if name in TEXTS:
        return compare((after if before is None else before).splitlines(), after.splitlines())
    old, new = (None if text is None else typed_value(name, text) for text in (before, after))
    return compare([new], [new]) if old in (None, new) else exchanged(old, new)


def typed_value(name: str, text: str) -> str:
    """What a box or a choice of the form says."""
    if name == "section":
        found = Section.objects.filter(pk=text).first() if text.isdecimal() else None
        return found.name if found else text or "–"
    if name == "credit_covers_photos":
        return value_in_words(name, bool(text))
    return value_in_words(name, text) or "–"


def shown_body(found: Both, editor) -> Iterator[Shown]:
    for number, part in enumerate(found.body.parts):
        name = f"body-{number}"
        texts = [compare([*map(in_words, part.base)], [*map(in_words, text)]) for text in (part.mine, part.theirs)]
        by_hand = None
        if not part.is_settled:
            by_hand = editor.render(f"hand:{name}", "\n".join(part.paragraphs), {"id": f"hand-{name}", "rows": 6})
        yield Shown(name, "", standing_of(part), *texts, [MINE, THEIRS, TOGETHER, BY_HAND], by_hand)


def body_editor():
    """The widget in which the story's form has its body."""
    return Article._meta.get_field("body").formfield(widget=AdminTextareaWidget()).widget


def named_in(found: Both, user) -> Names:
    return Names(
        seen(Contributor, found.rows.get("bylines"), user),
        seen(Photo, found.rows.get("photos"), user),
    )


def seen(model, part: Part | None, user) -> dict:
    """What the story itself has or had, and of what somebody sends besides only what they may see at all."""
    if part is None:
        return {}
    ours, sent = (keys_of(*sides) for sides in ((part.base, part.theirs), (part.mine,)))
    things = model.objects.filter(pk__in=ours) | scope(user, model.objects.filter(pk__in=sent - ours))
    return {str(thing.pk): thing for thing in things}


def keys_of(*versions) -> set[str]:
    return {row[0] for rows in versions for row in rows if row and is_key(row[0])}


def shown_rows(prefix: str, part: Part, names: Names) -> Shown:
    words = WORDS[prefix]
    sides = [
        [(line, thumbnail(prefix, line, names)) for line in row_lines(prefix, part.base, rows, words, names)]
        for rows in (part.mine, part.theirs)
    ]
    label = {"bylines": _("byline"), "photos": _("photos")}[prefix]
    return Shown(prefix, label, standing_of(part), *sides, [MINE, THEIRS, TOGETHER])


def row_lines(prefix: str, before, after, words: Callable, names: Names) -> list[Line]:
    known = [row for row in before if row is not None] if None not in before else after
    return lines(known, after, TABLES[prefix].key_of, lambda row: words(row, names))


def byline_in_words(row, names: Names) -> str:
    person = names.people.get(row[0])
    nameless = _("contributor %(number)s") % {"number": row[0]} if is_key(row[0]) else _("(nobody chosen)")
    return byline({"label": row[2], "role": row[1], "name": person.name if person else nameless})


def photo_in_words(row, names: Names) -> str:
    photo = names.photos.get(row[0])
    nameless = _("photo %(number)s") % {"number": row[0]} if is_key(row[0]) else _("(no photo chosen)")
    caption = row[1] or (photo.caption if photo else nameless)
    return f"{caption}（{row[2]}）" if row[2] else caption


WORDS = {"bylines": byline_in_words, "photos": photo_in_words}


def thumbnail(prefix: str, line: Line, names: Names) -> str:
    photo = names.photos.get(line.row[0]) if prefix == "photos" else None
    return picture(photo) if photo else ""


def shown_tags(found: Both, base: Typed) -> str:
    """The tags of both together, where they are not as they were."""
    is_same = found.tags is None or set(found.tags) == set(base.tags or [])
    return "" if is_same else "、".join(found.tags)


def typed_texts(data: QueryDict) -> list[tuple[str, str, str]]:
    """All texts of a form that cannot be saved, to be read and copied: label, plain text, markup."""
    found = [(name_of(name), data[name], "") for name in TYPED if data.get(name)]
    body = clean_body(data.get("body", ""))
    if body:
        found.insert(3, (name_of("body"), "\n".join(map(in_words, blocks(body))), mark_safe(body)))
    captions = [row[1] for row in from_post(data).rows.get("photos", ()) if row[1]]
    opinion = [(_("Opinion or reason"), data["review_note"], "")] if data.get("review_note") else []
    return [*found, *((_("caption"), caption, "") for caption in captions), *opinion]
