import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article
from tests.factories import (
    make_article,
    make_contributor,
    make_issue,
    make_page,
    make_photo,
    make_section,
    place,
)

pytestmark = pytest.mark.django_db


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def queries(client, address):
    with CaptureQueriesContext(connection) as captured:
        read(client, address)
    return [query["sql"] for query in captured]


class TestStory:
    def test_unpublished_does_not_exist(self, client):
        draft, waiting, reprint = (make_article() for _number in range(3))
        place(waiting, make_page(make_issue(is_published=False)))
        place(reprint, make_page(make_issue(is_published=False)))
        place(reprint)

        addresses = [article.get_absolute_url() for article in (draft, waiting, reprint)]

        assert [client.get(address).status_code for address in addresses] == [404, 404, 200]

    def test_headline_stands_between_kicker_and_deck(self, client):
        article = make_article("石头里的字 三代人的桥", kicker="大修见闻", deck="记一座桥")
        place(article)

        page = read(client, article.get_absolute_url())

        kicker = page.index('<p class="kicker"><span>大修见闻</span></p>')
        headline = page.index("<span>石头里的字</span> <span>三代人的桥</span></h1>")
        assert kicker < headline < page.index('<p class="deck"><span>——记一座桥</span></p>')
        assert page.count("<h1>") == 1
        assert "<title>石头里的字 三代人的桥 - " in page

    def test_byline_below_the_headline_links_its_people(self, client):
        writer = make_contributor("方砚")
        article = make_article(by=[writer], credit_as_printed="本报记者 方 砚")
        place(article)

        page = read(client, article.get_absolute_url())

        assert f'<p class="byline">本报记者 <a href="/contributors/{writer.pk}/">方 砚</a></p>' in page

    def test_byline_with_the_dateline_opens_the_first_paragraph(self, client):
        writer = make_contributor("方砚")
        article = make_article(
            by=[writer], dateline="本报讯", byline_place="dateline", body="<p>昨天。</p><p>今天。</p>"
        )
        place(article)

        page = read(client, article.get_absolute_url())

        link = f'<a href="/contributors/{writer.pk}/">方砚</a>'
        assert f'<p><span class="dateline">本报讯（本报记者 {link}）</span>昨天。</p>' in page
        assert 'class="byline"' not in page

    def test_byline_at_the_end_closes_the_last_paragraph(self, client):
        writer = make_contributor("方砚")
        article = make_article(by=[writer], byline_place="tail", body="<p>昨天。</p><p>今天。</p>")
        place(article)

        page = read(client, article.get_absolute_url())

        link = f'<a href="/contributors/{writer.pk}/">方砚</a>'
        assert f'<p>今天。<span class="signature">（本报记者 {link}）</span></p>' in page

    def test_dateline_alone_is_parted_from_the_text(self, client):
        article = make_article(dateline="泊新社泊州11月5日电", body="<p>昨天。</p>")
        place(article)

        page = read(client, article.get_absolute_url())

        assert '<p><span class="dateline">泊新社泊州11月5日电　</span>昨天。</p>' in page

    def test_collective_signature_is_no_link(self, client):
        article = make_article(by=[make_contributor("区公宣", kind="collective")])
        place(article)

        assert '<p class="byline">本报记者 区公宣</p>' in read(client, article.get_absolute_url())

    def test_photo_has_its_caption_and_linked_credit(self, client):
        photographer = make_contributor("罗千帆")
        photo = make_photo("渔船<靠岸>", by=[photographer], alt="码头边的渔船")
        article = make_article(photos=[photo])
        place(article)

        page = read(client, article.get_absolute_url())

        assert f'srcset="/pictures/{photo.token}/400.webp 400w, /pictures/{photo.token}/800.webp 800w"' in page
        assert 'width="900" height="600" alt="码头边的渔船" loading="eager"' in page
        link = f'<a href="/contributors/{photographer.pk}/">罗千帆</a>'
        assert f'<figcaption>渔船&lt;靠岸&gt; <span class="credit">{link} 摄</span></figcaption>' in page

    def test_photo_without_file_keeps_its_caption(self, client):
        article = make_article(photos=[make_photo("渔船靠岸", has_file=False)])
        place(article)

        page = read(client, article.get_absolute_url())

        assert "<figcaption>渔船靠岸</figcaption>" in page
        assert "<img" not in page

    def test_only_the_first_photo_is_not_lazy(self, client):
        article = make_article(photos=[make_photo(), make_photo()], body="<p>一</p><p>二</p>")
        place(article)

        page = read(client, article.get_absolute_url())

        assert (page.count('loading="eager"'), page.count('loading="lazy"')) == (1, 1)

    def test_neighbours_stay_in_the_issue_and_cross_its_pages(self, client):
        issue = make_issue(2)
        second, first = make_page(issue, 2), make_page(issue, 1)
        last, middle, opening = (make_article() for _number in range(3))
        place(last, second)
        place(middle, first, position=2)
        place(opening, first, position=1)
        place(make_article(), make_page(make_issue(1)))
        place(make_article(), make_page(make_issue(3)))

        found = [client.get(article.get_absolute_url()).context for article in (opening, middle, last)]

        assert [context["previous_article"] for context in found] == [None, opening, middle]
        assert [context["next_article"] for context in found] == [middle, last, None]
        assert found[0]["on_this_page"] == [opening, middle]

    def test_stands_in_the_issue_that_printed_it_first_and_names_the_others(self, client):
        article = make_article()
        place(article, make_page(make_issue(3, is_published=False), name="未出版"))
        reprint = place(article, make_page(make_issue(2), name="年度回看"))
        first = place(article, make_page(make_issue(1), name="民生"))

        response = client.get(article.get_absolute_url())

        assert response.context["placement"] == first
        assert response.context["reprints"] == [reprint]
        assert "第01版：年度回看</a>" in response.content.decode()
        assert "未出版" not in response.content.decode()

    def test_story_on_two_pages_of_an_issue_has_itself_for_no_neighbour(self, client):
        issue = make_issue(1)
        article, other = make_article(), make_article()
        place(article, make_page(issue, 1))
        second = make_page(issue, 2)
        place(article, second)
        place(other, second)

        context = client.get(article.get_absolute_url()).context

        assert (context["previous_article"], context["next_article"]) == (None, other)

    def test_section_and_tags_are_links(self, client):
        article = make_article(section=make_section("汐岸"))
        article.tags.add("城建", "！")
        place(article)

        page = read(client, article.get_absolute_url())

        assert '<a href="/sections/%E6%B1%90%E5%B2%B8/">汐岸</a>' in page
        assert '<a href="/tags/%E5%9F%8E%E5%BB%BA/">城建</a>' in page

    def test_queries_do_not_grow_with_the_issue_and_the_texts_of_the_others_stay_unread(self, client):
        articles = []
        for size in (1, 60):
            page = make_page()
            for _number in range(size):
                person = make_contributor()
                article = make_article(by=[person], photos=[make_photo(by=[person])], section=make_section())
                place(article, page)
            articles.append(article)
        read(client, articles[0].get_absolute_url())  # content types are looked up once

        small, large = (queries(client, article.get_absolute_url()) for article in articles)

        assert len(small) == len(large)
        assert len([sql for sql in large if '"body", "articles_article"' in sql]) == 1


