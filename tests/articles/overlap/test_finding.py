from importlib import import_module

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from articles.models import Article
from articles.overlap import candidates
from articles.overlap.finding import overlaps_in, overlaps_of, overlaps_of_texts
from articles.overlap.models import SetPhrase
from articles.overlap.showing import overlaps_for, shown
from tests.factories import make_admin, make_article, make_issue, make_page, make_photo, make_user, place
from tests.passages_archive import EDITS, write_archive

pytestmark = pytest.mark.django_db

TEXT = "区水利局上周把汐河东段的淤泥清了三千多方，河面比去年这个时候宽出将近两米。"
COPY = TEXT.replace("，", ",").replace("淤泥", "泥沙")
OTHER = "老船工把缆绳绕了三圈，说今年冬天的水声和三十年前一样，听得见石头走路。"


def make_story(headline, text, **kwargs):
    return make_article(headline, body=f"<p>{text}</p>", **kwargs)


def found(article):
    return [(overlap.other, overlap.passage.first_text) for overlap in overlaps_of(article)]


class TestOverlaps:
    def test_both_stories_find_it_with_their_own_words(self):
        first, second = make_story("甲", TEXT + OTHER), make_story("乙", COPY)

        assert found(first) == [(second.pk, TEXT)]
        assert found(second) == [(first.pk, COPY)]

    def test_a_text_being_typed_is_compared_with_all_but_its_own_story(self):
        own, other = make_story("甲", TEXT), make_story("乙", TEXT)

        assert [overlap.other for overlap in overlaps_in(TEXT)] == [other.pk, own.pk]
        assert [overlap.other for overlap in overlaps_in(TEXT, own.pk)] == [other.pk]

    def test_a_story_in_two_issues_does_not_overlap_with_itself(self):
        story = make_story("甲", TEXT)
        place(story, make_page(make_issue(1)))
        place(story, make_page(make_issue(2)))

        assert found(story) == []

    def test_a_caption_copied_from_a_text_is_found(self):
        story = make_story("甲", TEXT)
        photo_news = make_article("乙", kind="photo", body="", photos=[make_photo(TEXT)])

        assert found(photo_news) == [(story.pk, TEXT)]

    def test_a_passage_over_two_paragraphs_is_one(self):
        story = make_article("甲", body=f"<p>{TEXT[:20]}</p><p>{TEXT[20:]}</p>")

        assert found(make_story("乙", TEXT)) == [(story.pk, TEXT)]

    def test_adverts_are_not_compared(self):
        make_story("甲", TEXT, kind="advert")

        assert found(make_story("乙", TEXT)) == []

    def test_the_longest_comes_first(self):
        make_story("短", OTHER)
        long = make_story("长", TEXT + OTHER)

        assert found(make_story("新", TEXT + OTHER))[0] == (long.pk, TEXT + OTHER)

    def test_a_set_phrase_is_left_out(self):
        make_story("甲", TEXT)
        story = make_story("乙", TEXT + OTHER)
        assert len(found(story)) == 1

        SetPhrase.objects.create(text=TEXT.replace("，", " "))

        assert found(story) == []

    def test_what_stands_in_very_many_stories_is_still_found_in_some(self, monkeypatch):
        monkeypatch.setattr(candidates, "LOOKED_UP", 1)
        stories = [make_story(f"第{number}篇", TEXT) for number in range(6)]

        assert [key for key, _text in found(stories[2])] == [stories[5].pk, stories[0].pk]

    def test_queries_grow_neither_with_the_stories_nor_with_what_is_found(self, django_assert_num_queries):
        user = make_admin()
        own = make_story("新", TEXT)
        for count in (3, 9):
            while Article.objects.count() <= count:
                place(make_story("旧", TEXT, photos=[make_photo()]))
            with django_assert_num_queries(11):
                overlaps = overlaps_for(user, own)
                assert [(bool(each.address), len(each.places)) for each in overlaps] == [(True, 1)] * count

    def test_queries_do_not_grow_with_the_texts(self, django_assert_num_queries):
        make_story("旧", TEXT)
        for count in (1, 3):
            with django_assert_num_queries(4):
                assert len(overlaps_of_texts(dict.fromkeys(range(-count, 0), TEXT))) == count


class TestShowing:
    def show(self, user, own):
        return shown(user, overlaps_of(own))

    def test_those_who_may_look_get_a_link_into_the_desk(self, give):
        other, own = make_story("甲", TEXT), make_story("乙", TEXT)

        (overlap,) = self.show(give(make_user(), "articles.view_article"), own)

        assert (overlap.other, overlap.address) == (other, f"/admin/articles/article/{other.pk}/change/")

    def test_others_are_told_of_what_is_public_and_of_nothing_else(self):
        public, hidden = make_story("甲", TEXT), make_story("乙", TEXT)
        place(public)
        place(hidden, make_page(make_issue(is_published=False)))

        overlaps = shown(make_user(), overlaps_in(TEXT))

        assert [(each.other, each.address) for each in overlaps] == [(public, public.get_absolute_url())]

    def test_same_page_and_same_issue_are_told(self):
        issue = make_issue(9)
        page, next_page = make_page(issue, 1), make_page(issue, 2)
        own, beside, behind, earlier = (make_story(name, TEXT) for name in "甲乙丙丁")
        for story, where in ((own, page), (beside, page), (behind, next_page), (earlier, make_page(make_issue(3)))):
            place(story, where)

        told = {each.other: (each.is_on_same_page, each.is_in_same_issue) for each in self.show(make_admin(), own)}

        assert told == {beside: (True, True), behind: (False, True), earlier: (False, False)}


class TestSetPhrases:
    def test_the_paper_begins_with_a_list_that_can_be_given_again(self):
        starting = import_module("articles.migrations.0007_starting_set_phrases")
        SetPhrase.objects.all().delete()

        for _time in range(2):
            starting.add_phrases(apps, None)

        assert SetPhrase.objects.count() == sum(len(lines.split("\n")) - 2 for lines in starting.NOTES)
        assert [phrase for phrase in SetPhrase.objects.all() if phrase.clean()] == []

    @pytest.mark.parametrize("text", ["三个字", "，。！？；：", "字" * 601])
    def test_too_short_and_too_long_ones_are_refused(self, text):
        with pytest.raises(ValidationError):
            SetPhrase(text=text).full_clean(exclude=["plain"])

    def test_one_that_differs_in_marks_alone_is_there_already(self):
        SetPhrase.objects.create(text="来稿一经采用，稿酬从优")

        with pytest.raises(ValidationError, match="用语|wording"):
            SetPhrase(text="来稿一经采用 稿酬从优！").full_clean(exclude=["plain"])

    def test_the_database_refuses_one_of_marks_alone(self):
        with pytest.raises(IntegrityError), transaction.atomic():
            SetPhrase.objects.create(text="……")


def test_planted_copies_are_found_and_nothing_else():
    archive = write_archive(count=120, copies=12)
    keys = [make_story(f"{number}", text).pk for number, text in enumerate(archive.stories)]

    found = overlaps_of_texts(dict(zip(keys, archive.stories, strict=True)))

    planted = {frozenset((keys[goal], keys[source])) for goal, source, _edit in archive.copies}
    assert {edit for _goal, _source, edit in archive.copies} == set(EDITS)
    assert {frozenset((overlap.own, overlap.other)) for overlap in found} == planted
