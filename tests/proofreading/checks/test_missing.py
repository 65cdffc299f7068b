import pytest

from newsroom.proofreading.checks.missing import check
from tests.proofreading.lists import copy_of


def codes(**details):
    return [(each.code, each.place.paragraph) for each in check(copy_of(**details))]


@pytest.mark.parametrize("credits", [(), ("",), (" ", "\u3000")])
def test_a_story_that_names_nobody(credits):
    assert codes(credits=credits) == [("missing_credit", 0)]


def test_a_notice_names_nobody_and_need_not():
    assert codes(credits=(), needs_credit=False) == []


def test_one_name_is_enough():
    assert codes(credits=("", "陈澄")) == []


def test_pictures_without_a_caption_are_told_one_by_one():
    assert codes(captions=("", "湖面", "\u3000")) == [("missing_caption", 0), ("missing_caption", 2)]


def test_two_that_are_missing_are_two_alarms():
    first, second = check(copy_of(captions=("", "")))

    assert first.digest != second.digest
