from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.history.merging import Part, merge

A, B, C = "河水清了。", "鱼也多了。", "岸上种了树。"
paragraphs = st.lists(st.sampled_from("甲乙丙丁戊"), max_size=7)


def test_two_who_changed_different_paragraphs_both_have_their_way():
    merged = merge([A, B, C], ["河水很清。", B, C], [A, B, "岸边种树。"])

    assert merged.is_settled
    assert merged.paragraphs == ["河水很清。", B, "岸边种树。"]


def test_neighbouring_paragraphs_are_no_conflict():
    assert merge([A, B], ["河水很清。", B], [A, "鱼很多。"]).paragraphs == ["河水很清。", "鱼很多。"]


def test_two_who_changed_one_paragraph_have_to_choose_and_lose_nothing_till_then():
    merged = merge([A, B, C], [A, "鱼很多。", C], [A, "鱼多起来了。", C])

    assert merged.conflicts == [Part((B,), ("鱼很多。",), ("鱼多起来了。",))]
    assert merged.paragraphs == [A, "鱼很多。", "鱼多起来了。", C]


def test_what_one_took_out_and_the_other_changed_is_to_be_chosen():
    assert merge([A, B, C], [A, C], [A, "鱼很多。", C]).conflicts == [Part((B,), (), ("鱼很多。",))]


def test_the_same_change_twice_is_one():
    assert merge([A, B], [A, "鱼很多。"], [A, "鱼很多。"]).paragraphs == [A, "鱼很多。"]


def test_what_both_added_at_one_place_is_to_be_chosen():
    assert merge([A, B], [A, "一。", B], [A, "二。", B]).conflicts == [Part((), ("一。",), ("二。",))]


@settings(max_examples=1000)
@given(paragraphs, paragraphs, paragraphs)
def test_nobody_loses_a_character(base, mine, theirs):
    merged = merge(base, mine, theirs)

    assert merged.mine == mine
    assert merged.theirs == theirs
    for text, other in ((mine, theirs), (theirs, mine)):
        for word in set(text) - set(base):
            assert merged.paragraphs.count(word) >= max(text.count(word), other.count(word))
    if mine in (base, theirs):
        assert (merged.is_settled, merged.paragraphs) == (True, theirs)
    if theirs == base:
        assert (merged.is_settled, merged.paragraphs) == (True, mine)


@given(paragraphs, paragraphs, paragraphs)
def test_who_was_first_changes_nothing_in_what_is_settled(base, mine, theirs):
    one, other = merge(base, mine, theirs), merge(base, theirs, mine)

    assert [part.paragraphs for part in one.parts if part.is_settled] == [
        part.paragraphs for part in other.parts if part.is_settled
    ]


def test_of_two_equal_paragraphs_of_which_each_takes_out_another_somebody_says_which_stays():
    merged = merge("乙甲乙甲", "乙甲", "甲乙甲")

    assert not merged.is_settled
    assert {"乙", "甲"} <= set(merged.paragraphs)
    assert ("".join(merged.mine), "".join(merged.theirs)) == ("乙甲", "甲乙甲")
