import pytest

from newsroom.proofreading.checks.pairs import CROSSED, TWICE, UNCLOSED, UNOPENED, check
from tests.proofreading.lists import copy_of


def told(*paragraphs, **details):
    findings = check(copy_of(*paragraphs, **details))
    return [(each.message, each.place.start, each.fix) for each in findings]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("他说：“好。", [(UNCLOSED, 3, None)]),
        ("他说：好。”", [(UNOPENED, 5, None)]),
        ("他说：“好。“", [(TWICE, 6, "”")]),
        ("他说：”好。”", [(UNOPENED, 3, "“")]),
        ("读了《边城以后", [(UNCLOSED, 2, None)]),
        ("读了边城》以后", [(UNOPENED, 4, None)]),
        ("（本报记者 陈澄", [(UNCLOSED, 0, None)]),
        ("“读《边城”》", [(CROSSED, 5, None)]),
        ("《读《边城》》", [(TWICE, 2, None)]),
        ("他说：“我问‘去不去。”", [(UNCLOSED, 6, None)]),
        ("【启事〕", [(UNOPENED, 3, None), (UNCLOSED, 0, None)]),
    ],
)
def test_halves_and_crossings(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "他说：“我问‘去不去’，她说《边城》（沈从文著）不用去。”",
        "1）报名；2）培训；一）其他。",
        "It’s fine，90’s的歌。",
        "〔2026〕12号文件，「甲」『乙』〈丙〉",
        "(记者 陈澄）",
    ],
)
def test_what_is_whole(text):
    assert told(text) == []


def test_a_quotation_of_several_paragraphs_is_closed_at_its_end_only():
    assert told("“第一段。", "“第二段。", "“第三段。”") == []
    assert told("“第一段。", "第二段。") == [(UNCLOSED, 0, None)]


def test_a_quotation_does_not_go_on_from_a_title_into_the_text():
    assert told("“第一段。”", titles={"deck": "“副题"}) == [(UNCLOSED, 0, None)]
