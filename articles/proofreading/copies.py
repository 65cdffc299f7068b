"""A story as the checks read it: as it is stored, or as it stands in a form."""

from collections.abc import Iterable
from datetime import date

from django.utils import timezone

from media.models import Photo
from newsroom.desk.keys import is_key
from newsroom.policy import scope
from newsroom.proofreading.shapes import Copy, Lists
from newsroom.reading.credit_lines import split_dateline, split_tail_credit

from ..body import as_text, clean_body
from ..models import Article

TITLES = ("kicker", "headline", "deck", "dateline", "summary", "editors_note")
# What the paper is told by others, or is the customer's.
WITHOUT_AUTHOR = (Article.Kind.NOTICE, Article.Kind.ADVERT, Article.Kind.PHOTO)


def paragraphs_of(html: str) -> tuple[str, ...]:
    """The lines of a body without the blanks around them; the story form's script counts them in the same way."""
    return tuple(line.strip() for line in as_text(html).split("\n") if line.strip())


def copy_of(article: Article, captions: Iterable[str], credits: Iterable[str], day: date, lists: Lists) -> Copy:
    paragraphs = paragraphs_of(article.body)
    needs_credit = article.kind not in WITHOUT_AUTHOR
    credits = tuple(filter(None, credits))
    return Copy(
        titles={name: text for name in TITLES if (text := getattr(article, name))},
        paragraphs=paragraphs,
        captions=tuple(captions),
        credits=credits or (credits_in_text(article.dateline, paragraphs) if needs_credit else ()),
        day=day,
        lists=lists,
        # Before there is a text, nobody can have written it.
        needs_credit=needs_credit and bool(paragraphs),
    )


def credits_in_text(dateline: str, paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    """Names that stand in the text itself, `本报讯（记者 甲）` or `（乙）` at its end; an agency's dateline."""
    if dateline.endswith("电"):
        return (dateline,)
    opened = split_dateline(paragraphs[0]) if paragraphs else None
    if opened and (opened.credit_line or (opened.dateline or "").endswith("电")):
        return (opened.credit_line or opened.dateline,)
    tail = split_tail_credit(paragraphs[-1]) if paragraphs else None
    return (tail[1],) if tail else ()


def stored_copy(article: Article, day: date | None, lists: Lists) -> Copy:
    """Asks for nothing that `with_all_for_proofreading` has brought."""
    captions = (use.printed_caption for use in article.photos.all())
    credits = [article.credit_as_printed, *(byline.contributor.name for byline in article.bylines.all())]
    return copy_of(article, captions, credits, day or day_of(article), lists)


def with_all_for_proofreading(articles):
    return articles.prefetch_related("photos__photo", "bylines__contributor", "placements__page__issue")


def typed_copy(data, article: Article | None, day: date | None, lists: Lists, user) -> Copy:
    """From the fields of the story form: `caption` and `photo` for each picture, `credit` for each byline."""
    story = Article(kind=data.get("kind", ""), body=clean_body(data.get("body", "")))
    for name in TITLES:
        setattr(story, name, data.get(name, ""))
    day = day or (day_of(article) if article else timezone.localdate())
    return copy_of(story, typed_captions(data, article, user), data.getlist("credit"), day, lists)


def typed_captions(data, article: Article | None, user) -> list[str]:
    """A photo without a caption of its own here is printed with the picture's, which only those read who may see it."""
    captions, photos = data.getlist("caption"), data.getlist("photo")
    wanted = {key for key, caption in zip(photos, captions, strict=False) if is_key(key) and not caption.strip()}
    known = scope(user, Photo.objects.filter(pk__in=list(wanted)[:200]))
    if article:
        known |= Photo.objects.filter(
            pk__in=[use.photo_id for use in article.photos.all() if str(use.photo_id) in wanted]
        )
    own = dict(known.values_list("pk", "caption"))
    keys = photos + [""] * len(captions)
    return [
        caption.strip() or (own.get(int(key), "") if key in wanted else "")
        for key, caption in zip(keys, captions, strict=False)
    ]


def day_of(article: Article) -> date:
    """The day for which it is read: of its coming issue, else of the last that had it, else today."""
    issues = [placement.page.issue for placement in article.placements.all()]
    coming = [issue.date for issue in issues if not issue.is_published]
    return min(coming, default=None) or max((issue.date for issue in issues), default=None) or timezone.localdate()
