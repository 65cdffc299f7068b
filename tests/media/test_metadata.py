import io
import json
import struct
import zlib
from datetime import date

import pytest
from PIL import ExifTags, Image

from media.iptc import insert_app13, iptc_segment
from media.metadata import FileFacts, read_facts
from tests.factories import picture_bytes

from . import exiftool
from .exiftool import needs_exiftool
from .forms_of_files import FORMS, agency, camera_of_nobody, languages, old_xmp, phone, picture_desk

XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" {}>{}</rdf:Description></rdf:RDF></x:xmpmeta>'
)
SIMPLE = {"headline": "Headline", "credit": "Credit", "source": "Source"}


def facts_of(data):
    return read_facts(io.BytesIO(data))


def with_exif(**values):
    exif = Image.Exif()
    for name, value in values.items():
        exif[ExifTags.Base[name]] = value
    return picture_bytes((90, 60), exif=exif)


def with_iptc(**fields):
    return insert_app13(picture_bytes((90, 60)), iptc_segment(fields))


def with_iptc_bytes(*datasets):
    """IPTC as a program without Unicode writes it: numbers and bytes, no charset declared."""
    block = b"".join(struct.pack(">BBBH", 0x1C, 2, number, len(value)) + value for number, value in datasets)
    resource = (
        b"Photoshop 3.0\x008BIM\x04\x04\x00\x00" + struct.pack(">I", len(block)) + block + b"\0" * (len(block) % 2)
    )
    return insert_app13(picture_bytes((90, 60)), b"\xff\xed" + struct.pack(">H", len(resource) + 2) + resource)


def with_xmp(elements="", attributes="", wrap=XMP.format):
    return picture_bytes((90, 60), xmp=wrap(attributes, elements).encode())


@needs_exiftool
class TestRealFiles:
    @pytest.mark.parametrize("form", FORMS, ids=str)
    def test_every_field_is_what_exiftool_reads(self, form, tmp_path):
        path = form.make(tmp_path)

        with path.open("rb") as file:
            facts = read_facts(file)

        assert as_read(facts) == by_exiftool(path, form)

    @pytest.mark.parametrize("form", FORMS, ids=str)
    def test_no_owner_serial_number_or_place_of_a_phone_is_a_fact(self, form, tmp_path):
        with form.make(tmp_path).open("rb") as file:
            assert "SECRET" not in json.dumps(read_facts(file).as_json())

    def test_agency_without_a_charset_names_its_photographer(self, tmp_path):
        facts = self.read(agency, tmp_path)

        assert (facts.creators, facts.creators_as_written) == (("罗千帆",), ("新华社记者 罗千帆 摄",))
        assert facts.place == "江东泊州"

    def test_two_photographers_are_two(self, tmp_path):
        facts = self.read(picture_desk, tmp_path)

        assert (facts.creators, facts.creators_as_written) == (("罗千帆", "雷小满"), ())
        assert facts.place == "江东泊州河滨公园"

    def test_camera_of_nobody_says_nothing(self, tmp_path):
        assert self.read(camera_of_nobody, tmp_path) == FileFacts()

    def test_phone_tells_the_day_and_nothing_else(self, tmp_path):
        assert self.read(phone, tmp_path) == FileFacts(taken_on=date(2026, 6, 1))

    def test_old_xmp_is_not_believed(self, tmp_path):
        assert self.read(old_xmp, tmp_path).creators == ("孙渡",)

    def read(self, write, folder):
        path = folder / "a.jpg"
        path.write_bytes(picture_bytes((90, 60)))
        with write(path).open("rb") as file:
            return read_facts(file)


def as_read(facts):
    """The facts, with the creators as they are written."""
    said = facts.as_json()
    said["creators"] = list(facts.creators_as_written or facts.creators)
    said.pop("creators_as_written", None)
    return {name: value for name, value in said.items() if value}


