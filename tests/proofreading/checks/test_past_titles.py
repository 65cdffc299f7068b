from datetime import date

import pytest

from newsroom.proofreading.checks.past_titles import NO_LONGER, NOT_YET, check
from tests.proofreading.lists import copy_of


def told(text, **details):
    return [(each.message, each.excerpt.piece, each.params["day"]) for each in check(copy_of(text, **details))]


@pytest.mark.parametrize(
    "text, piece",
    [
        ("县长张志强出席", "县长张志强"),
        ("日前，县长张志强说", "县长张志强"),
        ("临汐县县长张志强说", "县长张志强"),
        ("县委副书记、县长张志强", "县长张志强"),
        ("县长 张志强", "县长 张志强"),
        ("县委书记王建国、县长张志强", "县长张志强"),
        ("昨天上午县长张志强到会", "县长张志强"),
    ],
)
def test_a_title_that_is_over(text, piece):
    assert told(text) == [(NO_LONGER, piece, "2024-05-19")]


def test_a_title_that_is_still_to_come():
    assert told("副县长周海涛") == [(NOT_YET, "副县长周海涛", "2027-01-01")]


@pytest.mark.parametrize(
    "text",
    [
        "县长李文博",
        "原县长张志强",
        "时任县长张志强",
        "前任县长张志强",
        "2019年，县长张志强在这里种树",
        "退休老县长张志强",
        "副县长张志强",
        "镇长张志强",
        "县长王建国",
        "张志强说，县长李文博来过",
    ],
)
def test_titles_that_hold_or_are_told_as_past(text):
    assert told(text) == []


def test_it_is_asked_of_the_day_of_the_issue():
    assert told("县长张志强", day=date(2020, 1, 1)) == []
    assert told("县长李文博", day=date(2020, 1, 1)) == [(NOT_YET, "县长李文博", "2024-05-20")]
    assert told("县长张志强", day=None) == []
