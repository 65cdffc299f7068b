"""Whether a rendition looks like its original: against ImageMagick as an independent reader, and by hand."""

import io
import shutil
import subprocess

import pytest
from PIL import ExifTags, Image, ImageChops, ImageCms

from media.renditions import render, upright

from .profiles import dark_grey, wide_gamut


def imagemagick():
    """The path of ImageMagick's program, or None: other programs are called `convert` as well."""
    for name in ("convert-im6.q16", "magick", "convert"):
        path = shutil.which(name)
        if path and b"ImageMagick" in subprocess.run([path, "-version"], capture_output=True).stdout:
            return path
    return None


IMAGEMAGICK = imagemagick()
needs_imagemagick = pytest.mark.skipif(not IMAGEMAGICK, reason="No ImageMagick: install Debian's imagemagick.")


def encoded(image, name="PNG", **options):
    buffer = io.BytesIO()
    image.save(buffer, name, **options)
    return buffer.getvalue()


def rendered(data, width=400):
    return Image.open(io.BytesIO(render(io.BytesIO(data), width, "jpg"))).convert("RGB")


def chart(mode="RGB", size=(640, 480)):
    """Every colour a little: red grows to the right, green downwards, blue across."""
    across = Image.linear_gradient("L").rotate(90).resize(size)
    down = Image.linear_gradient("L").resize(size)
    image = Image.merge("RGB", (across, down, ImageChops.invert(across)))
    return image.quantize(dither=Image.Dither.NONE) if mode == "P" else image.convert(mode)