def by_exiftool(path, form):
    """The same by exiftool's own reading; what takes precedence is by its implementation of the MWG's guidance."""
    said = exiftool.read(path, "-use", "MWG", "-MWG:all", "-XMP:all", "-IPTC:all")
    text = (lambda value: value.encode("cp1252").decode("gb18030")) if form.write is agency else str
    one_of = {name: said.get(f"XMP-photoshop:{tag}", said.get(f"IPTC:{tag}", "")) for name, tag in SIMPLE.items()}
    creators = said.get("MWG:Creator", [])
    caption = said.get("MWG:Description", "")
    if form.write is languages:
        caption = said["XMP-dc:Description-zh-CN"]
    if form.write is camera_of_nobody:
        caption = caption.replace("NIKON DIGITAL CAMERA", "")
    facts = {
        "creators": [text(name) for name in ([creators] if isinstance(creators, str) else creators)],
        "caption": text(caption),
        "copyright": text(said.get("MWG:Copyright", "")),
        "place": "".join(text(said.get(f"MWG:{part}", "")) for part in ("State", "City", "Location")),
        "taken_on": said.get("MWG:DateTimeOriginal", "")[:10].replace(":", "-"),
        **{name: text(value) for name, value in one_of.items()},
    }
    return {name: value for name, value in facts.items() if value}


class TestCreators:
    @pytest.mark.parametrize(
        ("written", "names"),
        [
            ("赵明", ("赵明",)),
            ("张 三", ("张三",)),
            ("记者 赵明 摄", ("赵明",)),
            ("记者赵明", ("赵明",)),
            ("赵明/临汐日报", ("赵明",)),
            ("赵明/新华社", ("赵明",)),
            ("赵明、罗千帆", ("赵明", "罗千帆")),
            ("赵明;罗千帆", ("赵明", "罗千帆")),
            ("赵明/罗千帆", ("赵明", "罗千帆")),
            ("赵明 罗千帆", ("赵明", "罗千帆")),
            ("视觉中国", ("视觉中国",)),
            ("市公宣", ("市公宣",)),
            ("John Smith", ("John Smith",)),
            ("Smith, John", ("Smith, John",)),
            ("John Smith/Getty Images", ("John Smith",)),
            ("Zhao Ming; Luo Qianfan", ("Zhao Ming", "Luo Qianfan")),
        ],
    )
    def test_people_are_named_without_what_stands_around_them(self, written, names):
        facts = facts_of(with_iptc(creator=written))

        assert facts.creators == names
        assert facts.creators_as_written == (() if (written,) == names else (written,))

    @pytest.mark.parametrize("written", ["Picasa", "SAMSUNG", "Canon EOS R5", "Windows 用户", "   ", "\0\0"])
    def test_what_a_machine_wrote_is_nobody(self, written):
        assert facts_of(with_exif(Artist=written.encode(), Model="Canon EOS R5")).creators == ()

    def test_trailing_nulls_are_no_part_of_a_name(self):
        assert facts_of(with_iptc(creator="罗千帆\0\0\0")).creators == ("罗千帆",)

    def test_very_many_are_cut_to_a_number_that_a_credit_can_hold(self):
        facts = facts_of(with_iptc(creator=[f"摄影师{number}号" for number in range(300)]))

        assert len(facts.creators) == 20


class TestCharsets:
    @pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
    def test_undeclared_chinese_is_read(self, charset):
        facts = facts_of(with_iptc_bytes((80, "罗千帆".encode(charset)), (120, "城隍桥大修，𠮷日。".encode(charset))))

        assert (facts.creators, facts.caption) == (("罗千帆",), "城隍桥大修，𠮷日。")

    def test_word_that_is_both_is_read_like_its_neighbours(self):
        both = "图".encode("gb18030")
        assert both.decode("utf-8") != "图"

        facts = facts_of(with_iptc_bytes((105, both), (120, "城隍桥".encode("gb18030"))))

        assert facts.headline == "图"

    @pytest.mark.parametrize("name", ["Müller", "José", "François Lefèvre"])
    def test_names_of_europe_do_not_become_chinese(self, name):
        assert facts_of(with_iptc_bytes((80, name.encode("latin-1")))).creators == (name,)

    def test_field_cut_within_a_character_keeps_the_rest(self):
        assert facts_of(with_iptc_bytes((105, "城隍桥大修".encode()[:-1]))).headline == "城隍桥大"

    def test_exif_in_gb18030_is_read(self):
        assert facts_of(with_exif(Artist="罗千帆".encode("gb18030"))).creators == ("罗千帆",)

    def test_what_windows_writes_is_read_where_nothing_else_is_said(self):
        values = {"XPAuthor": "罗千帆;雷小满", "XPTitle": "放风筝", "XPSubject": "孩子们在河边。"}
        data = with_exif(**{name: (text + "\0").encode("utf-16-le") for name, text in values.items()})

        facts = facts_of(data)

        assert (facts.creators, facts.headline, facts.caption) == (("罗千帆", "雷小满"), "放风筝", "孩子们在河边。")


