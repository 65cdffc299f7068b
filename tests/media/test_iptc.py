import json
import shutil
import struct
import subprocess
from datetime import date
from io import BytesIO

import pytest
from PIL import Image
from PIL.IptcImagePlugin import getiptcinfo

from media.iptc import insert_app13, iptc_segment

FIELDS = {
    "title": "城隍桥大修",
    "creator": "罗千帆",
    "credit": "临汐周报",
    "headline": "一块刻字的石头",
    "caption": "11月2日，工人在城隍桥拱圈内侧勾缝。",
    "city": "泊州市临汐区",
    "date": date(2026, 11, 2),
    "copyright": "© 2026 临汐周报",
}


def make_jpeg(**options) -> bytes:
    file = BytesIO()
    Image.new("RGB", (24, 16), (200, 80, 40)).save(file, "JPEG", **options)
    return file.getvalue()


def read_back(jpeg: bytes) -> dict:
    with Image.open(BytesIO(jpeg)) as image:
        image.load()
        return getiptcinfo(image)


class TestIptcSegment:
    def test_pillow_reads_every_field_back(self):
        read = read_back(insert_app13(make_jpeg(), iptc_segment(FIELDS)))

        assert {key: value.decode() for key, value in read.items() if key not in ((1, 90), (2, 0))} == {
            (2, 5): "城隍桥大修",
            (2, 55): "20261102",
            (2, 80): "罗千帆",
            (2, 90): "泊州市临汐区",
            (2, 105): "一块刻字的石头",
            (2, 110): "临汐周报",
            (2, 116): "© 2026 临汐周报",
            (2, 120): "11月2日，工人在城隍桥拱圈内侧勾缝。",
        }

    def test_text_is_announced_as_utf8(self):
        read = read_back(insert_app13(make_jpeg(), iptc_segment({"creator": "罗千帆"})))

        assert read[(1, 90)] == b"\x1b%G"

    @pytest.mark.skipif(not shutil.which("exiftool"), reason="exiftool is not installed")
    def test_exiftool_agrees_and_warns_of_nothing(self, tmp_path):
        path = tmp_path / "bridge.jpg"
        path.write_bytes(insert_app13(make_jpeg(), iptc_segment(FIELDS)))

        shown = subprocess.run(
            ["exiftool", "-j", "-validate", "-warning", "-IPTC:all", path], capture_output=True, check=True
        )

        read = json.loads(shown.stdout)[0]
        assert read.pop("Validate") == "OK"
        read.pop("SourceFile")
        assert read == {
            "CodedCharacterSet": "UTF8",
            "ApplicationRecordVersion": 4,
            "ObjectName": "城隍桥大修",
            "DateCreated": "2026:11:02",
            "By-line": "罗千帆",
            "City": "泊州市临汐区",
            "Headline": "一块刻字的石头",
            "Credit": "临汐周报",
            "CopyrightNotice": "© 2026 临汐周报",
            "Caption-Abstract": "11月2日，工人在城隍桥拱圈内侧勾缝。",
        }

    def test_two_photographers_are_two_datasets(self):
        read = read_back(insert_app13(make_jpeg(), iptc_segment({"creator": ["罗千帆", "雷小满"]})))

        assert [name.decode() for name in read[(2, 80)]] == ["罗千帆", "雷小满"]

    def test_empty_fields_are_left_out(self):
        read = read_back(insert_app13(make_jpeg(), iptc_segment({"creator": "罗千帆", "city": "", "keywords": []})))

        assert set(read) == {(1, 90), (2, 0), (2, 80)}

    def test_unknown_field_is_refused(self):
        with pytest.raises(KeyError, match="author"):
            iptc_segment({"author": "罗千帆"})

    def test_value_beyond_a_dataset_is_refused(self):
        with pytest.raises(ValueError, match="2:120 holds at most 32767 bytes, not 32769"):
            iptc_segment({"caption": "桥" * 10923})

    def test_more_than_a_segment_is_refused(self):
        with pytest.raises(ValueError, match="too long for a JPEG segment"):
            iptc_segment({"caption": "桥" * 10920, "keywords": ["桥" * 10920, "河"]})


class TestInsertApp13:
    def test_picture_is_unchanged(self):
        jpeg = make_jpeg(quality=90)
        segment = iptc_segment(FIELDS)

        written = insert_app13(jpeg, segment)

        assert len(written) == len(jpeg) + len(segment)
        assert Image.open(BytesIO(written)).tobytes() == Image.open(BytesIO(jpeg)).tobytes()

    def test_stands_behind_jfif_and_exif(self):
        exif = Image.Exif()
        exif[0x0112] = 1
        jpeg = make_jpeg(exif=exif, comment=b"proof")

        written = insert_app13(jpeg, iptc_segment(FIELDS))

        assert _markers(written)[:4] == [0xE0, 0xE1, 0xED, 0xFE]

    def test_second_writing_replaces_the_first(self):
        once = insert_app13(make_jpeg(), iptc_segment({"creator": "罗千帆", "city": "泊州"}))

        twice = insert_app13(once, iptc_segment({"creator": "雷小满"}))

        assert _markers(twice).count(0xED) == 1
        assert set(read_back(twice)) == {(1, 90), (2, 0), (2, 80)}
        assert read_back(twice)[(2, 80)].decode() == "雷小满"

    def test_other_formats_are_refused(self):
        with pytest.raises(ValueError, match="not a JPEG"):
            insert_app13(b"\x89PNG\r\n\x1a\n", iptc_segment(FIELDS))


def _markers(jpeg: bytes) -> list[int]:
    markers, start = [], 2
    while jpeg[start + 1] != 0xDA:
        markers.append(jpeg[start + 1])
        start += 2 + struct.unpack(">H", jpeg[start + 2 : start + 4])[0]
    return markers
