import re
from pathlib import Path

import pytest

from newsroom.reading.credit_lines import is_credit_line, photo_credits, read_credit_line
from newsroom.reading.shapes import CreditedName


def credit_cases():
    for row in (Path(__file__).parent / "credit_cases.txt").read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            line, wanted = row.split("=>")
            people, *rest = (part.strip() for part in wanted.split("|"))
            names = sorted(tuple(person.split()) for person in people.split(",") if person)
            yield visible(line.strip(" ")), (names, *rest)


def visible(line: str) -> str:
    return re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), line)


CASES = list(credit_cases())


@pytest.mark.parametrize(("line", "wanted"), CASES, ids=[line for line, _ in CASES])
def test_reads_who_did_what(line, wanted):
    reading = read_credit_line(line)

    said = (sorted((person.name, person.role) for person in reading.people), str(reading.covers), reading.dateline)
    assert said[: len(wanted)] == wanted


class TestLabels:
    @pytest.mark.parametrize(
        ("line", "labels"),
        [
            ("本报首席记者 曹滢 见习记者 陶苒", ["本报首席记者", "见习记者"]),
            ("汐州晚报·汐州头条记者 谢芳", ["汐州晚报·汐州头条记者"]),
            ("本报 首席 记者 曹滢", ["本报首席记者"]),
            ("曹滢 摄", ["摄"]),
            ("本报记者 曹滢 摄", ["本报记者"]),
            ("曹滢 文/图", ["文/图"]),
            ("□曹滢", [""]),
            ("记 者 曹滢", ["记者"]),
        ],
    )
    def test_keeps_the_printed_label(self, line, labels):
        assert [person.label for person in read_credit_line(line).people] == labels


class TestFlags:
    @pytest.mark.parametrize(
        ("line", "flags"),
        [
            ("记者 赵强", ()),
            ("记者 赵强刘洋", ("glued_names",)),
            ("通讯员钱小进汐州晚报记者周全", ("glued_names",)),
            ("通讯员钱小进 汐州晚报记者周全", ()),
            ("通讯员钱小进北京晚报记者周全", ()),
            ("记者 古道西风", ("unsure_name", "glued_names")),
            ("记者 张 小明", ("joined_name",)),
            ("记者 赵强等", ("and_others",)),
            ("记者 赵强 王", ("unplaced",)),
            ("本报记者", ("no_name",)),
            ("记者 赵强 通讯员", ("no_name",)),
            ("资料图", ("archive_picture",)),
            ("本版图片均由赵强摄", ("page_wide",)),
            ("本文图片均由赵强摄", ("story_wide",)),
            ("记者 李\ue863明", ("unknown_glyph",)),
        ],
    )
    def test_says_what_was_guessed(self, line, flags):
        assert read_credit_line(line).flags == flags


class TestKnownPeople:
    def test_decide_where_glued_names_are_cut(self):
        line = "记者 林海燕文山"

        assert [person.name for person in read_credit_line(line, {"林海", "燕文山"}).people] == ["林海", "燕文山"]
        assert [person.name for person in read_credit_line(line, {"林海燕", "文山"}).people] == ["林海燕", "文山"]

    def test_are_names_whatever_they_look_like(self):
        reading = read_credit_line("通讯员 春江花月", {"春江花月"})

        assert [person.name for person in reading.people] == ["春江花月"]
        assert reading.flags == ()

    def test_keep_a_pen_name_of_four_characters_whole(self):
        assert [person.name for person in read_credit_line("文/金石丁香", {"金石丁香"}).people] == ["金石丁香"]


def lines_by_kind() -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = {}
    for row in (Path(__file__).parent / "lines_by_kind.txt").read_text(encoding="utf-8").splitlines():
        if row.endswith(":"):
            lines = kinds.setdefault(row.removesuffix(":"), [])
        elif row and not row.startswith("#"):
            lines.append(row)
    return kinds


KINDS = lines_by_kind()


class TestIsCreditLine:
    @pytest.mark.parametrize("line", KINDS["credits"])
    def test_knows_a_credit(self, line):
        assert is_credit_line(line)

    @pytest.mark.parametrize("line", KINDS["running text"])
    def test_leaves_running_text_alone(self, line):
        assert not is_credit_line(line)

    @pytest.mark.parametrize("line", KINDS["headings"])
    def test_leaves_headings_alone(self, line):
        assert not is_credit_line(line)

    @pytest.mark.parametrize("line", KINDS["incomplete"])
    def test_wants_a_role_and_a_name(self, line):
        assert not is_credit_line(line)


class TestPhotoCredits:
    def test_text_and_photo_together_make_writers_photographers(self):
        reading = read_credit_line("本报记者 赵明 钱进 文/图")

        assert photo_credits(reading) == (
            CreditedName("赵明", "photographer", "本报记者"),
            CreditedName("钱进", "photographer", "本报记者"),
        )

    def test_a_split_credit_gives_the_photographer_alone(self):
        assert photo_credits(read_credit_line("赵明/文 钱进/图")) == (CreditedName("钱进", "photographer", "图"),)

    def test_a_text_credit_gives_nobody(self):
        assert photo_credits(read_credit_line("本报记者 赵明")) == ()
