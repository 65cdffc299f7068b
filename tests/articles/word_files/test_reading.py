import json
import zipfile

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command

from articles.word_files import reading
from articles.word_files.converting import ConversionFailed, Limits, convert
from articles.word_files.reading import read_word_file
from tests.articles.word_files.documents import jpeg, package, paragraph, picture, run, text, word_file

BODY = "本报讯 11月18日，区水利局把汐河东段的淤泥清了三千多方，河面比去年宽出将近两米，白鹭也多了起来。"
MORE = "“水清了，鱼就回来了。”老船工说，他在这条河上撑了四十年的船，头一回在桥下看见成群的白鹭。"


class TestTitles:
    def test_by_style(self):
        draft = read_word_file(
            word_file(
                text("冬修水利进行时", style="a3"),
                text("河清了", style="Title"),
                text("两米宽的变化", style="Subtitle"),
                text(BODY),
            )
        )

        assert (draft.kicker, draft.headline, draft.deck) == ("冬修水利进行时", "河清了", "两米宽的变化")
        assert draft.body == f"<p>{BODY}</p>"
        assert "titles_by_place" not in draft.warnings

    def test_by_size_and_place(self):
        draft = read_word_file(
            word_file(
                text("冬修水利进行时", size=16, centred=True),
                text("三千方淤泥出河", size=26, bold=True, centred=True),
                text("白鹭成群归", size=26, bold=True, centred=True),
                text("——来自汐河东段的报道", size=16, centred=True),
                text("本报记者 陈澄 罗千帆 文/图"),
                text(BODY, size=12),
            )
        )

        assert (draft.kicker, draft.headline) == ("冬修水利进行时", "三千方淤泥出河 白鹭成群归")
        assert (draft.deck, draft.credit_line) == ("——来自汐河东段的报道", "本报记者 陈澄 罗千帆 文/图")
        assert draft.warnings == ["titles_by_place"]

    def test_a_first_short_line_is_the_headline(self):
        draft = read_word_file(word_file(text("河清了"), text(BODY), text(MORE)))

        assert (draft.headline, draft.body) == ("河清了", f"<p>{BODY}</p>\n<p>{MORE}</p>")

    def test_a_text_without_titles_keeps_its_first_paragraph(self):
        draft = read_word_file(word_file(text(BODY), text(MORE)))

        assert (draft.headline, draft.warnings) == ("", ["no_headline", "no_credit"])
        assert draft.body == f"<p>{BODY}</p>\n<p>{MORE}</p>"


class TestBody:
    def test_subheads_by_style_and_by_bold_type(self):
        draft = read_word_file(
            word_file(
                text("河清了", style="1"),
                text(BODY),
                text("清淤之后", style="2"),
                text(MORE),
                text("来了白鹭", bold=True),
                text(MORE),
            )
        )

        assert draft.body == f"<p>{BODY}</p>\n<h2>清淤之后</h2>\n<p>{MORE}</p>\n<h2>来了白鹭</h2>\n<p>{MORE}</p>"

    def test_a_text_that_is_all_bold_has_no_subheads_for_it(self):
        draft = read_word_file(word_file(*(text(words, bold=True) for words in ("河清了", "短短的一句", BODY))))

        assert "<h2>" not in draft.body

    def test_bold_and_italic_words_and_line_breaks_stay(self):
        draft = read_word_file(word_file(text("河清了"), paragraph(run(BODY), run("清淤", bold=True), run("甲\n乙"))))

        assert draft.body == f"<p>{BODY}<strong>清淤</strong>甲<br>乙</p>"

    def test_the_byline_at_the_end(self):
        draft = read_word_file(word_file(text("河清了"), text(BODY), text("（通讯员 柳依）")))

        assert (draft.credit_line, draft.body) == ("（通讯员 柳依）", f"<p>{BODY}</p>")

    def test_words_are_words(self):
        draft = read_word_file(word_file(text("<b>河</b>"), text(BODY + "<script>alert(1)</script>&amp;\ue000{\ue001")))

        assert draft.headline == "<b>河</b>"
        assert "&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;" in draft.body

    def test_a_table_is_taken_apart_and_told(self):
        cell = "<w:tc><w:tcPr/>{}</w:tc>".format
        table = f"<w:tbl><w:tblPr/><w:tr>{cell(text('甲村'))}{cell(text('12户'))}</w:tr></w:tbl>"

        draft = read_word_file(word_file(text("河清了"), text(BODY), table))

        assert draft.body == f"<p>{BODY}</p>\n<p>甲村</p><p>12户</p>"
        assert "table" in draft.warnings


class TestPictures:
    def test_with_the_caption_that_follows(self):
        draft = read_word_file(
            word_file(
                text("河清了"),
                text(BODY),
                paragraph(picture(1)),
                text("▲图为11月18日，清淤后的汐河东段。 罗千帆 摄"),
                text(MORE),
                paragraph(picture(2)),
                text("老船工在桥下。陈澄 摄"),
                pictures=[jpeg("#111111"), jpeg("#eeeeee")],
            )
        )

        first, second = draft.pictures
        assert (first.caption, first.credit_line, first.after) == ("图为11月18日，清淤后的汐河东段。", "罗千帆 摄", 1)
        assert (second.caption, second.credit_line, second.after) == ("老船工在桥下。", "陈澄 摄", 2)
        assert (first.data, second.data) == (jpeg("#111111"), jpeg("#eeeeee"))
        assert draft.body == f"<p>{BODY}</p>\n<p>{MORE}</p>"

    def test_a_paragraph_of_the_story_is_no_caption(self):
        draft = read_word_file(word_file(text("河清了"), paragraph(picture()), text(BODY), pictures=[jpeg()]))

        assert [(each.caption, each.name) for each in draft.pictures] == [("", "image1.jpeg")]
        assert draft.body == f"<p>{BODY}</p>"
        assert "picture_without_caption" in draft.warnings

    def test_several_in_a_row_are_told_apart(self):
        draft = read_word_file(
            word_file(
                text("河清了"),
                text(BODY),
                paragraph(picture(1), picture(2)),
                text("图为清淤前后。"),
                pictures=[jpeg("#111111"), jpeg("#eeeeee")],
            )
        )

        assert [each.caption for each in draft.pictures] == ["", "图为清淤前后。"]


