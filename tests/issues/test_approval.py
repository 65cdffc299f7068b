from importlib import import_module

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import translation

from articles.models import Article
from newsroom.issues.approval import refuse_unapproved
from newsroom.issues.publishing import publish
from tests.articles.reviews.people import make_editor, make_filed, passed
from tests.desk.forms import errors_of, row, sent
from tests.factories import make_article, make_issue, make_page, make_photo, make_printed, place

pytestmark = pytest.mark.django_db


@pytest.fixture
def issue():
    issue = make_issue(is_published=False)
    page = make_page(issue)
    place(passed(make_filed(headline="签了的"), make_editor(), make_editor(), make_editor()), page)
    place(make_printed("印过的"), page)
    return issue


def put(page, story):
    """The fields of the page's form that place a story on it."""
    last = page.placements.count()
    return row("placements", last, article=story.pk, prominence="normal", order=last + 1) | {
        "placements-TOTAL_FORMS": last + 1
    }


class TestPublishing:
    def test_approved_stories_and_those_printed_before_are_published(self, issue):
        publish(issue)

        assert issue.is_published

    def test_others_are_named_with_where_they_are(self, issue):
        page = issue.pages.get()
        place(passed(make_filed(headline="没签的"), make_editor(), make_editor()), page)
        place(make_article("弃用的", state="spiked"), page)

        with translation.override("en"), pytest.raises(ValidationError) as caught:
            publish(issue)

        assert caught.value.message == (
            "Not approved: 没签的 (second review passed)；弃用的 (spiked). "
            "Only what has passed the final review is made public."
        )
        issue.refresh_from_db()
        assert not issue.is_published

    @pytest.mark.parametrize("signers", [0, 2])
    def test_that_a_row_says_approved_is_no_signature(self, issue, signers):
        story = passed(make_filed(headline="改了库的"), *[make_editor() for _ in range(signers)])
        Article.objects.filter(pk=story.pk).update(state="approved")
        place(story, issue.pages.get())

        with translation.override("en"), pytest.raises(ValidationError) as caught:
            publish(issue)

        assert caught.value.message.startswith("Not approved: 改了库的 (approved without the signatures). ")

    def test_the_history_is_asked_once_for_any_number(self, django_assert_num_queries):
        people = [make_editor() for _ in range(3)]
        for count in (1, 3):
            keys = [passed(make_filed(), *people).pk for _ in range(count)]
            with django_assert_num_queries(2):
                refuse_unapproved(Article.objects.filter(pk__in=keys))


class TestPlacing:
    def test_an_unapproved_story_may_be_placed_in_a_coming_issue(self, desk, issue):
        page, story = issue.pages.get(), make_article(state="filed")
        form = reverse("admin:issues_page_change", args=[page.pk])

        desk.post(form, sent(desk.get(form), **put(page, story)))

        assert story.placements.get().page == page

    def test_and_not_in_a_public_one(self, desk, issue):
        publish(issue)
        page, story = issue.pages.get(), make_article("没签的", state="filed")
        form = reverse("admin:issues_page_change", args=[page.pk])

        response = desk.post(form, sent(desk.get(form), **put(page, story)))

        assert len(errors_of(response)) == 1
        assert "没签的" in errors_of(response)[0]
        assert not story.placements.exists()


def test_what_was_there_before_the_reviews_goes_on_if_it_was_placed_or_read_from_print():
    placed, read, captioned, plain = (make_article(state="draft") for _ in range(4))
    place(placed, make_page(make_issue(is_published=False)))
    Article.objects.filter(pk=read.pk).update(credit_as_printed="本报记者 江一舟")
    captioned.photos.create(photo=make_photo(), credit_as_printed="江一舟 摄", position=1)

    import_module("newsroom.issues.migrations.0003_what_was_placed_is_printed").mark_printed(apps, None)

    states = [Article.objects.get(pk=story.pk).state for story in (placed, read, captioned, plain)]
    assert states == ["printed", "printed", "printed", "draft"]
