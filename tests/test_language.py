import pytest

from .factories import make_admin

pytestmark = pytest.mark.django_db


def test_the_desk_greets_in_chinese_whatever_the_browser_prefers(client):
    response = client.get("/admin/login/", headers={"accept-language": "en-US"})

    assert response.headers["Content-Language"] == "zh-hans"


def test_the_switch_changes_to_english_and_stays(client):
    client.force_login(make_admin())

    client.post("/admin/i18n/setlang/", {"language": "en", "next": "/admin/"})
    response = client.get("/admin/")

    assert response.headers["Content-Language"] == "en"


def test_an_unknown_language_is_the_papers_own(client):
    client.cookies["django_language"] = "xx"

    assert client.get("/admin/login/").headers["Content-Language"] == "zh-hans"
