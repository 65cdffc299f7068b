from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.passages.plain import Plain
from newsroom.passages.winnowing import GRAM, WINDOW, fingerprints

HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)
SURE = GRAM + WINDOW - 1


@settings(deadline=None)
@given(st.text(HAN, max_size=60), st.text(HAN, max_size=60), st.text(HAN, min_size=SURE, max_size=SURE))
def test_texts_that_agree_over_fourteen_letters_share_a_fingerprint(first, second, common):
    assert fingerprints(Plain(first + common)) & fingerprints(Plain(common + second))


@settings(deadline=None)
@given(st.text(max_size=400))
def test_there_are_no_more_than_letters_and_all_fit_four_bytes(text):
    found = fingerprints(Plain(text))

    assert len(found) <= len(Plain(text).text)
    assert all(-(2**31) <= value < 2**31 for value in found)


def test_a_text_shorter_than_a_gram_has_none_and_one_of_a_gram_has_one():
    assert fingerprints(Plain("甲" * (GRAM - 1))) == set()
    assert len(fingerprints(Plain("甲" * GRAM))) == 1


def test_they_are_the_same_on_every_machine():
    assert fingerprints(Plain("河水清了，鱼也多了。")) == {1877147470}


def test_grams_of_a_set_phrase_alone_are_left_out():
    phrase = "来稿一经采用稿酬从优请写明通讯地址"

    assert fingerprints(Plain(phrase, (phrase,))) == set()
