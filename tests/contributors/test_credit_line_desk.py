import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from newsroom.contributors.models import Contributor, Organisation
from tests.factories import (
    make_admin,
    make_article,
    make_contributor,
    make_issue,
    make_page,
    make_photo,
    make_user,
    place,
)

pytestmark = pytest.mark.django_db

UNDERSTAND = "/admin/contributors/contributor/understand/"
MAKE = "/admin/contributors/contributor/make/"


@pytest.fixture
def desk(client):
    client.cookies["django_language"] = "en"
    client.force_login(make_admin())
    return client


class TestUnderstand:
    def test_tells_whom_a_line_names_and_namesakes_apart(self, desk):
        hospital = Organisation.objects.create(name="区医院")
        plain = make_contributor("白露")
        nurse = make_contributor("白露", organisation=hospital, distinction="护士")
        page = make_page(make_issue(date=timezone.localdate()))
        place(make_article(by=[nurse], photos=[make_photo(by=[nurse])]), page)

        answer = desk.get(UNDERSTAND, {"line": "通讯员 白露 马小帆 文/图"}).json()

        known, new = answer["people"]
        assert known == {
            "name": "白露",
            "role": "correspondent",
            "label": "通讯员",
            "kind": "person",
            "isStaff": False,
            "known": [
                {"id": str(plain.pk), "name": "白露", "text": "白露", "detail": ""},
                {
                    "id": str(nurse.pk),
                    "name": "白露",
                    "text": "白露（区医院，护士）",
                    "detail": "last three months: stories 1, photos 1",
                },
            ],
        }
        assert (new["name"], new["known"]) == ("马小帆", [])
        assert (answer["coversPhotos"], answer["notes"], answer["mayMake"]) == (True, [], True)
        assert [kind for kind, _label in answer["kinds"]] == ["person", "collective", "courtesy", "agency"]

    def test_those_who_are_no_people_are_told_by_their_kind(self, desk):
        make_contributor("市公宣", kind="collective")

        (person,) = desk.get(UNDERSTAND, {"line": "市公宣"}).json()["people"]

        assert [choice["detail"] for choice in person["known"]] == ["collective signature"]

    def test_a_photo_is_asked_for_by_name(self, desk):
        (person,) = desk.get(UNDERSTAND, {"line": "江一舟", "piece": "photo"}).json()["people"]

        assert (person["role"], person["label"]) == ("photographer", "摄")

    def test_a_line_that_is_no_credit_line_is_refused_by_its_length(self, desk):
        response = desk.get(UNDERSTAND, {"line": "甲" * 301})

        assert (response.status_code, response.json()) == (
            400,
            {"errors": ["No credit line is longer than 300 characters."]},
        )
        assert desk.get(UNDERSTAND, {"line": "甲" * 300}).status_code == 200

    def test_nothing_is_kept_by_whoever_stands_between(self, desk):
        assert "no-store" in desk.get(UNDERSTAND, {"line": "江一舟"}).headers["Cache-Control"]

    def test_queries_do_not_grow_with_the_names(self, desk):
        numbers = set()
        line = "本报记者"
        for name in ("江一舟", "汤明", "罗千帆"):
            make_contributor(name)
            make_contributor(name, organisation=Organisation.objects.create(name=f"{name}单位"))
            line += f" {name}"
            with CaptureQueriesContext(connection) as queries:
                desk.get(UNDERSTAND, {"line": line})
            numbers.add(len(queries))

        assert len(numbers) == 1

    def test_needs_the_permission_to_view(self, client, give):
        client.force_login(give(make_user(is_staff=True), "contributors.add_contributor"))

        assert client.get(UNDERSTAND, {"line": "江一舟"}).status_code == 403

    def test_strangers_are_asked_to_sign_in(self, client):
        assert client.get(UNDERSTAND, {"line": "江一舟"}).status_code == 302

    def test_only_asks(self, desk):
        assert desk.post(UNDERSTAND, {"line": "江一舟"}).status_code == 405


