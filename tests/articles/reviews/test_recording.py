import json

import pytest

from articles.models import Article
from articles.recording import Act, as_they_are, record, record_all, record_deletion, unrecorded
from articles.reviewing import standing, transition
from articles.snapshots import fingerprint_without_kind
from newsroom.history.chain import append
from newsroom.history.models import Revision
from tests.factories import (
    make_article,
    make_contributor,
    make_issue,
    make_page,
    make_photo,
    make_section,
    make_user,
    place,
)

from .people import acts_of, edit, make_editor, make_filed, make_written, passed, stored

pytestmark = pytest.mark.django_db


class TestRecord:
    def test_a_revision_says_who_what_and_how_the_story_stands(self):
        writer = make_user(name="程漱石")
        story = make_article("新桥通车", state="draft")

        revision = record(story, writer, "初稿", Act.WRITTEN)

        assert (revision.act, revision.note, revision.state, revision.made_by) == ("written", "初稿", "draft", writer)
        assert json.loads(revision.content)["headline"] == "新桥通车"
        assert (revision.number, story.version) == (1, 1)

    def test_every_change_is_a_revision_and_a_version(self):
        story = make_written()

        edit(story, headline="二稿")
        edit(story, headline="三稿")

        contents = [json.loads(each.content)["headline"] for each in Revision.objects.all()]
        assert contents[1:] == ["二稿", "三稿"]
        assert (story.version, stored(story).version) == (3, 3)

    def test_what_changed_nothing_is_none(self):
        story = make_written()

        assert (record(story, None), story.version, Revision.objects.count()) == (None, 1, 1)

    def test_a_section_with_another_name_is_none(self):
        story = make_written(section=make_section("要闻"))

        type(story.section).objects.update(name="头条")

        assert record(story, None) is None

    def test_a_form_opened_before_a_review_does_not_undo_it(self):
        story = make_filed()
        opened_before = stored(story)
        passed(story, make_editor())

        opened_before.headline = "晚到的标题"
        opened_before.save()

        found = stored(story)
        assert (found.headline, found.state, found.version) == ("晚到的标题", "first", story.version)

    @pytest.mark.parametrize("count", [1, 8])
    def test_queries_do_not_grow_with_the_stories(self, django_assert_max_num_queries, count):
        stories = [make_written(by=[make_contributor()], photos=[make_photo()]) for _ in range(count)]
        Article.objects.update(headline="改了")

        with django_assert_max_num_queries(18):
            assert len(record_all(stories, None)) == count


class TestAdverts:
    @pytest.mark.parametrize(("before", "after"), [("story", "advert"), ("advert", "notice")])
    def test_that_a_story_is_an_advert_or_none_is_signed_for(self, before, after):
        story = passed(make_filed(kind=before), make_editor())

        assert (edit(story, kind=after).act, story.state) == ("reopened", "filed")

    def test_any_other_kind_is_not(self):
        story = passed(make_filed(kind="story"), make_editor())

        assert (edit(story, kind="brief").act, story.state) == ("changed", "first")

    def test_one_that_was_signed_before_its_kind_counted_stays_signed(self):
        story = make_article(kind="advert", state="first")
        (now,) = as_they_are(Article.objects.all())
        append(now.entry(Act.PASSED)._replace(fingerprint=fingerprint_without_kind(now.snapshot)), None)

        assert list(unrecorded()) == []
        assert (edit(story, asked_length=300).act, story.state) == ("changed", "first")
        assert (edit(story, headline="改了").act, story.state) == ("reopened", "filed")


