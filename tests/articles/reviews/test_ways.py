"""Every way by which a story is written leaves a revision, in the same transaction."""

from datetime import date
from pathlib import Path

import pytest
from django.urls import reverse
from taggit.models import Tag

from articles.models import Article
from articles.reconciling.deciding import decide, take_back
from articles.reconciling.offers import Offers
from articles.recording import unrecorded
from media.models import Photo
from newsroom.contributors.merging import merge, undo
from newsroom.history.models import Revision
from newsroom.intake.reading_in import read_in
from newsroom.intake.saving import answers_by_name, credited_names, save_reading
from newsroom.sample.archive import Archive
from newsroom.sample.loading import load_issue
from newsroom.sample.paper import Piece, PlannedIssue, PlannedPage
from tests.articles.reconciling.pictures import case_of
from tests.desk.forms import row, sent
from tests.factories import make_contributor, make_page, make_photo, make_user
from tests.intake.pages import PAGE

from .people import acts_of, make_written, stored, text_of

pytestmark = pytest.mark.django_db
ADD = reverse("admin:articles_article_add")
LIST = reverse("admin:articles_article_changelist")


def form_of(thing):
    return reverse(f"admin:{thing._meta.app_label}_{thing._meta.model_name}_change", args=[thing.pk])


def save(client, thing, **changes):
    response = client.post(form_of(thing), sent(client.get(form_of(thing)), **changes))
    assert response.status_code == 302


def recorded(story) -> list[str]:
    """The acts of the story's history, when it is complete."""
    assert list(unrecorded()) == []
    return [act for act, _state in acts_of(story)]


class TestStoryForm:
    def test_a_new_story_is_a_draft_of_whoever_writes_it_with_all_that_the_form_had(self, client):
        writer = make_user(is_staff=True, is_superuser=True)
        client.force_login(writer)
        byline = row(
            "bylines", 0, contributor=make_contributor("江一舟").pk, role="reporter", label="本报记者", order=1
        )
        use = row("photos", 0, photo=make_photo().pk, caption="剪彩", credit_as_printed="", order=1)
        rows = byline | use | {"bylines-TOTAL_FORMS": 1, "photos-TOTAL_FORMS": 1}

        client.post(ADD, sent(client.get(ADD), headline="新桥", tags="城建，交通", **rows))

        story = Article.objects.get()
        assert (story.author, story.state, story.version) == (writer, "draft", 1)
        assert recorded(story) == ["written"]
        revision = Revision.objects.get()
        assert (revision.made_by, revision.fingerprint) == (writer, text_of(story))
        assert all(word in revision.content for word in ("江一舟", "剪彩", "城建", "交通"))

    @pytest.mark.parametrize("change", [{"headline": "改了"}, {"tags": "城建"}, {"photos-0-caption": "改了"}])
    def test_a_change_of_text_tags_or_rows_is_recorded(self, desk, change):
        story = make_written(photos=[make_photo()])

        save(desk, story, **change)

        assert recorded(story) == ["written", "changed"]
        assert stored(story).version == 2

    def test_saving_without_a_change_is_none(self, desk):
        story = make_written(by=[make_contributor()], photos=[make_photo()])

        save(desk, story)

        assert recorded(story) == ["written"]

    def test_rows_that_change_places_are(self, desk):
        story = make_written(by=[make_contributor(), make_contributor()])

        save(desk, story, **{"bylines-0-order": 2, "bylines-1-order": 1})

        assert recorded(story) == ["written", "changed"]

    def test_what_somebody_else_wrote_stays_theirs(self, desk):
        writer = make_user()
        story = make_written(author=writer)

        save(desk, story, headline="改了")

        assert stored(story).author == writer

    def test_a_form_that_is_refused_records_nothing(self, desk):
        story = make_written()

        desk.post(form_of(story), sent(desk.get(form_of(story)), headline="", body=""))

        assert recorded(story) == ["written"]


class TestDeletion:
    def test_the_history_of_a_deleted_story_stays(self, desk):
        one, other, third = make_written(), make_written(), make_written()
        keys = [one.pk, other.pk, third.pk]

        desk.post(reverse("admin:articles_article_delete", args=[one.pk]), {"post": "yes", "version": one.version})
        selected = {"action": "delete_selected", "_selected_action": [other.pk, third.pk], "post": "yes"}
        selected["seen"] = [f"{story.pk}:{story.version}" for story in (other, third)]
        desk.post(LIST, selected)

        assert not Article.objects.exists()
        assert list(unrecorded()) == []
        for key in keys:
            acts = Revision.objects.filter(subject_pk=key).values_list("act", flat=True)
            assert list(acts) == ["written", "deleted"]

    @pytest.mark.parametrize("is_action", [True, False])
    def test_a_deleted_tag_goes_from_its_stories(self, desk, is_action):
        story, other = make_written(), make_written()
        story.tags.add("城建")
        save(desk, story, headline="带标签")
        tag = Tag.objects.get()

        if is_action:
            selected = {"action": "delete_selected", "_selected_action": [tag.pk], "post": "yes"}
            desk.post(reverse("admin:taggit_tag_changelist"), selected)
        else:
            desk.post(reverse("admin:taggit_tag_delete", args=[tag.pk]), {"post": "yes"})

        assert not Tag.objects.exists()
        assert (recorded(story), recorded(other)) == (["written", "changed", "changed"], ["written"])


