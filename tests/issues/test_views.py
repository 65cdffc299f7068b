from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from newsroom.issues.models import Placement
from tests.factories import make_article, make_contributor, make_issue, make_masthead, make_page, make_photo, place

pytestmark = pytest.mark.django_db


def fill(page, number):
    """Put `number` pieces of every rank on a page, each with its own writer, photographer and photo."""
    for index in range(number):
        writer, photographer = make_contributor(), make_contributor()
        article = make_article(by=[writer], photos=[make_photo(by=[photographer])])
        article.tags.add(f"标签{index}")
        place(article, page, prominence=Placement.Prominence.values[index % 4])


def count_queries(client, address):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


class TestLatestIssue:
    def test_shows_the_newest_published_issue(self, client):
        make_issue(1, date=date(2026, 11, 6))
        newest = make_issue(2, date=date(2026, 11, 13))
        make_issue(3, date=date(2026, 11, 20), is_published=False)
        make_issue(4, date=date(2026, 11, 27), published_at=timezone.now() + timedelta(days=1))

        response = client.get("/")

        assert response.context["issue"] == newest

    def test_nameplate_tells_date_number_and_pages(self, client):
        make_masthead(motto="一周一封家书")
        issue = make_issue(1023, date=date(2026, 11, 20))
        for number in (1, 2):
            place(make_article(), make_page(issue, number))

        page = client.get("/").content.decode()

        assert '<time datetime="2026-11-20">2026年11月20日 星期五</time>' in page
        assert "<span>总第1023期</span>" in page
        assert "<span>今日2版</span>" in page
        assert '<p class="motto">一周一封家书</p>' in page

    def test_fresh_install_says_that_the_first_issue_is_coming(self, client):
        make_issue(1, is_published=False)

        response = client.get("/")

        assert response.status_code == 200
        assert "创刊号正在编排" in response.content.decode()
        assert "总第1期" not in response.content.decode()

    def test_paper_without_masthead_has_a_name_all_the_same(self, client):
        assert "<h1>报纸</h1>" in client.get("/").content.decode()

    def test_footer_prints_what_the_masthead_knows(self, client):
        make_masthead(cn_number="CN 00-0000", licence="第一行\n第二行")

        page = client.get("/").content.decode()

        assert "<dt>国内统一连续出版物号</dt><dd>CN 00-0000</dd>" in page
        assert "第一行<br>第二行" in page
        assert "<dt>地址</dt>" not in page


class TestIssue:
    def test_unpublished_and_unknown_do_not_exist(self, client):
        waiting = make_issue(1, is_published=False)
        embargoed = make_issue(2, published_at=timezone.now() + timedelta(minutes=5))
        page = make_page(waiting)
        place(make_article(), page)

        addresses = [waiting.get_absolute_url(), embargoed.get_absolute_url(), page.get_absolute_url()]
        addresses += ["/issues/2031-01-03/", "/issues/2031-13-41/", "/issues/2031/", "/issues/0000/"]

        assert {client.get(address).status_code for address in addresses} == {404}

    def test_opens_with_the_lead_of_each_page(self, client):
        issue = make_issue(1)
        front, second = make_page(issue, 1), make_page(issue, 2, name="民生")
        lead, other = (
            make_article("头条", summary="导读文字"),
            make_article("民生头条", body="<p>开头一段。</p><p>又一段。</p>"),
        )
        place(lead, front, prominence="lead")
        place(other, second, prominence="lead")

        response = client.get(issue.get_absolute_url())

        page = response.content.decode()
        assert [overview.lead.article for overview in response.context["overviews"]] == [lead, other]
        assert '<p class="lead-in">导读文字</p>' in page
        assert '<p class="lead-in">开头一段。</p>' in page
        assert "又一段" not in page

    def test_leads_to_the_issues_before_and_after(self, client):
        first, middle, last = (make_issue(number) for number in (1, 2, 3))
        make_issue(4, is_published=False)

        context = client.get(middle.get_absolute_url()).context
        assert (context["earlier"], context["later"]) == (first, last)
        context = client.get(last.get_absolute_url()).context
        assert (context["earlier"], context["later"]) == (middle, None)

    def test_advert_is_labelled(self, client):
        page = make_page()
        place(make_article("滕记麻饼", kind="advert"), page)

        assert '<span class="kind kind-advert">广告</span>' in client.get("/").content.decode()
        assert '<span class="kind kind-advert">广告</span>' in client.get(page.get_absolute_url()).content.decode()

    def test_queries_do_not_grow_with_the_stories(self, client):
        small, large = make_issue(1), make_issue(2)
        make_issue(3)
        fill(make_page(small), 1)
        fill(make_page(large), 30)
        fill(make_page(large, 2), 30)

        numbers = {count_queries(client, issue.get_absolute_url()) for issue in (small, large)}

        assert len(numbers) == 1


