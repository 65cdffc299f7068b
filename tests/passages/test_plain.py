from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.passages.plain import Plain, count_printed, without_marks


def test_marks_blanks_and_widths_are_left_behind():
    assert without_marks("“ＡＢＣ”，１２．５％　（甲·乙）\u200b\ue5e5") == "abc125甲乙"


def test_a_sign_that_stands_for_several_letters_leads_back_to_itself():
    plain = Plain("占地50㎡。")

    assert plain.text == "占地50m2"
    assert plain.printed_between(4, 6) == "㎡"


def test_length_counts_marks_and_no_blanks():
    assert count_printed("甲，\n　乙。") == 4


def test_set_phrases_that_touch_are_one_stretch():
    plain = Plain("甲，乙丙丁戊，己庚", ("乙丙", "丙丁", "己庚"))

    assert plain.set_phrases == [(1, 4), (5, 7)]
    assert plain.is_set_phrase(1, 4)
    assert not plain.is_set_phrase(1, 5)
    assert not plain.is_set_phrase(0, 2)
    assert plain.set_characters(0, 7) == 5
    assert plain.set_characters(2, 6) == 3


@settings(deadline=None)
@given(st.text())
def test_every_letter_leads_back_to_what_it_was_printed_as(text):
    plain = Plain(text)

    assert len(plain.places) == len(plain.text)
    assert plain.text == without_marks(text)
    for place, letter in zip(plain.places, plain.text, strict=True):
        assert letter in without_marks(text[place])
