import pytest

from articles.layout import Block, laid_out, split_blocks, with_photos_between
from tests.factories import make_article, make_contributor, make_photo

PARAGRAPHS = [Block("p", str(number)) for number in range(1, 7)]


class TestSplitBlocks:
    @pytest.mark.parametrize(
        "html, blocks",
        [
            ("", []),
            (
                "<p>一</p><h2>题</h2>\n<p>二<strong>重</strong></p>",
                [("p", "一"), ("h2", "题"), ("p", "二<strong>重</strong>")],
            ),
            ("<ul><li><p>甲</p></li></ul><p>乙</p>", [("ul", "<ul><li><p>甲</p></li></ul>"), ("p", "乙")]),
            ('<ol start="3"><li>甲</li></ol>', [("ol", '<ol start="3"><li>甲</li></ol>')]),
            ("<blockquote><p>引</p></blockquote>", [("blockquote", "<blockquote><p>引</p></blockquote>")]),
            ("散<p>一</p>落", [("p", "散"), ("p", "一"), ("p", "落")]),
        ],
    )
    def test_cuts_at_the_outermost_elements(self, html, blocks):
        assert [(block.element, block.html) for block in split_blocks(html)] == blocks


class TestPhotosBetween:
    def places(self, blocks, number):
        return [block.use or block.html for block in with_photos_between(blocks, range(100, 100 + number))]

    def test_one_photo_opens_the_story(self):
        assert self.places(PARAGRAPHS, 1) == [100, "1", "2", "3", "4", "5", "6"]

    def test_others_follow_at_even_distances(self):
        assert self.places(PARAGRAPHS, 3) == [100, "1", "2", 101, "3", "4", 102, "5", "6"]

    def test_subhead_stays_with_its_text(self):
        blocks = [Block("p", "1"), Block("h2", "题"), Block("p", "2"), Block("p", "3")]

        assert self.places(blocks, 2) == [100, "1", "题", "2", 101, "3"]

    def test_photos_without_text_stand_in_their_order(self):
        assert self.places([], 3) == [100, 101, 102]


@pytest.mark.django_db
class TestLaidOut:
    def test_dateline_opens_the_first_paragraph(self):
        article = make_article(dateline="本报讯", body="<p>一</p><p>二</p>")

        assert [block.opens for block in laid_out(article)] == [True, False]

    def test_byline_closes_the_last_paragraph(self):
        article = make_article(by=[make_contributor()], byline_place="tail", body="<p>一</p><p>二</p>")

        assert [block.closes for block in laid_out(article)] == [False, True]

    def test_story_that_ends_in_a_list_closes_with_a_line_for_the_byline(self):
        article = make_article(by=[make_contributor()], byline_place="tail", body="<ul><li>一</li></ul>")

        assert [(block.element, block.closes) for block in laid_out(article)] == [("ul", False), ("p", True)]

    def test_photo_news_keeps_dateline_and_byline_though_it_has_no_text(self):
        article = make_article(
            kind="photo",
            by=[make_contributor()],
            photos=[make_photo()],
            byline_place="dateline",
            dateline="本报讯",
            body="",
        )

        assert [(block.element, block.opens) for block in laid_out(article)] == [("figure", False), ("p", True)]
