import io
import struct
import zlib
from concurrent.futures import ThreadPoolExecutor

import pytest
from PIL import ExifTags, Image, ImageCms

from media.iptc import insert_app13, iptc_segment
from media.renditions import FORMATS, PictureRefused, keep, render, widths_for
from tests.factories import picture_bytes


def rendered(data, width=400, extension="jpg"):
    return Image.open(io.BytesIO(render(io.BytesIO(data), width, extension)))


def encoded(image, name="PNG", **options):
    buffer = io.BytesIO()
    image.save(buffer, name, **options)
    return buffer.getvalue()


def halves(left, right, size=(800, 400)):
    """A picture whose sides can be told apart."""
    image = Image.new("RGB", size, left)
    image.paste(right, (size[0] // 2, 0, *size))
    return image


def png_claiming(width, height):
    """A PNG of a few bytes that says it is huge."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 64)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    "width, widths", [(5000, [400, 800, 1200, 1600]), (1600, [400, 800, 1200, 1600]), (900, [400, 800]), (30, [400])]
)
def test_widths_never_scale_up_and_one_is_always_there(width, widths):
    assert widths_for(width) == widths


class TestRender:
    @pytest.mark.parametrize("extension, name", [("jpg", "JPEG"), ("webp", "WEBP")])
    def test_scales_to_the_width_and_keeps_the_shape(self, extension, name):
        image = rendered(picture_bytes((900, 600)), 400, extension)

        assert (image.format, image.size) == (name, (400, 267))

    def test_small_original_stays_as_small(self):
        assert rendered(picture_bytes((120, 80))).size == (120, 80)

    @pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "AVIF"])
    def test_reads_what_a_picture_desk_receives(self, name):
        assert rendered(picture_bytes((600, 400), name=name)).size == (400, 267)

    @pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "PA", "RGBA", "CMYK", "I;16"])
    def test_reads_every_kind_of_pixel(self, mode):
        name = "TIFF" if mode in ("PA", "CMYK", "I;16") else "PNG"
        image = Image.new("P" if mode == "PA" else mode, (500, 500)).convert(mode)

        assert rendered(encoded(image, name)).mode == "RGB"

    @pytest.mark.parametrize("orientation, size", [(1, (400, 200)), (3, (400, 200)), (6, (400, 800)), (8, (400, 800))])
    def test_stands_upright(self, orientation, size):
        exif = Image.Exif()
        exif[ExifTags.Base.Orientation] = orientation

        assert rendered(encoded(halves("red", "blue"), "JPEG", exif=exif)).size == size

    def test_turns_the_way_the_camera_was_held(self):
        exif = Image.Exif()
        exif[ExifTags.Base.Orientation] = 6  # the left side belongs on top

        image = rendered(encoded(halves("red", "blue"), "JPEG", exif=exif))

        assert image.getpixel((200, 50))[0] > 200 > 50 > image.getpixel((200, 750))[0]

    def test_transparent_parts_become_white(self):
        assert rendered(encoded(Image.new("RGBA", (500, 500), (0, 0, 0, 0)))).getpixel((200, 200)) == (255, 255, 255)

    def test_sixteen_bits_keep_their_greys(self):
        image = Image.new("I;16", (500, 500), 0x8000)

        assert rendered(encoded(image)).getpixel((200, 200)) == (128, 128, 128)

    def test_broken_colour_profile_is_passed_over(self):
        assert rendered(picture_bytes((500, 500), icc_profile=b"no profile")).size == (400, 400)

    def test_colour_profile_is_applied_and_dropped(self):
        profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

        image = rendered(picture_bytes((500, 500), icc_profile=profile))

        assert "icc_profile" not in image.info


@pytest.fixture
def telling():
    """A JPEG with all that must not reach the public: place, camera, caption writer, comment, profile."""
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "secret artist"
    exif.get_ifd(ExifTags.IFD.GPSInfo).update({ExifTags.GPS.GPSLatitudeRef: "N", ExifTags.GPS.GPSLatitude: (31, 2, 3)})
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>secret xmp</x:xmpmeta>"
    data = picture_bytes((900, 600), exif=exif, icc_profile=profile, comment=b"secret comment", xmp=xmp)
    return insert_app13(data, iptc_segment({"caption": "secret caption", "creator": "secret creator"}))


@pytest.mark.parametrize("extension", FORMATS)
def test_no_metadata_survives(telling, extension):
    before = Image.open(io.BytesIO(telling))
    assert before.getexif().get_ifd(ExifTags.IFD.GPSInfo)
    assert telling.count(b"secret") >= 4

    data = render(io.BytesIO(telling), 800, extension)

    image = Image.open(io.BytesIO(data))
    assert dict(image.getexif()) == {}
    assert {"exif", "xmp", "icc_profile", "comment", "photoshop"} & set(image.info) == set()
    assert b"secret" not in data


class TestHostileFiles:
    @pytest.mark.parametrize(
        "data",
        [
            b"",
            b"This is a text that somebody called a.jpg.",
            picture_bytes()[:300],
            picture_bytes((900, 600))[:-900],
            picture_bytes(name="PNG")[:120],
            b"\xff\xd8\xff\xe0" + b"\0" * 200,
            b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
            b"GIF89a" + b"\xff" * 50,
            b"II*\0" + b"\xff" * 60,
            b"RIFF\x24\0\0\0WEBPVP8 " + b"\xff" * 30,
            picture_bytes(name="PDF"),
            picture_bytes(name="BMP"),
        ],
        ids=["empty", "text", "head only", "cut JPEG", "cut PNG", "zeros", "svg", "gif", "tiff", "webp", "pdf", "bmp"],
    )
    def test_what_is_no_picture_is_refused(self, data):
        with pytest.raises(PictureRefused):
            render(io.BytesIO(data), 400, "jpg")

    @pytest.mark.parametrize("size", [(8000, 8000), (50_000, 50_000), (2**31 - 1, 2**31 - 1)])
    def test_huge_picture_is_refused_before_it_is_decoded(self, size):
        with pytest.raises(PictureRefused):
            render(io.BytesIO(png_claiming(*size)), 400, "jpg")


def test_file_is_whole_whoever_else_writes_it(tmp_path):
    path = tmp_path / "ab" / "400.jpg"
    versions = {bytes([number]) * 100_000 for number in range(8)}

    def write_and_read(data):
        keep(path, data)
        return path.read_bytes()

    with ThreadPoolExecutor(8) as pool:
        seen = set(pool.map(write_and_read, versions))

    assert seen <= versions
    assert [found.name for found in path.parent.iterdir()] == ["400.jpg"]
