import io
import json

import pytest
from django.core.management import CommandError, call_command


@pytest.fixture
def printed(monkeypatch, capsys):
    def run(source: bytes) -> list[dict]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(source)))
        call_command("read_credits")
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return run


def test_prints_one_object_for_each_line(printed):
    assert printed("本报讯(记者 赵明)\n\n钱进 摄\r\n".encode()) == [
        {
            "people": [{"name": "赵明", "role": "reporter", "label": "记者"}],
            "covers": "text",
            "dateline": "本报讯",
            "flags": [],
        },
        {"people": [], "covers": "text", "dateline": None, "flags": []},
        {
            "people": [{"name": "钱进", "role": "photographer", "label": "摄"}],
            "covers": "photo",
            "dateline": None,
            "flags": [],
        },
    ]


def test_a_line_separator_inside_a_line_makes_no_second_one(printed):
    assert len(printed("记者\u2028赵明\x0b\x85钱进\n".encode())) == 1


def test_a_byte_order_mark_is_no_part_of_the_line(printed):
    assert printed("\ufeff记者 赵明".encode())[0]["people"][0]["name"] == "赵明"


def test_another_encoding_is_an_error_that_names_the_line(printed):
    with pytest.raises(CommandError, match=r"^Line 2 is not UTF-8 \(invalid continuation byte at byte 1\)\.$"):
        printed("记者 赵明\n".encode() + "赵明".encode("gb18030"))
