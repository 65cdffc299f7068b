"""What holds for every page the public sees."""

from html.parser import HTMLParser

import pytest
from django.views.defaults import server_error

from tests.factories import (
    make_article,
    make_contributor,
    make_issue,
    make_masthead,
    make_page,
    make_photo,
    make_section,
    place,
)

pytestmark = pytest.mark.django_db


class Outline(HTMLParser):
    """The landmarks, headings, ids and attributes of a page."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes, self.open = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def count(self, tag):
        return self.tags.count(tag)

    @property
    def levels(self):
        return [int(tag[1]) for tag in self.tags if tag in ("h1", "h2", "h3", "h4")]


@pytest.fixture(params=["latest", "issue", "page", "story", "section", "tag", "person", "photos", "archive", "lost"])
def outline(request, client):
    make_masthead()
    person = make_contributor()
    article = make_article(
        by=[person],
        photos=[make_photo(by=[person]), make_photo(by=[person], has_file=False)],
        section=make_section("汐岸"),
        body="<p>一。</p><h2>小标题</h2><p>二。</p>",
    )
    article.tags.add("河")
    issue = make_issue()
    page = make_page(issue)
    place(article, page, prominence="lead")
    place(make_article(kind="photo", photos=[make_photo()]), page)
    place(make_article(kind="brief"), page)
    address = {
        "latest": "/",
        "issue": issue.get_absolute_url(),
        "page": page.get_absolute_url(),
        "story": article.get_absolute_url(),
        "section": "/sections/汐岸/",
        "tag": "/tags/河/",
        "person": person.get_absolute_url(),
        "photos": f"{person.get_absolute_url()}photos/",
        "archive": "/issues/",
        "lost": "/lost/",
    }[request.param]
    return Outline(client.get(address).content.decode())


def test_has_its_landmarks_once_and_a_way_past_them(outline):
    assert [outline.count(tag) for tag in ("h1", "main", "title")] == [1, 1, 1]
    assert outline.count("nav") >= 1
    assert ("class", "site-foot") in outline.attributes
    assert ("href", "#main") in outline.attributes
    assert ("lang", "zh-hans") in outline.attributes


def test_headings_step_down_one_by_one(outline):
    steps = [lower - upper for upper, lower in zip([0, *outline.levels], outline.levels, strict=False)]

    assert max(steps) == 1


def test_ids_are_used_once(outline):
    ids = [value for name, value in outline.attributes if name == "id"]

    assert sorted(set(ids)) == sorted(ids)


def test_needs_no_script_and_no_other_host(outline):
    links = [value for name, value in outline.attributes if name in ("src", "srcset") or name.startswith("on")]

    assert outline.count("script") == outline.count("style") == 0
    assert "style" not in dict(outline.attributes)
    assert all(value.startswith("/") for value in links)


def test_reading_leaves_no_cookie(client):
    place(make_article(), make_page())

    assert not client.get("/").cookies


def test_page_for_a_fault_asks_for_nothing_that_may_be_broken(rf, django_assert_num_queries, settings):
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    }

    with django_assert_num_queries(0):
        response = server_error(rf.get("/"))

    assert response.status_code == 500
    assert "<h1>出了点问题</h1>" in response.content.decode()


def test_frame_of_the_pages_speaks_english_to_those_who_chose_it(client):
    place(make_article("标题"), make_page(name="要闻"))
    client.cookies["django_language"] = "en"

    page = client.get("/").content.decode()

    assert '<html lang="en">' in page
    assert "Skip to the content" in page
    assert '<span class="folio">Page 01</span>' in page
    assert "<span>标题</span>" in page
