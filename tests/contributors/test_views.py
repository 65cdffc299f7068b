from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.contributors.merging import merge
from newsroom.contributors.models import Organisation
from tests.factories import make_article, make_contributor, make_issue, make_page, make_photo, make_user, place

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    return make_contributor("罗千帆")


def count_queries(client, address):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


class TestContributor:
    def test_without_published_work_does_not_exist(self, client, person):
        photo = make_photo(by=[person])
        place(make_article(by=[person], photos=[photo]), make_page(make_issue(is_published=False)))

        assert client.get(person.get_absolute_url()).status_code == 404
        assert client.get(f"{person.get_absolute_url()}photos/").status_code == 404
        assert client.get("/contributors/99999999999999999999/").status_code == 404

    def test_stories_and_photos_stand_apart_with_date_and_page(self, client):
        organisation = Organisation.objects.create(name="区司法局")
        person = make_contributor("顾长风", organisation=organisation, note="只给编辑看", distinction="老师")
        story = make_article("写的稿", by=[person])
        other = make_article("配的稿", photos=[make_photo("拍的照片", by=[person])])
        page = make_page(make_issue(5), 3, name="健康")
        place(story, page)
        place(other, page)

        response = client.get(person.get_absolute_url())

        text = response.content.decode()
        assert list(response.context["object_list"]) == [story]
        assert [use.article for photo in response.context["photos"] for use in photo.uses.all()] == [other]
        assert text.count("第03版：健康") == 2
        assert '<a href="#stories">1篇稿件</a> · <a href="#photos">1张照片</a>' in text
        assert '<p class="about">区司法局</p>' in text
        assert "只给编辑看" not in text
        assert "老师" not in text

    def test_nothing_unpublished_shows(self, client, person):
        shared = make_photo(by=[person])
        place(make_article("登出的稿", by=[person], photos=[shared]))
        waiting = make_article("未发的稿", by=[person], photos=[shared, make_photo("未发的照片", by=[person])])
        place(waiting, make_page(make_issue(is_published=False)))

        response = client.get(person.get_absolute_url())

        text = response.content.decode()
        assert "登出的稿" in text
        assert "未发的" not in text
        assert (response.context["paginator"].count, response.context["photo_count"]) == (1, 1)

    def test_photographer_without_stories_has_a_page(self, client, person):
        place(make_article(photos=[make_photo(by=[person])]))

        text = client.get(person.get_absolute_url()).content.decode()

        assert 'id="photos"' in text
        assert 'id="stories"' not in text

    def test_stories_go_on_after_thirty(self, client, person):
        page = make_page()
        for _number in range(31):
            place(make_article(by=[person]), page)

        assert len(client.get(f"{person.get_absolute_url()}?page=2").context["object_list"]) == 1
        assert client.get(f"{person.get_absolute_url()}?page=3").status_code == 404

    def test_many_photos_have_a_page_of_their_own(self, client, person):
        page = make_page()
        for _number in range(31):
            place(make_article(photos=[make_photo(by=[person])]), page)

        first = client.get(person.get_absolute_url())
        address = f"{person.get_absolute_url()}photos/"

        assert len(first.context["photos"]) == 12
        assert f'<a href="{address}">全部31张照片</a>' in first.content.decode()
        assert [len(client.get(f"{address}?page={n}").context["object_list"]) for n in (1, 2)] == [30, 1]
        assert client.get(f"{address}?page=3").status_code == 404

    def test_photo_without_file_is_listed_by_its_caption(self, client, person):
        place(make_article(photos=[make_photo("没有文件的照片", by=[person], has_file=False)]))

        text = client.get(person.get_absolute_url()).content.decode()

        assert "没有文件的照片" in text
        assert "<img" not in text

    def test_each_year_has_its_page(self, client, person):
        old = make_article("旧稿", by=[person], photos=[make_photo("旧照", by=[person])])
        place(old, make_page(make_issue(1, date=date(2025, 12, 26))))
        place(make_article("新稿", by=[person]), make_page(make_issue(2, date=date(2026, 1, 2))))
        waiting = make_article("未发的稿", by=[person], photos=[make_photo(by=[person])])
        place(waiting, make_page(make_issue(3, is_published=False, date=date(2024, 1, 5))))
        address = person.get_absolute_url()

        whole, year, photos = (client.get(address + part) for part in ("", "2025/", "photos/2025/"))

        assert whole.context["years"] == year.context["years"] == [(2026, 1), (2025, 2)]
        assert photos.context["years"] == [(2025, 1)]
        assert [story.headline for story in whole.context["object_list"]] == ["新稿", "旧稿"]
        assert [story.headline for story in year.context["object_list"]] == ["旧稿"]
        assert [photo.caption for photo in year.context["photos"]] == ["旧照"]
        assert [photo.caption for photo in photos.context["object_list"]] == ["旧照"]
        assert f'<a href="{address}2025/" aria-current="page">' in year.content.decode()

    @pytest.mark.parametrize("part", ["2024/", "2027/", "0/", "99999999999/", "photos/2026/", "photos/99999/"])
    def test_years_without_work_do_not_exist(self, client, person, part):
        place(make_article(by=[person], photos=[make_photo(by=[person])]), make_page(make_issue(date=date(2025, 1, 3))))
        waiting = make_article(by=[person], photos=[make_photo(by=[person])])
        place(waiting, make_page(make_issue(is_published=False, date=date(2024, 1, 5))))

        assert client.get(person.get_absolute_url() + part).status_code == 404

    @pytest.mark.parametrize("part", ["", "photos/", "2025/", "photos/2025/"])
    def test_queries_do_not_grow_with_the_work(self, client, part):
        numbers, days = set(), iter(range(1, 28))
        for size in (1, 3):
            person = make_contributor()
            for _number in range(size):
                other = make_contributor()
                article = make_article(by=[person, other], photos=[make_photo(by=[person, other])])
                place(article, make_page(make_issue(date=date(2025, 1, next(days)))))
                place(article, make_page(make_issue(date=date(2025, 1, next(days)))))
            numbers.add(count_queries(client, f"{person.get_absolute_url()}{part}"))

        assert len(numbers) == 1


class TestThoseWhoAreNoPeople:
    @pytest.mark.parametrize("kind", ["collective", "courtesy", "agency"])
    def test_have_no_page_no_link_and_no_address_that_leads_on(self, client, kind):
        group, other = make_contributor("市公宣", kind=kind), make_contributor("区公宣", kind=kind)
        story = make_article(by=[group, other], photos=[make_photo(by=[group])])
        place(story)
        merge(group, other, make_user())

        for pk in (group.pk, other.pk):
            assert client.get(f"/contributors/{pk}/").status_code == 404
            assert client.get(f"/contributors/{pk}/photos/").status_code == 404
        text = client.get(story.get_absolute_url()).content.decode()
        assert "市公宣" in text
        assert "/contributors/" not in text
