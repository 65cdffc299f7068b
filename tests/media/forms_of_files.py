"""Pictures as they reach a newspaper: what cameras, agencies, phones and programs write into them."""

from dataclasses import dataclass

from tests.factories import picture_bytes

from . import exiftool


def in_gb(text):
    """What exiftool must be told for these bytes of GB18030 to stand in the file: it knows no Chinese charset."""
    return text.encode("gb18030").decode("cp1252")


def camera(path):
    return exiftool.write(
        path,
        "-EXIF:Make=Canon",
        "-EXIF:Model=Canon EOS R5",
        "-EXIF:Artist=赵明",
        "-EXIF:Copyright=赵明 2026",
        "-EXIF:DateTimeOriginal=2026:05:12 08:30:00",
        "-EXIF:OwnerName=SECRET OWNER",
        "-EXIF:SerialNumber=SECRET-0423",
        "-EXIF:LensSerialNumber=SECRET-77",
        "-charset",
        "exif=UTF8",
    )


def camera_of_nobody(path):
    """A Nikon as it comes out of the box: blanks for the artist and a sentence of its own for the caption."""
    return exiftool.write(
        path,
        "-EXIF:Make=NIKON CORPORATION",
        "-EXIF:Model=NIKON D850",
        f"-EXIF:Artist={' ' * 36}",
        f"-EXIF:Copyright={' ' * 54}",
        "-EXIF:ImageDescription=NIKON DIGITAL CAMERA",
        "-EXIF:DateTimeOriginal=0000:00:00 00:00:00",
    )


def agency(path):
    """Chinese agencies write GB18030 into the IPTC and declare nothing."""
    tags = {
        "By-line": "新华社记者 罗千帆 摄",
        "Credit": "新华社",
        "Source": "新华社图片",
        "Headline": "城隍桥大修",
        "Caption-Abstract": "5月12日，工人在城隍桥拱圈内侧勾缝。",
        "City": "泊州",
        "Province-State": "江东",
        "CopyrightNotice": "新华社版权所有",
    }
    assignments = [f"-IPTC:{name}={in_gb(text)}" for name, text in tags.items()]
    return exiftool.write(path, "-charset", "iptc=Latin", *assignments, "-IPTC:DateCreated=2026:05:12")


def picture_desk(path):
    """Photo Mechanic: IPTC in declared UTF-8, XMP in step with it, and a digest that says so."""
    return exiftool.write(
        path,
        "-IPTC:CodedCharacterSet=UTF8",
        "-IPTC:By-line=罗千帆",
        "-IPTC:By-line=雷小满",
        "-XMP-dc:Creator=罗千帆",
        "-XMP-dc:Creator=雷小满",
        "-IPTC:Caption-Abstract=孩子们在河边放风筝。",
        "-XMP-dc:Description=孩子们在河边放风筝。",
        "-IPTC:Headline=放风筝",
        "-XMP-photoshop:Headline=放风筝",
        "-IPTC:Credit=临汐周报",
        "-XMP-photoshop:Credit=临汐周报",
        "-IPTC:Source=临汐周报",
        "-XMP-photoshop:Source=临汐周报",
        "-IPTC:CopyrightNotice=© 2026 临汐周报",
        "-XMP-dc:Rights=© 2026 临汐周报",
        "-IPTC:Province-State=江东",
        "-XMP-photoshop:State=江东",
        "-IPTC:City=泊州",
        "-XMP-photoshop:City=泊州",
        "-IPTC:Sub-location=河滨公园",
        "-XMP-iptcCore:Location=河滨公园",
        "-IPTC:DateCreated=2026:04:05",
        "-XMP-photoshop:DateCreated=2026:04:05",
        "-IPTCDigest=new",
    )


def phone(path):
    """A HEIC that the phone has turned into JPEG, with where it was taken and whose the phone is."""
    return exiftool.write(
        path,
        "-EXIF:Make=Apple",
        "-EXIF:Model=iPhone 15 Pro",
        "-EXIF:HostComputer=SECRET phone of somebody",
        "-EXIF:DateTimeOriginal=2026:06:01 19:02:11",
        "-EXIF:GPSLatitude=31.2",
        "-EXIF:GPSLatitudeRef=N",
        "-EXIF:GPSLongitude=121.5",
        "-EXIF:GPSLongitudeRef=E",
        "-EXIF:OwnerName=SECRET OWNER",
        "-EXIF:SerialNumber=SECRET-F2LX",
        "-EXIF:ImageUniqueID=5EC2E7",
        "-XMP-exif:GPSLatitude=31.2",
        "-XMP-aux:OwnerName=SECRET OWNER",
        "-XMP-aux:SerialNumber=SECRET-F2LX",
        "-XMP-photoshop:DateCreated=2026:06:01",
    )


def lightroom(path):
    """XMP and nothing else, as Lightroom writes it into PNG, WebP and TIFF."""
    return exiftool.write(
        path,
        "-XMP-dc:Creator=王小满",
        "-XMP-dc:Description=清晨的老城墙。",
        "-XMP-photoshop:Headline=老城墙",
        "-XMP-photoshop:Credit=临汐周报",
        "-XMP-photoshop:Source=读者来稿",
        "-XMP-dc:Rights=© 王小满",
        "-XMP-photoshop:State=江东省",
        "-XMP-photoshop:City=泊州市",
        "-XMP-iptcCore:Location=老城墙",
        "-XMP-photoshop:DateCreated=2026:03:09",
        "-XMP-aux:SerialNumber=SECRET-99",
    )


def languages(path):
    return exiftool.write(
        path,
        "-XMP-dc:Creator=王小满",
        "-XMP-dc:Description=The old city wall.",
        "-XMP-dc:Description-en=The old city wall.",
        "-XMP-dc:Description-zh-CN=清晨的老城墙。",
        "-XMP-dc:Description-zh-TW=清晨的老城牆。",
        "-XMP-dc:Rights=© Wang Xiaoman",
    )


def old_xmp(path):
    """A program that knows nothing of XMP has changed the IPTC: the digest no longer fits."""
    picture_desk(path)
    return exiftool.write(
        path, "-IPTC:By-line=孙渡", "-IPTC:Caption-Abstract=放风筝的孩子。", "-IPTCDigest=" + "00" * 16
    )


@dataclass(frozen=True)
class Form:
    write: callable
    format: str = "JPEG"

    def make(self, folder):
        path = folder / f"{self.write.__name__}.{self.format.lower()}"
        path.write_bytes(picture_bytes((900, 600), name=self.format))
        return self.write(path)

    def __str__(self):
        return f"{self.write.__name__} {self.format}"


FORMS = [
    Form(camera),
    Form(camera_of_nobody),
    Form(agency),
    Form(picture_desk),
    Form(picture_desk, "TIFF"),
    Form(phone),
    Form(lightroom, "PNG"),
    Form(lightroom, "WEBP"),
    Form(lightroom, "TIFF"),
    Form(languages),
    Form(old_xmp),
]