class TestCaption:
    @pytest.mark.parametrize(
        "written",
        ["OLYMPUS DIGITAL CAMERA", "SAMSUNG", "Exif_JPEG_PICTURE", "sdr", "oppo_32", "iPhone 15 Pro", "Apple"],
    )
    def test_what_a_camera_wrote_is_no_caption(self, written):
        assert facts_of(with_exif(ImageDescription=written, Make="Apple", Model="iPhone 15 Pro")).caption == ""

    def test_what_a_camera_wrote_does_not_hide_what_a_person_wrote(self):
        exif = with_exif(ImageDescription="OLYMPUS DIGITAL CAMERA")

        assert facts_of(insert_app13(exif, iptc_segment({"caption": "湖面。"}))).caption == "湖面。"

    def test_huge_one_is_cut(self):
        assert len(facts_of(with_iptc(caption="桥" * 10_900)).caption) == 10_000

    def test_nothing_stays_that_a_database_cannot_hold(self):
        facts = facts_of(with_iptc(caption="湖\0面\x0b\x1f。\ufffe\r\n河。"))

        assert facts.caption == "湖 面  。 \n河。"


class TestDay:
    @pytest.mark.parametrize(
        ("written", "day"),
        [
            ("2026:05:12 08:30:00", date(2026, 5, 12)),
            ("2026-05-12T08:30:00+08:00", date(2026, 5, 12)),
            ("0000:00:00 00:00:00", None),
            ("2026:02:30 10:00:00", None),
            ("2099:01:01 00:00:00", None),
            ("1800:01:01 00:00:00", None),
            ("    :  :     :  :  ", None),
            ("soon", None),
        ],
    )
    def test_impossible_days_are_none(self, written, day):
        exif = Image.Exif()
        exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = written

        assert facts_of(picture_bytes((90, 60), exif=exif)).taken_on == day

    def test_day_that_cannot_be_gives_way_to_one_that_can(self):
        exif = Image.Exif()
        exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "0000:00:00 00:00:00"
        data = insert_app13(picture_bytes((90, 60), exif=exif), iptc_segment({"date": date(2026, 5, 12)}))

        assert facts_of(data).taken_on == date(2026, 5, 12)


class TestPlace:
    @pytest.mark.parametrize(
        ("parts", "place"),
        [
            ({"province": "江东", "city": "泊州", "location": "城隍桥"}, "江东泊州城隍桥"),
            ({"province": "泊州市", "city": "泊州市临汐区"}, "泊州市临汐区"),
            ({"province": "Zhejiang", "city": "Hangzhou", "location": "West Lake"}, "West Lake, Hangzhou, Zhejiang"),
        ],
    )
    def test_it_is_said_as_its_language_says_it(self, parts, place):
        assert facts_of(with_iptc(**parts)).place == place


