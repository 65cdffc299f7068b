import pytest

from articles.body import beginning, shortened
from articles.models import Article, ArticlePhoto
from media.models import Credit
from newsroom.contributors.linking import Part
from tests.factories import make_article, make_contributor, make_issue, make_page, make_photo, make_section, place

pytestmark = pytest.mark.django_db


class TestBeginning:
    @pytest.mark.parametrize(
        "html, words",
        [
            ("<p>一&amp;二<br>三</p><p>四</p>", "一&二三"),
            ("<h2>小标题</h2><p>一</p>", "一"),
            ("<ul><li>甲</li></ul>", "甲"),
            ("<p>没有写完的一段", "没有写完的一段"),
            ("<p>断在元素里<stro", "断在元素里"),
            ("<p>断在字符里&am", "断在字符里"),
            ("", ""),
        ],
    )
    def test_is_the_first_paragraph_or_what_was_read_of_it(self, html, words):
        assert beginning(html) == words

    def test_is_the_same_with_or_without_the_body(self):
        make_article(body="<p>第一段。</p><p>第二段。</p>")

        whole, listed = Article.objects.get(), Article.objects.for_lists().get()

        assert whole.beginning == listed.beginning == "第一段。"
        assert "body" in listed.get_deferred_fields()

    def test_is_shortened_at_a_word_of_its_own(self):
        assert shortened("一二三四五", 5) == "一二三四五"
        assert shortened("一二三，四五六", 5) == "一二三…"


class TestTitle:
    def title(self, **kwargs):
        article = make_article(**kwargs)
        article.headline = ""
        return article.title

    def test_photo_news_without_headline_is_called_by_its_caption(self):
        assert self.title(kind="photo", photos=[make_photo("渔船靠岸")], body="") == "渔船靠岸"

    def test_text_without_headline_is_called_by_its_beginning(self):
        assert self.title(body="<p>河水清了。</p>") == "河水清了。"

    def test_long_one_is_shortened(self):
        assert self.title(body=f"<p>{'字' * 30}</p>") == "字" * 23 + "…"


class TestPrintedCredit:
    def test_line_of_the_printed_page_comes_first(self):
        article = make_article(by=[make_contributor("方砚")], credit_as_printed="（本报记者　方 砚）")

        assert article.printed_credit == "本报记者　方 砚"

    def test_line_is_made_from_the_bylines_of_a_story_written_here(self):
        assert make_article(by=[make_contributor("方砚")]).printed_credit == "本报记者 方砚"

    def test_names_are_links(self):
        writer = make_contributor("方砚")

        assert make_article(by=[writer]).credit_parts == [Part("本报记者 "), Part("方砚", writer)]


class TestSection:
    def test_names_that_differ_only_in_signs_get_two_addresses(self):
        sections = [make_section(name) for name in ("一周要闻", "一周·要闻", "一周—要闻")]

        assert [section.slug for section in sections] == ["一周要闻", "一周要闻-2", "一周要闻-3"]

    def test_a_name_of_signs_alone_has_an_address(self):
        sections = [make_section(name) for name in ("！", "？")]

        assert [section.get_absolute_url() for section in sections] == ["/sections/section/", "/sections/section-2/"]

    def test_a_section_keeps_its_address_when_it_is_renamed(self):
        section = make_section("要闻")

        section.name = "一周要闻"
        section.save()

        assert section.slug == "要闻"


class TestPhotoCredit:
    def credit(self, **kwargs):
        return make_article(**kwargs).photos.get().printed_credit

    def test_own_credit(self):
        photo = make_photo(by=[make_contributor("罗千帆")])

        assert self.credit(photos=[photo], by=[make_contributor()], credit_covers_photos=True) == "罗千帆 摄"

    def test_is_inherited_from_text_and_photo(self):
        writers = [make_contributor("方砚"), make_contributor("白露")]

        assert self.credit(photos=[make_photo()], by=writers, credit_covers_photos=True) == "方砚 白露 摄"

    def test_is_not_inherited_without_it(self):
        assert self.credit(photos=[make_photo()], by=[make_contributor()]) == ""

    def test_printed_line_comes_first(self):
        article = make_article(photos=[make_photo(by=[make_contributor("罗千帆")])])
        ArticlePhoto.objects.update(credit_as_printed="本报记者 罗千帆 摄")

        assert article.photos.get().printed_credit == "本报记者 罗千帆 摄"

    def test_caption_and_alternative_text_fall_back(self):
        use = make_article(photos=[make_photo("照片自己的说明")]).photos.get()
        use.caption = ""
        assert (use.printed_caption, use.alt) == ("照片自己的说明", "照片自己的说明")

        use.photo.alt = "一座桥"
        assert use.alt == "一座桥"


def test_appearances_are_the_public_ones_in_order_of_print():
    article = make_article()
    later = place(article, make_page(make_issue(3)))
    first = place(article, make_page(make_issue(2)))
    place(article, make_page(make_issue(1, is_published=False)))

    assert article.appearances == [first, later]


def test_newest_first_goes_by_the_first_public_printing():
    reprinted, newer, front, unprinted = (make_article() for _number in range(4))
    first, second = make_issue(1), make_issue(2)
    place(reprinted, make_page(first))
    page = make_page(second, 1)
    place(front, page)
    place(newer, make_page(second, 2))
    place(reprinted, page)
    place(reprinted, make_page(make_issue(9, is_published=False)))
    place(unprinted, make_page(make_issue(10, is_published=False)))

    assert list(Article.objects.published().newest_first()) == [front, newer, reprinted]


def test_uses_are_published_one_by_one():
    photo = make_photo()
    public, waiting = make_article(photos=[photo]), make_article(photos=[photo])
    place(public)
    place(waiting, make_page(make_issue(is_published=False)))

    assert [use.article for use in ArticlePhoto.objects.published()] == [public]


def test_credit_of_an_organiser_is_not_printed():
    photo = make_photo(by=[make_contributor("罗千帆")])
    Credit.objects.create(photo=photo, contributor=make_contributor("组织者"), role="organiser", position=2)

    assert make_article(photos=[photo]).photos.get().printed_credit == "罗千帆 摄"
