from datetime import date

import pytest

from newsroom.proofreading.checks.weekday import NO_DAY, check
from tests.proofreading.lists import copy_of, told


@pytest.mark.parametrize(
    "text, pieces",
    [
        ("11月25日（星期二）", [("星期二", "星期三")]),
        ("11月25日，周二上午", [("周二", "周三")]),
        ("11月25日上午（礼拜天）", [("礼拜天", "礼拜三")]),
        ("2025年11月25日（星期三）", [("星期三", "星期二")]),
        ("二〇二五年十一月二十五日（星期三）", [("星期三", "星期二")]),
        ("十二月十日（星期一）", [("星期一", "星期四")]),
        ("去年11月25日（星期三）", [("星期三", "星期二")]),
        ("本周五（11月25日）", [("周五", "周三")]),
        ("12月6日(周六)晚", [("周六", "周日")]),
        ("1月3日（星期六）", [("星期六", "星期日")]),
    ],
)
def test_a_weekday_that_the_date_does_not_have(text, pieces):
    assert told(check(copy_of(text))) == pieces


@pytest.mark.parametrize(
    "text",
    [
        "11月25日（星期三）、12月6日（星期天）、1月1日（星期五）",
        "2025年11月25日（星期二），去年11月25日（星期二）",
        "12月18日至20日（星期五至星期日），11月24日，周一至周五开放",
        "同年11月25日（星期一）、1998年的那场雨，11月25日，星期日",
        "11月25日，周末愉快；11月25日是建馆十周年",
    ],
)
def test_what_is_right_or_cannot_be_told(text):
    assert told(check(copy_of(text))) == []


def test_without_an_issue_only_a_year_in_the_text_tells():
    copy = copy_of("11月25日（星期二）和2026年11月25日（星期二）", day=None)

    assert [tuple(each.place)[2:] for each in check(copy)] == [(24, 27)]


def test_around_the_turn_of_the_year_the_nearest_day_is_meant():
    assert told(check(copy_of("12月30日（星期二）", day=date(2027, 1, 1)))) == [("星期二", "星期三")]


def test_a_day_that_is_not_in_the_calendar():
    [finding] = check(copy_of("2月30日（星期二）"))

    assert (finding.message, finding.params) == (NO_DAY, {"year": 2026, "month": 2, "day": 30})
