"""An earlier version made the story's present one: as a new revision, so that nothing is lost."""

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, Max
from django.utils.translation import gettext as _
from taggit.models import Tag

from media.models import Photo
from newsroom.contributors.merging import kept_in_place_of
from newsroom.contributors.models import Contributor
from newsroom.history.models import Revision

from ..models import Article, ArticlePhoto, Byline, Section
from ..recording import Act, record
from ..snapshots import CREDIT, TEXT, credit
from .opened import hold

# What was asked for and whose story it is are no part of the text: they stay as they are now.
FIELDS = ("kind", *TEXT, *CREDIT, "byline_place")


class Restored(NamedTuple):
    """What a story becomes by restoring a revision; `reasons` say in words why it cannot."""

    section: Section | None
    bylines: list[dict]
    photos: list[dict]
    lost_photos: list[dict]
    tags: list[dict]
    reasons: list[str]
    content: dict

    def snapshot(self, now: dict) -> dict:
        """The story as it will be, to be compared with how it is `now`."""
        section = self.section and {"pk": self.section.pk, "name": self.section.name}
        kept = {name: now[name] for name in ("author", "wished_for", "asked_length")}
        lists = {"bylines": self.bylines, "photos": self.photos, "tags": self.tags}
        return self.content | kept | lists | {"section": section}


def prepared(revision: Revision) -> Restored:
    content = json.loads(revision.content)
    photos = Photo.objects.with_credits().in_bulk([use["photo"] for use in content["photos"]])
    people = {row["contributor"]: person_of(row) for row in content["bylines"]}
    section = content["section"] and section_of(content["section"])
    reasons = [
        _("%(name)s is credited in that version and is no contributor any more.") % {"name": row["name"]}
        for row in content["bylines"]
        if people[row["contributor"]] is None
    ]
    if content["section"] and section is None:
        reasons.append(_("The section “%(name)s” is no longer there.") % content["section"])
    return Restored(
        section,
        bylines_of(content["bylines"], people),
        [as_it_is_now(use, photos[use["photo"]]) for use in content["photos"] if use["photo"] in photos],
        [use for use in content["photos"] if use["photo"] not in photos],
        tags_of(content["tags"]),
        reasons,
        content,
    )


def bylines_of(rows: list[dict], people: dict) -> list[dict]:
    """Two records that have become one are credited once."""
    once = {}
    for row in rows:
        if person := people[row["contributor"]]:
            once.setdefault((person.pk, row["role"]), row | {"contributor": person.pk, "name": person.name})
    return list(once.values())


def as_it_is_now(use: dict, photo: Photo) -> dict:
    """The picture's own file, caption and credit are no part of the story: they stay as they are."""
    credits = [credit(row) for row in photo.credits.all()]
    return use | {"file": photo.digest, "printed_caption": use["caption"] or photo.caption, "credits": credits}


def tags_of(kept: list[dict]) -> list[dict]:
    """A tag that has another name today is the same tag."""
    there = Tag.objects.in_bulk([tag["pk"] for tag in kept])
    return [{"pk": tag["pk"], "name": there[tag["pk"]].name if tag["pk"] in there else tag["name"]} for tag in kept]


def person_of(row: dict) -> Contributor | None:
    """Of a record that was merged into another, that one."""
    return Contributor.objects.filter(pk=row["contributor"]).first() or kept_in_place_of(row["contributor"])


def section_of(kept: dict) -> Section | None:
    return Section.objects.filter(pk=kept["pk"]).first() or Section.objects.filter(name=kept["name"]).first()


@transaction.atomic
def restore(article: Article, revision: Revision, by, note: str, version: int | None) -> Revision:
    """Raises ValidationError in the user's words, Outdated where the story has moved on since `version`."""
    note = note.strip()
    if not note:
        raise ValidationError(_("Say why the earlier version is to stand again."), code="note")
    hold(article, version)
    restored = prepared(revision)
    if restored.reasons:
        raise ValidationError(restored.reasons, code="gone")
    put(Article.objects.get(pk=article.pk), restored)
    told = _("Version %(number)d restored: %(note)s") % {"number": revision.number, "note": note}
    made = record(article, by, told, Act.RESTORED)
    if made is None:
        raise ValidationError(_("The story is the same as that version already."), code="same")
    return made


def put(article: Article, restored: Restored) -> None:
    for name in FIELDS:
        setattr(article, name, restored.content[name])
    article.section = restored.section
    refuse_photos(article, [use["photo"] for use in restored.photos])
    article.save()
    lay(Byline, article, restored.bylines, ("contributor", "role"), ("label",))
    lay(ArticlePhoto, article, restored.photos, ("photo",), ("caption", "credit_as_printed"))
    article.tags.set([tag["name"] for tag in restored.tags])


def refuse_photos(article: Article, keys: Iterable[int]) -> None:
    """A photo that comes back to a placed story is printed where that stands."""
    added = Photo.objects.filter(pk__in=keys).exclude(uses__article=article)
    for placement in article.placements.select_related("page__issue") if added else ():
        placement.page.issue.refuse_photos(added)


def lay(model, article: Article, wanted: list[dict], key: Sequence[str], rest: Sequence[str]) -> None:
    """Give the story these rows in this order; rows that stay are the same ones, with what hangs on them."""
    stored = model.objects.filter(article=article)
    rows = {tuple(row.serializable_value(name) for name in key): row for row in stored}
    beyond = (stored.aggregate(last=Max("position"))["last"] or 0) + len(wanted)
    stored.update(position=F("position") + beyond)
    keys = [tuple(values[name] for name in key) for values in wanted]
    for gone in rows.keys() - set(keys):
        rows[gone].delete()
    for position, (each, values) in enumerate(zip(keys, wanted, strict=True), 1):
        row = rows.get(each) or model(article=article)
        for name in (*key, *rest):
            setattr(row, model._meta.get_field(name).attname, values[name])
        row.position = position
        row.save()
