from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.history.alignment import Match, matches
from newsroom.history.comparing import Kind, compare
from newsroom.history.merging import merge

texts = st.lists(st.sampled_from("甲乙丙丁"), max_size=12)


@given(texts, texts)
def test_runs_are_the_same_in_both_and_stand_in_order(before, after):
    found = matches(before, after)

    for match in found:
        assert before[match.a : match.a + match.size] == after[match.b : match.b + match.size]
    ends = [(0, 0), *((match.a + match.size, match.b + match.size) for match in found)]
    assert all(a <= match.a and b <= match.b for (a, b), match in zip(ends, found, strict=False))


def test_the_beginning_and_the_end_are_found_first():
    assert matches("甲甲乙甲", "甲甲丙丁甲") == [Match(0, 0, 2), Match(3, 4, 1)]


@pytest.mark.parametrize("before", [["好"] * 12_000, [str(number) for number in range(12_000)]])
@pytest.mark.parametrize("change", ["behind", "around", "everywhere"])
def test_a_text_of_any_length_is_compared_at_once(before, change):
    after = {"behind": [*before, "乙"], "around": ["甲", *before[1:-1], "乙"], "everywhere": ["新", *before[::-1]]}
    began = process_time()

    compared, merged = compare(before, after[change]), merge(before, after[change], [*before, "丙"])

    assert process_time() - began < 5
    assert [each.before for each in compared if each.kind != Kind.ADDED] == before
    assert [each.after for each in compared if each.kind != Kind.REMOVED] == after[change]
    assert (merged.mine, merged.theirs) == (after[change], [*before, "丙"])
