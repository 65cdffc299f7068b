import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from newsroom.contributors.doubles import likely_doubles
from newsroom.contributors.merging import merge, undo
from newsroom.contributors.models import Alias, Contributor, Merge, Organisation
from tests.factories import make_admin, make_article, make_contributor, make_page, make_photo, make_user, place

pytestmark = pytest.mark.django_db

LIST = "/admin/contributors/contributor/"
DOUBLES = f"{LIST}doubles/"


@pytest.fixture
def desk(client):
    """A desk in English, so that its words can be compared."""
    client.cookies["django_language"] = "en"
    client.force_login(make_admin())
    return client


@pytest.fixture
def editor():
    return make_user()


@pytest.fixture
def two():
    return make_contributor("沈知秋"), make_contributor("青衫")


def compare(*people):
    return f"{LIST}merge/?{'&'.join(f'with={person.pk}' for person in people)}"


def undo_address(done):
    return f"{LIST}merges/{done.pk}/undo/"


def change(person):
    return reverse("admin:contributors_contributor_change", args=[person.pk])


def words(response):
    return [str(message) for message in response.context["messages"]]


class TestMergePage:
    def test_shows_both_with_what_they_have(self, desk, two):
        story, photo = make_article("新桥通车", by=two[:1]), make_photo("湖面", by=two[1:])
        make_page(editor=two[1])

        response = desk.get(compare(*two))

        content = response.content.decode()
        assert [(each.name, each.story_count, each.photo_count) for each in response.context["people"]] == [
            ("沈知秋", 1, 0),
            ("青衫", 0, 1),
        ]
        assert f'bylines (1): <a href="/admin/articles/article/{story.pk}/change/">新桥通车</a>' in content
        assert f'photo credits (1): <a href="/admin/media/photo/{photo.pk}/change/">湖面</a>' in content
        assert "pages · editor (1)" in content
        assert "merge-warning" not in content

    def test_warns_where_organisations_or_kinds_differ_or_both_sign_in(self, desk):
        office = Organisation.objects.create(name="区司法局")
        one = make_contributor("江一舟", user=make_user())
        other = make_contributor("江一舟", organisation=office, kind="collective", user=make_user())

        content = desk.get(compare(one, other)).content.decode()

        assert "Their organisations are not the same." in content
        assert "They are of different kinds." in content
        assert "Both have a login." in content

    def test_merges_and_says_what_moved_with_the_way_back(self, desk, two):
        kept, absorbed = two
        make_article(by=[absorbed], photos=[make_photo(by=[absorbed])])

        response = desk.post(compare(*two), {"keep": kept.pk}, follow=True)

        done = Merge.objects.get()
        assert response.redirect_chain == [(change(kept), 302)]
        assert words(response) == [
            "“青衫” is now “沈知秋”. Moved: photo credits 1, bylines 1. "
            f'<a href="/admin/contributors/contributor/merges/{done.pk}/undo/">Undo</a>'
        ]
        assert (done.kept, done.absorbed_pk) == (kept, absorbed.pk)
        assert [entry.change_message for entry in LogEntry.objects.all()] == ["Merged with “青衫”."]

    def test_asks_which_one_stays(self, desk, two):
        response = desk.post(compare(*two), {"keep": "7777"})

        assert words(response) == ["Choose which of the two stays."]
        assert Contributor.objects.count() == 2

    def test_two_logins_are_refused_in_words(self, desk, two):
        for person in two:
            person.user = make_user()
            person.save()

        response = desk.post(compare(*two), {"keep": two[0].pk}, follow=True)

        assert words(response) == [
            "Both have a login. Take the login from one of them first: one person signs in once."
        ]

    def test_the_editor_who_comes_second_is_told(self, desk, two, editor):
        merge(*two, editor)

        response = desk.post(compare(*two), {"keep": two[1].pk}, follow=True)

        assert words(response) == ["One of the two is no longer there: somebody has merged or deleted it meanwhile."]

    @pytest.mark.parametrize("query", ["", "with=x", "with=99999999999999999999", "with=1&with=2&with=3"])
    def test_an_address_that_names_no_two_leads_to_the_list(self, desk, query):
        assert desk.get(f"{LIST}merge/?{query}").url == LIST

    def test_one_record_is_asked_for_the_other(self, desk, two):
        double = make_contributor("沈知秋", distinction="老师")
        address = compare(two[0])

        response = desk.get(address)

        assert [each.person for each in response.context["doubles"]] == [double]
        assert desk.get(f"{address}&other={two[1].pk}").url == compare(*two)
        assert desk.get(f"{address}&other={two[0].pk}").status_code == 200

    def test_the_action_takes_exactly_two(self, desk, two):
        third = make_contributor()
        data = {"action": "merge_selected", "_selected_action": [two[0].pk, two[1].pk]}

        assert desk.post(LIST, data).url == compare(*two)
        response = desk.post(LIST, data | {"_selected_action": [two[0].pk, two[1].pk, third.pk]}, follow=True)
        assert words(response) == ["Choose exactly two records to merge."]