class TestAsWpsWritesIt:
    def test_indents_fonts_and_empty_paragraphs_leave_nothing_behind(self):
        empty = paragraph(run("", wps=True))
        draft = read_word_file(
            word_file(
                text("三千方淤泥出河", size=22, bold=True, centred=True, wps=True),
                empty,
                text("　　本报记者　陈澄", wps=True),
                text(f"　　{BODY}", size=14, wps=True),
                text("　　", wps=True),
                empty,
                text(f"　　{MORE}", size=14, wps=True),
            )
        )

        assert (draft.headline, draft.credit_line) == ("三千方淤泥出河", "本报记者 陈澄")
        assert draft.body == f"<p>{BODY}</p>\n<p>{MORE}</p>"


class TestRefusals:
    @pytest.mark.parametrize(
        "data, words",
        [
            (b"", reading.EMPTY),
            (b"%PDF-1.7 ...", reading.OPENINGS[0][1]),
            (b"{\\rtf1 ...", reading.OPENINGS[1][1]),
            (b"\xff\xd8\xff\xe0 ...", reading.OPENINGS[2][1]),
            (reading.OLE + b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", reading.OLD),
            (reading.OLE + b"\0" * 600 + reading.LOCKED, reading.PASSWORD),
            ("临汐周报".encode(), reading.NO_WORD_FILE),
            (b"<html><body>...", reading.NO_WORD_FILE),
        ],
    )
    def test_what_is_no_word_file(self, tmp_path, data, words):
        assert refusal(tmp_path, data) == str(words)

    def test_one_that_is_too_large_is_not_read(self, tmp_path):
        path = tmp_path / "large.docx"
        with path.open("wb") as file:
            file.truncate(300_000_000)

        with path.open("rb") as file, pytest.raises(ValidationError) as refused:
            read_word_file(file)

        assert refused.value.messages == [str(reading.TOO_LARGE) % {"most": 60}]

    def test_a_book_of_tables(self):
        with pytest.raises(ValidationError) as refused:
            read_word_file(package({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"}))

        assert refused.value.messages == [str(reading.NO_WORD_FILE)]

    @pytest.mark.parametrize(
        "part", ["<w:document", "", "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"]
    )
    def test_a_damaged_document(self, part):
        with pytest.raises(ValidationError) as refused:
            read_word_file(word_file(parts={"word/document.xml": part}))

        assert refused.value.messages == [str(reading.FAILED)]

    def test_one_cut_off(self):
        data = word_file(text(BODY)).getvalue()

        with pytest.raises(ValidationError):
            read_word_file(type(word_file())(data[: len(data) // 2]))


class TestLimits:
    def test_what_costs_too_much_is_given_up(self):
        story = word_file(text(BODY)).getvalue()
        long = word_file(text(BODY) * 9_000).getvalue()
        heavy = word_file(paragraph(picture()), pictures=[bytes(50_000_000)], compression=zipfile.ZIP_STORED).getvalue()

        for data, limits in ((long, Limits(cpu_seconds=1)), (heavy, Limits(memory=100 * 1024 * 1024))):
            assert BODY in convert(story, limits)[0]
            with pytest.raises(ConversionFailed):
                convert(data, limits)

    def test_nobody_waits_for_ever(self):
        with pytest.raises(ConversionFailed):
            convert(word_file(text(BODY)).getvalue(), Limits(seconds=0.01))


class TestCommand:
    def test_it_prints_the_draft(self, tmp_path, capsys):
        path = tmp_path / "河清了.docx"
        path.write_bytes(word_file(text("河清了"), text(BODY), paragraph(picture()), pictures=[jpeg()]).getvalue())

        call_command("read_word", path)

        draft = json.loads(capsys.readouterr().out)
        assert (draft["headline"], draft["body"]) == ("河清了", f"<p>{BODY}</p>")
        assert [(each["name"], each["bytes"]) for each in draft["pictures"]] == [("image1.jpeg", len(jpeg()))]
        assert "A picture has no caption." in draft["warnings"]

    def test_a_refusal_is_said(self, tmp_path):
        path = tmp_path / "a.docx"
        path.write_bytes(b"%PDF-1.7")

        with pytest.raises(CommandError, match="PDF"):
            call_command("read_word", path)


def refusal(folder, data) -> str:
    path = folder / "a.docx"
    path.write_bytes(data)
    with path.open("rb") as file, pytest.raises(ValidationError) as refused:
        read_word_file(file)
    [words] = refused.value.messages
    return words


def test_a_stored_file_is_one_too():
    assert read_word_file(word_file(text("河清了"), text(BODY), compression=zipfile.ZIP_STORED)).headline == "河清了"


def test_a_file_of_thousands_of_paragraphs_is_no_story(monkeypatch):
    monkeypatch.setattr(reading, "MOST_PARAGRAPHS", 3)
    three = [text(BODY), text(MORE), text("完")]

    assert read_word_file(word_file(*three)).body
    with pytest.raises(ValidationError) as refused:
        read_word_file(word_file(*three, text("又")))

    assert refused.value.message == reading.TOO_LONG
