"""A Word file becomes a story of whoever sends it: its words, those it names, its pictures; all of it, or nothing."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from media.filing import WORD, file_picture, look_ahead
from media.keeping import only_what_is_held
from media.models import Credit, Photo
from newsroom.contributors.models import Contributor
from newsroom.contributors.understanding import LONGEST, Named, Understood, understand
from newsroom.policy import may
from newsroom.reading.names import is_agency

from ..body import as_html
from ..models import Article, ArticlePhoto, Byline
from ..recording import Act, record
from ..signing_own import name_writer
from .drafts import WARNINGS, Draft, DraftPicture

MOST_PICTURES = 60
TITLES = ("kicker", "headline", "deck")
AT_WORK = re.compile("(?:特约)?(?:摄影)?记者$|发$|供图$")  # what stands behind the name of a house
NOBODY = Understood([], covers_photos=False, notes=[])


class Made(NamedTuple):
    """`told` is what whoever has sent the file should look at, in words."""

    article: Article
    told: list[str]


class Taken(NamedTuple):
    picture: DraftPicture
    photo: Photo


def make_story(draft: Draft, by) -> Made:
    """Raises ValidationError where there is nothing to make a story of; what finds no place stands at its end."""
    told, left = [_(WARNINGS[code]) for code in draft.warnings], list(draft.leftovers)
    uploads = looked_through(draft.pictures)
    with only_what_is_held(), transaction.atomic():
        taken = take_pictures(uploads, by, told, left)
        people = understood_in(draft.credit_line)
        strangers = strangers_among(people, by, Byline)
        left += [draft.credit_line] if draft.credit_line and (strangers or not people.people) else []
        article = write(draft, by, taken, left, people.covers_photos)
        give_credit(Byline, people, by, article=article)
        if not draft.credit_line:
            name_writer(article, by)
        put_in(article, taken, by)
        record(article, by, act=Act.WRITTEN)
    return Made(article, told + told_of(strangers, left))


def told_of(strangers: list[str], left: list[str]) -> list[str]:
    told = [_("Not in the byline yet: %(names)s.") % {"names": "、".join(strangers)}] if strangers else []
    return told + ([_("What is left over stands at the end of the text.")] if left else [])


def looked_through(pictures: Sequence[DraftPicture]) -> list[tuple[DraftPicture, SimpleUploadedFile]]:
    """Decoded before the transaction begins, for which others would wait."""
    if len(pictures) > MOST_PICTURES:
        told = _("This file has %(count)d pictures; at most %(most)d are taken. Upload them as photos.")
        raise ValidationError(told % {"count": len(pictures), "most": MOST_PICTURES})
    uploads = [(picture, SimpleUploadedFile(picture.name, picture.data)) for picture in pictures]
    for _picture, upload in uploads:
        look_ahead(upload)
    return uploads


def take_pictures(uploads, by, told: list[str], left: list[str]) -> list[Taken]:
    """One that is refused keeps back neither the story nor the words below it; one that stands there twice is one."""
    taken, seen = [], set()
    for picture, upload in uploads:
        try:
            if picture.data in seen:
                raise ValidationError(_("This picture stands in the file more than once."))
            taken.append(Taken(picture, file_picture(upload, by, rights_of(picture.credit_line))))
            seen.add(picture.data)
        except ValidationError as error:
            told += [f"{picture.name}: {text}" for text in error.messages]
            left += filter(None, [" ".join(filter(None, [picture.caption, picture.credit_line]))])
    return taken


def rights_of(line: str) -> str:
    houses = (AT_WORK.sub("", word) for word in WORD.findall(line))
    return Photo.Rights.AGENCY if any(map(is_agency, houses)) else Photo.Rights.OWN


def write(draft: Draft, by, taken: list[Taken], left: list[str], covers_photos: bool) -> Article:
    titles = {name: getattr(draft, name) for name in TITLES}
    too_long = [name for name in TITLES if len(titles[name]) > Article._meta.get_field(name).max_length]
    first, last = paragraphs(titles.pop(name) for name in too_long), paragraphs(left)
    body = "\n".join(filter(None, [first, draft.body, last]))
    if not (titles.get("headline") or body or taken):
        raise ValidationError(_("There is no text in this file."))
    kind = Article.Kind.STORY if body else Article.Kind.PHOTO if taken else Article.Kind.STORY
    article = Article(author=by, kind=kind, body=body, credit_covers_photos=covers_photos, **titles)
    article.full_clean(exclude=["tags"])
    article.save()
    return article


def paragraphs(texts: Iterable[str]) -> str:
    return as_html(("p", line) for text in texts for line in text.splitlines() if line.strip())


def understood_in(line: str, is_photo: bool = False) -> Understood:
    return understand(line, is_photo) if 0 < len(line) <= LONGEST else NOBODY


def nameable(person: Named, by, part) -> list[Contributor]:
    """Whom `by` may name: who may not choose people may still name themselves."""
    return [each for each in person.known if each.user_id == by.pk or may(by, "add", part)]


def strangers_among(people: Understood, by, part) -> list[str]:
    named = [person for person in people.people if not person.is_staff]
    return [person.name for person in named if len(nameable(person, by, part)) != 1]


def give_credit(model, people: Understood, by, **piece) -> None:
    """In the order of the line, each once in a role; strangers and namesakes stay open."""
    rows = {}
    for person in people.people:
        known = nameable(person, by, model)
        if len(known) == 1 and not person.is_staff:
            rows.setdefault((known[0], person.role), person.label)
    for position, ((contributor, role), label) in enumerate(rows.items(), 1):
        row = model(contributor=contributor, role=role, label=label, position=position, **piece)
        row.full_clean()
        row.save()


def put_in(article: Article, taken: list[Taken], by) -> None:
    for position, (picture, photo) in enumerate(taken, 1):
        line = picture.credit_line if not is_credited(photo, picture.credit_line, by) else ""
        limit = ArticlePhoto._meta.get_field("credit_as_printed").max_length
        use = ArticlePhoto(article=article, photo=photo, caption=picture.caption, position=position)
        use.credit_as_printed = line[:limit]
        use.full_clean()
        use.save()


def is_credited(photo: Photo, line: str, by) -> bool:
    """Whether the picture has now the credit that the line gives it. Where the two differ, somebody decides later."""
    people = understood_in(line, is_photo=True)
    if not people.people or photo.credits.exists() or strangers_among(people, by, Credit):
        return False
    give_credit(Credit, people, by, photo=photo)
    return True