@pytest.mark.parametrize("kind", ["section", "tag"])
class TestSectionAndTag:
    def make(self, kind, **kwargs):
        article = make_article(section=make_section("汐岸") if kind == "section" else None, **kwargs)
        if kind == "tag":
            article.tags.add("汐岸")
        return article

    def address(self, kind):
        return f"/{kind}s/汐岸/"

    def test_used_in_nothing_public_does_not_exist(self, client, kind):
        self.make(kind)
        waiting = make_article(section=make_section("别处"))
        waiting.tags.add("别处")
        place(waiting, make_page(make_issue(is_published=False)))

        assert client.get(self.address(kind)).status_code == 404
        assert client.get(f"/{kind}s/别处/").status_code == 404
        assert client.get(f"/{kind}s/%00/").status_code == 404

    def test_lists_only_what_is_public_and_counts_no_more(self, client, kind):
        public = self.make(kind)
        waiting = make_article("未发的稿", section=public.section)
        waiting.tags.add(*public.tags.names())
        place(public)
        place(waiting, make_page(make_issue(is_published=False)))

        response = client.get(self.address(kind))

        assert list(response.context["object_list"]) == [public]
        assert '<p class="count">1篇稿件</p>' in response.content.decode()
        assert "未发的稿" not in response.content.decode()

    def test_goes_on_after_thirty(self, client, kind):
        first = self.make(kind)
        page = make_page()
        place(first, page)
        for _number in range(30):
            article = make_article(section=first.section)
            article.tags.add(*first.tags.names())
            place(article, page)

        sizes = [len(client.get(f"{self.address(kind)}?page={n}").context["object_list"]) for n in (1, 2)]

        assert sizes == [30, 1]
        statuses = [client.get(f"{self.address(kind)}?page={n}").status_code for n in ("3", "0", "-1", "x", "9" * 30)]
        assert set(statuses) == {404}

    def test_queries_do_not_grow_with_the_stories(self, client, kind):
        numbers = []
        page = make_page()
        for size in (1, 2):
            for _number in range(size):
                article = make_article(by=[make_contributor()], photos=[make_photo()])
                Article.objects.filter(pk=article.pk).update(section=make_section(f"栏{size}-{article.pk}"))
                article.tags.add("汐岸")
                place(article, page)
            if not numbers:
                section = make_section("汐岸")
            Article.objects.update(section=section)
            read(client, self.address(kind))
            numbers.append(len(queries(client, self.address(kind))))

        assert len(set(numbers)) == 1