class TestPage:
    def test_reads_in_the_order_of_print(self, client):
        page = make_page()
        placements = [place(make_article(), page, prominence=rank) for rank in ("normal", "lead", "brief")]

        bands = client.get(page.get_absolute_url()).context["bands"]

        assert [each for band in bands for each in band.placements] == placements

    def test_names_its_staff_and_the_pages_beside_it(self, client):
        issue = make_issue(1)
        editor = make_contributor("石敬亭")
        first, page, last = make_page(issue, 1), make_page(issue, 2, name="民生", editor=editor), make_page(issue, 3)

        response = client.get(page.get_absolute_url())

        text = response.content.decode()
        assert "<h1>第02版：民生</h1>" in text
        assert "<span>责任编辑 石敬亭</span>" in text
        assert "校对" not in text
        assert (response.context["previous_page"], response.context["next_page"]) == (first, last)

    def test_sets_the_whole_text_with_subheads_below_the_headline(self, client):
        page = make_page()
        place(make_article("标题", body="<p>一。</p><h2>小标题</h2><p>二。</p>"), page)

        text = client.get(page.get_absolute_url()).content.decode()

        assert "<h3>小标题</h3>" in text
        assert text.index("一。") < text.index("小标题") < text.index("二。")

    def test_number_without_page_does_not_exist(self, client):
        page = make_page()

        assert client.get(f"{page.issue.get_absolute_url()}2/").status_code == 404
        assert client.get(f"{page.issue.get_absolute_url()}99999999999999999999/").status_code == 404

    def test_queries_do_not_grow_with_the_stories(self, client):
        issue = make_issue(1)
        small, large = make_page(issue, 1), make_page(issue, 2)
        fill(small, 1)
        fill(large, 60)
        client.get(small.get_absolute_url())  # content types are looked up once

        numbers = {count_queries(client, page.get_absolute_url()) for page in (small, large)}

        assert len(numbers) == 1


class TestArchive:
    def test_opens_at_the_newest_year_and_lists_only_what_is_public(self, client):
        make_issue(1, date=date(2025, 12, 26))
        shown = make_issue(2, date=date(2026, 1, 2))
        make_issue(3, date=date(2026, 1, 9), is_published=False)
        make_issue(4, date=date(2027, 1, 1), is_published=False)

        response = client.get("/issues/")

        assert list(response.context["object_list"]) == [shown]
        assert [year.year for year in response.context["years"]] == [2026, 2025]

    def test_each_issue_is_known_by_the_lead_of_its_first_page(self, client):
        issue = make_issue(1)
        first, second = make_page(issue, 2), make_page(issue, 3)
        place(make_article(), first)
        lead = make_article("头条", photos=[make_photo()])
        place(lead, first, prominence="major")
        place(make_article("别的头条"), second, prominence="lead")

        response = client.get("/issues/")

        assert response.context["object_list"][0].front.lead.article == lead
        assert '<span class="issue-lead" lang="zh-Hans"><span>头条</span></span>' in response.content.decode()

    def test_year_without_public_issue_does_not_exist(self, client):
        make_issue(1, date=date(2026, 1, 2))
        make_issue(2, date=date(2027, 1, 1), is_published=False)

        assert client.get("/issues/2026/").status_code == 200
        assert client.get("/issues/2027/").status_code == 404

    def test_empty_archive_says_so(self, client):
        response = client.get("/issues/")

        assert response.status_code == 200
        assert "还没有出版过。" in response.content.decode()

    def test_queries_do_not_grow_with_the_issues(self, client):
        numbers = set()
        for year, number in ((2025, 1), (2026, 3)):
            for week in range(number):
                issue = make_issue(date=date(year, 1, 2) + timedelta(weeks=week))
                place(make_article(photos=[make_photo()]), make_page(issue), prominence="lead")
            numbers.add(count_queries(client, f"/issues/{year}/"))

        assert len(numbers) == 1
