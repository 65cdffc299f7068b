from datetime import date

import pytest
from django.utils import translation

from newsroom.issues.templatetags.paper import day_of_month, full_date, weekday
from tests.factories import make_article, make_page, make_section, place


def test_dates_are_set_as_the_language_has_them():
    day = date(2026, 11, 20)

    with translation.override("zh-hans"):
        assert (full_date(day), day_of_month(day), weekday(day)) == ("2026年11月20日 星期五", "11月20日", "星期五")
    with translation.override("en"):
        assert (full_date(day), day_of_month(day), weekday(day)) == (
            "Friday, 20 November 2026",
            "20 November",
            "Friday",
        )


@pytest.mark.django_db
class TestCanonical:
    def link(self, client, address):
        page = client.get(address).content.decode()
        return page.split('<link rel="canonical" href="')[1].split('"')[0]

    def test_leaves_out_what_was_added_to_the_address(self, client, settings):
        settings.SITE_URL = "https://paper.example"
        page = make_page()

        assert self.link(client, f"{page.get_absolute_url()}?from=letter") == (
            f"https://paper.example{page.get_absolute_url()}"
        )

    def test_keeps_the_part_of_a_list_and_encodes_names(self, client, settings):
        settings.SITE_URL = "https://paper.example"
        section, page = make_section("汐岸"), make_page()
        for _number in range(31):
            place(make_article(section=section), page)

        address = "https://paper.example/sections/%E6%B1%90%E5%B2%B8/"
        assert self.link(client, "/sections/汐岸/?page=1") == address
        assert self.link(client, "/sections/汐岸/?page=2") == f"{address}?page=2"
