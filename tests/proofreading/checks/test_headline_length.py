from articles.lengths import count_characters
from newsroom.proofreading.checks.headline_length import check
from newsroom.proofreading.shapes import Lists
from tests.proofreading.lists import copy_of

LISTS = Lists(longest={"kicker": 4, "headline": 6}, count=count_characters)


def told(**titles):
    return [(each.place.field, each.params) for each in check(copy_of(titles=titles, lists=LISTS))]


def test_each_part_has_its_own_limit():
    assert told(kicker="河水清了呀", headline="河水清了呀") == [("kicker", {"count": 5, "most": 4})]


def test_length_is_counted_as_the_paper_counts_it():
    assert told(headline="2026年  十件事") == []
    assert told(headline="2026年 十件实事") == [("headline", {"count": 7, "most": 6})]


def test_a_part_without_a_limit_may_be_as_long_as_it_likes():
    assert told(deck="很" * 100) == []


def test_the_place_is_the_whole_part():
    [finding] = check(copy_of(titles={"headline": "一二三四五六七"}, lists=LISTS))

    assert (finding.place.start, finding.place.end, finding.fix) == (0, 7, None)
