import pytest
from django.contrib.admin import site
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from django.test import RequestFactory
from django.utils import translation

from newsroom.desk.clashes import clashes_told
from tests.factories import make_admin

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/articles/article/add/?stage=due"


class Refused(Exception):
    def __init__(self, sqlstate):
        self.sqlstate = sqlstate


def answer(cause, data, words="deadlock detected"):
    """What a view answers in which the database raises an error for this cause."""

    def view(request):
        raise OperationalError(words) from cause

    request = RequestFactory().post(ADDRESS, data)
    request.user, request.csp_nonce = make_admin(), ""
    with translation.override("en"):
        return clashes_told(site, view)(request).render()


@pytest.mark.parametrize("sqlstate", ["40P01", "40001", "55P03"])
def test_a_clash_is_told_and_the_same_can_be_sent_again(sqlstate):
    response = answer(Refused(sqlstate), {"headline": "新<桥>", "tags": ["城建", "桥"]})

    page = response.content.decode()
    assert response.status_code == 503
    assert "at the same moment" in page
    assert f'action="{ADDRESS}"' in page
    assert response.context_data["sent"] == [("headline", "新<桥>"), ("tags", "城建"), ("tags", "桥")]
    assert 'name="headline" value="新&lt;桥&gt;"' in page


def test_a_locked_file_of_sqlite_is_one_too():
    assert answer(None, {}, "database is locked").status_code == 503


def test_files_are_sent_again_by_the_form_that_has_them():
    response = answer(Refused("40P01"), {"caption": "湖", "file": SimpleUploadedFile("a.jpg", b"x")})

    assert 'name="caption"' not in response.content.decode()
    assert "Go back to the page before" in response.content.decode()


def test_every_other_error_stays_one():
    with pytest.raises(OperationalError):
        answer(Refused("53100"), {}, "disk full")


def test_the_desk_asks_for_it_everywhere(client):
    def view(request):
        raise OperationalError("deadlock detected") from Refused("40P01")

    request = RequestFactory().get("/admin/")
    request.user, request.csp_nonce = make_admin(), ""

    assert site.admin_view(view)(request).status_code == 503
