from datetime import date

import pytest

from articles.models import ArticlePhoto
from articles.snapshots import essence, fingerprint, snapshot, snapshots
from newsroom.contributors.models import Contributor
from tests.factories import make_article, make_contributor, make_photo, make_section, make_user

from .people import text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def story():
    article = make_article(
        "新桥通车",
        kicker="修了三年",
        deck="——记一座桥",
        by=[make_contributor("江一舟"), make_contributor("汤明")],
        photos=[make_photo("剪彩", by=[make_contributor("罗千帆")]), make_photo("桥面")],
        section=make_section("要闻"),
        asked_length=800,
        wished_for=date(2026, 11, 27),
        author=make_user(),
    )
    article.tags.add("城建", "通车")
    return article


WORDS = {
    "kind": "story",
    "kicker": "修了三年",
    "headline": "新桥通车",
    "deck": "——记一座桥",
    "dateline": "",
    "body": "<p>河水清了，鱼也多了。</p>",
    "editors_note": "",
    "summary": "",
    "credit_as_printed": "",
    "credit_covers_photos": False,
    "byline_place": "head",
    "asked_length": 800,
    "wished_for": "2026-11-27",
}
PARTS = {"author", "section", "tags", "bylines", "photos"}


def test_it_holds_the_words_of_the_story_and_what_is_asked_of_it(story):
    kept = snapshot(story)

    assert {name: value for name, value in kept.items() if name not in PARTS} == WORDS


def test_it_holds_whose_it_is_where_it_belongs_and_whom_it_names_in_their_order(story):
    one, other = story.bylines.all()

    kept = snapshot(story)

    assert kept["author"] == story.author_id
    assert kept["section"] == {"pk": story.section_id, "name": "要闻"}
    assert kept["tags"] == [{"pk": tag.pk, "name": tag.name} for tag in story.tags.order_by("pk")]
    assert kept["bylines"] == [
        {"contributor": one.contributor_id, "name": "江一舟", "role": "reporter", "label": "本报记者"},
        {"contributor": other.contributor_id, "name": "汤明", "role": "reporter", "label": "本报记者"},
    ]


def test_it_holds_the_pictures_in_their_order_with_caption_and_credit(story):
    first, second = story.photos.all()
    shot = {"name": "罗千帆", "role": "photographer", "label": "摄"}
    shot["contributor"] = first.photo.credits.get().contributor_id
    as_used = [(first.photo_id, "剪彩", [shot]), (second.photo_id, "桥面", [])]

    assert snapshot(story)["photos"] == [
        {
            "photo": photo,
            "file": "",
            "caption": caption,
            "printed_caption": caption,
            "credit_as_printed": "",
            "credits": credits,
        }
        for photo, caption, credits in as_used
    ]


def swap(rows):
    first, second = rows.all()
    rows.filter(pk=first.pk).update(position=9)
    rows.filter(pk=second.pk).update(position=1)


def use(story):
    return story.photos.first()


CHANGES = {
    "headline": lambda story: type(story).objects.update(headline="新桥昨天通车"),
    "kicker": lambda story: type(story).objects.update(kicker=""),
    "deck": lambda story: type(story).objects.update(deck=""),
    "dateline": lambda story: type(story).objects.update(dateline="本报讯"),
    "body": lambda story: type(story).objects.update(body="<p>河水清了。</p>"),
    "editor's note": lambda story: type(story).objects.update(editors_note="编者按"),
    "summary": lambda story: type(story).objects.update(summary="导读"),
    "文/图": lambda story: type(story).objects.update(credit_covers_photos=True),
    "printed line": lambda story: type(story).objects.update(credit_as_printed="本报记者 江一舟"),
    "order of bylines": lambda story: swap(story.bylines),
    "order of photos": lambda story: swap(story.photos),
    "label": lambda story: story.bylines.filter(position=1).update(label="通讯员"),
    "byline taken out": lambda story: story.bylines.first().delete(),
    "caption": lambda story: story.photos.filter(position=1).update(caption="剪彩仪式"),
    "photo taken out": lambda story: use(story).delete(),
    "photo's credit": lambda story: use(story).photo.credits.update(label="供图"),
    "photo's own caption, where it is printed": lambda story: (
        ArticlePhoto.objects.update(caption=""),
        type(use(story).photo).objects.update(caption="别的"),
    ),
    "another file": lambda story: type(use(story).photo).objects.update(digest="0" * 64),
    "a name": lambda story: Contributor.objects.filter(name="江一舟").update(name="江一帆"),
}
BESIDES = {
    "kind": lambda story: type(story).objects.update(kind="brief"),
    "section": lambda story: type(story).objects.update(section=make_section("民生")),
    "tag": lambda story: story.tags.remove("城建"),
    "asked length": lambda story: type(story).objects.update(asked_length=500),
    "wish": lambda story: type(story).objects.update(wished_for=None),
    "place of the byline": lambda story: type(story).objects.update(byline_place="tail"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_what_print_shows_is_what_a_signature_is_for(story, change):
    before, text = snapshot(story), text_of(story)

    change(story)

    assert (essence(snapshot(story)) == essence(before), text_of(story) == text) == (False, False)


@pytest.mark.parametrize("change", BESIDES.values(), ids=BESIDES.keys())
def test_what_stands_beside_the_text_is_kept_and_not_signed(story, change):
    before, text = snapshot(story), text_of(story)

    change(story)

    assert (essence(snapshot(story)) == essence(before), text_of(story) == text) == (False, True)


def test_a_section_or_a_tag_with_another_name_changes_no_story(story):
    before, text = snapshot(story), text_of(story)

    type(story.section).objects.update(name="头条")
    story.tags.filter(name="城建").update(name="城市建设")

    assert snapshot(story) != before
    assert (essence(snapshot(story)), text_of(story)) == (essence(before), text)


def test_two_records_of_one_name_sign_as_one(story):
    text = text_of(story)

    story.bylines.filter(position=1).update(contributor=make_contributor("江一舟", distinction="老师"))

    assert text_of(story) == text


def test_queries_do_not_grow_with_the_stories(django_assert_num_queries, story):
    def make(count):
        for _ in range(count):
            photos = [make_photo(by=[make_contributor(), make_contributor()]), make_photo()]
            make_article(by=[make_contributor()], photos=photos, section=make_section()).tags.add("城建")
        return type(story).objects.all()

    with django_assert_num_queries(7):
        snapshots(make(0))
    stories = make(5)
    with django_assert_num_queries(7):
        assert len({fingerprint(each) for each in snapshots(stories).values()}) == 6
