import pytest
from django.urls import reverse

from articles.work import photo_uses_by
from media.models import Credit
from newsroom.contributors.models import Alias, Contributor, Organisation
from tests.desk.forms import errors_of, row, sent
from tests.factories import make_article, make_contributor, make_issue, make_page, make_photo, make_user, place

pytestmark = pytest.mark.django_db

LIST = "/admin/contributors/contributor/"
ADD = "/admin/contributors/contributor/add/"


def delete(client, contributor):
    return client.post(reverse("admin:contributors_contributor_delete", args=[contributor.pk]), {"post": "yes"})


class TestContributorList:
    def test_stories_and_photos_are_counted_each_once(self, desk):
        person, other = make_contributor("江一舟"), make_contributor("汤明")
        own = [make_photo(by=[person]), make_photo(by=[person, other])]
        article = make_article(by=[person, other], photos=[make_photo(), *own], credit_covers_photos=True)
        article.bylines.create(contributor=person, role="organiser", position=3)
        place(article, make_page(make_issue()))
        place(article, make_page(make_issue()))
        Credit.objects.create(photo=make_photo(), contributor=person, role="organiser", position=1)

        rows = desk.get(LIST).context["cl"].result_list

        assert {each.name: (each.story_count, each.photo_count) for each in rows} == {"江一舟": (1, 3), "汤明": (1, 2)}

    def test_counts_agree_with_the_lists_they_lead_to(self, desk):
        person = make_contributor()
        make_article(by=[person], photos=[make_photo(), make_photo(by=[person])], credit_covers_photos=True)

        (row_,) = desk.get(LIST).context["cl"].result_list

        photos = desk.get("/admin/media/photo/", {"by": person.pk}).context["cl"].result_count
        stories = desk.get("/admin/articles/article/", {"by": person.pk}).context["cl"].result_count
        assert (stories, photos) == (row_.story_count, row_.photo_count) == (1, 2)

    def test_where_the_byline_names_a_photographer_covered_photos_are_theirs_alone(self, desk):
        writer, photographer = make_contributor("江一舟"), make_contributor("罗千帆")
        article = make_article(by=[writer], photos=[make_photo(), make_photo()], credit_covers_photos=True)
        article.bylines.create(contributor=photographer, role="photographer", position=2)

        rows = desk.get(LIST).context["cl"].result_list

        counts = {each: each.photo_count for each in rows}
        assert counts == {writer: 0, photographer: 2}
        assert counts == {each: photo_uses_by(each).count() for each in rows}

    def test_leads_those_who_may_assess_to_the_ledger(self, client, give):
        person = make_contributor("江一舟")
        address = f'href="/admin/ledger/people/{person.pk}/"'
        pages = [LIST, reverse("admin:contributors_contributor_change", args=[person.pk])]
        user = give(make_user(is_staff=True), "contributors.change_contributor")
        client.force_login(user)

        before = [address in client.get(page).content.decode() for page in pages]
        give(user, "contributors.assess_contributor")
        after = [address in client.get(page).content.decode() for page in pages]

        assert (before, after) == ([False, False], [True, True])

    @pytest.mark.parametrize("term", ["沈知秋", "青衫", "区司法局", "沈", "教师"])
    def test_search(self, desk, term):
        office = Organisation.objects.create(name="区司法局")
        person = make_contributor("沈知秋", organisation=office, distinction="教师")
        Alias.objects.create(contributor=person, name="青衫")
        make_contributor("汤明")

        assert [each.name for each in desk.get(LIST, {"q": term}).context["cl"].result_list] == ["沈知秋"]

    def test_queries_do_not_grow(self, desk, django_assert_num_queries):
        def fill(count):
            for _number in range(count):
                office = Organisation.objects.create(name=f"单位{Organisation.objects.count()}")
                person = make_contributor(organisation=office, user=make_user())
                make_article(by=[person], photos=[make_photo(by=[person])])

        fill(1)
        with django_assert_num_queries(7):
            desk.get(LIST)
        fill(2)
        with django_assert_num_queries(7):
            desk.get(LIST)