class TestPictures:
    def test_the_photo_form_changes_the_stories_that_print_it(self, desk):
        photo = make_photo("剪彩", by=[make_contributor()])
        with_own, without = make_written(photos=[photo]), make_written(photos=[photo])
        without.photos.update(caption="")
        save(desk, without, headline="借图说")

        save(desk, photo, caption="剪彩仪式")

        assert recorded(with_own) == ["written"]
        assert recorded(without) == ["written", "changed", "changed"]

    def test_so_does_a_credit_given_there(self, desk):
        photo = make_photo()
        story, credit = make_written(photos=[photo]), make_contributor()
        given = row("credits", 0, contributor=credit.pk, role="photographer", label="摄", order=1)

        save(desk, photo, **given, **{"credits-TOTAL_FORMS": 1})

        assert recorded(story) == ["written", "changed"]

    def test_so_do_words_typed_on_the_upload_page(self, desk):
        photo = make_photo()
        story = make_written(photos=[photo])
        story.photos.update(caption="")
        save(desk, story, headline="借图说")
        words = {f"{photo.pk}-{name}": value for name, value in (("caption", "桥面"), ("alt", ""), ("rights", "own"))}

        desk.post(reverse("admin:media_photo_words", args=[photo.pk]), words)

        assert Photo.objects.get().caption == "桥面"
        assert recorded(story) == ["written", "changed", "changed"]

    def test_so_does_a_decision_about_the_credit_and_taking_it_back(self):
        photo, editor = make_photo(), make_user()
        story = make_written(by=[make_contributor("许明")], photos=[photo], credit_covers_photos=True)

        decision = decide(
            photo.pk, case_of(photo).seen, editor, lambda case: Offers([case], may_make=False).for_case(case)[0]
        )
        assert photo.credits.exists()
        take_back(decision.pk, editor)

        assert recorded(story) == ["written", "changed", "changed"]
        assert set(Revision.objects.exclude(act="written").values_list("made_by", flat=True)) == {editor.pk}


class TestPeople:
    def test_another_name_changes_their_stories_and_those_with_their_pictures(self, desk):
        person = make_contributor("江一舟")
        written, pictured, other = (
            make_written(by=[person]),
            make_written(photos=[make_photo(by=[person])]),
            make_written(by=[make_contributor()]),
        )

        save(desk, person, name="江一帆")

        assert (recorded(written), recorded(pictured)) == (["written", "changed"], ["written", "changed"])
        assert recorded(other) == ["written"]

    def test_a_merge_and_undoing_it_changes_the_stories_of_both_that_read_otherwise_then(self):
        kept, absorbed, editor = make_contributor("沈知秋"), make_contributor("青衫"), make_user()
        own, moved = make_written(by=[kept]), make_written(by=[absorbed], photos=[make_photo(by=[absorbed])])

        done = merge(kept, absorbed, editor)
        undo(done, editor)

        assert recorded(own) == ["written"]
        assert recorded(moved) == ["written", "changed", "changed"]


class TestWhatComesInFromPrint:
    def test_a_page_that_is_saved(self):
        editor, source = make_user(), read_in(PAGE)

        stories = save_reading(source, make_page(), answers_by_name(credited_names(source.reading)), editor)

        assert {each.state for each in stories} == {"printed"}
        assert [recorded(story) for story in stories] == [["read_in"]] * 3
        assert set(Revision.objects.values_list("made_by", flat=True)) == {editor.pk}

    def test_the_sample_paper(self):
        piece = Piece(Path("01-01-x.txt"), headline="新桥", tags=["城建"], byline="本报记者 程漱石")
        page = PlannedPage(1, "要闻", {"editor": "石敬亭"})

        load_issue(PlannedIssue(date(2026, 11, 20), 1, "", [page], [piece]))

        story = Article.objects.get()
        assert (story.state, recorded(story)) == ("printed", ["read_in"])

    def test_an_archive(self):
        Archive(2, 6, seed=1, people=10).write(report=lambda text: None)

        assert set(Article.objects.values_list("state", "version")) == {("printed", 1)}
        assert {tuple(recorded(story)) for story in Article.objects.all()} == {("read_in",)}
        assert Revision.objects.count() == 12