class TestMake:
    def test_makes_a_contributor_with_an_organisation(self, desk):
        data = {"name": "马 小帆", "kind": "person", "organisation": "区司法局", "distinction": "科员"}

        response = desk.post(MAKE, data)

        person = Contributor.objects.get()
        assert (person.name, person.kind, person.organisation.name, person.distinction) == (
            "马小帆",
            "person",
            "区司法局",
            "科员",
        )
        assert (response.status_code, response.json()) == (
            201,
            {"id": str(person.pk), "name": "马小帆", "text": "马小帆（区司法局，科员）", "detail": ""},
        )
        assert LogEntry.objects.get().object_id == str(person.pk)

    def test_an_organisation_that_is_there_is_taken(self, desk):
        office = Organisation.objects.create(name="区司法局")

        desk.post(MAKE, {"name": "马小帆", "kind": "person", "organisation": "区司法局"})

        assert Contributor.objects.get().organisation == office

    @pytest.mark.parametrize(
        "data, told",
        [
            ({"name": "　", "kind": "person"}, "This field is required."),
            ({"name": "马" * 61, "kind": "person"}, "Ensure this value has at most 60 characters (it has 61)."),
            (
                {"name": "马小帆", "kind": "robot"},
                "Select a valid choice. robot is not one of the available choices.",
            ),
            ({"name": "江一舟", "kind": "person"}, "Give a namesake an organisation or a distinction."),
            (
                {"name": "江一舟", "kind": "person", "organisation": "区司法局"},
                "This contributor exists. For a namesake, give another organisation or a distinction.",
            ),
            (
                {"name": "马小帆", "kind": "person", "organisation": "局" * 121},
                "Ensure this value has at most 120 characters (it has 121).",
            ),
        ],
    )
    def test_what_the_form_would_refuse_is_refused_in_its_words(self, desk, data, told):
        make_contributor("江一舟", organisation=Organisation.objects.create(name="区司法局"))

        response = desk.post(MAKE, data)

        assert (response.status_code, response.json()) == (400, {"errors": [told]})
        assert (Contributor.objects.count(), Organisation.objects.count()) == (1, 1)

    def test_an_organisation_is_not_left_behind_where_its_person_is_refused(self, desk):
        desk.post(MAKE, {"name": "马小帆", "kind": "robot", "organisation": "区司法局"})

        assert not Organisation.objects.exists()

    def test_needs_the_permission_to_add_and_says_so(self, client, give):
        client.cookies["django_language"] = "en"
        client.force_login(give(make_user(is_staff=True), "contributors.view_contributor"))

        response = client.post(MAKE, {"name": "马小帆", "kind": "person"})

        assert (response.status_code, response.json()) == (
            403,
            {"errors": ["You may not make contributors: ask an editor, or leave the name out."]},
        )
        assert client.get(UNDERSTAND, {"line": "马小帆"}).json()["mayMake"] is False
        assert not Contributor.objects.exists()

    def test_a_new_organisation_needs_its_own_permission(self, client, give):
        client.cookies["django_language"] = "en"
        client.force_login(give(make_user(is_staff=True), "contributors.add_contributor"))
        Organisation.objects.create(name="区医院")

        refused = client.post(MAKE, {"name": "马小帆", "kind": "person", "organisation": "区司法局"})
        client.post(MAKE, {"name": "白露", "kind": "person", "organisation": "区医院"})

        assert refused.json() == {"errors": ["You may not make organisations, and “区司法局” is not known."]}
        assert [str(person) for person in Contributor.objects.all()] == ["白露（区医院）"]

    def test_a_form_of_another_site_makes_nobody(self):
        client = Client(enforce_csrf_checks=True)
        client.force_login(make_admin())

        assert client.post(MAKE, {"name": "马小帆", "kind": "person"}).status_code == 403
        assert not Contributor.objects.exists()

    @pytest.mark.parametrize("field", ["name", "organisation", "distinction"])
    def test_a_sign_that_no_text_holds_is_refused(self, desk, field):
        response = desk.post(MAKE, {"name": "马小帆", "kind": "person"} | {field: "马\0"})

        assert response.status_code == 400
        assert not Contributor.objects.exists()

    def test_is_no_address_to_look_at(self, desk):
        assert desk.get(MAKE).status_code == 405


class TestForms:
    def test_the_field_shows_the_line_that_the_rows_make(self, desk):
        story = make_article(by=[make_contributor("江一舟"), make_contributor("汤明")], credit_covers_photos=True)
        photo = make_photo(by=[make_contributor("罗千帆")])

        story_form = desk.get(f"/admin/articles/article/{story.pk}/change/").content.decode()
        photo_form = desk.get(f"/admin/media/photo/{photo.pk}/change/").content.decode()

        assert 'data-line="本报记者 江一舟 汤明 文/图"' in story_form
        assert 'data-piece="story"' in story_form
        assert 'data-line="罗千帆 摄"' in photo_form
        assert 'data-piece="photo"' in photo_form

    def test_costs_no_query_for_each_row(self, desk):
        numbers = set()
        for size in (1, 3):
            story = make_article(by=[make_contributor() for _number in range(size)])
            with CaptureQueriesContext(connection) as queries:
                desk.get(f"/admin/articles/article/{story.pk}/change/")
            numbers.add(len(queries))

        assert len(numbers) == 1

    def test_without_the_permission_to_see_contributors_there_are_the_rows_alone(self, client, give):
        names = "articles.view_article", "articles.change_article", "articles.view_byline", "articles.add_byline"
        client.force_login(give(make_user(is_staff=True), *names))

        content = client.get(f"/admin/articles/article/{make_article().pk}/change/").content.decode()

        assert 'class="credit-line"' not in content
        assert 'id="bylines-group"' in content
