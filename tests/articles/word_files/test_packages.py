import struct
import zipfile

import pytest

from articles.word_files.packages import PackageRefused, check_package
from tests.articles.word_files.documents import TYPES, package, relation, relations, text, word_file


def code(file) -> str:
    with pytest.raises(PackageRefused) as refused:
        check_package(file)
    assert str(refused.value)
    return refused.value.code


def test_a_plain_document_is_taken():
    assert "word/document.xml" in check_package(word_file(text("河清了")))


@pytest.mark.parametrize(
    "target, kind",
    [
        ("http://evil.example/a.png", "image"),
        ("file:///etc/passwd", "image"),
        ("http://evil.example/a.dotm", "attachedTemplate"),
        ("\\\\evil\\a.dotm", "attachedTemplate"),
        ("file://evil/a.dotm", "attachedTemplate"),
        ("http://evil.example/a", "oleObject"),
        ("http://evil.example/a", "subDocument"),
    ],
)
def test_what_would_be_fetched(target, kind):
    assert code(word_file(relations_of_document=[relation("rIdX", kind, target, "External")])) == "external"


@pytest.mark.parametrize(
    "target, kind", [("https://linxi.example/", "hyperlink"), ("file:///C:\\Users\\a\\Normal.dotm", "attachedTemplate")]
)
def test_links_and_ones_own_template_are_no_harm(target, kind):
    assert check_package(word_file(relations_of_document=[relation("rIdX", kind, target, "External")]))


def test_macros():
    assert code(word_file(parts={"word/vbaProject.bin": b"x"})) == "macros"
    assert (
        code(word_file(parts={"[Content_Types].xml": TYPES.replace("document.main", "document.macroEnabled.main")}))
        == "macros"
    )


def test_a_bomb():
    assert code(word_file(parts={"word/document.xml": b" " * 15_000_000})) == "bomb"


def test_more_than_anybody_writes():
    assert code(word_file(parts={"word/document.xml": b" " * 50_000_000})) == "too_large"
    assert code(word_file(parts={f"word/{number}.xml": b"" for number in range(2_001)})) == "parts"


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "word\\..\\a"])
def test_names_that_lead_elsewhere(name):
    assert code(word_file(parts={name: b"x"})) == "names"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_is_there_twice():
    file = word_file(text("河清了"))
    with zipfile.ZipFile(file, "a") as parts:
        parts.writestr("word/document.xml", "<other/>")

    assert code(file) == "names"


def test_a_part_that_is_encrypted():
    data = bytearray(word_file(text("河清了")).getvalue())
    place = data.index(b"PK\x01\x02")
    data[place + 8 : place + 10] = struct.pack("<H", 1)

    assert code(type(word_file())(bytes(data))) == "encrypted"


@pytest.mark.parametrize("xml", ["<broken", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"])
def test_relations_that_are_none(xml):
    assert code(word_file(parts={"word/_rels/document.xml.rels": xml})) == "damaged"


def test_a_zip_that_is_no_office_file():
    assert code(package({"a.txt": "x"})) == "damaged"


def test_relations_of_any_part_are_looked_at():
    external = relations(relation("rId1", "image", "http://evil.example/a.png", "External"))

    assert code(word_file(parts={"word/_rels/header1.xml.rels": external})) == "external"
