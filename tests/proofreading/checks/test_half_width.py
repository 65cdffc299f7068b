import pytest

from newsroom.proofreading.checks.half_width import check
from tests.proofreading.lists import copy_of, told


@pytest.mark.parametrize(
    "text, pieces",
    [
        ("河水清了,鱼也多了。", [(",", "，")]),
        ("河水清了, 鱼也多了。", [(", ", "，")]),
        ("会议要求:一要抓好秋收;二要备好冬种。", [(":", "："), (";", "；")]),
        ("谁来管?大家管!", [("?", "？"), ("!", "！")]),
        ("他说完就走了.没有回头.", [(".", "。"), (".", "。")]),
        ("本报讯(记者 陈澄)连日来", [("(", "（"), (")", "）")]),
        ("国内生产总值(GDP)增长5%", [("(", "（"), (")", "）")]),
        ('他说:"好。"', [(":", "："), ('"', "“"), ('"', "”")]),
        ("他想了想...还是去了", [("...", "……")]),
        ("这座桥--走了二十年--终于修好", [("--", "——"), ("--", "——")]),
        ("用上了iPhone,也学会了扫码", [(",", "，")]),
        ("增长5%,高于全省平均", [(",", "，")]),
        ("《民法典》(2021年)施行", [("(", "（"), (")", "）")]),
    ],
)
def test_half_width_marks_in_chinese_text(text, pieces):
    assert told(check(copy_of(text))) == pieces


@pytest.mark.parametrize(
    "text",
    [
        "共3,000人，占89.73%，10:30开始，比分3:2，比例1:500。",
        "登录www.linxi.gov.cn/a?b=1,2或http://a.cn/x(1)查询，写信到a.b@linxi.gov.cn亦可。",
        "PM2.5浓度下降，U.S. News也作了报道，It's a dog, isn't it?",
        "四(2)班和高二(12)班，1.加强领导，(1)提高认识。",
        '屏幕有55"大，身高5\'11"，附件见“报告.docx”。',
        "Yahoo!公司早已改名。",
        "All of this is English, and nothing else (really).",
        "文/图 陈澄，2-3天，3~5人，5%～8%。",
    ],
)
def test_numbers_words_and_addresses_keep_theirs(text):
    assert told(check(copy_of(text))) == []


def test_every_part_of_a_story_is_read():
    copy = copy_of("正文,一", titles={"headline": "标题,一"}, captions=("图说,一",))

    assert [tuple(finding.place) for finding in check(copy)] == [
        ("headline", 0, 2, 3),
        ("body", 0, 2, 3),
        ("caption", 0, 2, 3),
    ]