def by_imagemagick(data, folder, *steps):
    """The picture upright, on white, in sRGB and 400 wide, by ImageMagick's word."""
    source, target, srgb = folder / "a", folder / "b.png", folder / "srgb.icc"
    source.write_bytes(data)
    srgb.write_bytes(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    steps = [str(srgb) if step == "SRGB" else step for step in steps]
    base = ["-auto-orient", "-background", "white", "-alpha", "remove"]
    subprocess.run(
        [IMAGEMAGICK, source, *base, *steps, "-filter", "Lanczos", "-resize", "400x", "-depth", "8", f"PNG24:{target}"],
        check=True,
    )
    return Image.open(target).convert("RGB")


def most_apart(one, other):
    """The largest difference of any colour of any pixel but those at the edges, where scaling has its own ways."""
    assert one.size == other.size
    inner = (4, 4, one.width - 4, one.height - 4)
    return max(high for _, high in ImageChops.difference(one, other).crop(inner).getextrema())


def lying(orientation):
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    return exif


@needs_imagemagick
class TestAgainstImageMagick:
    @pytest.mark.parametrize("name", ["PNG", "TIFF", "WEBP"])
    @pytest.mark.parametrize("mode", ["RGB", "L"])
    def test_every_format_looks_the_same(self, mode, name, tmp_path):
        data = encoded(chart(mode), name)

        assert most_apart(rendered(data), by_imagemagick(data, tmp_path)) <= 10

    @pytest.mark.parametrize("name", ["PNG", "TIFF", "GIF"])
    def test_palette_looks_the_same(self, name, tmp_path):
        data = encoded(chart("P"), name)

        # Before it is a JPEG, which smears the sharp steps of a palette.
        assert most_apart(upright(io.BytesIO(data), 400), by_imagemagick(data, tmp_path)) <= 10

    def test_transparency_is_set_on_white(self, tmp_path):
        image = chart()
        image.putalpha(Image.radial_gradient("L").resize(image.size))
        data = encoded(image)

        assert most_apart(rendered(data), by_imagemagick(data, tmp_path)) <= 10

    def test_sixteen_bits_of_grey_look_the_same(self, tmp_path):
        grey = chart("L").convert("I").point(lambda value: value * 257).convert("I;16")
        data = encoded(grey)

        assert most_apart(rendered(data), by_imagemagick(data, tmp_path)) <= 6

    def test_sixteen_bits_of_colour_look_the_same(self, tmp_path):
        path = tmp_path / "deep.png"
        (tmp_path / "flat.png").write_bytes(encoded(chart()))
        subprocess.run([IMAGEMAGICK, tmp_path / "flat.png", "-depth", "16", f"PNG48:{path}"], check=True)
        data = path.read_bytes()

        assert most_apart(rendered(data), by_imagemagick(data, tmp_path)) <= 10

    @pytest.mark.parametrize("orientation", range(1, 9))
    def test_it_stands_as_the_camera_was_held(self, orientation, tmp_path):
        data = encoded(chart(), "JPEG", quality=95, exif=lying(orientation))

        assert most_apart(rendered(data), by_imagemagick(data, tmp_path)) <= 12

    def test_wide_colours_become_those_of_srgb(self, tmp_path):
        data = encoded(chart(), icc_profile=wide_gamut())

        ours = rendered(data)

        assert most_apart(ours, by_imagemagick(data, tmp_path, "-intent", "Perceptual", "-profile", "SRGB")) <= 12
        assert most_apart(ours, rendered(encoded(chart()))) > 20

    def test_cmyk_of_a_printing_house_has_its_colours(self, tmp_path):
        data = encoded(chart("CMYK"), "TIFF")

        assert most_apart(rendered(data), by_imagemagick(data, tmp_path, "-colorspace", "sRGB")) <= 12


class TestColours:
    def test_red_that_srgb_does_not_know_becomes_its_reddest(self):
        image = rendered(encoded(Image.new("RGB", (500, 500), (200, 60, 40)), icc_profile=wide_gamut()))

        red, green, _ = image.getpixel((200, 200))
        assert red > 210
        assert green < 60

    def test_greys_with_a_profile_are_as_light_as_they_were(self):
        image = rendered(encoded(Image.new("L", (500, 500), 128), icc_profile=dark_grey()))

        assert 184 <= image.getpixel((200, 200))[0] <= 192

    def test_profile_of_other_colours_than_the_pixels_is_passed_over(self):
        assert rendered(encoded(Image.new("RGB", (500, 500), (90, 90, 90)), icc_profile=dark_grey())).getpixel(
            (200, 200)
        ) == (90, 90, 90)

    def test_cmyk_jpeg_as_photoshop_writes_it_is_no_negative(self):
        data = encoded(Image.new("CMYK", (500, 500), (0, 0, 0, 0)), "JPEG", quality=95)

        assert min(rendered(data).getpixel((200, 200))) > 250

    def test_lab_is_read(self):
        data = encoded(Image.new("LAB", (500, 500), (255, 128, 128)), "TIFF")

        assert min(rendered(data).getpixel((200, 200))) > 250

    @pytest.mark.parametrize("mode", ["I;16", "I;16B", "I"])
    def test_middle_grey_of_sixteen_bits_stays_in_the_middle(self, mode):
        data = encoded(Image.new(mode, (500, 500), 0x8000), "TIFF")

        assert rendered(data).getpixel((200, 200)) == (128, 128, 128)


class TestShape:
    def test_strips_leave_no_seams(self):
        """Enough pixels for many strips: a grey that grows evenly must grow evenly still."""
        image = Image.linear_gradient("L").resize((4000, 3000))

        grey = upright(io.BytesIO(encoded(image, compress_level=1)), 400)

        column = [grey.getpixel((200, y)) for y in range(4, grey.height - 4)]
        assert all(0 <= below - above <= 2 for above, below in zip(column, column[1:], strict=False))

    def test_very_tall_picture_stays_within_what_webp_can_hold(self):
        data = encoded(Image.new("RGB", (90, 40_000)))

        image = Image.open(io.BytesIO(render(io.BytesIO(data), 800, "webp")))

        assert image.size == (37, 16_383)

    @pytest.mark.parametrize("size", [(5000, 3), (3, 5000), (1, 1)])
    def test_very_narrow_picture_keeps_a_pixel(self, size):
        image = rendered(encoded(Image.new("RGB", size)))

        assert min(image.size) >= 1