class TestXmp:
    def test_properties_written_as_attributes_are_read(self):
        facts = facts_of(with_xmp(attributes='photoshop:Credit="新华社" photoshop:Headline="湖"'))

        assert (facts.credit, facts.headline) == ("新华社", "湖")

    @pytest.mark.parametrize(
        ("languages", "caption"),
        [
            ({"x-default": "Lake", "zh-CN": "湖"}, "湖"),
            ({"x-default": "湖", "zh-TW": "湖水", "en": "Lake"}, "湖"),
            ({"x-default": "Lake", "zh-TW": "湖水"}, "湖水"),
            ({"x-default": "Lake", "de": "See"}, "Lake"),
            ({"de": "See", "fr": "Lac"}, "See"),
        ],
    )
    def test_of_several_languages_a_chinese_reader_s_is_taken(self, languages, caption):
        items = "".join(f'<rdf:li xml:lang="{language}">{text}</rdf:li>' for language, text in languages.items())

        facts = facts_of(with_xmp(f"<dc:description><rdf:Alt>{items}</rdf:Alt></dc:description>"))

        assert facts.caption == caption

    def test_packet_behind_the_pixels_of_a_png_is_found_packed_or_not(self):
        packet = XMP.format('photoshop:Credit="新华社"', "").encode()
        plain = b"XML:com.adobe.xmp\0\0\0\0\0" + packet
        packed = b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(packet)

        assert [facts_of(png_ending_in(text)).credit for text in (plain, packed)] == ["新华社", "新华社"]


def png_ending_in(text):
    data = picture_bytes((90, 60), name="PNG")
    body = b"iTXt" + text
    return data[:-12] + struct.pack(">I", len(text)) + body + struct.pack(">I", zlib.crc32(body)) + data[-12:]


BOMB = (
    '<!DOCTYPE bomb [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


class TestHostileFiles:
    @pytest.mark.parametrize("start", [BOMB, OUTSIDE], ids=["bomb", "outside"])
    def test_entities_are_not_expanded_and_the_rest_is_read(self, start):
        xmp = start + XMP.format("", "<photoshop:Credit>&a;</photoshop:Credit>")
        data = insert_app13(picture_bytes((90, 60), xmp=xmp.encode()), iptc_segment({"creator": "罗千帆"}))

        assert facts_of(data) == FileFacts(creators=("罗千帆",))

    def test_text_of_a_png_that_unpacks_to_a_gigabyte_is_cut(self):
        packed = b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(b" " * 300_000_000, 9)

        assert facts_of(png_ending_in(packed)) == FileFacts()

    @pytest.mark.parametrize(
        "data",
        [
            b"",
            b"a text called a.jpg",
            b"\xff\xd8\xff\xe1\xff\xff" + b"\xff" * 300,
            b"II*\0" + b"\xff" * 60,
            b"\x89PNG\r\n\x1a\n" + b"\xff" * 60,
            b"\x89PNG\r\n\x1a\n\0\0\0\x20zTXtRaw profile type iptc\0\0zzz",
            b"RIFF\x24\0\0\0WEBPVP8X" + b"\xff" * 30,
            picture_bytes(name="PDF"),
            with_iptc_bytes((80, b"")),
            with_xmp(wrap=lambda *parts: "<x:xmpmeta"),
        ],
    )
    def test_what_cannot_be_read_says_nothing_and_is_left_at_its_start(self, data):
        file = io.BytesIO(data)

        assert (read_facts(file), file.tell()) == (FileFacts(), 0)

    def test_dataset_longer_than_its_block_ends_with_it(self):
        data = with_iptc_bytes((80, "罗千帆".encode()), (120, "湖面".encode())).replace(
            b"\x1c\x02\x78\x00\x06", b"\x1c\x02\x78\x7f\xff"
        )

        assert facts_of(data).creators == ("罗千帆",)

    def test_every_cut_of_a_real_file_is_survived(self):
        data = insert_app13(with_exif(Artist="Zhao"), iptc_segment({"creator": "罗千帆", "caption": "湖面"}))

        assert all(isinstance(facts_of(data[:end]), FileFacts) for end in range(0, 700))


class TestAsJson:
    def test_only_what_is_said_is_in_it(self):
        facts = facts_of(with_iptc(creator="记者 罗千帆 摄", date=date(2026, 5, 12)))

        assert json.loads(json.dumps(facts.as_json())) == {
            "creators": ["罗千帆"],
            "creators_as_written": ["记者 罗千帆 摄"],
            "taken_on": "2026-05-12",
        }
        assert FileFacts().as_json() == {}
