import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from articles.models import Article
from articles.recording import record
from media.models import Photo
from newsroom.history.checking import first_flaw
from newsroom.history.models import Revision
from newsroom.issues.models import Issue, Placement
from newsroom.issues.publishing import publish, reinstate_story, withdraw_story
from tests.factories import (
    make_admin,
    make_contributor,
    make_issue,
    make_page,
    make_photo,
    make_printed,
    make_section,
    place,
)

pytestmark = pytest.mark.django_db
REASON = "稿件事实有误，已撤下核实。"


@pytest.fixture
def chief():
    return make_admin(username="chief")


@pytest.fixture
def placement():
    page = make_page(make_issue(is_published=False))
    story = make_printed(
        "标记词撤稿", by=[make_contributor("甄记者")], photos=[make_photo("标记词图说")], section=make_section("民生")
    )
    story.tags.add("水利")
    placement = place(story, page)
    place(make_printed("留着"), page)
    for article in Article.objects.all():
        record(article, None)
    Photo.objects.update(no_credit_reason="unknown")
    publish(page.issue)
    return placement


def public_addresses(story):
    person = story.bylines.get().contributor
    return [
        "/",
        story.placements.get().page.get_absolute_url(),
        story.placements.get().page.issue.get_absolute_url(),
        Article.objects.get(headline="留着").get_absolute_url(),
        story.section.get_absolute_url(),
        person.get_absolute_url(),
        reverse("articles:tag", args=["水利"]),
    ]


def test_a_withdrawn_story_is_gone_everywhere_and_its_address_says_why(client, placement, chief):
    story = placement.article
    addresses = public_addresses(story)
    assert all("标记词" in client.get(address).content.decode() for address in addresses)

    withdraw_story(placement.article, placement.page.issue, chief, REASON)

    answer = client.get(story.get_absolute_url())
    assert (answer.status_code, REASON in answer.content.decode()) == (410, True)
    for address in [*addresses, story.get_absolute_url()]:
        assert "标记词" not in client.get(address).content.decode(), address
    assert not Photo.objects.published().exists()


def test_it_comes_back_when_it_is_put_back(client, placement, chief):
    withdraw_story(placement.article, placement.page.issue, chief, REASON)

    reinstate_story(placement.article, placement.page.issue, chief)

    assert client.get(placement.article.get_absolute_url()).status_code == 200


def test_the_history_of_the_story_tells_it(placement, chief):
    withdraw_story(placement.article, placement.page.issue, chief, REASON)
    reinstate_story(placement.article, placement.page.issue, chief)

    told = Revision.objects.filter(subject_pk=placement.article_id).order_by("number").values_list("act", "note")
    assert list(told)[-2:] == [("withdrawn", REASON), ("reinstated", "")]
    assert first_flaw() is None


@pytest.mark.parametrize("reason", ["", "  ", "字" * 301])
def test_nothing_is_withdrawn_without_a_reason_that_fits(placement, chief, reason):
    with pytest.raises(ValidationError):
        withdraw_story(placement.article, placement.page.issue, chief, reason)

    assert Placement.objects.filter(withdrawn_at=None).count() == 2


def test_what_is_not_public_is_not_withdrawn_and_its_address_stays_silent(client, placement, chief):
    withdraw_story(placement.article, placement.page.issue, chief, REASON)
    Issue.objects.update(published_at=None)

    assert client.get(placement.article.get_absolute_url()).status_code == 404
    with pytest.raises(ValidationError):
        withdraw_story(Article.objects.get(headline="留着"), placement.page.issue, chief, REASON)


def test_a_story_withdrawn_from_one_issue_shows_what_another_printed(client, placement, chief):
    story = placement.article
    later = make_page(make_issue(is_published=False))
    place(story, later)
    Article.objects.filter(pk=story.pk).update(headline="重刊的标题")
    record(Article.objects.get(pk=story.pk), None)
    publish(later.issue)

    withdraw_story(placement.article, placement.page.issue, chief, REASON)

    text = client.get(story.get_absolute_url()).content.decode()
    assert ("重刊的标题" in text, "标记词撤稿" in text) == (True, False)


def test_it_goes_from_every_page_of_the_issue(client, placement, chief):
    Placement.objects.create(page=make_page(placement.page.issue, 2), article=placement.article, position=1)

    withdraw_story(placement.article, placement.page.issue, chief, REASON)

    assert client.get(placement.article.get_absolute_url()).status_code == 410


class TestAtTheBoard:
    def send(self, client, placement, **data):
        address = reverse("admin:issues_issue_board", args=[placement.page.issue_id])
        return client.post(address, {"article": placement.article_id} | data, HTTP_ACCEPT="application/json")

    def test_it_is_withdrawn_and_put_back(self, desk, placement):
        assert self.send(desk, placement, act="withdraw", reason=REASON).json()["told"] == "“标记词撤稿”已撤下。"
        assert Placement.objects.get(pk=placement.pk).withdrawal_reason == REASON

        assert self.send(desk, placement, act="reinstate").status_code == 200
        assert Placement.objects.get(pk=placement.pk).withdrawn_at is None

    def test_it_takes_the_right_to_publish(self, signed_in, placement):
        client = signed_in("issues.view_issue", "issues.change_placement", "articles.view_article")

        assert self.send(client, placement, act="withdraw", reason=REASON).status_code == 403
        assert Placement.objects.filter(withdrawn_at=None).count() == 2
