"""Ways on which somebody who only files could hear of what others keep back."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from articles.models import ArticlePhoto
from media.models import Photo, Twin
from newsroom.issues.models import Issue
from tests.desk.forms import sent
from tests.factories import (
    make_admin,
    make_article,
    make_contributor,
    make_issue,
    make_page,
    make_photo,
    make_section,
    make_user,
    place,
)

from .people import make_person

pytestmark = pytest.mark.django_db

SECRET = "还没见报的"
PHOTOS = "/admin/media/photo/"


@pytest.fixture(autouse=True)
def renditions(settings, tmp_path):
    settings.RENDITIONS_DIR = tmp_path


@pytest.fixture
def correspondent(client):
    user = make_person("correspondent")
    client.force_login(user)
    return user


def form_of(thing, page="change"):
    meta = thing._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_{page}", args=[thing.pk])


def on_site(thing):
    return reverse("admin:view_on_site", args=[ContentType.objects.get_for_model(thing).pk, thing.pk])


class TestLists:
    def test_hold_one_s_own(self, client, correspondent):
        own = make_photo("自己的", filed_by=correspondent)
        make_photo(SECRET, filed_by=make_user())

        response = client.get(PHOTOS, {"q": ""})

        assert list(response.context["cl"].result_list) == [own]
        assert SECRET not in response.content.decode()
        assert not client.get(PHOTOS, {"q": SECRET}).context["cl"].result_list

    def test_say_nothing_of_the_stories_that_use_a_picture(self, client, correspondent):
        own = make_photo("自己的", filed_by=correspondent)
        make_article(SECRET, by=[make_contributor("秘密人")], photos=[own], credit_covers_photos=True)

        for address in (PHOTOS, form_of(own), form_of(own, "history")):
            content = client.get(address).content.decode()
            assert "自己的" in content
            assert SECRET not in content
            assert "秘密人" not in content

    @pytest.mark.parametrize("query", ["by={person}", "lacks=credit", "uses={use}", "uses__article={use}"])
    def test_are_not_narrowed_by_what_others_have(self, client, correspondent, query):
        own, foreign = make_photo("自己的", filed_by=correspondent), make_photo(SECRET)
        person = make_contributor("秘密人")
        use = make_article(SECRET, by=[person], photos=[own]).photos.get()
        Twin.objects.create(earlier=own, later=foreign)

        address = f"{PHOTOS}?{query.format(person=person.pk, use=use.pk)}"
        response = client.get(address, follow=True)

        assert "秘密人" not in response.content.decode()
        assert SECRET not in response.content.decode()
        assert response.redirect_chain or response.status_code == 400

    def test_a_filter_names_no_picture_that_one_may_not_see(self, client, give):
        client.force_login(give(make_user(is_staff=True), "articles.view_article"))
        photo = make_photo(SECRET)

        assert SECRET not in client.get("/admin/articles/article/", {"photo": photo.pk}).content.decode()

    def test_of_sections_count_no_stories(self, client, correspondent):
        section = make_section("要闻")
        story = make_article(SECRET, section=section)

        assert 'class="field-story_count"' not in client.get("/admin/articles/section/").content.decode()
        assert client.get("/admin/articles/section/", {"articles": story.pk}).status_code == 400
        assert client.get("/admin/articles/section/", {"articles__id__gt": 0}).status_code == 400


class TestChoices:
    def choices(self, client, model, field, **query):
        app, name = model.split(".")
        names = {"app_label": app, "model_name": name, "field_name": field}
        return client.get("/admin/autocomplete/", names | query)

    def test_are_one_s_own(self, client, correspondent):
        own = make_photo("自己的", filed_by=correspondent)
        make_photo(SECRET)

        response = self.choices(client, "articles.articlephoto", "photo", term="")

        assert [each["id"] for each in response.json()["results"]] == [str(own.pk)]

    def test_of_stories_are_one_s_own_as_well(self, client, correspondent):
        own = make_article("自己的", author=correspondent)
        make_article(SECRET)

        response = self.choices(client, "issues.placement", "article", term="")

        assert [each["id"] for each in response.json()["results"]] == [str(own.pk)]

    @pytest.mark.parametrize("model, field", [("media.credit", "contributor"), ("issues.page", "issue")])
    def test_of_what_one_may_not_see_are_refused(self, client, correspondent, model, field):
        make_article(SECRET)

        assert self.choices(client, model, field).status_code == 403

    def test_another_s_picture_is_neither_taken_nor_named_by_a_forged_form(self, client, give):
        rights = ["articles.view_article", "articles.change_article", "articles.view_articlephoto"]
        user = give(make_user(is_staff=True), *rights, "articles.add_articlephoto", "media.file_photo")
        client.force_login(user)
        story, foreign = make_article("稿子"), make_photo(SECRET, filed_by=make_user())
        data = sent(client.get(form_of(story)), **{"photos-TOTAL_FORMS": 1, "photos-0-photo": foreign.pk})

        response = client.post(form_of(story), data)

        assert response.status_code == 200
        assert SECRET not in response.content.decode()
        assert not ArticlePhoto.objects.exists()

    def test_what_an_editor_has_put_into_a_story_stays_when_it_is_saved(self, client, give):
        rights = ["articles.change_article", "articles.change_articlephoto", "media.file_photo"]
        client.force_login(give(make_user(is_staff=True), *rights))
        story = make_article("稿子", photos=[make_photo("编辑配的")])
        form = client.get(form_of(story))
        data = sent(form, headline="改过", **{"photos-0-caption": "新图说"})

        response = client.post(form_of(story), data)

        assert response.status_code == 302
        assert "编辑配的</option>" in form.content.decode()
        assert [(use.photo.caption, use.caption) for use in story.photos.all()] == [("编辑配的", "新图说")]

    def test_a_reporter_does_not_tie_another_s_record_to_a_login(self, client):
        reporter, person = make_person("reporter"), make_contributor("江一舟")
        client.force_login(reporter)

        client.post(form_of(person), sent(client.get(form_of(person)), user=reporter.pk, note="改"))

        person.refresh_from_db()
        assert (person.user, person.note) == (None, "改")

    def test_an_address_does_not_name_a_login(self, client):
        client.force_login(make_person("reporter"))
        login = make_user(name="秘密人")

        response = client.get("/admin/contributors/contributor/add/", {"user": login.pk})

        assert "秘密人" not in response.content.decode()


class TestDeleting:
    def test_asks_without_naming_what_looks_the_same(self, client, correspondent):
        own, foreign = make_photo("自己的", filed_by=correspondent), make_photo(SECRET)
        Twin.objects.create(earlier=own, later=foreign)

        content = client.get(form_of(own, "delete")).content.decode()

        assert "自己的" in content
        assert SECRET not in content

    def test_a_used_picture_is_kept_without_naming_the_story(self, client, correspondent):
        own = make_photo("自己的", filed_by=correspondent)
        make_article(SECRET, photos=[own])
        selected = {"action": "delete_selected", "_selected_action": [own.pk]}

        content = client.post(PHOTOS, selected).content.decode()
        client.post(PHOTOS, selected | {"post": "yes"})

        assert SECRET not in content
        assert Photo.objects.filter(pk=own.pk).exists()

    def test_another_s_picture_is_not_selected(self, client, correspondent):
        foreign = make_photo(SECRET)

        client.post(PHOTOS, {"action": "delete_selected", "_selected_action": [foreign.pk], "post": "yes"})

        assert Photo.objects.filter(pk=foreign.pk).exists()

    def test_a_login_is_kept_without_naming_the_pictures_it_decided_about(self, client):
        client.force_login(make_person("administrator"))
        editor = make_user()
        make_photo(SECRET).decisions.create(question="file", answer="kept", decided_by=editor)

        content = client.get(form_of(editor, "delete")).content.decode()

        assert "署名" in content
        assert SECRET not in content


class TestAddresses:
    def test_the_way_to_the_public_page_is_none_to_what_is_not_public(self, client, correspondent):
        section = make_section("要闻")
        story = make_article(SECRET, section=section)
        coming = make_page(make_issue(is_published=False))
        place(story, coming)

        for thing in (story, coming, coming.issue, section, make_photo(), make_contributor()):
            assert client.get(on_site(thing)).status_code == 404

        Issue.objects.update(published_at="2026-11-01T00:00Z")
        assert client.get(on_site(section)).url == section.get_absolute_url()
        assert client.get(on_site(story)).status_code == 404
        client.force_login(make_admin())
        assert client.get(on_site(story)).url == story.get_absolute_url()

    def test_another_s_picture_answers_as_one_that_is_not_there(self, client, correspondent):
        foreign = make_photo(SECRET, filed_by=make_user())

        for page in ("change", "history", "delete"):
            told = []
            for pk in (foreign.pk, 999999):
                response = client.get(reverse(f"admin:media_photo_{page}", args=[pk]), follow=True)
                told.append([str(message).replace(str(pk), "#") for message in response.context["messages"]])
            assert told[0] == told[1]
            assert len(told[0]) == 1

    def test_the_first_page_shows_nothing_of_others(self, client, correspondent):
        story = make_article(SECRET, photos=[make_photo(SECRET)])
        place(story, make_page(make_issue(is_published=False)))

        response = client.get("/admin/")

        assert SECRET not in response.content.decode()
        assert [panel["template"] for panel in response.context["panels"]] == [
            "admin/articles/review/my_desk.html",
            "admin/media/photo/panel.html",
        ]
