from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from articles.models import Article
from articles.work import photo_uses_by
from media.models import Photo
from newsroom.contributors.models import Contributor
from newsroom.intake.reading_in import earlier_copies, read_in
from newsroom.intake.saving import Answer, answers_by_name, credited_names, save_reading
from newsroom.issues.models import Placement
from tests.factories import make_contributor, make_issue, make_page

from .pages import PAGE

pytestmark = pytest.mark.django_db


def save(text=PAGE, **answers):
    source = read_in(text)
    known = answers_by_name(credited_names(source.reading)) | answers
    page = make_page()
    return page, save_reading(source, page, known)


def test_a_page_becomes_stories_in_order_with_everybody_credited():
    page, articles = save()

    assert [(article.kind, article.headline) for article in articles] == [
        ("brief", "柳荫街道给老楼装上了扶手"),
        ("story", "码头来了一船新渔网"),
        ("photo", ""),
    ]
    assert list(page.placements.values_list("position", "article")) == [
        (number, article.pk) for number, article in enumerate(articles, 1)
    ]
    assert articles[1].credit_line == "本报记者 程漱石 罗千帆 文/图"
    assert articles[2].photos.get().photo.credit_line == "雷小满 摄"


def test_a_photo_under_a_joint_credit_has_no_credit_of_its_own_and_counts_for_both():
    _page, articles = save()
    use = articles[1].photos.get()

    assert use.photo.credits.count() == 0
    assert [list(photo_uses_by(person)) for person in Contributor.objects.filter(bylines__article=articles[1])] == [
        [use],
        [use],
    ]


@pytest.mark.parametrize("line, reason", [("资料图", "资料图"), ("（资料图）", "资料图"), ("图" * 200, "图" * 120)])
def test_a_printed_line_that_names_nobody_is_why_nobody_is_credited(line, reason):
    source = read_in(PAGE)
    source.reading["items"][2]["photos"][0] |= {"credit_line": line, "credits": []}
    source.save()

    articles = save_reading(source, make_page(), answers_by_name(credited_names(source.reading)))

    use = articles[2].photos.get()
    assert (use.photo.no_credit_reason, use.credit_as_printed) == (reason, line)


def test_a_known_contributor_is_credited_and_not_made_again():
    known = make_contributor("程漱石")

    _page, articles = save()

    assert articles[1].bylines.first().contributor == known


def test_somebody_known_by_another_name_gets_the_printed_one_as_alias():
    known = make_contributor("程石")

    save(程漱石=Answer(known))

    assert [alias.name for alias in known.aliases.all()] == ["程漱石"]


def test_a_namesake_is_a_second_contributor():
    make_contributor("程漱石")

    _page, articles = save(程漱石=Answer(None, "区司法局"))

    assert Contributor.objects.filter(name="程漱石").count() == 2
    assert articles[1].bylines.first().contributor.organisation.name == "区司法局"


def test_of_two_people_of_one_name_nobody_is_taken_unasked():
    make_contributor("程漱石")
    make_contributor("程漱石", distinction="教师")

    with pytest.raises(ValidationError) as error:
        save()

    assert error.value.messages == ["请说明程漱石是谁。"]
    assert (Article.objects.count(), Photo.objects.count()) == (0, 0)


def test_one_bad_item_saves_nothing_at_all():
    source = read_in(PAGE)
    source.reading["items"][2]["photos"][0]["credits"][0]["role"] = "king"
    source.save()

    with pytest.raises(ValidationError, match="第3条"):
        save_reading(source, make_page(), answers_by_name(credited_names(source.reading)))

    source.refresh_from_db()
    assert not source.is_saved
    assert (Article.objects.count(), Contributor.objects.count(), Placement.objects.count()) == (0, 0, 0)


def test_a_page_is_saved_once():
    source = read_in(PAGE)
    answers = answers_by_name(credited_names(source.reading))
    save_reading(source, make_page(), answers)

    with pytest.raises(ValidationError, match="已经存入"):
        save_reading(source, make_page(), answers)


def test_a_copy_with_other_blanks_and_punctuation_is_the_same_page():
    source = read_in(PAGE)
    copy = PAGE.replace("\n\n", "\n").replace(",", "，")

    assert list(earlier_copies(copy)) == [source]


def test_two_sections_whose_names_differ_only_in_signs_get_two_addresses():
    save(PAGE)
    save(PAGE.replace("一周要闻", "一周·要闻"))

    slugs = set(Article.objects.exclude(section=None).values_list("section__slug", flat=True))
    assert len(slugs) == Article.objects.exclude(section=None).values("section").distinct().count()


@pytest.mark.parametrize(
    ("days", "is_published", "state"),
    [(-1, False, "printed"), (0, False, "draft"), (1, False, "draft"), (7, False, "draft"), (1, True, "printed")],
)
def test_only_an_issue_that_is_out_has_been_reviewed(days, is_published, state):
    source = read_in(PAGE)
    day = timezone.localdate() + timedelta(days=days)
    page = make_page(make_issue(date=day, is_published=is_published))

    articles = save_reading(source, page, answers_by_name(credited_names(source.reading)))

    assert [article.state for article in articles] == [state] * 3
