"""What the public finds in the files it gets, by exiftool's word."""

import io

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from media.models import Credit, Photo
from media.renditions import folder_of
from newsroom.contributors.models import Contributor
from tests.factories import make_article, make_contributor, make_masthead, make_photo, place

from . import exiftool
from .exiftool import needs_exiftool
from .forms_of_files import FORMS

pytestmark = pytest.mark.django_db
FORMATS = ["jpg", "webp"]
# What a file holds because it is a picture: its size, its pixels, where it lies.
TECHNICAL = ("SourceFile", "ExifTool:", "System:", "File:", "RIFF:", "JFIF:", "Composite:ImageSize", "Composite:Mega")
# Photoshop's wrapping, and the numbers that say which IPTC this is.
FRAMES = {"IPTC:CodedCharacterSet", "IPTC:ApplicationRecordVersion"}


@pytest.fixture(autouse=True)
def renditions(settings, tmp_path):
    settings.RENDITIONS_DIR = tmp_path / "renditions"


def published(photo):
    place(make_article(photos=[photo]))
    return photo


def credited(photo, *people, label="摄", role="photographer"):
    for position, contributor in enumerate(people, photo.credits.count() + 1):
        Credit.objects.create(photo=photo, contributor=contributor, role=role, label=label, position=position)
    return photo


def get(client, photo, extension="jpg", width=400):
    response = client.get(f"/pictures/{photo.token}/{width}.{extension}")
    assert response.status_code == 200
    return response.content


def said_in(data, folder, extension="jpg"):
    path = folder / f"public.{extension}"
    path.write_bytes(data)
    told = exiftool.read(path, "-u")
    return {name: value for name, value in told.items() if not name.startswith(TECHNICAL) and name not in FRAMES}


@needs_exiftool
class TestPublicFile:
    @pytest.mark.parametrize("extension", FORMATS)
    @pytest.mark.parametrize("form", FORMS, ids=str)
    def test_names_those_of_the_desk_and_nothing_of_the_original(self, form, extension, client, tmp_path):
        photo = make_photo(copyright="© 2026 临汐周报")
        photo.file.save("a.jpg", ContentFile(form.make(tmp_path).read_bytes()))
        published(credited(photo, make_contributor("罗千帆"), make_contributor("雷小满")))

        data = get(client, photo, extension)

        xmp = {
            "XMP-dc:Creator": ["罗千帆", "雷小满"],
            "XMP-photoshop:Credit": "罗千帆 雷小满 摄",
            "XMP-dc:Rights": "© 2026 临汐周报",
            "XMP-xmpRights:Marked": True,
        }
        iptc = {
            "IPTC:By-line": ["罗千帆", "雷小满"],
            "IPTC:Credit": "罗千帆 雷小满 摄",
            "IPTC:CopyrightNotice": "© 2026 临汐周报",
        }
        assert said_in(data, tmp_path, extension) == (xmp | iptc if extension == "jpg" else xmp)
        assert b"SECRET" not in data

    def test_is_without_a_fault_for_exiftool(self, client, tmp_path):
        photo = published(make_photo(by=[make_contributor("罗千帆")], copyright="© 临汐周报"))
        path = tmp_path / "public.jpg"
        path.write_bytes(get(client, photo))

        assert exiftool.read(path, "-validate", "-warning", "-error") == {
            "SourceFile": str(path),
            "ExifTool:Validate": "OK",
        }

    def test_names_that_would_be_markup_are_text(self, client, tmp_path):
        photo = published(make_photo(by=[make_contributor("甲<&>“乙")], copyright="© A & B </rdf:li>"))

        said = said_in(get(client, photo, "webp"), tmp_path, "webp")

        assert (said["XMP-dc:Creator"], said["XMP-dc:Rights"]) == ("甲<&>“乙", "© A & B </rdf:li>")

    @pytest.mark.parametrize(
        ("kind", "name", "role", "label", "line"),
        [
            ("collective", "市公宣", "photographer", "摄", "市公宣 摄"),
            ("agency", "新华社", "source", "", "新华社"),
            ("courtesy", "受访者", "courtesy", "供图", "受访者 供图"),
        ],
    )
    def test_names_collectives_agencies_and_courtesies_as_the_printed_line_does(
        self, kind, name, role, label, line, client, tmp_path
    ):
        contributor = make_contributor(name, kind=Contributor.Kind(kind))
        photo = published(credited(make_photo(), contributor, role=role, label=label))

        said = said_in(get(client, photo), tmp_path)

        assert (said["IPTC:By-line"], said["IPTC:Credit"], said["XMP-photoshop:Credit"]) == (name, line, line)

    def test_names_nobody_whom_print_does_not_name(self, client, tmp_path):
        photo = credited(make_photo(), make_contributor("组稿人"), role="organiser", label="")
        published(credited(photo, make_contributor("罗千帆")))

        assert said_in(get(client, photo), tmp_path)["IPTC:By-line"] == "罗千帆"

    def test_names_those_for_whom_the_story_s_credit_counts(self, client, tmp_path):
        photo = make_photo()
        place(make_article(by=[make_contributor("罗千帆")], photos=[photo], credit_covers_photos=True))

        said = said_in(get(client, photo), tmp_path)

        assert (said["IPTC:By-line"], said["IPTC:Credit"]) == ("罗千帆", "罗千帆 摄")

    def test_does_not_name_those_of_a_story_that_waits(self, client, tmp_path):
        photo = published(make_photo())
        make_article(by=[make_contributor("罗千帆")], photos=[photo], credit_covers_photos=True)

        assert said_in(get(client, photo), tmp_path) == {}

    def test_paper_s_own_picture_carries_its_name(self, client, tmp_path):
        make_masthead(name="临汐周报")
        photo = published(make_photo())

        said = said_in(get(client, photo), tmp_path)

        assert (said["IPTC:CopyrightNotice"], said["XMP-dc:Rights"]) == ("© 临汐周报", "© 临汐周报")

    @pytest.mark.parametrize("rights", [Photo.Rights.AGENCY, Photo.Rights.HANDOUT, Photo.Rights.READER])
    def test_paper_claims_no_picture_of_others(self, rights, client, tmp_path):
        make_masthead()
        photo = published(make_photo(rights=rights))

        assert said_in(get(client, photo), tmp_path) == {}


