import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.db.models.signals import post_save
from django.urls import reverse

from media.keeping import only_what_is_held
from media.models import Credit, Photo
from media.renditions import folder_of, rendition
from tests.desk.forms import row, sent
from tests.factories import make_admin, make_article, make_contributor, make_photo, picture_bytes

pytestmark = pytest.mark.django_db(transaction=True)
ADD = "/admin/media/photo/add/"


@pytest.fixture(autouse=True)
def folders(settings, tmp_path):
    settings.RENDITIONS_DIR = tmp_path / "renditions"
    settings.MEDIA_ROOT = tmp_path / "uploads"
    settings.STORAGES = settings.STORAGES | {"default": {"BACKEND": "django.core.files.storage.FileSystemStorage"}}


@pytest.fixture
def files(tmp_path):
    """Every file that lies anywhere, by its path."""
    return lambda: sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file())


def rendered(photo):
    rendition(photo, 400, "jpg")
    return photo


def original(photo):
    return f"uploads/{photo.file.name}"


class TestReplacedPhoto:
    def test_old_file_and_its_renditions_go(self, files):
        photo = rendered(make_photo())
        photo.file = SimpleUploadedFile("b.png", picture_bytes(name="PNG"))
        photo.save()

        assert files() == [original(photo)]
        assert photo.file.name.endswith(".png")

    def test_old_file_goes_when_another_is_saved_directly(self, files):
        photo = make_photo()
        photo.file.save("b.png", ContentFile(picture_bytes(name="PNG")))

        assert files() == [original(photo)]

    def test_stale_copy_of_the_row_does_not_hide_the_file_that_is_replaced(self, files):
        photo = make_photo()
        stale = Photo.objects.get()
        photo.file.save("b.png", ContentFile(picture_bytes(name="PNG")))
        stale.file = SimpleUploadedFile("c.webp", picture_bytes(name="WEBP"))
        stale.save()

        assert files() == [original(stale)]

    def test_old_file_stays_while_the_exchange_is_not_sure(self, files):
        photo = rendered(make_photo())
        before = files()

        with only_what_is_held(), pytest.raises(IntegrityError), transaction.atomic():
            photo.file = SimpleUploadedFile("b.png", picture_bytes(name="PNG"))
            photo.save()
            Photo.objects.create(token=photo.token)

        assert files() == before
        assert Photo.objects.get().file.name.endswith(".jpg")

    def test_file_that_is_taken_away_goes(self, files):
        photo = make_photo()
        photo.file = ""
        photo.save()

        assert files() == []

    def test_change_of_a_caption_leaves_the_file_alone(self, files):
        photo = rendered(make_photo())
        before = files()
        photo.caption = "河面"
        photo.save()

        assert files() == before

    def test_desk_leaves_no_old_file(self, client, files):
        client.force_login(make_admin())
        photo = rendered(make_photo())
        address = reverse("admin:media_photo_change", args=[photo.pk])
        values = sent(client.get(address)) | {"file": SimpleUploadedFile("b.png", picture_bytes(name="PNG"))}

        assert client.post(address, values).status_code == 302

        assert files() == [original(Photo.objects.get())]


class TestDeletedPhoto:
    def test_file_and_renditions_go(self, files):
        rendered(make_photo()).delete()

        assert files() == []

    def test_many_deleted_at_once_leave_nothing(self, files):
        kept = make_photo()
        for _ in range(3):
            rendered(make_photo())

        Photo.objects.exclude(pk=kept.pk).delete()

        assert files() == [original(kept)]

    def test_refused_deletion_leaves_the_file(self, files):
        photo = make_photo()
        make_article(photos=[photo])

        with pytest.raises(IntegrityError):
            photo.delete()

        assert files() == [original(photo)]

    def test_deletion_that_is_rolled_back_leaves_the_file(self, files):
        photo = make_photo()

        with pytest.raises(ZeroDivisionError), transaction.atomic():
            Photo.objects.all().delete()
            raise ZeroDivisionError

        assert files() == [original(photo)]

    def test_file_that_another_row_holds_stays(self, files):
        photo, other = make_photo(), make_photo(has_file=False)
        Photo.objects.filter(pk=other.pk).update(file=photo.file.name)

        photo.delete()

        assert files() == [original(photo)]


class TestRolledBackUpload:
    def test_leaves_no_file(self, files):
        with only_what_is_held(), pytest.raises(IntegrityError), transaction.atomic():
            photo = make_photo()
            Photo.objects.create(token=photo.token)

        assert (files(), Photo.objects.count()) == ([], 0)

    def test_in_a_part_that_failed_leaves_the_other_s_file(self, files):
        with only_what_is_held(), transaction.atomic():
            kept = make_photo()
            with pytest.raises(IntegrityError), transaction.atomic():
                make_photo()
                Photo.objects.create(token=kept.token)

        assert files() == [original(kept)]

    def test_after_a_part_that_succeeded_leaves_no_file(self, files):
        with pytest.raises(IntegrityError), only_what_is_held(), transaction.atomic():
            with only_what_is_held(), transaction.atomic():
                make_photo()
            raise IntegrityError

        assert files() == []

    def test_in_the_desk_leaves_no_file(self, client, files):
        def fail(**kwargs):
            raise IntegrityError("the line broke")

        client.force_login(make_admin())
        client.raise_request_exception = False
        credit = row("credits", 0, contributor=make_contributor().pk, role="photographer", label="摄", order=1)
        values = sent(client.get(ADD), caption="湖面", **credit, **{"credits-TOTAL_FORMS": 1})
        post_save.connect(fail, sender=Credit)
        try:
            response = client.post(ADD, values | {"file": SimpleUploadedFile("a.jpg", picture_bytes())})
        finally:
            post_save.disconnect(fail, sender=Credit)

        assert response.status_code == 500
        assert (files(), Photo.objects.count()) == ([], 0)

    def test_upload_that_succeeds_keeps_its_file(self, client, files):
        client.force_login(make_admin())
        values = sent(client.get(ADD), caption="湖面") | {"file": SimpleUploadedFile("a.jpg", picture_bytes())}

        assert client.post(ADD, values).status_code == 302

        assert files() == [original(Photo.objects.get())]


def test_renditions_of_two_formats_under_one_name_lie_apart():
    assert folder_of("photos/ab/abc.jpg") != folder_of("photos/ab/abc.png")