class TestPrintedElsewhere:
    def test_a_story_from_print_that_is_written_anew_is_a_draft(self):
        story = make_written(state="printed")
        place(story, make_page(make_issue(is_published=False)))

        revision = edit(story, body="<p>谁也没审过的话。</p>")

        assert (revision.act, revision.state, story.state) == ("reopened", "draft", "draft")
        assert edit(story, body="<p>又改。</p>").act == "changed"

    def test_another_picture_makes_one_of_it_too(self):
        story = make_written(state="printed")

        story.photos.create(photo=make_photo(), position=1)

        assert (record(story, None).act, story.state) == ("reopened", "draft")

    def test_what_the_public_reads_stays_as_it_is(self):
        story = make_written(state="printed")
        place(story, make_page(make_issue()))

        revision = edit(story, body="<p>更正。</p>")

        assert (revision.act, story.state) == ("changed", "printed")

    def test_so_does_one_whose_picture_gets_its_file_and_its_credit(self):
        photo = make_photo(has_file=False)
        story = make_written(state="printed", photos=[photo])

        type(photo).objects.update(digest="a" * 64)
        photo.credits.create(contributor=make_contributor(), role="photographer", label="摄", position=1)

        assert (record(story, None).act, story.state) == ("changed", "printed")

    def test_so_does_one_with_another_wish_or_tag(self):
        story = make_written(state="printed")
        story.tags.add("城建")

        assert (edit(story, asked_length=300).act, story.state) == ("changed", "printed")


class TestReopening:
    def test_a_change_of_the_signed_text_lifts_the_last_signature(self):
        one, other, chief = make_editor(), make_editor(), make_editor()
        story = passed(make_filed(), one, other, chief)

        revision = edit(story, headline="改了标题")

        assert (revision.act, revision.state, story.state) == ("reopened", "second", "second")
        found = standing(story)
        assert [each.user_pk for each in found.signatures] == [one.pk, other.pk]
        assert [each.user_pk for each in found.lifted] == [chief.pk]

    def test_it_is_lifted_once_until_somebody_signs_again(self):
        story = passed(make_filed(), make_editor(), make_editor(), make_editor())

        edit(story, headline="改一回")
        edit(story, headline="改两回")
        assert story.state == "second"
        passed(story, make_editor())
        edit(story, headline="改三回")

        assert story.state == "second"
        assert [act for act, _state in acts_of(story)][-4:] == ["reopened", "changed", "passed", "reopened"]

    def test_a_change_beside_the_text_lifts_nothing(self):
        story = passed(make_filed(), make_editor())

        story.tags.add("城建")
        revision = record(story, None)

        assert (revision.act, story.state) == ("changed", "first")

    def test_a_draft_is_just_changed(self):
        story = make_written()

        assert (edit(story, headline="改了").act, story.state) == ("changed", "draft")

    def test_of_many_stories_each_falls_by_one(self):
        first = passed(make_filed(), make_editor())
        approved = passed(make_filed(), make_editor(), make_editor(), make_editor())
        draft = make_written()
        Article.objects.update(summary="导读")

        record_all([first, approved, draft], None)

        assert [stored(story).state for story in (first, approved, draft)] == ["filed", "second", "draft"]

    def test_a_returned_story_has_no_signature_to_lift(self):
        story = passed(make_filed(), make_editor())
        transition(story, Act.RETURNED, make_editor(), "核实数字")

        assert edit(story, headline="改了").act == "changed"


class TestUnrecorded:
    def test_nothing_where_everything_is_recorded(self):
        make_written(by=[make_contributor()], photos=[make_photo()])

        assert list(unrecorded()) == []

    @pytest.mark.parametrize("change", [{"headline": "偷改"}, {"state": "approved"}])
    def test_a_row_changed_past_everything_is_found(self, change):
        story = make_written("新桥")

        Article.objects.filter(pk=story.pk).update(**change)

        assert list(unrecorded()) == [f"story {story.pk} “{change.get('headline', '新桥')}”"]

    def test_so_is_a_credit_a_tag_and_a_story_that_nobody_recorded(self):
        credited, tagged, new = (
            make_written("甲", photos=[make_photo(by=[make_contributor()])]),
            make_written("乙"),
            make_article("丙"),
        )

        credited.photos.get().photo.credits.all().delete()
        tagged.tags.add("城建")

        assert list(unrecorded()) == [f"story {each.pk} “{each.headline}”" for each in (credited, tagged, new)]

    def test_a_story_gone_without_a_word_is_found_and_one_deleted_by_the_rules_is_not(self):
        gone, deleted = make_written(), make_written()
        key = gone.pk

        gone.delete()
        record_deletion([deleted], None)
        deleted.delete()

        assert list(unrecorded()) == [f"story {key} is gone"]
