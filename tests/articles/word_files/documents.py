"""Real Word files, made part by part as Word and WPS write them."""

import io
import zipfile
from html import escape

from tests.factories import picture_bytes

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
DRAWING = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = {"Title": "Title", "Subtitle": "Subtitle", "1": "heading 1", "2": "heading 2", "a3": "引题", "a4": "图注"}


def relations(*rows: str) -> str:
    return f'<Relationships xmlns="{PACKAGE}">{"".join(rows)}</Relationships>'


def relation(key: str, kind: str, target: str, mode: str = "") -> str:
    mode = f' TargetMode="{mode}"' if mode else ""
    return f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'


def run(text: str, size: int = 0, bold: bool = False, wps: bool = False) -> str:
    """Of `size` points; as WPS writes it, with a font for each script and the language of each."""
    fonts = '<w:rFonts w:hint="eastAsia" w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体" w:cs="宋体"/>' if wps else ""
    language = '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar"/>' if wps else ""
    look = f'{"<w:b/><w:bCs/>" if bold else ""}{f"""<w:sz w:val="{size * 2}"/>""" if size else ""}'
    parts = escape(text, quote=False).split("\n")
    inner = "<w:br/>".join(f'<w:t xml:space="preserve">{part}</w:t>' for part in parts)
    return f"<w:r><w:rPr>{fonts}{look}{language}</w:rPr>{inner}</w:r>"


def paragraph(*runs: str, style: str = "", centred: bool = False) -> str:
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    place = '<w:jc w:val="center"/>' if centred else ""
    return f"<w:p><w:pPr>{style}{place}</w:pPr>{''.join(runs)}</w:p>"


def text(words: str, style: str = "", centred: bool = False, **look) -> str:
    return paragraph(run(words, **look), style=style, centred=centred)


def picture(number: int = 1) -> str:
    return (
        f'<w:r><w:drawing><wp:inline {DRAWING}><wp:docPr id="{number}" name="图片 {number}"/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill>'
        f'<a:blip r:embed="rIdP{number}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r>"
    )


def word_file(*paragraphs: str, pictures=(), relations_of_document=(), parts=None, **options) -> io.BytesIO:
    """A .docx of these paragraphs; `pictures` are the bytes behind `picture(1)`, `picture(2)` …"""
    document = f"<w:document {W} {R}><w:body>{''.join(paragraphs)}<w:sectPr/></w:body></w:document>"
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in STYLES.items()
    )
    files = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(relation("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": document,
        "word/styles.xml": f"<w:styles {W}>{styles}</w:styles>",
        "word/_rels/document.xml.rels": relations(
            relation("rId1", "styles", "styles.xml"),
            *(relation(f"rIdP{n}", "image", f"media/image{n}.jpeg") for n, _data in enumerate(pictures, 1)),
            *relations_of_document,
        ),
        **{f"word/media/image{number}.jpeg": data for number, data in enumerate(pictures, 1)},
        **(parts or {}),
    }
    return package(files, **options)


def package(files, compression=zipfile.ZIP_DEFLATED) -> io.BytesIO:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as parts:
        for name, content in files.items():
            if content is not None:
                parts.writestr(name, content)
    file.seek(0)
    return file


def jpeg(colour: str = "#8a6d3b") -> bytes:
    return picture_bytes(size=(60, 40), colour=colour)
