import pytest

from newsroom.proofreading.checks.wordings import ADVISED, LISTED, check
from newsroom.proofreading.shapes import ListedWording, Lists
from tests.proofreading.lists import copy_of, told


@pytest.mark.parametrize(
    "text, pieces",
    [
        ("农民工子弟学校开学", [("农民工子弟学校", "随迁子女学校")]),
        ("残废人残废人联合会", [("残废人", "残疾人"), ("残废人", "残疾人")]),
        ("系国内首家", [("国内首家", None)]),
        ("某某说", [("某某", None)]),
    ],
)
def test_listed_words_are_found(text, pieces):
    assert told(check(copy_of(text))) == pieces


def test_the_list_says_what_to_do_and_how_grave_it_is():
    advised, listed = check(copy_of("残废人某某"))

    assert (advised.message, advised.params["advice"], advised.severity) == (ADVISED, "对残疾人不敬", "error")
    assert (listed.message, listed.severity) == (LISTED, "warning")


def test_the_longer_wording_goes_first():
    lists = Lists(wordings=(ListedWording("首家"), ListedWording("国内首家")))

    assert told(check(copy_of("国内首家和首家", lists=lists))) == [("国内首家", None), ("首家", None)]


def test_signs_of_a_wording_are_signs():
    lists = Lists(wordings=(ListedWording("第1（a.b）"),))

    assert told(check(copy_of("第1（axb）第1（a.b）", lists=lists))) == [("第1（a.b）", None)]


def test_without_a_list_nothing_is_wrong():
    assert told(check(copy_of("残废人", lists=Lists()))) == []