class TestKeptFile:
    def files(self, photo):
        return sorted(folder_of(photo.file.name).iterdir())

    @pytest.mark.parametrize(
        "change",
        [
            lambda photo: Photo.objects.filter(pk=photo.pk).update(copyright="© 新"),
            lambda photo: Photo.objects.filter(pk=photo.pk).update(focus_x=20),
            lambda photo: Photo.objects.filter(pk=photo.pk).update(focus_y=20),
            lambda photo: Photo.objects.filter(pk=photo.pk).update(digest="0" * 64),
            lambda photo: credited(photo, make_contributor("雷小满")),
            lambda photo: photo.credits.all().delete(),
            lambda photo: photo.credits.get().contributor.__class__.objects.update(name="罗万帆"),
        ],
        ids=["copyright", "focus across", "focus down", "digest", "credit more", "credit less", "name"],
    )
    def test_is_another_one_after_a_change_and_the_old_one_goes(self, change, client):
        photo = published(make_photo(by=[make_contributor("罗千帆")]))
        get(client, photo)
        (before,) = self.files(photo)

        change(photo)
        get(client, photo)

        (after,) = self.files(photo)
        assert before != after

    def test_is_the_same_while_nothing_changes(self, client):
        photo = published(make_photo(by=[make_contributor("罗千帆")]))

        first, second = get(client, photo), get(client, photo)

        assert first == second
        assert len(self.files(photo)) == 1

    def test_two_photos_of_one_file_keep_their_own(self, client):
        photo, other = published(make_photo(copyright="© 甲")), published(make_photo(copyright="© 乙"))
        Photo.objects.filter(pk=other.pk).update(file=photo.file.name)

        answers = [get(client, each) for each in (photo, other, photo)]

        assert answers[0] == answers[2] != answers[1]
        assert len(self.files(photo)) == 2

    def test_every_size_and_format_has_its_own(self, client):
        photo = published(make_photo())

        for width, extension in [(400, "jpg"), (800, "jpg"), (400, "webp")]:
            get(client, photo, extension, width)

        assert len(self.files(photo)) == 3

    def test_change_of_credit_is_in_the_next_answer(self, client):
        photo = published(make_photo())
        before = client.get(f"/pictures/{photo.token}/400.jpg")
        credited(photo, make_contributor("罗千帆"))

        after = client.get(f"/pictures/{photo.token}/400.jpg", headers={"if-none-match": before["ETag"]})

        assert after.status_code == 200
        assert "罗千帆".encode() in after.content

    def test_queries_do_not_grow_with_the_credits(self, client, django_assert_num_queries):
        few = published(make_photo(by=[make_contributor()], copyright="©"))
        many = published(make_photo(by=[make_contributor() for _ in range(3)], copyright="©"))

        for photo in (few, many):
            with django_assert_num_queries(3):
                get(client, photo)

    def test_queries_do_not_grow_with_the_uses(self, client, django_assert_num_queries):
        few, many = make_photo(copyright="©"), make_photo(copyright="©")
        for photo in (few, many, many, many):
            place(make_article(by=[make_contributor()], photos=[photo]))

        for photo in (few, many):
            with django_assert_num_queries(6):
                get(client, photo)


def test_pixels_are_those_of_a_file_without_names(client):
    named = published(make_photo(by=[make_contributor("罗千帆")]))
    bare = published(make_photo())

    pictures = [Image.open(io.BytesIO(get(client, photo))).tobytes() for photo in (named, bare)]

    assert pictures[0] == pictures[1]
