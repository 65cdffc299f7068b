import pytest
from django.utils.translation import override

from articles.revisions.difference import as_it_stood, difference, folded
from articles.snapshots import snapshot
from newsroom.history.comparing import Kind, whole
from tests.factories import make_article, make_contributor, make_photo, make_section

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_english():
    with override("en"):
        yield


@pytest.fixture
def story():
    people = [make_contributor("甲"), make_contributor("乙"), make_contributor("丙")]
    photos = [make_photo("湖面", by=people[:1]), make_photo("桥头")]
    return make_article("新桥通车", by=people, photos=photos, body="<p>一</p>")


def changed(story, change) -> tuple:
    before = snapshot(story)
    change(story)
    return before, snapshot(story)


def texts(lines) -> list:
    return [(line.place, line.text.kind.value, line.text.after or line.text.before, line.moved_from) for line in lines]


def test_a_story_beside_itself_differs_in_nothing(story):
    assert difference(snapshot(story), snapshot(story)).is_nothing


def test_a_headline_is_compared_letter_by_letter_and_a_kind_as_a_whole(story):
    def change(article):
        article.headline, article.kind, article.section = "新桥今通车", "brief", make_section("要闻")
        article.save()

    found = difference(*changed(story, change))

    pieces = {
        field.name: [(p.kind.value, p.text) for each in field.paragraphs for p in each.pieces] for field in found.fields
    }
    assert pieces == {
        "headline": [("same", "新桥"), ("added", "今"), ("same", "通车")],
        "kind": [("removed", "story"), ("added", "brief")],
        "section": [("added", "要闻")],
    }


def test_bylines_are_put_in_taken_out_moved_and_relabelled(story):
    def change(article):
        first, second, third = article.bylines.order_by("position")
        second.delete()
        first.position, first.label = 9, "记者"
        first.save()
        third.position = 1
        third.save()

    found = difference(*changed(story, change))

    assert texts(found.bylines) == [
        (1, "same", "本报记者 丙 (reporter)", 3),
        (2, "changed", "记者 甲 (reporter)", None),
        (None, "removed", "本报记者 乙 (reporter)", None),
    ]
    assert (found.are_bylines_changed, found.is_body_changed, found.are_pictures_changed) == (True, False, False)


def test_who_is_put_in_before_others_moves_nobody(story):
    def change(article):
        article.bylines.order_by("position").first().delete()

    found = difference(*changed(story, change))

    assert [line.moved_from for line in found.bylines] == [None, None, None]


def test_pictures_with_their_captions_credits_and_order(story):
    def change(article):
        one, other = article.photos.order_by("position")
        one.photo.credits.update(label="供图")
        other.caption = "桥头的人"
        one.position, other.position = 9, 1
        one.save()
        other.save()
        one.position = 2
        one.save()

    found = difference(*changed(story, change))

    told = [
        (each.line.text.after, each.credit.before, each.credit.after, each.line.moved_from) for each in found.pictures
    ]
    assert told == [("桥头的人", "", "", 2), ("湖面", "甲 摄", "甲 供图", None)]


def test_a_picture_with_another_file_says_so(story):
    use = story.photos.order_by("position").first()
    before = snapshot(story)

    type(use.photo).objects.filter(pk=use.photo_id).update(digest="0" * 64)

    assert [picture.is_other_file for picture in difference(before, snapshot(story)).pictures] == [True, False]


def test_tags(story):
    story.tags.add("城建", "桥")
    before = snapshot(story)

    story.tags.remove("桥")
    story.tags.add("交通")

    found = {(tag.kind.value, tag.after or tag.before) for tag in difference(before, snapshot(story)).tags}
    assert found == {("same", "城建"), ("removed", "桥"), ("added", "交通")}


def test_long_runs_of_what_nobody_changed_are_folded():
    same = [whole(Kind.SAME, str(number)) for number in range(6)]

    runs = folded([*same, whole(Kind.ADDED, "新"), *same[:2]])

    assert [(run.is_folded, len(run.paragraphs)) for run in runs] == [
        (False, 1),
        (True, 4),
        (False, 1),
        (False, 1),
        (False, 2),
    ]


def test_one_version_alone_is_read_whole(story):
    found = as_it_stood(snapshot(story) | {"body": "".join(f"<p>{n}</p>" for n in range(9))})

    assert [(run.is_folded, len(run.paragraphs)) for run in found.body] == [(False, 9)]
    assert "headline" in [field.name for field in found.fields]
