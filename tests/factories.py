"""Plain functions that make one thing each, with sensible defaults."""

import io
import itertools
from datetime import date, timedelta

from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image

from articles.models import Article, ArticlePhoto, Byline, Section
from articles.proofreading.models import Official, Wording
from articles.reviewed import State
from media.models import Credit, Photo
from newsroom.accounts.models import User
from newsroom.contributors.models import Contributor
from newsroom.issues.models import Issue, Masthead, Page, Placement

PASSWORD = "correct horse battery"
serial = itertools.count(1)


def make_user(**kwargs):
    password = kwargs.pop("password", PASSWORD)
    kwargs.setdefault("username", f"user{next(serial)}")
    return User.objects.create_user(password=password, **kwargs)


def make_admin(**kwargs):
    return make_user(is_staff=True, is_superuser=True, **kwargs)


def make_contributor(name=None, **kwargs):
    return Contributor.objects.create(name=name or f"记者{next(serial)}", **kwargs)


def make_section(name=None, **kwargs):
    return Section.objects.create(name=name or f"栏目{next(serial)}", **kwargs)


def picture_bytes(size=(900, 600), colour="#8a6d3b", name="JPEG", **options):
    buffer = io.BytesIO()
    Image.new("RGB", size, colour).save(buffer, name, **options)
    return buffer.getvalue()


def make_photo(caption="湖面", by=(), has_file=True, **kwargs):
    photo = Photo(caption=caption, **kwargs)
    if has_file:
        photo.file.save("a.jpg", ContentFile(picture_bytes()), save=False)
    photo.save()
    for position, contributor in enumerate(by, 1):
        Credit.objects.create(photo=photo, contributor=contributor, role="photographer", label="摄", position=position)
    return photo


def make_article(headline=None, by=(), photos=(), **kwargs):
    """A story; `by` holds contributors, each a reporter; `photos` are used with their own captions."""
    kwargs.setdefault("body", "<p>河水清了，鱼也多了。</p>")
    kwargs.setdefault("state", State.APPROVED)
    article = Article.objects.create(headline=headline or f"标题{next(serial)}", **kwargs)
    for position, contributor in enumerate(by, 1):
        Byline.objects.create(
            article=article, contributor=contributor, role="reporter", label="本报记者", position=position
        )
    for position, photo in enumerate(photos, 1):
        ArticlePhoto.objects.create(article=article, photo=photo, caption=photo.caption, position=position)
    return article


def make_printed(headline=None, **kwargs):
    """A story that came in from print: it may be published without signatures."""
    return make_article(headline, state=State.PRINTED, **kwargs)


def make_masthead(**kwargs):
    return Masthead.objects.create(**{"name": "临汐周报"} | kwargs)


def make_issue(number=None, is_published=True, **kwargs):
    number = number or next(serial)
    kwargs.setdefault("date", date(2020, 1, 3) + timedelta(weeks=number))
    if is_published:
        kwargs.setdefault("published_at", timezone.now() - timedelta(minutes=1))
    return Issue.objects.create(number=number, **kwargs)


def make_page(issue=None, number=1, **kwargs):
    return Page.objects.create(issue=issue or make_issue(), number=number, **{"name": "要闻"} | kwargs)


def place(article, page=None, **kwargs):
    page = page or make_page()
    kwargs.setdefault("position", page.placements.count() + 1)
    return Placement.objects.create(page=page, article=article, **kwargs)


def make_official(name="王建国", title="县委书记", **kwargs):
    return Official.objects.create(name=name, title=title, **kwargs)


def make_wording(wording=None, **kwargs):
    return Wording.objects.create(wording=wording or f"不用的词{next(serial)}号", **kwargs)
