import pytest
from django.core.exceptions import ValidationError

from newsroom.desk.typed_text import MOST_OF_OPINION, opinion, plain


def test_what_people_type_stays():
    text = "一、“甲”：\t乙\r\n　　🐟 e\u0301\u200d"

    assert plain(text) == text


@pytest.mark.parametrize("sign", ["\0", "\x1b", "\x7f", "\x85", "\ud800"])
def test_what_nobody_types_goes(sign):
    assert plain(f"甲{sign}乙") == "甲乙"


def test_an_opinion_is_kept_without_blanks_around_it():
    assert opinion(" 可用。\r\n已核\0实。\n") == "可用。\n已核实。"


def test_an_opinion_of_any_length_is_no_opinion():
    assert opinion("字" * MOST_OF_OPINION) == "字" * MOST_OF_OPINION
    with pytest.raises(ValidationError) as refused:
        opinion("字" * (MOST_OF_OPINION + 1))

    assert "2001" in refused.value.messages[0]
