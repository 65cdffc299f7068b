import pytest
from django.utils.translation import override

from articles.revisions.paragraphs import body_in_words, paragraphs


def test_a_body_falls_into_its_outermost_blocks():
    body = "<p>一</p>\n<h2>二</h2><ul><li><p>三</p></li></ul><p>四</p>"

    assert paragraphs(body) == ["<p>一</p>", "<h2>二</h2>", "<ul><li><p>三</p></li></ul>", "<p>四</p>"]
    assert paragraphs("") == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<p>一&amp;二<br>三</p>", ["一&二\n三"]),
        ("<h2>渡口</h2>", ["〔subhead〕渡口"]),
        ("<p>在<strong>大堤</strong>上</p>", ["在〔bold〕大堤〔/bold〕上"]),
        (
            '<p>见<a href="https://a.example/?b=1&amp;c" rel="noopener">公告</a></p>',
            ["见公告〔https://a.example/?b=1&c〕"],
        ),
        ("<ul><li><p>甲</p></li><li>乙</li></ul>", ["〔list〕\n· 甲\n· 乙"]),
        ("<blockquote><p>甲</p><p>乙</p></blockquote>", ["〔quotation〕甲\n乙"]),
    ],
)
def test_markup_is_said_in_words(body, words):
    with override("en"):
        assert body_in_words(body) == words