class TestContributorForm:
    def test_name_and_pen_names_are_stored_without_blanks(self, desk):
        alias = row("aliases", 0, name="青 衫")

        desk.post(ADD, sent(desk.get(ADD), name="沈　知秋", **alias, **{"aliases-TOTAL_FORMS": 1}))

        person = Contributor.objects.get()
        assert (person.name, [alias.name for alias in person.aliases.all()]) == ("沈知秋", ["青衫"])

    def test_the_same_person_twice_is_refused_in_words(self, desk):
        make_contributor("沈知秋")

        response = desk.post(ADD, sent(desk.get(ADD), name="沈知秋"))

        assert errors_of(response) == ["已有这位作者。如是同名的另一人，请填写不同的单位或区别说明。"]

    def test_a_name_of_blanks_is_refused(self, desk):
        response = desk.post(ADD, sent(desk.get(ADD), name="　 "))

        assert len(errors_of(response)) == 1
        assert not Contributor.objects.exists()


class TestDeleting:
    def test_a_credited_contributor_is_kept_and_the_page_says_by_what(self, desk):
        person = make_contributor("江一舟")
        story = make_article("新桥通车", by=[person])
        photo = make_photo("湖面", by=[person])
        page = make_page(make_issue(1024), editor=person)

        content = delete(desk, person).content.decode()

        assert "不能删除“江一舟”" in content
        assert f'署名（1）：<a href="/admin/articles/article/{story.pk}/change/">新桥通车</a>' in content
        assert f'图片署名（1）：<a href="/admin/media/photo/{photo.pk}/change/">湖面</a>' in content
        assert f'版面 · 编辑（1）：<a href="/admin/issues/page/{page.pk}/change/">{page}</a>' in content
        assert Contributor.objects.filter(pk=person.pk).exists()

    def test_somebody_with_many_stories_is_answered_shortly(self, desk, django_assert_max_num_queries):
        person = make_contributor()
        for number in range(12):
            make_article(f"第{number}篇", by=[person])

        with django_assert_max_num_queries(30):
            content = delete(desk, person).content.decode()

        assert "署名（12）：" in content
        assert content.count("/admin/articles/article/") - content.count('"/admin/articles/article/"') == 8

    def test_several_at_once_are_kept_together(self, desk):
        used, free = make_contributor("江一舟"), make_contributor("汤明")
        make_article("新桥通车", by=[used])
        data = {"action": "delete_selected", "_selected_action": [used.pk, free.pk], "post": "yes"}

        content = desk.post(LIST, data).content.decode()

        assert "没有删除任何内容" in content
        assert "新桥通车" in content
        assert Contributor.objects.count() == 2

    def test_whom_nothing_credits_goes(self, desk):
        person = make_contributor()
        Alias.objects.create(contributor=person, name="青衫")

        delete(desk, person)

        assert not Contributor.objects.exists()


def test_choices_tell_namesakes_apart(desk):
    office = Organisation.objects.create(name="区司法局")
    make_contributor("江一舟")
    make_contributor("江一舟", organisation=office)
    make_contributor("江办宣", kind="collective")
    query = {"app_label": "articles", "model_name": "byline", "field_name": "contributor", "term": "江"}

    results = desk.get("/admin/autocomplete/", query).json()["results"]

    told = {(choice["text"], choice["detail"]) for choice in results}
    assert told == {("江一舟", ""), ("江一舟（区司法局）", ""), ("江办宣", "集体署名")}


def test_choices_need_the_permission_to_view_contributors(client, give):
    client.force_login(give(make_user(is_staff=True), "articles.change_article"))
    query = {"app_label": "articles", "model_name": "byline", "field_name": "contributor", "term": ""}

    assert client.get("/admin/autocomplete/", query).status_code == 403
