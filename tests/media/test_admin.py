import io
import re
import struct
import zlib
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image

from media.models import Photo
from tests.desk.forms import errors_of, row, sent
from tests.factories import (
    make_article,
    make_contributor,
    make_issue,
    make_page,
    make_photo,
    make_user,
    picture_bytes,
    place,
)
from tests.media.files import signed_picture

pytestmark = pytest.mark.django_db

LIST = "/admin/media/photo/"
ADD = "/admin/media/photo/add/"


@pytest.fixture(autouse=True)
def renditions(settings, tmp_path):
    settings.RENDITIONS_DIR = tmp_path


def form_of(photo):
    return reverse("admin:media_photo_change", args=[photo.pk])


def preview_of(photo, width=240):
    return reverse("admin:media_photo_preview", args=[photo.pk, width])


def upload(client, data, name="a.jpg"):
    file = SimpleUploadedFile(name, data, content_type="image/jpeg")
    return client.post(ADD, sent(client.get(ADD), caption="湖面") | {"file": file})


def png_that_says_it_has(width, height):
    """The head of a picture of any size, without its pixels."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")


class TestUpload:
    def test_picture_is_kept_under_its_token_with_its_size(self, desk):
        upload(desk, picture_bytes((900, 600)))

        photo = Photo.objects.get()
        assert photo.file.name == f"photos/{photo.token[:2]}/{photo.token}.jpg"
        assert (photo.width, photo.height) == (900, 600)

    @pytest.mark.parametrize(
        ("data", "told"),
        [
            (b"%PDF-1.4 not a picture", "这不是可以识别的图片"),
            (picture_bytes((900, 600))[:3000], "图片已损坏"),
            (png_that_says_it_has(9000, 7000), "这张图片有9000×7000像素，超过了60百万像素的上限"),
            (png_that_says_it_has(12000, 9000), "这张图片有12000×9000像素，超过了60百万像素的上限"),
            (png_that_says_it_has(60000, 60000), "图片的像素远远超过上限"),
            (png_that_says_it_has(900, 600), "图片已损坏"),
        ],
    )
    def test_hostile_and_broken_files_are_refused_in_words(self, desk, data, told):
        response = upload(desk, data)

        (error,) = errors_of(response)
        assert error.startswith(told)
        assert not Photo.objects.exists()

    def test_refusal_is_told_in_english_too(self, desk):
        desk.post(reverse("set_language"), {"language": "en"})

        content = upload(desk, png_that_says_it_has(9000, 7000)).content.decode()

        assert "The picture has 9000 × 7000 pixels; at most 60 million can be handled." in content

    def test_a_format_that_browsers_show_and_pillow_opens_but_is_not_listed_is_refused(self, desk):
        buffer = io.BytesIO()
        Image.new("RGB", (10, 10)).save(buffer, "BMP")

        (error,) = errors_of(upload(desk, buffer.getvalue(), "a.bmp"))

        assert error.startswith("这不是可以识别的图片")

    def test_extension_must_be_one_of_a_picture(self, desk):
        (error,) = errors_of(upload(desk, picture_bytes(), "a.html"))

        assert "html" in error

    def test_credits_are_saved_with_the_picture_or_nothing_is(self, desk):
        credit = row("credits", 0, contributor=make_contributor("罗千帆").pk, role="photographer", label="摄", order=1)
        data = sent(desk.get(ADD), caption="湖面", **credit, **{"credits-TOTAL_FORMS": 1})

        desk.post(ADD, data | {"credits-0-role": "wizard"})
        assert not Photo.objects.exists()

        desk.post(ADD, data)
        assert Photo.objects.get().credit_line == "罗千帆 摄"

    def test_a_photo_has_a_file_or_at_least_a_caption(self, desk):
        response = desk.post(ADD, sent(desk.get(ADD)))

        assert errors_of(response) == ["请上传图片文件；文件还没到的，先写图片说明。"]
        assert not Photo.objects.exists()

    def test_a_replaced_file_gets_a_new_token_so_that_no_size_of_the_old_one_is_shown(self, desk):
        photo = make_photo()
        first = desk.get(preview_of(photo)).content
        file = SimpleUploadedFile("b.png", picture_bytes(colour="#003366", name="PNG"))

        desk.post(form_of(photo), sent(desk.get(form_of(photo))) | {"file": file})

        photo_now = Photo.objects.get()
        assert photo_now.token != photo.token
        assert desk.get(preview_of(photo)).content != first

    def test_a_replaced_file_brings_its_own_evidence_and_keeps_what_was_typed(self, desk, client):
        shot = make_contributor("罗千帆")
        upload(desk, signed_picture(creator="江一舟", caption="旧图"))
        photo = Photo.objects.get()
        file = SimpleUploadedFile("b.jpg", signed_picture(creator="罗千帆", caption="新图", place="柳荫街"))

        desk.post(form_of(photo), sent(desk.get(form_of(photo))) | {"file": file})

        before, photo = photo, Photo.objects.get()
        assert (photo.caption, photo.place, photo.credit_line) == ("湖面", "柳荫街", "罗千帆 摄")
        assert [claim.name for claim in photo.file_claims.all()] == ["罗千帆"]
        assert photo.file_facts["creators"] == ["罗千帆"]
        assert photo.digest != before.digest
        assert photo.credits.get().contributor == shot

    def test_credits_typed_with_the_picture_are_not_added_to(self, desk):
        make_contributor("江一舟")
        credit = row("credits", 0, contributor=make_contributor("罗千帆").pk, role="photographer", label="摄", order=1)
        data = sent(desk.get(ADD), caption="湖面", **credit, **{"credits-TOTAL_FORMS": 1})

        desk.post(ADD, data | {"file": SimpleUploadedFile("a.jpg", signed_picture(creator="江一舟"))})

        assert Photo.objects.get().credit_line == "罗千帆 摄"

    def test_a_name_of_any_length_is_no_reason_to_refuse(self, desk):
        upload(desk, picture_bytes(), f"{'湖' * 300}.jpg")

        assert Photo.objects.get().filed_by is not None

    def test_the_form_shows_whom_the_file_names_beside_the_credit(self, desk):
        upload(desk, signed_picture(creator="许廷合", credit="新华社", source="安徽分社"))

        assert "许廷合；新华社；安徽分社" in desk.get(form_of(Photo.objects.get())).content.decode()

    def test_form_links_to_no_original(self, desk):
        photo = make_photo()

        content = desk.get(form_of(photo)).content.decode()

        assert photo.file.name not in content
        assert f'src="{preview_of(photo, 960)}?{photo.token[:6]}"' in content


class TestPreview:
    def test_it_is_small_private_and_without_the_original(self, desk):
        response = desk.get(preview_of(make_photo()))

        assert Image.open(io.BytesIO(response.content)).size == (240, 160)
        assert response["Content-Type"] == "image/webp"
        assert response["Cache-Control"] == "private, max-age=86400"

    def test_it_needs_the_permission_to_view_photos(self, client, give):
        photo = make_photo()
        place(make_article(photos=[photo]))

        assert client.get(preview_of(photo)).status_code == 302
        client.force_login(give(make_user(is_staff=True), "articles.view_article"))
        assert client.get(preview_of(photo)).status_code == 403
        client.force_login(give(make_user(), "media.view_photo"))
        assert client.get(preview_of(photo)).status_code == 302
        client.force_login(give(make_user(is_staff=True), "media.view_photo"))
        assert client.get(preview_of(photo)).status_code == 200

    def test_widths_are_a_closed_list(self, desk):
        photo = make_photo()

        assert [desk.get(preview_of(photo, width)).status_code for width in (1, 241, 960, 100_000)] == [
            404,
            404,
            200,
            404,
        ]

    def test_what_has_no_file_has_no_preview(self, desk):
        assert desk.get(preview_of(make_photo(has_file=False))).status_code == 404
        assert desk.get("/admin/media/photo/999/preview-240/").status_code == 404

    def test_a_lost_original_is_not_found(self, desk):
        photo = make_photo()
        photo.file.storage.delete(photo.file.name)

        assert desk.get(preview_of(photo)).status_code == 404


class TestPhotoList:
    def found(self, client, **query):
        return [photo.caption for photo in client.get(LIST, query).context["cl"].result_list]

    def test_what_is_missing(self, desk):
        person = make_contributor()
        make_photo("有署名", by=[person])
        make_photo("无文件", by=[person], has_file=False)
        covered, bare = make_photo("随文"), make_photo("无署名")
        make_article(by=[person], photos=[covered], credit_covers_photos=True)
        make_article(by=[person], photos=[bare])

        assert self.found(desk, lacks="credit") == ["无署名"]
        assert self.found(desk, lacks="file") == ["无文件"]

    def test_a_photo_that_needs_no_credit_lacks_none(self, desk):
        make_photo("招牌", no_credit_reason="店招")

        assert self.found(desk, lacks="credit") == []

    def test_what_has_no_alternative_text_or_caption_is_found(self, desk):
        make_photo("有", alt="湖面上有船")
        make_photo("无")
        make_photo("", alt="一座桥")

        assert self.found(desk, lacks="alt") == ["无"]
        assert self.found(desk, lacks="caption") == [""]

    def test_state_of_the_right_is_shown_and_found(self, desk):
        make_photo("自家")
        make_photo("过期", rights="agency", rights_until=date(2020, 1, 1))
        spent = make_photo("用过", is_single_use=True)
        place(make_article(photos=[spent]), make_page(make_issue(date=date(2020, 3, 6))))

        desk.post(reverse("set_language"), {"language": "en"})
        content = desk.get(LIST).content.decode()

        assert '<span class="desk-lack">run out on 2020-01-01</span>' in content
        assert '<span class="desk-lack">once only, used on 2020-03-06</span>' in content
        assert self.found(desk, rights="agency") == ["过期"]
        assert self.found(desk, rights="ended") == ["过期"]
        assert self.found(desk, rights="single") == ["用过"]

    def test_credit_through_the_story_is_shown(self, desk):
        make_article(by=[make_contributor("江一舟")], photos=[make_photo()], credit_covers_photos=True)

        assert '<td class="field-credit">江一舟 摄</td>' in desk.get(LIST).content.decode()

    def test_photos_that_count_for_a_contributor(self, desk):
        person = make_contributor()
        own, covered = make_photo("自己的", by=[person]), make_photo("随文的")
        make_photo("别人的", by=[make_contributor()])
        make_article(by=[person], photos=[covered, own], credit_covers_photos=True)

        assert sorted(self.found(desk, by=person.pk)) == ["自己的", "随文的"]

    @pytest.mark.parametrize("term", ["湖面", "罗千帆", "映月湖"])
    def test_search(self, desk, term):
        make_photo("湖面结冰", by=[make_contributor("罗千帆")], place="映月湖")
        make_photo("别的")

        assert self.found(desk, q=term) == ["湖面结冰"]

    def test_queries_do_not_grow(self, desk, django_assert_num_queries):
        def fill(count):
            for _number in range(count):
                photo = make_photo("", by=[make_contributor()], taken_on=date(2026, 11, 6))
                make_article("", by=[make_contributor()], photos=[photo, make_photo("")])
                make_article("", by=[make_contributor()], photos=[photo], credit_covers_photos=True)

        fill(1)
        with django_assert_num_queries(16):
            desk.get(LIST)
        fill(2)
        with django_assert_num_queries(16):
            desk.get(LIST)


def test_used_photo_is_kept_and_the_page_names_the_story(desk):
    photo = make_photo()
    article = make_article("新桥通车", photos=[photo])

    content = desk.post(reverse("admin:media_photo_delete", args=[photo.pk]), {"post": "yes"}).content.decode()

    assert f'配图（1）：<a href="/admin/articles/article/{article.pk}/change/">新桥通车</a>' in content
    assert Photo.objects.exists()


def test_choices_show_the_picture_and_its_credit(desk):
    photo = make_photo("湖面", by=[make_contributor("罗千帆")])
    query = {"app_label": "articles", "model_name": "articlephoto", "field_name": "photo", "term": "湖"}

    (choice,) = desk.get("/admin/autocomplete/", query).json()["results"]

    image = f"{preview_of(photo)}?{photo.token[:6]}"
    assert choice == {"id": str(photo.pk), "text": "湖面", "detail": "罗千帆 摄", "image": image}


@pytest.mark.parametrize("day", ["0206-11-06", "9999-12-31"])
def test_a_day_far_off_is_refused_in_words(desk, day):
    response = desk.post(ADD, sent(desk.get(ADD), caption="湖面", taken_on=day))

    assert errors_of(response) == ["日期应在1800年至2199年之间。"]
    assert not Photo.objects.exists()


class TestPrintings:
    def test_every_use_is_listed_with_issue_page_prominence_place_and_credit(self, desk):
        photo = make_photo("湖面", by=[make_contributor("罗千帆")])
        first, second = make_issue(7, date=date(2026, 11, 6)), make_issue(8, date=date(2026, 11, 13))
        place(make_article("头条新闻", photos=[make_photo(), photo]), make_page(first, 2), prominence="lead")
        place(make_article("再用一次", photos=[photo]), make_page(second, 1, name="民生"))
        make_article("还没上版", photos=[photo])
        desk.post(reverse("set_language"), {"language": "en"})

        content = desk.get(form_of(photo)).content.decode()

        rows = re.findall(r"<tr>\s*(<td.*?)</tr>", content.partition('class="printings"')[2], re.DOTALL)
        found = [[" ".join(re.sub("<[^>]+>", " ", cell).split()) for cell in row.split("</td>")[:-1]] for row in rows]
        assert found == [
            ["not placed", "–", "还没上版", "–", "photo 1 of 1", "罗千帆 摄"],
            ["2026-11-13", "Page 01: 民生", "再用一次", "normal", "photo 1 of 1", "罗千帆 摄"],
            ["2026-11-06", "Page 02: 要闻", "头条新闻", "lead", "photo 2 of 2", "罗千帆 摄"],
        ]

    def test_queries_do_not_grow_with_uses(self, desk, django_assert_num_queries):
        photo = make_photo()

        def use():
            place(make_article("", by=[make_contributor()], photos=[photo], credit_covers_photos=True))

        def count():
            with CaptureQueriesContext(connection) as queries:
                desk.get(form_of(photo))
            return len(queries)

        use()
        few = count()
        use()
        use()

        assert count() == few


class TestFocus:
    def test_it_is_inside_the_picture(self, desk):
        photo = make_photo()

        response = desk.post(form_of(photo), sent(desk.get(form_of(photo)), focus_x="101"))

        assert len(errors_of(response)) == 1
        desk.post(form_of(photo), sent(desk.get(form_of(photo)), focus_x="20", focus_y="97"))
        photo.refresh_from_db()
        assert (photo.focus_x, photo.focus_y) == (20, 97)

    def test_a_crop_is_held_there_on_the_desk_and_in_the_paper(self, desk, client):
        photo = make_photo(focus_x=24, focus_y=97)
        place(make_article("新桥通车", photos=[photo]))

        assert 'class="desk-picture focus-x-20 focus-y-100"' in desk.get(LIST).content.decode()
        assert '<img class="focus-x-20 focus-y-100"' in client.get("/").content.decode()
