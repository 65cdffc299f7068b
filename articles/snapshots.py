"""A story as plain data: all that it consists of, for its history; and the part of it that a signature is given for."""

import hashlib
from copy import deepcopy

from django.db.models import Prefetch, prefetch_related_objects

from newsroom.history.chain import canonical

from .models import Article, ArticlePhoto, Byline
from .wording import CREDIT, TEXT

SIGNED_FOR = (*TEXT, *CREDIT, "bylines", "photos")
PLAIN = ("kind", *TEXT, *CREDIT, "byline_place", "asked_length")


def parts():
    """What a snapshot reads besides the story's own row, in as many queries for one story as for many."""
    return (
        "section",
        "tags",
        Prefetch("bylines", Byline.objects.select_related("contributor").order_by("position")),
        Prefetch("photos", ArticlePhoto.objects.select_related("photo").order_by("position")),
        "photos__photo__credits__contributor",
    )


def snapshot(article) -> dict:
    """The story as it is stored, whatever of it is at hand."""
    return snapshots(Article.objects.filter(pk=article.pk))[article.pk]


def snapshots(articles) -> dict[int, dict]:
    """The stories by key; they must have been read just now, and nothing that belongs to them before."""
    articles = list(articles)
    prefetch_related_objects(articles, *parts())
    return {article.pk: as_data(article) for article in articles}


def as_data(article) -> dict:
    tags = sorted((tag.pk, tag.name) for tag in article.tags.all())
    return {name: getattr(article, name) for name in PLAIN} | {
        "author": article.author_id,
        "wished_for": article.wished_for and article.wished_for.isoformat(),
        "section": {"pk": article.section.pk, "name": article.section.name} if article.section else None,
        "tags": [{"pk": pk, "name": name} for pk, name in tags],
        "bylines": [credit(byline) for byline in article.bylines.all()],
        "photos": [photo(use) for use in article.photos.all()],
    }


def credit(row) -> dict:
    person = row.contributor
    return {"contributor": person.pk, "name": person.name, "role": row.role, "label": row.label}


def photo(use) -> dict:
    return {
        "photo": use.photo_id,
        "file": use.photo.digest,
        "caption": use.caption,
        "printed_caption": use.printed_caption,
        "credit_as_printed": use.credit_as_printed,
        "credits": [credit(row) for row in use.photo.credits.all()],
    }


def fingerprint(snapshot: dict) -> str:
    """Tells the text that somebody signed from every other one: all that is printed of the story, in its order.

    Of people the names count, which are printed, and not the records, of which two may have become one. That it is an
    advert counts, which is printed as 广告; of the other kinds nothing is.
    """
    is_advert = snapshot["kind"] == Article.Kind.ADVERT
    return fingerprint_without_kind(snapshot, {"kind": snapshot["kind"]} if is_advert else {})


def fingerprint_without_kind(snapshot: dict, besides: dict | None = None) -> str:
    """As revisions hold it that were made of adverts before their kind was signed for."""
    signed = deepcopy({name: snapshot[name] for name in SIGNED_FOR}) | (besides or {})
    for credits in (signed["bylines"], *(photo["credits"] for photo in signed["photos"])):
        for each in credits:
            del each["contributor"]
    return hashlib.sha256(canonical(signed).encode()).hexdigest()


def read_in_part(snapshot: dict, later: dict) -> dict:
    """What a story from print has of `SIGNED_FOR`, without what a `later` snapshot only adds to its pictures."""
    files = {use["photo"]: use["file"] for use in later["photos"]}
    photos = [use | {"file": use["file"] or files.get(use["photo"], ""), "credits": None} for use in snapshot["photos"]]
    is_advert = snapshot["kind"] == Article.Kind.ADVERT
    return {name: snapshot[name] for name in SIGNED_FOR} | {"photos": photos, "is_advert": is_advert}


def essence(snapshot: dict) -> dict:
    """The snapshot without the names of sections and tags: to rename one changes no story."""
    section = snapshot["section"] and snapshot["section"]["pk"]
    return snapshot | {"section": section, "tags": [tag["pk"] for tag in snapshot["tags"]]}
