"""What holds for every text, however odd."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.reading.credit_lines import (
    is_credit_line,
    read_credit_line,
    split_caption_credit,
    split_dateline,
    split_end_note,
    split_tail_credit,
)

ROLE_WORDS = (
    "本报记者 记者 通讯员 实习生 见习记者 首席 全媒体 摄影 摄 文 图 文/图 供图 提供 整理 责任编辑 作者 来源 等 系"
)
DATELINES = "本报讯 新华社 北京 5月12日 电 讯 消息 报道 发自上海 本版图片均由 资料图 的 昨日 连日来"
NAMES = "赵明 钱进 欧阳岚 赵强刘洋 张 三 司 马 买买提·艾力 市公宣 区司法局 受访者 汐州晚报"
MARKS = " \u3000\u00a0\ue5e5\ue863()（）【】[]《》、，,。：:/|_·□■口-——①\n"
PIECES = [*ROLE_WORDS.split(), *DATELINES.split(), *NAMES.split(), *MARKS]
credit_like = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
texts = st.one_of(credit_like, st.text(max_size=60))


def letters(*parts: str | None) -> str:
    return "".join("".join((part or "").split()) for part in parts)


LONG = ["（", "([", "(赵明", "赵明", "张 ", "文/图", "记者 ", "图①", "读者", "本报讯", "，", "摄", "a", "。（", "《"]


@pytest.mark.parametrize("piece", LONG)
def test_no_length_and_no_nesting_is_too_much(piece):
    for text in (piece * 130, piece * 5000):
        read_credit_line(text)
        is_credit_line(text)
        split_dateline(text)
        split_tail_credit(text)
        split_end_note(text)
        split_caption_credit(text)


@given(texts)
def test_no_name_has_a_blank_inside(line):
    for person in read_credit_line(line).people:
        assert person.name == "".join(person.name.split())
        assert person.name


@given(texts, st.sets(st.sampled_from(["赵明", "赵强刘洋", "三张", "区司法局"])))
def test_a_reading_is_always_the_same(line, known):
    assert read_credit_line(line, known) == read_credit_line(line, sorted(known))
    assert is_credit_line(line, known) == is_credit_line(line, sorted(known))


@given(texts)
def test_a_dateline_split_loses_nothing(paragraph):
    opened = split_dateline(paragraph)

    if opened:
        assert opened.dateline or opened.credit_line
        assert letters(opened.dateline, opened.credit_line, opened.rest) == letters(paragraph)


@given(texts)
def test_a_tail_split_loses_nothing(paragraph):
    for parts in (split_tail_credit(paragraph), split_end_note(paragraph)):
        assert parts is None or letters(*parts) == letters(paragraph)


@given(texts)
def test_a_caption_split_loses_nothing(caption):
    rest, credit = split_caption_credit(caption)

    assert letters(rest, credit) == letters(caption)
    assert credit != ""
