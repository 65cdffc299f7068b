"""What the public reads of a published issue is what went out, whatever is written afterwards."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from articles.models import Article, ArticlePhoto, Byline
from articles.recording import record
from media.models import Credit, Photo
from newsroom.contributors.merging import merge
from newsroom.contributors.models import Contributor
from newsroom.history.models import Revision
from newsroom.issues.models import Issue
from newsroom.issues.printed.models import Printed, PrintedPhoto
from newsroom.issues.publishing import publish, withdraw
from tests.articles.reviews.people import make_editor, make_filed, passed
from tests.desk.forms import sent
from tests.factories import (
    make_admin,
    make_article,
    make_contributor,
    make_issue,
    make_page,
    make_photo,
    make_printed,
    make_section,
    picture_bytes,
    place,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def reporter():
    return make_contributor("甄记者")


@pytest.fixture
def story(reporter):
    photo = make_photo("旧图说", by=[make_contributor("苗摄影")])
    story = make_printed("旧标题", by=[reporter], photos=[photo], body="<p>旧正文。</p>", section=make_section("民生"))
    story.tags.add("水利")
    return story


@pytest.fixture
def issue(story):
    issue = make_issue(is_published=False)
    place(story, make_page(issue))
    record(story, None)
    publish(issue)
    return issue


def rewrite(story):
    """Write it anew in every part, as somebody at the desk might."""
    Article.objects.filter(pk=story.pk).update(headline="新标题", kicker="新引题", body="<p>新正文。</p>")
    new = {"role": "reporter", "label": "本报记者", "position": 2}
    Byline.objects.create(article=story, contributor=make_contributor("新记者"), **new)
    use = ArticlePhoto.objects.get(article=story)
    ArticlePhoto.objects.filter(pk=use.pk).update(caption="新图说")
    Credit.objects.create(photo=use.photo, contributor=make_contributor("新摄影"), **new | {"role": "photographer"})
    ArticlePhoto.objects.create(article=story, photo=make_photo("添的图"), caption="添的图", position=2)
    record(Article.objects.get(pk=story.pk), None)


def addresses(story, issue):
    reporter, photographer = Contributor.objects.get(name="甄记者"), Contributor.objects.get(name="苗摄影")
    return [
        reporter.get_absolute_url(),
        photographer.get_absolute_url(),
        reverse("articles:contributor_photos", args=[photographer.pk]),
        reverse("articles:contributor_feed", args=[reporter.pk]),
        reverse("articles:tag", args=["水利"]),
        "/",
        issue.get_absolute_url(),
        issue.pages.get().get_absolute_url(),
        story.get_absolute_url(),
        story.section.get_absolute_url(),
        f"/issues/{issue.date.year}/",
    ]


def test_every_public_page_goes_on_showing_what_went_out(client, story, issue):
    before = {address: client.get(address).content.decode() for address in addresses(story, issue)}

    rewrite(story)

    for address, text in before.items():
        now = client.get(address).content.decode()
        assert "旧标题" in now or "旧图说" in now, address
        for word in ("新标题", "新引题", "新正文", "新记者", "新图说", "新摄影", "添的图"):
            assert word not in now, (address, word)
        assert now.count("旧") == text.count("旧"), address


def test_a_story_keeps_its_words_people_and_pictures(client, story, issue):
    rewrite(story)

    text = client.get(story.get_absolute_url()).content.decode()

    for word in ("旧标题", "旧正文", "甄记者", "旧图说", "苗摄影"):
        assert word in text


def test_a_picture_taken_out_afterwards_stays_public_and_one_put_in_does_not(client, story, issue):
    printed = Photo.objects.get()
    ArticlePhoto.objects.filter(article=story).delete()
    added = make_photo("添的图")
    ArticlePhoto.objects.create(article=story, photo=added, position=1)

    assert list(Photo.objects.published()) == [printed]
    assert not added.uses.published().exists()


def test_who_is_credited_for_a_picture_that_was_put_in_afterwards_has_no_public_page(client, story, issue):
    later = make_contributor("后来人")
    ArticlePhoto.objects.create(article=story, photo=make_photo("添的图", by=[later]), position=2)

    assert client.get(later.get_absolute_url()).status_code == 404


def test_a_printed_picture_does_not_become_another_one(desk, story, issue):
    photo = Photo.objects.get()
    address = reverse("admin:media_photo_change", args=[photo.pk])
    before = photo.digest

    other = SimpleUploadedFile("b.jpg", picture_bytes(colour="#123456"), "image/jpeg")
    answer = desk.post(address, sent(desk.get(address)) | {"file": other})

    assert "已经见报" in answer.content.decode()
    assert Photo.objects.get().digest == before


def test_a_printed_picture_is_not_deleted(story, issue):
    ArticlePhoto.objects.filter(article=story).delete()

    with pytest.raises(Exception, match="protected"):
        Photo.objects.get().delete()


def test_the_name_that_was_printed_leads_to_whoever_stands_for_it_now(client, story, issue, reporter):
    kept = make_contributor("甄继者")
    merge(kept, reporter, make_admin())

    text = client.get(story.get_absolute_url()).content.decode()

    assert f'<a href="{kept.get_absolute_url()}">甄记者</a>' in text.replace(' rel="author"', "")


def test_an_issue_that_is_taken_back_and_published_again_shows_what_is_written_now(client, story, issue):
    rewrite(story)
    withdraw(issue)
    assert (client.get(story.get_absolute_url()).status_code, Printed.objects.count()) == (404, 0)
    Photo.objects.filter(credits=None).update(no_credit_reason="unknown")

    publish(issue)

    assert "新标题" in client.get(story.get_absolute_url()).content.decode()
    assert PrintedPhoto.objects.count() == 2


def test_a_story_that_runs_again_shows_in_each_issue_what_was_printed_there(client, story, issue):
    rewrite(story)
    Photo.objects.filter(credits=None).update(no_credit_reason="unknown")
    later = make_issue(is_published=False)
    place(story, make_page(later))
    publish(later)

    first, second = (client.get(each.pages.get().get_absolute_url()).content.decode() for each in (issue, later))

    assert ("旧标题" in first, "新标题" in first) == (True, False)
    assert ("旧标题" in second, "新标题" in second) == (False, True)


def test_what_was_written_past_the_desk_after_the_signatures_is_not_published(story):
    signed = passed(make_filed(headline="签过"), make_editor(), make_editor(), make_editor())
    issue = make_issue(is_published=False)
    place(signed, make_page(issue))
    Article.objects.filter(pk=signed.pk).update(body="<p>签后改的。</p>")

    with pytest.raises(ValidationError):
        publish(issue)

    assert (Article.objects.get(pk=signed.pk).state, Printed.objects.count()) == ("second", 0)
    assert Revision.objects.filter(subject_pk=signed.pk).last().act == "reopened"


def test_what_is_refused_keeps_nothing(story):
    issue = make_issue(is_published=False)
    place(story, make_page(issue))
    place(make_article("未签发", state="filed"), issue.pages.get())

    with pytest.raises(ValidationError):
        publish(issue)

    assert (Printed.objects.count(), Issue.objects.get().published_at) == (0, None)


@pytest.mark.parametrize("many", [1, 40])
def test_publishing_asks_as_often_for_forty_stories_as_for_one(many, django_assert_max_num_queries):
    issue = make_issue(is_published=False)
    page = make_page(issue)
    for _ in range(many):
        story = make_printed(by=[make_contributor()], photos=[make_photo(by=[make_contributor()])])
        place(story, page)
        record(story, None)

    with django_assert_max_num_queries(40):
        publish(issue)

    assert Printed.objects.count() == many


class TestAtASetTime:
    def test_nothing_is_public_before_it_and_everything_from_it_on(self, client, story, monkeypatch):
        issue = make_issue(is_published=False)
        place(story, make_page(issue))
        record(story, None)
        moment = timezone.now() + timedelta(hours=2)
        publish(issue, at=moment)
        asked = [story.get_absolute_url(), issue.get_absolute_url(), issue.pages.get().get_absolute_url()]

        answers = {}
        for name, now in (("before", moment - timedelta(seconds=1)), ("at", moment)):
            monkeypatch.setattr("django.utils.timezone.now", lambda now=now: now)
            answers[name] = [client.get(address).status_code for address in asked]

        assert answers == {"before": [404] * 3, "at": [200] * 3}

    def test_can_be_called_off(self, story):
        issue = make_issue(is_published=False)
        place(story, make_page(issue))
        publish(issue, at=timezone.now() + timedelta(hours=2))
        assert Issue.objects.get().is_closed

        withdraw(issue)

        assert (Issue.objects.get().is_closed, Printed.objects.count()) == (False, 0)
