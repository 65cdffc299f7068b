import pytest

from articles.models import ArticlePhoto, PrintedClaim
from newsroom.contributors.models import Alias
from newsroom.ledger.gaps import uncredited, unknown
from newsroom.ledger.pictures import of_photo, printings
from newsroom.ledger.rows import printed, with_names
from tests.factories import make_article, make_contributor, make_issue, make_page, make_photo, place

from .test_rows import ALWAYS

pytestmark = pytest.mark.django_db


def gaps():
    return [(gap.piece.article.headline, gap.use.caption if gap.use else None) for gap in uncredited(ALWAYS)]


def names():
    return [(each.name, each.label) for each in unknown(ALWAYS)]


class TestUncredited:
    def test_pieces_and_pictures_that_name_nobody(self):
        person = make_contributor()
        place(make_article("没人署名", photos=[make_photo("无名图")]))
        place(make_article("有人署名", by=[person], photos=[make_photo("有名图", by=[person])]))

        assert gaps() == [("没人署名", None), ("没人署名", "无名图")]

    def test_a_line_that_was_printed_or_covers_the_photos_is_a_credit(self):
        place(make_article("印了署名", credit_as_printed="本报记者 程漱石"))
        place(make_article("文图", by=[make_contributor()], photos=[make_photo()], credit_covers_photos=True))
        place(make_article("资料", by=[make_contributor()], photos=[make_photo("旧照")]))
        ArticlePhoto.objects.filter(photo__caption="旧照").update(credit_as_printed="资料图")

        assert gaps() == []

    def test_organising_is_no_printed_credit(self):
        story = make_article("只有组稿")
        story.bylines.create(contributor=make_contributor(), role="organiser", position=1)
        place(story)

        assert gaps() == [("只有组稿", None)]

    def test_photo_news_is_signed_by_its_photos(self):
        place(make_article("图片新闻", kind="photo", photos=[make_photo(by=[make_contributor()])]))

        assert gaps() == []

    def test_notices_adverts_and_what_was_decided_are_left_out(self):
        place(make_article("启事", kind="notice"))
        place(make_article("广告", kind="advert", photos=[make_photo()]))
        place(make_article("老照片", by=[make_contributor()], photos=[make_photo(no_credit_reason="门牌")]))

        assert gaps() == []

    def test_what_is_not_published_is_not_listed(self):
        place(make_article("还没发"), make_page(make_issue(is_published=False)))

        assert gaps() == []


class TestUnknown:
    def test_a_printed_name_that_is_none_of_the_credited(self):
        place(make_article(by=[make_contributor("程漱石")], credit_as_printed="本报记者 程漱石 通讯员 唐糖"))

        assert names() == [("唐糖", "通讯员")]

    def test_a_pen_name_is_known(self):
        person = make_contributor("程漱石")
        Alias.objects.create(contributor=person, name="青衫客")
        place(make_article(by=[person], credit_as_printed="作者 青衫客"))

        assert names() == []

    def test_a_photos_line_is_read_as_well(self):
        place(
            make_article(by=[make_contributor("程漱石")], photos=[make_photo("湖面", by=[make_contributor("罗千帆")])])
        )
        ArticlePhoto.objects.update(credit_as_printed="陶然 摄")

        (found,) = unknown(ALWAYS)

        assert (found.name, found.use.caption, found.line) == ("陶然", "湖面", "陶然 摄")

    def test_what_somebody_has_refuted_is_settled(self):
        place(make_article(photos=[make_photo(by=[make_contributor("罗千帆")])]))
        ArticlePhoto.objects.update(credit_as_printed="陶然 摄")
        use = ArticlePhoto.objects.get()
        PrintedClaim.objects.create(use=use, name="陶然", position=1, is_refuted=True)

        assert names() == []

    def test_end_notes_and_archive_pictures_name_nobody(self):
        place(make_article(by=[make_contributor("程漱石")], photos=[make_photo()]))
        place(make_article(credit_as_printed="责任编辑 沈知秋"))
        ArticlePhoto.objects.update(credit_as_printed="资料图")

        assert names() == []

    def test_queries_do_not_grow(self, django_assert_num_queries):
        def fill(count):
            for _number in range(count):
                photos = [make_photo(by=[make_contributor()])]
                place(make_article(by=[make_contributor()], photos=photos, credit_as_printed="记者 唐糖"))

        fill(1)
        with django_assert_num_queries(6):
            assert len(unknown(ALWAYS)) == 1
        fill(2)
        with django_assert_num_queries(6):
            assert len(unknown(ALWAYS)) == 3


class TestPictures:
    def test_each_printing_tells_its_credit_and_where_it_comes_from(self):
        writer, photographer = make_contributor("程漱石"), make_contributor("罗千帆")
        photos = [make_photo("有署名", by=[photographer]), make_photo("没署名")]
        place(make_article(by=[writer], photos=photos, credit_covers_photos=True), prominence="lead")

        own, inherited = printings(with_names(printed(ALWAYS)))

        assert (own.credit, own.people, own.is_inherited) == ("罗千帆 摄", (photographer,), False)
        assert (inherited.credit, inherited.people, inherited.is_inherited) == ("程漱石 摄", (writer,), True)
        assert own.piece.prominence == "lead"

    def test_one_photo_in_all_its_places(self):
        photo = make_photo("湖面", by=[make_contributor()])
        for headline in ("先登", "又登"):
            place(make_article(headline, photos=[make_photo("别的"), photo]))
        waiting = make_article("未发", photos=[photo])
        place(waiting, make_page(make_issue(is_published=False)))

        found = of_photo(printed(ALWAYS), photo.pk)

        assert [(each.piece.article.headline, each.use.caption) for each in found] == [
            ("先登", "湖面"),
            ("又登", "湖面"),
        ]
