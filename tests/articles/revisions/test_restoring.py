import json

import pytest
from django.core.exceptions import ValidationError

from articles.models import Section
from articles.reviewing import Outdated, standing
from articles.revisions.restoring import prepared, restore
from articles.revisions.timeline import revisions_of
from articles.snapshots import fingerprint, snapshot
from media.models import Photo
from newsroom.contributors.merging import merge
from newsroom.contributors.models import Contributor
from newsroom.history.checking import first_flaw
from tests.articles.reviews.people import edit, make_editor, make_filed, make_written, passed, stored
from tests.factories import make_admin, make_contributor, make_photo, make_section, make_user

from .stories import acts, address, opened, save

pytestmark = pytest.mark.django_db


def make_rewritten():
    """A story of which everything has been changed since its first version."""
    people = [make_contributor("甲"), make_contributor("乙")]
    photos = [make_photo("湖面"), make_photo("桥头")]
    story = make_written(
        "一稿", by=people, photos=photos, section=make_section("要闻"), body="<p>一</p>", kicker="引", dateline="本报讯"
    )
    story.tags.add("城建", "桥")
    edit(story)
    story.tags.set(["交通"])
    story.section = None
    story.bylines.filter(position=1).delete()
    story.photos.filter(position=1).update(caption="改过的图说")
    story.photos.filter(position=2).delete()
    edit(story, headline="二稿", body="<p>二</p>", kicker="", dateline="", kind="brief")
    return story


def version(story, number):
    return revisions_of(story).get(number=number)


def back(story, number, by=None, note="原因", seen=None):
    return restore(story, version(story, number), by, note, seen or stored(story).version)


class TestRestore:
    def test_everything_is_again_as_it_was(self):
        story = make_rewritten()

        made = back(story, 2, make_user(name="程漱石"), "原来的好")

        then, now = json.loads(version(story, 2).content), snapshot(story)
        assert now == then
        assert (made.act, made.number, made.made_by_name) == ("restored", 4, "程漱石")
        assert made.note.endswith("原来的好")
        assert made.fingerprint == version(story, 2).fingerprint == fingerprint(now)
        assert (stored(story).version, first_flaw()) == (4, None)

    def test_what_was_asked_for_and_whose_it_is_stay(self):
        author = make_user()
        story = make_written("一稿")
        edit(story, headline="二稿", asked_length=800, author=author)

        back(story, 1)

        found = stored(story)
        assert (found.headline, found.asked_length, found.author) == ("一稿", 800, author)

    def test_rows_that_stay_are_the_same_rows(self):
        story = make_rewritten()
        use, byline = story.photos.get(), story.bylines.get()

        back(story, 2)

        assert use in story.photos.all()
        assert byline in story.bylines.all()
        assert list(story.bylines.order_by("position").values_list("position", flat=True)) == [1, 2]

    def test_a_restored_text_reopens_the_last_step(self):
        story = passed(make_filed(headline="一稿"), make_editor(), make_editor())
        edit(story, headline="二稿")
        story = passed(stored(story), make_editor())

        made = back(story, 1)

        assert (made.act, stored(story).state, len(standing(story).lifted)) == ("reopened", "first", 2)

    def test_somebody_credited_who_is_gone_is_a_reason_against_it(self):
        story = make_rewritten()
        person = json.loads(version(story, 2).content)["bylines"][0]
        Contributor.objects.filter(pk=person["contributor"]).delete()
        before = snapshot(story)

        with pytest.raises(ValidationError) as refused:
            back(story, 2)

        assert "甲" in str(refused.value)
        assert (snapshot(story), acts(story)[0]) == (before, "changed")

    def test_a_section_that_is_gone_is_one_too(self):
        story = make_rewritten()
        Section.objects.all().delete()

        assert len(prepared(version(story, 2)).reasons) == 1

    def test_who_was_merged_into_another_is_credited_as_that_one(self):
        story, user = make_rewritten(), make_admin()
        key = json.loads(version(story, 2).content)["bylines"][0]["contributor"]
        absorbed, kept = Contributor.objects.get(pk=key), make_contributor("丙")
        merge(kept, absorbed, user)

        back(story, 2)

        assert [byline.contributor.name for byline in story.bylines.order_by("position")] == ["丙", "乙"]

    def test_a_picture_that_is_gone_is_left_out(self):
        story = make_rewritten()
        key = json.loads(version(story, 2).content)["photos"][1]["photo"]
        Photo.objects.get(pk=key).delete()

        assert [use["photo"] for use in prepared(version(story, 2)).lost_photos] == [key]
        back(story, 2)

        assert [use.caption for use in story.photos.all()] == ["湖面"]

    @pytest.mark.parametrize("note", ["", "  \n"])
    def test_a_reason_is_asked_for(self, note):
        story = make_rewritten()

        with pytest.raises(ValidationError):
            back(story, 2, note=note)
        assert stored(story).headline == "二稿"

    def test_the_same_again_is_refused(self):
        story = make_rewritten()

        with pytest.raises(ValidationError):
            back(story, 3)

    def test_a_story_that_has_moved_on_is_not_overwritten(self):
        story = make_rewritten()
        seen = stored(story).version
        edit(stored(story), headline="三稿")

        with pytest.raises(Outdated):
            back(story, 2, seen=seen)
        assert stored(story).headline == "三稿"


class TestRestorePage:
    def test_it_shows_the_difference_first(self, desk):
        story = make_rewritten()

        response = desk.get(address(story, "restore", 2))

        assert [field.name for field in response.context["difference"].fields][1] == "主题"
        assert response.context["difference"].are_bylines_changed
        assert acts(story)[0] == "changed"

    def test_what_it_shows_is_what_comes(self, desk):
        story = make_rewritten()
        desk.cookies["django_language"] = "en"
        restored = prepared(version(story, 2)).snapshot(snapshot(story))

        response = desk.post(address(story, "restore", 2), {"note": "原来的好", "version": stored(story).version})

        assert response.url == address(story, "history")
        assert snapshot(story) == restored
        assert revisions_of(story).first().note == "Version 2 restored: 原来的好"

    @pytest.mark.parametrize("data", [{"note": "x"}, {"note": "x", "version": "1"}, {"note": "x", "version": "9" * 40}])
    def test_it_is_refused_on_an_older_version_and_the_note_stays(self, desk, data):
        story = make_rewritten()

        response = desk.post(address(story, "restore", 2), data)

        assert response.status_code == 409
        assert (response.context["note"], stored(story).headline) == ("x", "二稿")
        assert response.context["errors"]

    def test_reasons_against_it_leave_no_button(self, desk):
        story = make_rewritten()
        Section.objects.all().delete()

        content = desk.get(address(story, "restore", 2)).content.decode()

        assert "要闻" in content
        assert 'name="note"' not in content

    def test_versions_that_are_not_there(self, desk):
        story = make_rewritten()

        for number in (9, "9" * 30):
            assert desk.get(address(story, "restore", number)).status_code == 404

    def test_a_form_that_was_open_meanwhile_is_told(self, desk):
        story = make_rewritten()
        data = opened(story, headline="我的")
        back(story, 2)

        assert save(desk, story, data).status_code == 409
