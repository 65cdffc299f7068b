from datetime import date
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import IntegrityError, transaction

from articles.work import photo_uses_by
from newsroom.contributors.models import Contributor

from .factories import make_article, make_contributor, make_issue, make_page, make_photo, make_user, place

pytestmark = pytest.mark.django_db


def test_uploads_lie_apart_from_every_app():
    uploads = Path(settings.MEDIA_ROOT).resolve()

    for app in apps.get_app_configs():
        folder = Path(app.path).resolve()
        assert not uploads.is_relative_to(folder)
        assert not folder.is_relative_to(uploads)


def test_source_is_not_served_under_media(client):
    assert client.get("/media/models.py").status_code == 404


def test_inherited_photo_counts_for_everybody_of_the_byline():
    first, second = make_contributor("江一舟"), make_contributor("汤明")
    own, inherited = make_photo(by=[first]), make_photo()
    article = make_article(by=[first, second], photos=[own, inherited], credit_covers_photos=True)
    place(article, make_page(make_issue()))

    assert [credit.contributor for credit in article.photos.last().people] == [first, second]
    assert [use.photo for use in photo_uses_by(first)] == [own, inherited]
    assert [use.photo for use in photo_uses_by(second)] == [inherited]
    assert set(Contributor.objects.published()) == {first, second}


def test_name_with_blank_is_refused_by_the_database():
    person = make_contributor("张三")

    with pytest.raises(IntegrityError), transaction.atomic():
        Contributor.objects.filter(pk=person.pk).update(name="张 三")


def test_who_may_not_see_a_page_of_the_desk_is_told_so_in_the_paper_s_own_dress(client):
    client.force_login(make_user(is_staff=True))

    response = client.get("/admin/media/photo/upload/")

    assert response.status_code == 403
    assert [each.name for each in response.templates][0] == "403.html"
    assert '<a href="/admin/">' in response.content.decode()


@pytest.mark.parametrize("make", [lambda day: make_issue(date=day), lambda day: make_photo(taken_on=day)])
@pytest.mark.parametrize("day", [date(206, 11, 6), date(1799, 12, 31), date(2200, 1, 1), date(9999, 12, 31)])
def test_a_day_far_off_is_refused_by_the_database(make, day):
    with pytest.raises(IntegrityError), transaction.atomic():
        make(day)
