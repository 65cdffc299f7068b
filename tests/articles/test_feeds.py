import xml.etree.ElementTree as ElementTree
from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from articles.models import Article
from tests.factories import make_article, make_contributor, make_issue, make_page, make_photo, place

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://paper.example"
EIGHT = datetime(2026, 11, 20, 0, 0, tzinfo=UTC)  # eight in the morning where the paper is


@pytest.fixture
def person():
    return make_contributor("罗千帆")


@pytest.fixture(autouse=True)
def site(settings):
    settings.SITE_URL = SITE


def address_of(person):
    return f"/contributors/{person.pk}/feed/"


def read(client, person):
    response = client.get(address_of(person))
    assert response.status_code == 200
    return ElementTree.fromstring(response.content)


def texts(element, *path):
    return [found.text for found in element.findall("/".join(ATOM + name for name in path))]


def published_piece(headline="河水清了", by=(), **kwargs):
    issue = make_issue(date=kwargs.pop("date", date(2026, 11, 20)), published_at=kwargs.pop("published_at", EIGHT))
    article = make_article(headline, by=by, **kwargs)
    place(article, make_page(issue))
    return article


def changed(article, moment):
    Article.objects.filter(pk=article.pk).update(updated_at=moment)


class TestContributorFeed:
    def test_tells_what_a_reader_needs(self, client, person):
        client.cookies["django_language"] = "en"
        other = make_contributor("程漱石")
        article = published_piece(by=[person, other], summary="一河清水。")
        article.bylines.create(contributor=make_contributor("石敬亭"), role="organiser", position=3)
        changed(article, EIGHT - timedelta(days=1))

        feed = read(client, person)

        (entry,) = feed.findall(f"{ATOM}entry")
        assert texts(feed, "title") == ["Stories and photos by 罗千帆"]
        assert texts(feed, "author", "name") == ["罗千帆"]
        assert texts(entry, "title") == ["河水清了"]
        assert texts(entry, "summary") == ["一河清水。"]
        assert texts(entry, "author", "name") == ["罗千帆", "程漱石"]
        assert texts(entry, "published") == texts(entry, "updated") == ["2026-11-20T08:00:00+08:00"]

    def test_addresses_are_absolute_on_the_site_and_do_not_hang_on_headlines(self, client, person):
        article = published_piece("旧题", by=[person])
        before = read(client, person)
        Article.objects.filter(pk=article.pk).update(headline="新题")

        feed = read(client, person)

        (entry,) = feed.findall(f"{ATOM}entry")
        story = f"{SITE}/stories/{article.pk}/"
        links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
        assert texts(entry, "title") == ["新题"]
        assert texts(entry, "id") == texts(before, "entry", "id") == [story]
        assert entry.find(f"{ATOM}link").get("href") == story
        assert texts(feed, "id") == texts(before, "id") == [SITE + address_of(person)]
        assert links == {"alternate": f"{SITE}/contributors/{person.pk}/", "self": SITE + address_of(person)}

    def test_a_change_after_publication_is_an_update(self, client, person):
        early = published_piece(by=[person])
        changed(early, EIGHT + timedelta(hours=2))

        feed = read(client, person)

        assert texts(feed, "entry", "published") == ["2026-11-20T08:00:00+08:00"]
        assert texts(feed, "entry", "updated") == texts(feed, "updated") == ["2026-11-20T10:00:00+08:00"]

    def test_photo_news_is_in_it_and_pictures_beside_others_stories_are_not(self, client, person):
        published_piece("图片新闻", kind="photo", photos=[make_photo(by=[person])])
        published_piece("别人的稿", by=[make_contributor()], photos=[make_photo(by=[person])], date=date(2026, 11, 27))

        assert texts(read(client, person), "entry", "title") == ["图片新闻"]

    def test_nothing_unpublished_leaks(self, client, person):
        photo = make_photo("未发的照片", by=[person])
        published_piece("登出的稿", by=[person])
        later = make_issue(date=date(2026, 12, 4), published_at=timezone.now() + timedelta(hours=1))
        for headline, page in {
            "未发的稿": make_page(make_issue(is_published=False)),
            "定时的稿": make_page(later),
        }.items():
            place(make_article(headline, by=[person], photos=[photo], summary="未发的摘要"), page)
            place(make_article(headline, kind="photo", photos=[photo]), page)
        make_article("草稿", by=[person])

        response = client.get(address_of(person))

        assert texts(ElementTree.fromstring(response.content), "entry", "title") == ["登出的稿"]
        assert "未发" not in response.content.decode()

    def test_is_not_there_for_people_without_published_work(self, client, person):
        place(make_article(by=[person]), make_page(make_issue(is_published=False)))

        assert client.get(address_of(person)).status_code == 404
        assert client.get("/contributors/99999999999999999999/feed/").status_code == 404

    def test_is_not_there_for_collective_signatures(self, client):
        house = make_contributor("市公宣", kind="collective")
        published_piece(by=[house])

        assert client.get(address_of(house)).status_code == 404

    def test_holds_the_newest_fifty(self, client, person):
        for number in range(51):
            published_piece(f"第{number}篇", by=[person], date=date(2026, 1, 1) + timedelta(days=number))

        titles = texts(read(client, person), "entry", "title")

        assert (len(titles), titles[0], titles[-1]) == (50, "第50篇", "第1篇")

    def test_signs_that_mean_something_in_xml_are_kept(self, client, person):
        published_piece("<甲> & “乙”", by=[person], summary="1 < 2 & 3")

        feed = read(client, person)

        assert texts(feed, "entry", "title") == ["<甲> & “乙”"]
        assert texts(feed, "entry", "summary") == ["1 < 2 & 3"]

    def test_is_sent_again_only_when_it_has_changed(self, client, person):
        article = published_piece(by=[person])
        first = client.get(address_of(person))

        again = client.get(address_of(person), headers={"if-none-match": first["ETag"]})
        published_piece("新稿", by=[person], date=date(2026, 11, 27))
        changed_one = client.get(address_of(person), headers={"if-none-match": first["ETag"]})
        article.placements.all().delete()
        withdrawn = client.get(address_of(person), headers={"if-none-match": changed_one["ETag"]})

        assert (again.status_code, again.content) == (304, b"")
        assert changed_one.status_code == withdrawn.status_code == 200
        assert "Last-Modified" not in first
        assert first["Content-Type"] == "application/atom+xml; charset=utf-8"

    def test_is_announced_by_the_persons_pages(self, client, person):
        published_piece(by=[person], photos=[make_photo(by=[person])])

        client.cookies["django_language"] = "en"
        title = 'title="Stories and photos by 罗千帆"'
        link = f'<link rel="alternate" type="application/atom+xml" {title} href="{address_of(person)}">'
        pages = ("", "2026/", "photos/", "photos/2026/")
        found = [client.get(f"/contributors/{person.pk}/{page}").content.decode() for page in pages]

        assert [link in text for text in found] == [True] * 4

    def test_queries_do_not_grow(self, client, person, django_assert_num_queries):
        def fill(first, count):
            for number in range(first, first + count):
                photos = [make_photo(by=[person, make_contributor()])]
                published_piece(by=[person, make_contributor()], photos=photos, date=date(2026, 1, number))

        fill(1, 1)
        with django_assert_num_queries(10):
            client.get(address_of(person))
        fill(2, 2)
        with django_assert_num_queries(10):
            client.get(address_of(person))
