"""What holds for any text at all."""

from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.reading.page import read_page

from .conservation import is_conserved

WORDS = (
    "本报讯 (记者 甄乙 通讯员 柳丙) （记者 甄乙） 本报记者 甄乙 摄 甄乙摄 文/图 □ 【简讯】 ● 图为 —— "
    "责任编辑：甄乙 第02版：要闻 "
    "（下转第3版） ②6 2024年5月6日 编者按： 一、 问： 春风吹过村口 今年的菜籽收成很好 。 ， ： ； ！ ” “ ( ) abc 12"
).split()
BREAKS = ("\n", "\n\n", "\n\n\n\n", "　　", " ", "\t", "\ufeff", "\r\n", "\u2028")
like_a_page = st.lists(st.sampled_from(WORDS) | st.sampled_from(BREAKS) | st.text(max_size=12), max_size=60).map(
    "".join
)


@given(st.text(max_size=400))
@settings(max_examples=300, deadline=None)
def test_every_character_of_any_text_is_kept_once(text):
    assert is_conserved(text, read_page(text))


@given(like_a_page)
@settings(max_examples=500, deadline=None)
def test_every_character_of_a_page_like_text_is_kept_once(text):
    assert is_conserved(text, read_page(text))


@given(like_a_page)
@settings(max_examples=100, deadline=None)
def test_the_same_text_is_always_read_alike(text):
    assert read_page(text) == read_page(text)
