import hashlib
import io
import os
import time
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command

from media.models import Photo
from media.renditions import FORMATS, folder_of, rendition
from tests.factories import make_contributor, make_photo, picture_bytes

pytestmark = pytest.mark.django_db
LONG_AGO = time.time() - 7200


@pytest.fixture(autouse=True)
def folders(settings, tmp_path):
    settings.RENDITIONS_DIR = tmp_path / "renditions"
    settings.MEDIA_ROOT = tmp_path / "uploads"
    settings.STORAGES = settings.STORAGES | {"default": {"BACKEND": "django.core.files.storage.FileSystemStorage"}}


def run(*args, **options):
    """What a command says and the fault it ends with, if any."""
    said = io.StringIO()
    try:
        call_command(*args, stdout=said, **options)
    except CommandError as error:
        return said.getvalue().splitlines(), str(error)
    return said.getvalue().splitlines(), None


def renditions(photo):
    return sorted(path.stem.split("-")[-2] + path.suffix for path in folder_of(photo.file.name).iterdir())


def times(photo):
    return {path: path.stat().st_mtime_ns for path in folder_of(photo.file.name).iterdir()}


def file_at(path, age=LONG_AGO):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"nobody's")
    os.utime(path, (age, age))
    return path


class TestRebuildRenditions:
    def test_every_size_of_every_picture_is_made(self):
        photo = make_photo(by=[make_contributor()])
        make_photo(has_file=False)

        said, fault = run("rebuild_renditions")

        assert renditions(photo) == ["400.jpg", "400.webp", "800.jpg", "800.webp"]
        assert (said[-1], fault) == ("4 files made from 1 pictures.", None)

    @pytest.mark.parametrize("extension", FORMATS)
    def test_what_it_makes_is_what_a_request_takes(self, extension):
        photo = make_photo(by=[make_contributor("罗千帆")])
        run("rebuild_renditions")
        before = times(photo)

        data = rendition(Photo.objects.get(), 400, extension)

        assert "罗千帆".encode() in data
        assert times(photo) == before

    def test_run_that_was_broken_off_goes_on_where_it_was(self):
        done, waiting = make_photo(), make_photo()
        run("rebuild_renditions")
        before = times(done)
        for path in folder_of(waiting.file.name).iterdir():
            path.unlink()

        said, _ = run("rebuild_renditions")

        assert said[-1] == "4 files made from 2 pictures."
        assert times(done) == before

    def test_all_are_made_anew_if_asked(self):
        photo = make_photo()
        run("rebuild_renditions")
        before = times(photo)

        said, _ = run("rebuild_renditions", anew=True)

        assert said[-1] == "4 files made from 1 pictures."
        assert times(photo) != before

    def test_it_goes_on_after_a_number(self):
        first, second = make_photo(), make_photo()

        said, _ = run("rebuild_renditions", after=first.pk)

        assert said[-1] == "4 files made from 1 pictures."
        assert not folder_of(first.file.name).exists()
        assert said[0] == f"1 of 1; to go on from here: --after {second.pk}"

    def test_progress_is_told_now_and_then(self):
        photos = [make_photo() for _ in range(5)]

        said, _ = run("rebuild_renditions", every=2)

        assert said[:-1] == [
            f"{number} of 5; to go on from here: --after {photos[number - 1].pk}" for number in (2, 4, 5)
        ]

    def test_broken_and_lost_files_stop_nothing_and_are_listed(self):
        broken, lost, whole = make_photo(has_file=False), make_photo(), make_photo()
        broken.file.save("b.jpg", ContentFile(b"no picture"))
        Path(lost.file.path).unlink()

        said, fault = run("rebuild_renditions")

        assert renditions(whole) == ["400.jpg", "400.webp", "800.jpg", "800.webp"]
        assert said[-1] == "4 files made from 3 pictures."
        lines = fault.splitlines()
        assert lines[0] == "2 could not be read:"
        assert [line.split(":")[0] for line in lines[1:]] == [
            f"photo {photo.pk}, {photo.file.name}" for photo in (broken, lost)
        ]

    def test_outdated_ones_are_replaced(self):
        photo = make_photo()
        run("rebuild_renditions")
        Photo.objects.update(copyright="© 新")

        said, _ = run("rebuild_renditions")

        assert said[-1] == "4 files made from 1 pictures."
        assert renditions(photo) == ["400.jpg", "400.webp", "800.jpg", "800.webp"]


class TestCheckPictures:
    def test_all_in_order_is_said(self):
        photo = make_photo(digest=hashlib.sha256(picture_bytes()).hexdigest())
        rendition(photo, 400, "jpg")
        make_photo(has_file=False)

        assert run("check_pictures") == (["Every photo has its file, and every file its photo."], None)

    def test_missing_file_is_found(self):
        photo = make_photo()
        Path(photo.file.path).unlink()

        said, fault = run("check_pictures")

        assert said == [f"photo {photo.pk}, {photo.file.name}: the file is missing"]
        assert fault == "Not in order: 1."

    def test_file_that_was_changed_is_found(self):
        photo = make_photo(digest=hashlib.sha256(picture_bytes()).hexdigest())
        Path(photo.file.path).write_bytes(picture_bytes(colour="white"))

        said, fault = run("check_pictures")

        assert said == [f"photo {photo.pk}, {photo.file.name}: the file is no longer what was uploaded"]
        assert fault == "Not in order: 1."

    def test_files_of_nobody_are_found_and_left(self, tmp_path):
        make_photo()
        paths = [
            file_at(tmp_path / "uploads/photos/zz/old.jpg"),
            file_at(tmp_path / "renditions/zz/old.jpg/400-abc.webp"),
        ]

        said, fault = run("check_pictures")

        assert said == [
            "photos/zz/old.jpg: no photo holds it",
            "renditions/zz/old.jpg/400-abc.webp: no photo holds it",
        ]
        assert fault == "Not in order: 2."
        assert all(path.exists() for path in paths)

    def test_files_of_nobody_are_deleted_if_asked(self, tmp_path):
        photo = make_photo()
        rendition(photo, 400, "jpg")
        kept = {Path(photo.file.path), *folder_of(photo.file.name).iterdir()}
        file_at(tmp_path / "uploads/photos/zz/old.jpg")
        file_at(tmp_path / "renditions/zz/old.jpg/400-abc.webp")
        file_at(folder_of(photo.file.name) / "tmpabc.part")

        said, fault = run("check_pictures", delete_orphans=True)

        assert [line.rpartition(": ")[2] for line in said] == ["deleted"] * 3 + [
            "Every photo has its file, and every file its photo."
        ]
        assert fault is None
        assert {path for path in tmp_path.rglob("*") if path.is_file()} == kept

    def test_young_files_may_belong_to_an_upload_under_way(self, tmp_path):
        path = file_at(tmp_path / "uploads/photos/zz/new.jpg", time.time())

        said, fault = run("check_pictures", delete_orphans=True)

        assert said[0] == "photos/zz/new.jpg: younger than an hour, left alone"
        assert (fault, path.exists()) == (None, True)

    def test_other_files_among_the_uploads_are_none_of_its_business(self, tmp_path):
        path = file_at(tmp_path / "uploads/letters/a.txt")

        assert run("check_pictures", delete_orphans=True)[1] is None
        assert path.exists()

    def test_paper_without_a_picture_is_in_order(self):
        assert run("check_pictures") == (["Every photo has its file, and every file its photo."], None)

    def test_queries_do_not_grow(self, django_assert_num_queries):
        for _ in range(3):
            make_photo()

        with django_assert_num_queries(2):
            run("check_pictures")
