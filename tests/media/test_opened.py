import pytest
from django.test import Client

from media.models import Photo
from tests.desk.forms import errors_of, sent
from tests.factories import make_admin, make_contributor, make_photo

pytestmark = pytest.mark.django_db


@pytest.fixture
def two():
    """The browsers of two people."""
    browsers = Client(), Client()
    for browser in browsers:
        browser.force_login(make_admin())
        browser.cookies["django_language"] = "en"
    return browsers


def address(photo):
    return f"/admin/media/photo/{photo.pk}/change/"


def stored(photo):
    return Photo.objects.get(pk=photo.pk)


def test_what_somebody_else_has_saved_is_not_saved_over_before_it_was_seen(two):
    one, other = two
    photo = make_photo("原说明", alt="湖")
    opened = [browser.get(address(photo)) for browser in two]
    one.post(address(photo), sent(opened[0], caption="甲写的图说"))

    refused = other.post(address(photo), sent(opened[1], alt="乙的替代文字"))

    assert refused.status_code == 200
    assert (stored(photo).caption, stored(photo).alt) == ("甲写的图说", "湖")
    form = refused.context["adminform"].form
    assert form.errors["caption"] == ["Somebody has changed this meanwhile. Stored now: “甲写的图说”."]
    assert (form["caption"].value(), form["alt"].value()) == ("原说明", "乙的替代文字")

    again = other.post(address(photo), sent(refused, caption="两人写的"))

    assert again.status_code == 302, errors_of(again)
    assert (stored(photo).caption, stored(photo).alt) == ("两人写的", "乙的替代文字")


def test_the_same_typed_by_both_is_no_difference(two):
    one, other = two
    photo = make_photo("原说明")
    opened = [browser.get(address(photo)) for browser in two]
    one.post(address(photo), sent(opened[0], caption="新\n说明"))

    assert other.post(address(photo), sent(opened[1], caption="新\r\n说明")).status_code == 302


def test_a_credit_given_meanwhile_is_told(two):
    one, other = two
    photo = make_photo("湖面")
    opened = [browser.get(address(photo)) for browser in two]
    row = {"credits-TOTAL_FORMS": 1, "credits-0-contributor": make_contributor("江一舟").pk}
    row |= {"credits-0-role": "photographer", "credits-0-label": "摄", "credits-0-order": "1"}
    one.post(address(photo), sent(opened[0]) | row)

    refused = other.post(address(photo), sent(opened[1], alt="湖"))

    assert refused.context["adminform"].form.non_field_errors()[0] == (
        "credit line: Somebody has changed this meanwhile. Stored now: “江一舟 摄”."
    )
    assert other.post(address(photo), sent(refused)).status_code == 302
    assert (stored(photo).alt, stored(photo).credit_line) == ("湖", "江一舟 摄")


@pytest.mark.parametrize("text", ["", "x", "[]", "null", '{"caption": 1}'])
def test_what_no_form_of_ours_says_is_compared_with_nothing_or_refused(desk, text):
    photo = make_photo("湖面")
    data = sent(desk.get(address(photo)), opened_as=text, caption="桥")

    assert desk.post(address(photo), data).status_code in (200, 302)
