from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from articles.models import Article, ArticlePhoto
from articles.proofreading.models import DismissedFinding
from articles.proofreading.reading import dismiss, findings_for, read_through, restore
from newsroom.contributors.models import Alias
from tests.factories import (
    make_article,
    make_contributor,
    make_issue,
    make_official,
    make_page,
    make_photo,
    make_user,
    make_wording,
    place,
)

pytestmark = pytest.mark.django_db


def codes(article, **details):
    return [(finding.code, finding.place.field, finding.excerpt.piece) for finding in findings_for(article, **details)]


@pytest.fixture
def writer():
    return make_contributor("陈澄")


class TestFindingsFor:
    def test_every_part_of_a_story_is_read(self, writer):
        article = make_article(
            "标题,一",
            by=[writer],
            photos=[make_photo("图说,一")],
            body="<p>正文,一</p><h2>小标题</h2><ul><li>甲<br>乙,丙</li></ul>",
            kicker="引题,一",
            deck="副题,一",
            summary="导读,一",
            editors_note="编者按,一",
        )

        found = findings_for(article)

        assert [tuple(finding.place) for finding in found] == [
            ("kicker", 0, 2, 3),
            ("headline", 0, 2, 3),
            ("deck", 0, 2, 3),
            ("summary", 0, 2, 3),
            ("editors_note", 0, 3, 4),
            ("body", 0, 2, 3),
            ("body", 3, 1, 2),
            ("caption", 0, 2, 3),
        ]

    def test_the_lists_of_the_paper_are_used(self, writer):
        make_official("王建国", "县委书记")
        make_wording("残废人", severity="error")
        Alias.objects.create(contributor=writer, name="沈小禾")
        article = make_article("河清了", by=[writer], body="<p>县委书记王健国看望残废人。本报记者沈晓禾</p>")

        assert codes(article) == [
            ("near_names", "body", "王健国"),
            ("wordings", "body", "残废人"),
            ("near_names", "body", "沈晓禾"),
        ]

    def test_titles_are_as_long_as_the_settings_let_them(self, writer, settings):
        settings.LONGEST_TITLES = {"headline": 5}

        assert codes(make_article("河水清了又清", by=[writer])) == [("headline_length", "headline", "河水清了又清")]
        assert codes(make_article("河水清了", by=[writer])) == []

    def test_dates_are_those_of_the_coming_issue(self, writer):
        article = make_article("河清了", by=[writer], body="<p>11月25日（星期三）开工。</p>")
        place(article, make_page(make_issue(date=date(2025, 11, 28))))
        assert codes(article) == [("weekday", "body", "星期三")]

        place(article, make_page(make_issue(date=date(2026, 11, 27), is_published=False)))

        assert codes(article) == []
        assert codes(article, on=date(2025, 11, 28)) == [("weekday", "body", "星期三")]

    def test_a_story_without_an_issue_is_read_for_today(self, writer):
        today = timezone.localdate()
        wrong = "一二三四五六日"[(today.weekday() + 1) % 7]
        article = make_article("河清了", by=[writer], body=f"<p>{today.month}月{today.day}日（星期{wrong}）</p>")

        assert codes(article) == [("weekday", "body", f"星期{wrong}")]

    def test_what_is_missing(self):
        article = make_article("河清了", photos=[make_photo("")])

        assert codes(article) == [("missing_caption", "caption", ""), ("missing_credit", "credit", "")]

    @pytest.mark.parametrize(
        "details",
        [
            {"kind": Article.Kind.NOTICE},
            {"kind": Article.Kind.ADVERT},
            {"kind": Article.Kind.PHOTO},
            {"credit_as_printed": "本报记者 陈澄"},
            {"dateline": "新华社北京11月18日电"},
            {"body": "<p>本报讯（记者 陈澄）河水清了。</p>"},
            {"body": "<p>新华社北京11月18日电 河水清了。</p>"},
            {"body": "<p>河水清了。（通讯员 柳依）</p>"},
            {"body": ""},
        ],
    )
    def test_who_needs_no_byline(self, details):
        assert codes(make_article("河清了", **details)) == []

    def test_a_photo_without_a_caption_here_has_its_own(self, writer):
        article = make_article("河清了", by=[writer], photos=[make_photo("图说,一")])
        ArticlePhoto.objects.update(caption="")

        assert codes(article) == [("half_width", "caption", ",")]

    def test_queries_do_not_grow_with_the_story_or_the_lists(self, django_assert_num_queries, writer):
        for count in (1, 3):
            photos = [make_photo() for _number in range(count)]
            article = make_article(
                "河清了", by=[writer] if count == 1 else [make_contributor(f"白露{n}") for n in "甲乙丙"], photos=photos
            )
            for number in range(count):
                make_official(f"王建{number}{count}", "局长")
                make_wording()
                place(article, make_page(number=number + 1))
            with django_assert_num_queries(13):
                findings_for(article)

    def test_nor_with_the_number_of_stories(self, django_assert_num_queries, writer):
        stories = [make_article(by=[writer], photos=[make_photo()]) for _number in range(3)]
        for story in stories:
            place(story)

        with django_assert_num_queries(13):
            read_through(stories)


class TestDismissing:
    def test_a_dismissed_finding_is_put_aside_for_this_story_alone(self, writer):
        article, other = (make_article("河清了", by=[writer], body="<p>甲,乙</p>") for _number in range(2))
        [finding] = findings_for(article)

        dismiss(article, finding.code, finding.digest, make_user())

        read = read_through([article, other])
        assert (read[article.pk].open, read[article.pk].dismissed) == ([], [finding])
        assert (read[other.pk].open, read[other.pk].dismissed) == ([finding], [])

    def test_it_stays_away_where_the_paragraph_moves_and_comes_back_where_its_words_change(self, writer):
        article = make_article("河清了", by=[writer], body="<p>甲,乙</p>")
        [finding] = findings_for(article)
        dismiss(article, finding.code, finding.digest, make_user())

        article.body = "<p>新的一段。</p><p>甲,乙</p>"
        article.save()
        assert findings_for(article) == []

        article.body = "<p>丙,乙</p>"
        article.save()
        assert len(findings_for(article)) == 1

    def test_it_stays_away_where_something_is_written_in_front_of_it_or_behind(self, writer):
        article = make_article("河清了", by=[writer], body="<p>昨天甲,乙到场。</p>")
        [finding] = findings_for(article)
        dismiss(article, finding.code, finding.digest, make_user())

        article.body = "<p>前面加了一句。昨天甲,乙到场。后面也有一句。</p>"
        article.save()

        assert findings_for(article) == []

    def test_the_first_who_dismissed_stays_named(self, writer):
        article = make_article("河清了", by=[writer], body="<p>甲,乙</p>")
        [finding] = findings_for(article)
        first = make_user()

        dismiss(article, finding.code, finding.digest, first)
        dismiss(article, finding.code, finding.digest, make_user())

        assert DismissedFinding.objects.get().dismissed_by == first

    def test_it_can_be_taken_up_again(self, writer):
        article = make_article("河清了", by=[writer], body="<p>甲,乙</p>")
        [finding] = findings_for(article)
        dismiss(article, finding.code, finding.digest, make_user())

        restore(article, finding.digest)

        assert findings_for(article) == [finding]

    @pytest.mark.parametrize("digest", ["", "x" * 64, "a" * 63])
    def test_what_is_no_finding_is_refused(self, digest):
        with pytest.raises(ValidationError):
            dismiss(make_article(), "half_width", digest, make_user())
        assert not DismissedFinding.objects.exists()
