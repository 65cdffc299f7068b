"""Whoever files a story and names nobody for it is named, as what they are."""

import pytest
from django.contrib.auth.models import Group

from articles.models import Article
from articles.snapshots import snapshot
from newsroom.accounts.roles import sync_roles
from newsroom.history.models import Revision
from tests.desk.forms import sent
from tests.factories import make_contributor, make_user

pytestmark = pytest.mark.django_db

ADD = "/admin/articles/article/add/"


def make_one(role, *, contributor=True):
    """Somebody of the staff with one role, and with a contributor of the same name."""
    sync_roles()
    user = make_user(username=role, is_staff=True)
    user.groups.set([Group.objects.get(name=role)])
    if contributor:
        make_contributor("罗会平", user=user)
    return user


def write(client, user, **typed):
    client.force_login(user)
    client.cookies["django_language"] = "en"
    form = sent(client.get(ADD))
    response = client.post(ADD, form | {"headline": "新桥", "_continue": "1"} | typed, follow=True)
    return Article.objects.get(), [str(message) for message in response.context["messages"]]


@pytest.mark.parametrize(
    "role, line",
    [
        ("correspondent", "通讯员 罗会平"),
        ("reporter", "本报记者 罗会平"),
        ("section_editor", "本报记者 罗会平"),
        ("chief_editor", "本报记者 罗会平"),
    ],
)
def test_a_new_story_names_its_writer(client, role, line):
    article, told = write(client, make_one(role))

    assert article.credit_line == line
    assert f"You are named in the byline: {line}" in told


def test_a_new_story_has_no_empty_table_of_names_for_those_who_may_choose_nobody(client):
    article, _told = write(client, make_one("correspondent"))
    client.force_login(article.author)

    new, written = (client.get(address) for address in (ADD, f"/admin/articles/article/{article.pk}/change/"))

    assert [inline.formset.prefix for inline in new.context["inline_admin_formsets"]] == ["photos"]
    assert [inline.formset.prefix for inline in written.context["inline_admin_formsets"]] == ["bylines", "photos"]
    assert "罗会平" in written.content.decode()


def test_the_name_stands_in_the_first_revision(client):
    article, _told = write(client, make_one("correspondent"))

    (revision,) = Revision.objects.filter(subject_pk=article.pk)
    assert "罗会平" in revision.content
    assert article.version == 1
    assert len(snapshot(article)["bylines"]) == 1


def test_whoever_is_named_already_stays_alone(client):
    other = make_contributor("江一舟")
    row = {"contributor": other.pk, "role": "correspondent", "label": "通讯员", "position": 1}
    rows = {"bylines-TOTAL_FORMS": 1} | {f"bylines-0-{name}": value for name, value in row.items()}

    article, told = write(client, make_one("reporter"), **rows)

    assert article.credit_line == "通讯员 江一舟"
    assert not [text for text in told if "You are named" in text]


@pytest.mark.parametrize("typed", [{"credit_as_printed": "据新华社"}, {"kind": "advert"}, {"kind": "notice"}])
def test_what_others_have_written_names_nobody(client, typed):
    article, told = write(client, make_one("reporter"), **typed)

    assert article.bylines.count() == 0
    assert not [text for text in told if "You are named" in text]


def test_who_is_no_contributor_is_not_named(client):
    article, _told = write(client, make_one("correspondent", contributor=False))

    assert article.bylines.count() == 0


def test_a_name_that_is_taken_out_later_stays_out(client):
    user = make_one("reporter")
    article, _told = write(client, user)
    article.bylines.all().delete()
    address = f"/admin/articles/article/{article.pk}/change/"

    client.post(address, sent(client.get(address)) | {"deck": "副题", "_continue": "1"})

    article.refresh_from_db()
    assert (article.deck, article.bylines.count()) == ("副题", 0)
