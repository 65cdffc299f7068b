from datetime import date

import pytest

from articles.models import Byline
from media.models import Credit
from newsroom.contributors.models import Contributor, Organisation
from newsroom.ledger.rows import pieces, printed, rows, rows_of, with_credits
from newsroom.ledger.spans import Span, month_of
from newsroom.ledger.totals import by_contributor, by_organisation, of_people, total
from tests.factories import make_article, make_contributor, make_issue, make_page, make_photo, place

pytestmark = pytest.mark.django_db

ALWAYS = Span(date(2000, 1, 1), date(2100, 12, 31))


def sign(article, contributor, role, label=""):
    position = article.bylines.count() + 1
    return Byline.objects.create(article=article, contributor=contributor, role=role, label=label, position=position)


def ledger(span=ALWAYS):
    return rows(pieces(with_credits(printed(span))))


def rows_by_name(span=ALWAYS):
    return {row.contributor.name: row for row in ledger(span)}


@pytest.fixture
def writer():
    return make_contributor("程漱石")


@pytest.fixture
def photographer():
    return make_contributor("罗千帆")


class TestRows:
    def test_one_for_each_credited_person_with_place_and_shares(self, writer, photographer):
        story = make_article("河水清了", by=[writer], photos=[make_photo(by=[photographer])], body="<p>河水清了。</p>")
        place(story, make_page(make_issue(7), 3, name="民生"), position=2, prominence="lead")

        found = rows_by_name()

        by_writer, by_photographer = found["程漱石"], found["罗千帆"]
        assert set(found) == {"程漱石", "罗千帆"}
        assert (by_writer.day, by_writer.issue) == (date(2020, 2, 21), 7)
        assert (by_writer.page, by_writer.page_name, by_writer.position) == (3, "民生", 2)
        assert (by_writer.prominence, by_writer.kind, by_writer.headline) == ("lead", "story", "河水清了")
        assert (by_writer.characters, by_writer.photos, by_writer.writers) == (5, 0, 1)
        assert (by_photographer.characters, by_photographer.photos, by_photographer.writers) == (0, 1, 1)
        assert [str(share) for share in by_photographer.shares] == ["摄"]

    def test_two_issues_make_two_rows_and_two_pages_of_one_issue_make_one(self, writer):
        story = make_article(by=[writer])
        issue = make_issue(1)
        place(story, make_page(issue, 4))
        place(story, make_page(issue, 2))
        place(story, make_page(make_issue(2), 1))

        assert [(row.issue, row.page) for row in ledger()] == [(1, 2), (2, 1)]

    def test_writers_share_the_whole_piece_and_are_counted(self, writer):
        other, tipster = make_contributor("唐糖"), make_contributor("韦女士")
        story = make_article(by=[writer, other], body="<p>四个字。</p>")
        sign(story, tipster, "tipster")
        place(story)

        found = rows_by_name()

        assert [(found[name].characters, found[name].writers) for name in ("程漱石", "唐糖")] == [(4, 2), (4, 2)]
        assert (found["韦女士"].characters, found["韦女士"].is_piece, found["韦女士"].is_other) == (0, False, True)

    def test_text_and_photo_counts_for_photos_without_a_credit_of_their_own(self, writer, photographer):
        photos = [make_photo(), make_photo(by=[photographer]), make_photo()]
        place(make_article(by=[writer], photos=photos, credit_covers_photos=True))

        assert {name: row.photos for name, row in rows_by_name().items()} == {"程漱石": 2, "罗千帆": 1}

    def test_a_photo_with_two_credits_of_one_person_counts_once(self, photographer):
        photo = make_photo(by=[photographer])
        Credit.objects.create(photo=photo, contributor=photographer, role="illustrator", label="绘", position=2)
        place(make_article(photos=[photo]))

        (row,) = ledger()

        assert row.photos == 1
        assert [str(share) for share in row.shares] == ["摄", "绘"]

    def test_what_was_done_is_said_where_the_label_only_says_who_it_was(self, writer):
        photo = make_photo()
        Credit.objects.create(photo=photo, contributor=writer, role="photographer", label="通讯员", position=1)
        story = make_article(photos=[photo])
        sign(story, writer, "correspondent", "通讯员")
        place(story)

        (row,) = ledger()

        assert [str(share) for share in row.shares] == ["通讯员", "通讯员 摄"]

    def test_organising_counts_by_itself(self, writer):
        organiser = make_contributor("石敬亭")
        photo = make_photo(by=[writer])
        Credit.objects.create(photo=photo, contributor=organiser, role="organiser", position=2)
        place(make_article(photos=[photo], by=[writer]))

        row = rows_by_name()["石敬亭"]

        assert (row.is_organised, row.is_piece, row.photos, row.characters) == (True, False, 0, 0)

    def test_only_published_issues_of_these_days_count(self, writer):
        place(make_article("见报", by=[writer]), make_page(make_issue(5)))
        place(make_article("还没发", by=[writer]), make_page(make_issue(6, is_published=False)))
        place(make_article("以后的", by=[writer]), make_page(make_issue(9)))
        make_article("没上版", by=[writer])

        assert [row.headline for row in ledger(month_of(2020, 2))] == ["见报"]

    def test_narrowed_to_some_people_they_are_the_same(self, writer, photographer):
        for _number in range(2):
            photos = [make_photo(), make_photo(by=[photographer])]
            place(make_article(by=[writer, photographer], photos=photos, credit_covers_photos=True))
        place(make_article(photos=[make_photo(by=[photographer])]))
        place(make_article(by=[writer]))

        found = rows_of(ALWAYS, Contributor.objects.filter(pk=photographer.pk))

        assert found == [row for row in ledger() if row.contributor == photographer]
        assert len(found) == 3

    def test_queries_do_not_grow(self, django_assert_num_queries):
        def fill(count):
            for _number in range(count):
                photos = [make_photo(by=[make_contributor()]), make_photo()]
                place(make_article(by=[make_contributor(), make_contributor()], photos=photos))

        fill(1)
        with django_assert_num_queries(5):
            assert len(ledger()) == 3
        fill(2)
        with django_assert_num_queries(5):
            assert len(ledger()) == 9


