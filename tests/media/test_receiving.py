import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from media.checking import TOO_HEAVY
from media.models import Photo
from media.receiving import DroppedFile, LimitedUpload
from tests.desk.forms import errors_of, sent
from tests.factories import make_admin, picture_bytes

from .files import stored_files

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_storage")]

UPLOAD = "/admin/media/photo/upload/"
ADD = "/admin/media/photo/add/"
MEGABYTE = 1024 * 1024


@pytest.fixture(autouse=True)
def small_limit(settings):
    settings.UPLOAD_LIMIT_MB = 1


def heavy(megabytes, name="big.jpg"):
    return SimpleUploadedFile(name, picture_bytes() + bytes(megabytes * MEGABYTE))


class TestOneFile:
    def test_over_the_limit_it_is_dropped_on_its_way_and_named_with_its_size(self, rf):
        request = rf.post("/", {"files": [heavy(3), SimpleUploadedFile("a.jpg", picture_bytes())]})

        big, small = request.FILES.getlist("files")

        assert isinstance(big, DroppedFile)
        assert (big.name, big.size // MEGABYTE, big.read()) == ("big.jpg", 3, b"")
        assert small.read() == picture_bytes()
        request.close()

    def test_what_was_stored_of_it_is_closed(self, rf):
        request = rf.post("/", {"files": heavy(3)})
        _parsed = request.FILES

        limited, _memory, temporary = request.upload_handlers
        assert isinstance(limited, LimitedUpload)
        assert temporary.file.closed

    def test_upload_page_refuses_it_and_keeps_the_others(self, desk):
        files = [heavy(3), SimpleUploadedFile("a.jpg", picture_bytes())]

        response = desk.post(UPLOAD, {"files": files}, follow=True)

        told = str(TOO_HEAVY) % {"size": 3, "limit": 1}
        assert [str(message) for message in response.context["messages"]] == [f"big.jpg: {told}"]
        assert [photo.file.name for photo in Photo.objects.all()] == stored_files()
        assert len(stored_files()) == 1

    def test_photo_form_refuses_it_too(self, desk):
        data = sent(desk.get(ADD), caption="湖面")

        response = desk.post(ADD, data | {"file": SimpleUploadedFile("a.jpg", bytes(MEGABYTE + 1))})

        assert errors_of(response) == [str(TOO_HEAVY) % {"size": 1, "limit": 1}]
        assert not Photo.objects.exists()


class TestWholeRequest:
    def test_one_that_is_larger_than_the_form_takes_is_answered_without_being_parsed(self, desk):
        response = desk.post(ADD, {"caption": "湖面", "file": heavy(5)})

        assert response.status_code == 413
        assert "一次传得太多：共5 MB，这里最多收2 MB。" in response.content.decode()
        assert (Photo.objects.count(), stored_files()) == (0, [])

    def test_upload_page_takes_more_because_it_takes_many(self, desk):
        files = [SimpleUploadedFile(f"{number}.jpg", picture_bytes() + bytes(900_000)) for number in range(4)]

        desk.post(UPLOAD, {"files": files})

        assert Photo.objects.count() == 4

    def test_nothing_is_read_of_a_stranger_s(self, client):
        class Stream:
            def read(self, size=-1):
                raise AssertionError("read")

            readline = read

        response = client.generic(
            "POST",
            ADD,
            CONTENT_TYPE="multipart/form-data; boundary=x",
            CONTENT_LENGTH=str(300 * MEGABYTE),
            **{"wsgi.input": Stream()},
        )

        assert response.status_code == 413

    def test_somebody_signed_in_is_let_finish_so_that_the_answer_is_seen(self, client):
        client.force_login(make_admin())
        left = [b"x" * 65536] * 160

        class Stream:
            def read(self, size=-1):
                return left.pop()[:size] if left else b""

            readline = read

        response = client.generic(
            "POST",
            ADD,
            CONTENT_TYPE="multipart/form-data; boundary=x",
            CONTENT_LENGTH=str(10 * MEGABYTE),
            **{"wsgi.input": Stream()},
        )

        assert (response.status_code, left) == (413, [])
