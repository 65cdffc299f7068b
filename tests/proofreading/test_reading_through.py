from pathlib import Path

from newsroom.proofreading import checks
from newsroom.proofreading.reading_through import all_checks, findings_in
from newsroom.proofreading.shapes import Excerpt
from tests.proofreading.lists import copy_of


def test_a_file_in_the_folder_is_a_check_and_has_its_test():
    files = {path.stem for path in Path(checks.__path__[0]).glob("[a-z]*.py")}
    tests = {path.stem.removeprefix("test_") for path in (Path(__file__).parent / "checks").glob("test_*.py")}

    assert {check.__module__.rpartition(".")[2] for check in all_checks()} == files == tests


def test_findings_come_in_the_order_of_reading():
    copy = copy_of("甲,乙的的", titles={"headline": "丙,丁"}, captions=("",), credits=())

    assert [(finding.place.field, finding.code) for finding in findings_in(copy)] == [
        ("headline", "half_width"),
        ("body", "half_width"),
        ("body", "doubles"),
        ("caption", "missing_caption"),
        ("credit", "missing_credit"),
    ]


def test_an_excerpt_shows_the_piece_between_its_neighbours():
    [finding] = findings_in(copy_of("一二三四五六七八九十,甲乙丙丁戊己庚辛壬癸"))

    assert finding.excerpt == Excerpt("三四五六七八九十", ",", "甲乙丙丁戊己庚辛")


def test_a_place_is_known_again_where_its_paragraph_moves():
    [before] = findings_in(copy_of("甲,乙"))
    [after] = findings_in(copy_of("新的一段。", "甲,乙"))
    [other] = findings_in(copy_of("丙,乙"))

    assert before.digest == after.digest != other.digest