class TestUndoPage:
    def test_says_what_goes_back_and_does_it(self, desk, two, editor):
        kept, absorbed = two
        story = make_article(by=[absorbed])
        done = merge(kept, absorbed, editor)

        assert "These go back, unless they have been changed or deleted since: bylines 1." in (
            desk.get(undo_address(done)).content.decode()
        )
        response = desk.post(undo_address(done), follow=True)

        assert response.redirect_chain == [(change(absorbed), 302)]
        assert words(response) == ["“青衫” is a record of its own again."]
        assert story.bylines.get().contributor == absorbed

    def test_says_what_cannot_be_brought_back(self, desk, two, editor):
        story = make_article(by=[two[1]])
        done = merge(*two, editor)
        story.delete()

        response = desk.post(undo_address(done), follow=True)

        assert words(response) == [
            "“青衫” is a record of its own again.",
            "bylines (1): changed or deleted since, they stay as they are.",
        ]

    def test_an_older_merge_waits_for_the_later_one(self, desk, two, editor):
        kept, absorbed = two
        first = merge(kept, absorbed, editor)
        merge(kept, make_contributor("秋生"), editor)
        reason = "Undo the later merge first: 秋生 → 沈知秋."

        assert reason in desk.get(undo_address(first)).content.decode()
        assert words(desk.post(undo_address(first), follow=True)) == [reason]
        assert not Contributor.objects.filter(pk=absorbed.pk).exists()


class TestContributorPage:
    def test_lists_its_merges_with_the_way_back(self, desk, two, editor):
        kept, absorbed = two
        make_article(by=[absorbed])
        undone = merge(kept, absorbed, editor)
        undo(undone, editor)
        done = merge(kept, absorbed, editor)

        content = desk.get(change(kept)).content.decode()

        assert content.count("青衫 · ") == 2
        assert f'<a href="{undo_address(done)}">Undo</a>' in content
        assert f'<a href="{undo_address(undone)}">Undo</a>' not in content
        assert f"undone by {editor}" in content

    def test_the_old_address_leads_to_the_record_that_stands_for_it(self, desk, two, editor):
        merge(*two, editor)

        response = desk.get(change(two[1]), follow=True)

        assert response.redirect_chain == [(change(two[0]), 302)]
        assert words(response) == ["This record has been merged into “沈知秋”."]

    def test_what_others_were_merged_into_is_not_deleted(self, desk, two, editor):
        merge(*two, editor)

        response = desk.post(reverse("admin:contributors_contributor_delete", args=[two[0].pk]), {"post": "yes"})

        assert "“青衫” has been merged into “沈知秋”: undo that first." in response.content.decode()
        assert Contributor.objects.filter(pk=two[0].pk).exists()


class TestDoubles:
    def test_names_that_meet_each_pair_once_those_told_apart_last(self):
        offices = [Organisation.objects.create(name=name) for name in ("区司法局", "区医院")]
        plain = make_contributor("江一舟")
        signs_in = make_contributor("一舟", user=make_user(name="江一舟"))
        poet = make_contributor("沈知秋")
        pen_name = make_contributor("青衫")
        Alias.objects.create(contributor=poet, name="青衫")
        namesakes = [make_contributor("汤明", organisation=office) for office in offices]
        make_contributor("罗千帆")

        doubles = [({double.one, double.other}, double.why, double.is_told_apart) for double in likely_doubles()]

        assert doubles == [
            ({plain, signs_in}, "login", False),
            ({poet, pen_name}, "alias", False),
            (set(namesakes), "name", True),
        ]

    def test_page_leads_to_the_comparison_of_each_pair(self, desk):
        pair = make_contributor("江一舟"), make_contributor("江一舟", distinction="老师")
        make_article(by=pair[:1])

        content = desk.get(DOUBLES).content.decode()

        assert compare(*pair).replace("&", "&amp;") in content
        assert "stories 1, photos 0" in content

    def test_queries_do_not_grow(self, desk):
        numbers = set()
        for name in ("江一舟", "汤明", "罗千帆"):
            pair = make_contributor(name), make_contributor(name, distinction="老师", user=make_user())
            make_article(by=pair, photos=[make_photo(by=pair)])
            with CaptureQueriesContext(connection) as queries:
                desk.get(DOUBLES)
            numbers.add(len(queries))

        assert len(numbers) == 1


class TestPermission:
    @pytest.mark.parametrize("has", ["contributors.view_contributor", "contributors.merge_contributor"])
    def test_every_address_asks_to_merge_and_to_view(self, client, give, two, editor, has):
        done = merge(*two, editor)
        client.force_login(give(make_user(is_staff=True), has))

        for address in (compare(*two), compare(two[0]), DOUBLES, undo_address(done)):
            assert (address, client.get(address).status_code) == (address, 403)
            assert (address, client.post(address).status_code) == (address, 403)
        assert Merge.objects.get().undone_at is None

    def test_those_who_may_not_merge_are_not_offered_it(self, client, give, two):
        user = give(make_user(is_staff=True), "contributors.view_contributor", "contributors.change_contributor")
        client.force_login(user)

        assert "merge_selected" not in client.get(LIST).content.decode()
        assert DOUBLES not in client.get(LIST).content.decode()
        assert "/merge/" not in client.get(change(two[0])).content.decode()

    def test_both_together_are_enough(self, client, give, two):
        names = "contributors.view_contributor", "contributors.merge_contributor"
        client.force_login(give(make_user(is_staff=True), *names))

        client.post(compare(*two), {"keep": two[0].pk})

        assert Merge.objects.get().kept == two[0]


class TestPublicAddress:
    def test_leads_to_the_kept_one_while_merged(self, client, two, editor):
        kept, absorbed = two
        place(make_article(by=[absorbed], photos=[make_photo(by=[absorbed])]))
        done = merge(kept, absorbed, editor)

        for part in ("", "photos/"):
            response = client.get(f"/contributors/{absorbed.pk}/{part}")
            assert (response.status_code, response.url) == (301, f"/contributors/{kept.pk}/{part}")
        undo(done, editor)
        assert client.get(f"/contributors/{absorbed.pk}/").status_code == 200
        assert client.get(f"/contributors/{kept.pk}/").status_code == 404

    def test_is_not_there_where_the_kept_one_has_no_page(self, client, two, editor):
        merge(*two, editor)

        assert client.get(f"/contributors/{two[1].pk}/").status_code == 404