class TestTotals:
    def test_photo_news_is_a_piece_of_its_photographer(self, photographer):
        place(make_article("", kind="photo", body="", photos=[make_photo(by=[photographer]), make_photo()]))

        totals = total(ledger())

        assert (totals.photo_news, totals.photos, totals.stories, totals.pieces) == (1, 1, 0, 1)

    def test_a_photo_beside_somebody_elses_story_is_no_piece(self, writer, photographer):
        place(make_article(by=[writer], photos=[make_photo(by=[photographer])]), prominence="lead")

        lines = {line.name: line.totals for line in by_contributor(ledger())}

        assert (lines["程漱石"].stories, lines["程漱石"].leads, lines["程漱石"].photos) == (1, 1, 0)
        assert (lines["罗千帆"].pieces, lines["罗千帆"].leads, lines["罗千帆"].photos) == (0, 0, 1)

    def test_who_is_no_person_is_not_among_the_people(self, writer):
        house = make_contributor("市公宣", kind="collective")
        agency = make_contributor("泊新社", kind="agency")
        place(make_article(by=[writer, house], photos=[make_photo(by=[agency])]))

        persons, others = of_people(by_contributor(ledger()))

        assert [line.name for line in persons] == ["程漱石"]
        assert [line.name for line in others] == ["市公宣", "泊新社"]

    def test_an_organisation_is_the_sum_of_its_people(self, writer):
        office = Organisation.objects.create(name="区司法局")
        one, two = (make_contributor(organisation=office) for _number in range(2))
        place(make_article(by=[one, two, writer]))
        place(make_article(by=[one], kind="brief"))

        (line,) = by_organisation(ledger())

        assert (line.name, line.people) == ("区司法局", 2)
        assert (line.totals.stories, line.totals.briefs) == (2, 1)
