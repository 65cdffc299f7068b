import io

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from newsroom.issues.publishing import withdraw
from tests.factories import make_article, make_issue, make_page, make_photo, picture_bytes, place

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def renditions(settings, tmp_path):
    settings.RENDITIONS_DIR = tmp_path


@pytest.fixture
def photo():
    photo = make_photo()
    place(make_article(photos=[photo]))
    return photo


def address(photo, name="400.jpg"):
    return f"/pictures/{photo.token}/{name}"


def give_file(photo, data):
    photo.file.save("a.jpg", ContentFile(data))


def test_shows_a_rendition_of_a_published_photo(client, photo):
    response = client.get(address(photo, "800.webp"))

    image = Image.open(io.BytesIO(response.content))
    assert (image.format, image.size) == ("WEBP", (800, 533))
    assert response["Content-Type"] == "image/webp"


def test_photo_of_nothing_public_does_not_exist(client):
    unused, waiting = make_photo(), make_photo()
    place(make_article(photos=[waiting]), make_page(make_issue(is_published=False)))

    assert [client.get(address(photo)).status_code for photo in (unused, waiting)] == [404, 404]


def test_withdrawn_photo_is_gone_though_it_was_rendered(client, photo):
    assert client.get(address(photo)).status_code == 200

    withdraw(photo.uses.get().article.placements.get().page.issue)

    assert client.get(address(photo)).status_code == 404


@pytest.mark.parametrize("name", ["401.jpg", "0.jpg", "99999.jpg", "400.png", "400.gif", "400.JPG"])
def test_only_the_closed_sizes_and_formats_exist(client, photo, name):
    assert client.get(address(photo, name)).status_code == 404


@pytest.mark.parametrize("token", ["unknown", "..", "%2e%2e", "%00"])
def test_unknown_token_does_not_exist(client, token):
    assert client.get(f"/pictures/{token}/400.jpg").status_code == 404


def test_answers_reading_only(client, photo):
    head = client.head(address(photo))

    assert (head.status_code, head.content) == (200, b"")
    assert [client.post(address(photo)).status_code, client.delete(address(photo)).status_code] == [405, 405]


def test_copies_are_kept_shortly_and_asked_for_again_by_their_tag(client, photo):
    first = client.get(address(photo))
    again = client.get(address(photo), headers={"if-none-match": first["ETag"]})

    assert first["Cache-Control"] == "public, max-age=600"
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])


def test_exchanged_file_is_shown_in_its_new_state(client, photo):
    before = client.get(address(photo))
    give_file(photo, picture_bytes(colour="white"))

    after = client.get(address(photo))

    assert before["ETag"] != after["ETag"]
    assert Image.open(io.BytesIO(after.content)).getpixel((9, 9)) == (255, 255, 255)


@pytest.mark.parametrize("data", [b"a text called a.jpg", picture_bytes()[:400]], ids=["text", "truncated"])
def test_file_that_is_no_picture_breaks_no_page(client, photo, data):
    give_file(photo, data)

    assert client.get(address(photo)).status_code == 404
    assert client.get(photo.uses.get().article.get_absolute_url()).status_code == 200
    assert client.get("/").status_code == 200


def test_lost_and_absent_files_do_not_exist(client, photo):
    waiting = make_photo(has_file=False)
    place(make_article(photos=[waiting]))
    photo.file.storage.delete(photo.file.name)

    assert [client.get(address(each)).status_code for each in (photo, waiting)] == [404, 404]
