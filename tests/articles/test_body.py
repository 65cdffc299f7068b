import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.body import as_html, as_text, clean_body


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("<p>正文</p>", "<p>正文</p>"),
        ("<h2>小标题</h2>", "<h2>小标题</h2>"),
        ("<p>　　缩进</p>", "<p>缩进</p>"),
        ("<p>&nbsp; 缩进</p>", "<p>缩进</p>"),
        ("<p>一</p><p></p><p>&nbsp;</p><p>二</p>", "<p>一</p><p>二</p>"),
        ("<p>一<script>alert(1)</script></p>", "<p>一</p>"),
        ('<p onclick="alert(1)" style="color:red">一</p>', "<p>一</p>"),
        ('<p><img src="https://evil.example/x.png">一</p>', "<p>一</p>"),
        ('<p><a href="javascript:alert(1)">一</a></p>', '<p><a rel="noopener noreferrer">一</a></p>'),
        ('<p><a href="//evil.example/">一</a></p>', '<p><a rel="noopener noreferrer">一</a></p>'),
        (
            '<p><a href="https://paper.example/">一</a></p>',
            '<p><a href="https://paper.example/" rel="noopener noreferrer">一</a></p>',
        ),
    ],
)
def test_only_what_the_editor_knows_is_left(dirty, clean):
    assert clean_body(dirty) == clean


@given(st.text(alphabet="<>/pah2ref=\"' &;:script一。", max_size=80))
def test_cleaning_twice_changes_nothing_more(html):
    once = clean_body(html)

    assert clean_body(once) == once


@given(st.lists(st.text(alphabet="一二三。<&>\"'ab", min_size=1).map(str.strip).filter(bool), max_size=5))
def test_the_words_of_a_body_come_back(paragraphs):
    html = as_html(("p", text) for text in paragraphs)

    assert as_text(clean_body(html)).split("\n") == (paragraphs or [""])
